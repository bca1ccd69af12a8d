import type { Instant } from '../../shared/vocabulary/instants.ts';
import { later } from '../../shared/vocabulary/instants.ts';
import type { Journey, JourneyData, JourneyKind, Step } from './journey.ts';
import { journeyKey } from './journey.ts';
import type { EventOutcome, Life, Mark, Moved } from './life.ts';
import { emptyLife } from './life.ts';
import type { Move } from './moves.ts';
import { MOVES } from './moves.ts';
import { foldPersona } from './persona.ts';
import type { StoredLifecycleEvent } from './stored-event.ts';
import { orderOf } from './stored-event.ts';

/** Fields of an event that its object keeps. */
const DATA_FIELDS = [
  'loanId',
  'product',
  'dueOn',
  'expiresOn',
  'effectiveOn',
  'offerExpiresAt',
  'coolingOffUntil',
  'amount',
  'autopay',
  'graceDays',
  'planId',
] as const satisfies readonly (keyof JourneyData)[];

const MARKING: Readonly<Partial<Record<StoredLifecycleEvent['type'], Mark>>> = {
  'hardship-asked': 'hardship',
  'hardship-plan-started': 'hardship',
  'complaint-opened': 'complaint',
  'application-declined': 'decline',
  'self-excluded': 'self-exclusion',
};

const SIGNS_OF_LIFE: ReadonlySet<string> = new Set([
  'person-registered',
  'customer-active',
  'contact-started',
  'message-answered',
  'application-started',
  'application-submitted',
  'loan-signed',
  'wallet-opened',
  'wallet-funded',
  'card-activated',
  'payment-received',
]);

const dataOf = (event: StoredLifecycleEvent, known: JourneyData, kind: JourneyKind): JourneyData => {
  const given = event as Readonly<Record<string, unknown>>;
  const data: Record<string, unknown> = { ...known };
  for (const field of DATA_FIELDS) {
    const skip = field === 'amount' && event.type === 'payment-received';
    if (given[field] !== undefined && !skip) data[field] = given[field];
  }
  if (kind === 'obligation' && event.type === 'payment-received') {
    data.paidMinor = (known.paidMinor ?? 0) + (event.amount?.minor ?? known.amount?.minor ?? 0);
    data.paidAt = event.paidAt ?? event.at;
  }
  if (event.type === 'payment-reversed') {
    delete data.paidMinor;
    delete data.paidAt;
  }
  return data;
};

/** A payment in part is noted; the rest stays due. Without amounts, a payment is the whole. */
const isPartPayment = (event: StoredLifecycleEvent, data: JourneyData): boolean =>
  event.type === 'payment-received' &&
  event.amount !== undefined &&
  data.amount !== undefined &&
  event.amount.currency === data.amount.currency &&
  (data.paidMinor ?? 0) < data.amount.minor;

const targetOf = (move: Move, journey: Journey | undefined): Step =>
  move.to === 'back' ? (journey?.before ?? 'active') : move.to;

const DATES: ReadonlySet<string> = new Set(['instalment-scheduled', 'instalment-moved', 'document-recorded', 'card-issued']);

const FORMER_DAYS_KEPT = 4;

const withFormerDay = (known: Journey, data: JourneyData): JourneyData =>
  known.data.dueOn === undefined
    ? data
    : {
        ...data,
        formerDueOn: [...(known.data.formerDueOn ?? []), { day: known.data.dueOn, datedAt: known.datedAt }].slice(-FORMER_DAYS_KEPT),
      };

const applyMove = (life: Life, move: Move, event: StoredLifecycleEvent): { readonly life: Life; readonly moved: Moved } => {
  const id = (event as Readonly<Record<string, unknown>>)[move.idField];
  const objectId = typeof id === 'string' ? id : life.customerId;
  const key = journeyKey(move.kind, objectId);
  const known = life.journeys[key];
  const current = known?.step ?? 'none';
  const to = targetOf(move, known);
  const told = { kind: move.kind, id: objectId, to };
  const moves = move.from.includes(current);
  const keeps = !moves && (move.keeps.includes(current) || current === to);
  if (!moves && !keeps) return { life, moved: { ...told, outcome: 'impossible', refusedIn: current } };
  if (keeps && known === undefined) return { life, moved: { ...told, outcome: 'noted' } };

  const data = dataOf(event, known?.data ?? {}, move.kind);
  const stays = known !== undefined && (keeps || isPartPayment(event, data));
  const redated = known === undefined || (DATES.has(event.type) && data.dueOn !== known.data.dueOn);
  const journey: Journey = {
    ...(known ?? { kind: move.kind, id: objectId, entered: {} }),
    ...(stays ? {} : known === undefined ? {} : { before: known.step }),
    step: stays ? known.step : to,
    since: stays ? known.since : event.at,
    entered: stays ? known.entered : { ...known?.entered, [to]: { first: known?.entered[to]?.first ?? event.at, latest: event.at } },
    datedAt: redated ? event.at : known.datedAt,
    data: redated && known !== undefined ? withFormerDay(known, data) : data,
  };
  return {
    life: { ...life, journeys: { ...life.journeys, [key]: journey } },
    moved: { ...told, outcome: stays ? 'noted' : 'moved' },
  };
};

const laterOf = (known: Instant | undefined, at: Instant): Instant => (known === undefined ? at : later(known, at));

/** One event on one life, in total order: a pure decision that says what moved, what was only noted and what is impossible. */
export const advance = (life: Life, event: StoredLifecycleEvent): { readonly life: Life; readonly outcome: EventOutcome } => {
  const mark = MARKING[event.type];
  let next: Life = {
    ...life,
    persona: foldPersona(life.persona, event),
    ...(mark === undefined ? {} : { marks: { ...life.marks, [mark]: laterOf(life.marks[mark], event.at) } }),
    ...(SIGNS_OF_LIFE.has(event.type) ? { lastActiveAt: laterOf(life.lastActiveAt, event.at) } : {}),
  };
  const moves: Moved[] = [];
  for (const move of MOVES[event.type] ?? []) {
    if (move.idField !== 'customerId' && move.idField !== 'product' && !(move.idField in event)) continue;
    const applied = applyMove(next, move, event);
    next = applied.life;
    moves.push(applied.moved);
  }
  return { life: next, outcome: { eventId: event.eventId, at: event.at, type: event.type, moves } };
};

const byOrder = (a: StoredLifecycleEvent, b: StoredLifecycleEvent): number => {
  const [left, right] = [orderOf(a), orderOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

export interface LifeStory {
  readonly life: Life;
  /** One per event, in total order. */
  readonly outcomes: readonly EventOutcome[];
}

/** The events of a person in the order in which they happened, each once. */
export const inOrder = (events: readonly StoredLifecycleEvent[]): readonly StoredLifecycleEvent[] => {
  const once = new Map(events.map((event) => [orderOf(event), event]));
  return [...once.values()].sort(byOrder);
};

/** Folds all events of a person in total order, so the order of arrival and repetitions never matter. */
export const foldLife = (customerId: string, events: readonly StoredLifecycleEvent[]): LifeStory => {
  let life = emptyLife(customerId);
  const outcomes = inOrder(events).map((event) => {
    const step = advance(life, event);
    life = step.life;
    return step.outcome;
  });
  return { life, outcomes };
};
