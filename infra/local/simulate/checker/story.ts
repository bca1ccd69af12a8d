import type { InputRecord } from '../records.ts';
import { COUNTRY_OF_NUMBER, LASTS_DAYS, OUTERMOST, placeOfCountry, STATE_EVENTS } from './law.ts';

const DAY = 86_400_000;

type Lifecycle = Extract<InputRecord, { kind: 'lifecycle' }>;

const text = (body: Lifecycle['body'], name: string): string | undefined =>
  typeof body[name] === 'string' ? (body[name] as string) : undefined;

interface Opened {
  readonly state: string;
  readonly about: string | undefined;
  readonly at: number;
  readonly until: number;
}

export interface Instalment {
  dueOn?: string;
  loanId?: string;
  planId?: string;
  graceDays: number;
  minor?: number;
  paidMinor: number;
  status: 'open' | 'processing' | 'paid' | 'waived';
  /** When the customer really paid, as told later. */
  paidAt?: number;
}

/** What was known of a person at an instant, from the inputs taken in by then, in the order in which they happened. */
export interface Known {
  readonly places: ReadonlySet<string>;
  readonly zones: readonly string[];
  readonly language: string | undefined;
  readonly states: readonly Opened[];
  readonly instalments: ReadonlyMap<string, Instalment>;
  readonly consents: ReadonlyMap<string, boolean>;
  readonly agencyContacts: readonly {
    readonly at: number;
    readonly purpose: string;
    readonly channel: string;
    readonly product: string | undefined;
  }[];
  readonly lastConversation: number;
  readonly troubled: boolean;
}

const OPTIONAL = ['care', 'marketing'];
const CHANNELS = ['email', 'sms', 'voice', 'chat'];
const SPOKEN = new Set(['voice', 'chat']);
const TROUBLE = new Set(['hardship-asked', 'hardship-plan-started', 'complaint-opened', 'application-declined', 'self-excluded']);

const followInstalment = (one: Instalment, { body }: Lifecycle): void => {
  const amount = (body.amount as { readonly minor?: number } | undefined)?.minor;
  switch (body.type) {
    case 'instalment-scheduled':
    case 'instalment-moved':
      one.dueOn = text(body, 'dueOn') ?? one.dueOn ?? '';
      one.graceDays = typeof body.graceDays === 'number' ? body.graceDays : one.graceDays;
      if (amount !== undefined) one.minor = amount;
      if (text(body, 'planId') !== undefined) one.planId = String(body.planId);
      return;
    case 'instalment-waived':
      if (one.status !== 'paid') one.status = 'waived';
      return;
    case 'payment-processing':
      if (one.status === 'open') one.status = 'processing';
      return;
    case 'payment-failed':
      if (one.status === 'processing') one.status = 'open';
      return;
    case 'payment-reversed':
      if (one.status === 'paid' || one.status === 'processing') {
        one.status = 'open';
        one.paidMinor = 0;
      }
      return;
    case 'payment-received': {
      if (one.status === 'waived') return;
      one.paidMinor += amount ?? one.minor ?? 0;
      const part = amount !== undefined && one.minor !== undefined && one.paidMinor < one.minor;
      if (!part) {
        one.status = 'paid';
        one.paidAt = Date.parse(text(body, 'paidAt') ?? body.at);
      }
    }
  }
};

class Fold {
  readonly places = new Set<string>();
  zone: string | undefined;
  country: string | undefined;
  numberCountry: string | undefined;
  language: string | undefined;
  readonly opened: Opened[] = [];
  readonly closed = new Map<string, number[]>();
  readonly instalments = new Map<string, Instalment>();
  readonly consents = new Map<string, boolean>();
  lastConversation = Number.NEGATIVE_INFINITY;
  troubled = false;

  choose(purposes: readonly string[], channels: readonly string[], given: boolean): void {
    for (const purpose of purposes) for (const channel of channels) this.consents.set(`${purpose}|${channel}`, given);
  }

  profile({ body }: Lifecycle): void {
    const country = text(body, 'country');
    const phone = text(body, 'phone');
    this.zone = text(body, 'zone') ?? this.zone;
    this.country = country ?? this.country;
    this.language = text(body, 'language') ?? this.language;
    const ofNumber = COUNTRY_OF_NUMBER.filter(([prefix]) => phone?.startsWith(prefix)).at(-1)?.[1];
    this.numberCountry = ofNumber ?? this.numberCountry;
    for (const place of [country, ofNumber]) if (place !== undefined) this.places.add(placeOfCountry(place));
  }

  states({ body }: Lifecycle): void {
    const at = Date.parse(body.at);
    for (const [state, opens, field] of STATE_EVENTS[body.type] ?? []) {
      const about = field === undefined ? undefined : text(body, field);
      if (opens) {
        const days = LASTS_DAYS[state];
        const said = text(body, 'until');
        const until = said === undefined ? (days === undefined ? Number.POSITIVE_INFINITY : at + days * DAY) : Date.parse(said);
        this.opened.push({ state, about, at, until });
      } else {
        const key = `${state}|${about ?? ''}`;
        this.closed.set(key, [...(this.closed.get(key) ?? []), at]);
      }
    }
  }

  lifecycle(input: Lifecycle): void {
    const { body } = input;
    if (TROUBLE.has(body.type)) this.troubled = true;
    if (body.type === 'person-registered' || body.type === 'profile-updated') this.profile(input);
    if (body.type === 'consent-given' || body.type === 'consent-withdrawn') {
      const purposes = (body.purposes as readonly string[] | undefined) ?? OPTIONAL;
      this.choose(purposes, (body.channels as readonly string[] | undefined) ?? CHANNELS, body.type === 'consent-given');
    }
    if (body.type === 'self-excluded') this.choose(['marketing'], CHANNELS, false);
    if (body.type === 'contact-started' && SPOKEN.has(String(body.channel)))
      this.lastConversation = Math.max(this.lastConversation, Date.parse(body.at));
    this.states(input);
    const obligationId = text(body, 'obligationId');
    if (obligationId === undefined) return;
    const one = this.instalments.get(obligationId) ?? { graceDays: 0, paidMinor: 0, status: 'open' };
    const loanId = text(body, 'loanId');
    if (loanId !== undefined) one.loanId = loanId;
    followInstalment(one, input);
    this.instalments.set(obligationId, one);
  }

  other(input: Exclude<InputRecord, { kind: 'lifecycle' }>): void {
    if (input.kind === 'stop') this.choose(OPTIONAL, CHANNELS, false);
    if (input.kind === 'contact' && input.body.conversation === true) {
      this.lastConversation = Math.max(this.lastConversation, Date.parse(input.body.at));
    }
    if (input.kind === 'conversation') {
      this.lastConversation = Math.max(this.lastConversation, input.at);
      for (const state of input.states)
        this.opened.push({ state, about: undefined, at: input.at, until: Number.POSITIVE_INFINITY });
      if (input.states.includes('complaint') || input.states.includes('hardship-asked')) this.troubled = true;
    }
  }

  /** Open at an instant: begun, not over, and no later closing of the same matter or of all of them. */
  inForce(now: number): readonly Opened[] {
    return this.opened.filter((one) => {
      const closings = [
        ...(this.closed.get(`${one.state}|${one.about ?? ''}`) ?? []),
        ...(this.closed.get(`${one.state}|`) ?? []),
      ];
      return one.at <= now && now < one.until && !closings.some((at) => at >= one.at && at <= now);
    });
  }
}

const happenedAt = (input: InputRecord): string => {
  switch (input.kind) {
    case 'lifecycle':
      return `${input.body.at}|${input.body.eventId}`;
    case 'contact':
      return `${input.body.at}|${input.body.contactId}`;
    case 'conversation':
    case 'stop':
      return `${new Date(input.at).toISOString()}|${input.kind}`;
    case 'switch':
      return '';
  }
};

/** Folds what had been taken in at an instant. */
export const knownAt = (inputs: readonly InputRecord[], now: number): Known => {
  const taken = new Map<string, InputRecord>();
  for (const input of inputs)
    if (input.takenAt <= now && input.kind !== 'switch') taken.set(`${happenedAt(input)}|${input.kind}`, input);
  const fold = new Fold();
  const agencies: { at: number; purpose: string; channel: string; product: string | undefined }[] = [];
  for (const [, input] of [...taken].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (input.kind === 'lifecycle') fold.lifecycle(input);
    else fold.other(input);
    if (input.kind === 'contact') agencies.push({ ...input.body, at: Date.parse(input.body.at), product: input.body.product });
  }
  const zones = fold.zone !== undefined ? [fold.zone] : (OUTERMOST[fold.country ?? fold.numberCountry ?? ''] ?? []);
  return {
    places: fold.places.size === 0 ? new Set(['other']) : fold.places,
    zones,
    language: fold.language,
    states: fold.inForce(now),
    instalments: fold.instalments,
    consents: fold.consents,
    agencyContacts: agencies,
    lastConversation: fold.lastConversation,
    troubled: fold.troubled,
  };
};
