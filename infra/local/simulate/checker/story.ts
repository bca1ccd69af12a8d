import type { InputRecord } from '../records.ts';
import type { Instalment } from './instalment.ts';
import { followInstalment, text } from './instalment.ts';
import { COUNTRY_OF_NUMBER, LASTS_DAYS, OUTERMOST, placeOfCountry, STATE_EVENTS } from './law.ts';

const DAY = 86_400_000;

type Lifecycle = Extract<InputRecord, { kind: 'lifecycle' }>;

interface Opened {
  readonly state: string;
  readonly about: string | undefined;
  readonly at: number;
  readonly until: number;
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
const GIVES: Readonly<Record<string, boolean>> = { 'consent-given': true, 'consent-withdrawn': false, 'marked-as-spam': false };
const TROUBLE = new Set(['hardship-asked', 'hardship-plan-started', 'complaint-opened', 'application-declined', 'self-excluded']);

/** When a state ends by itself: as said, else after its days, else never. */
const endOf = (state: string, at: number, said: string | undefined): number => {
  if (said !== undefined) return Date.parse(said);
  const days = LASTS_DAYS[state];
  return days === undefined ? Number.POSITIVE_INFINITY : at + days * DAY;
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
      if (opens) this.opened.push({ state, about, at, until: endOf(state, at, text(body, 'until')) });
      else this.close(`${state}|${about ?? ''}`, at);
    }
  }

  close(key: string, at: number): void {
    this.closed.set(key, [...(this.closed.get(key) ?? []), at]);
  }

  /** Yes and no, by purpose and channel. */
  choices({ body }: Lifecycle): void {
    const given = GIVES[body.type];
    if (given !== undefined) {
      const purposes = (body.purposes as readonly string[] | undefined) ?? OPTIONAL;
      this.choose(purposes, (body.channels as readonly string[] | undefined) ?? CHANNELS, given);
    }
    const repliedOn = text(body, 'repliedOn');
    if (repliedOn !== undefined) this.choose(['collection', 'relief'], [repliedOn], false);
    if (body.type === 'self-excluded') this.choose(['marketing'], CHANNELS, false);
  }

  instalment(input: Lifecycle): void {
    const obligationId = text(input.body, 'obligationId');
    if (obligationId === undefined) return;
    const one = this.instalments.get(obligationId) ?? { graceDays: 0, paidMinor: 0, status: 'open', reportedAt: [] };
    one.loanId = text(input.body, 'loanId') ?? one.loanId ?? '';
    followInstalment(one, input);
    this.instalments.set(obligationId, one);
  }

  lifecycle(input: Lifecycle): void {
    const { body } = input;
    if (TROUBLE.has(body.type)) this.troubled = true;
    if (body.type === 'person-registered' || body.type === 'profile-updated') this.profile(input);
    if (body.type === 'contact-started' && SPOKEN.has(String(body.channel))) this.spoke(Date.parse(body.at));
    this.choices(input);
    this.states(input);
    this.instalment(input);
  }

  spoke(at: number): void {
    this.lastConversation = Math.max(this.lastConversation, at);
  }

  other(input: Exclude<InputRecord, { kind: 'lifecycle' }>): void {
    const revoked = input.kind === 'stop' || (input.kind === 'report' && input.state === 'complained');
    if (revoked) this.choose(OPTIONAL, CHANNELS, false);
    if (input.kind === 'contact' && input.body.conversation === true) {
      this.spoke(Date.parse(input.body.at));
    }
    if (input.kind === 'conversation') {
      this.spoke(input.at);
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
    case 'report':
      return `${new Date(input.at).toISOString()}|${input.reminderId}-${input.state}`;
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
