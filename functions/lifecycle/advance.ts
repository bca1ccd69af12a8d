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
        formerDueOn: [...(known.data.formerDueOn ?? []), { day: known.data.dueOn, datedAt: known.datedAt }].slice(
          -FORMER_DAYS_KEPT,
        ),
      };

/** The object after a move, or after being told about without moving. */
const journeyAfter = (
  known: Journey | undefined,
  move: { readonly kind: JourneyKind; readonly id: string; readonly to: Step; readonly stays: boolean },
  event: StoredLifecycleEvent,
  data: JourneyData,
): Journey => {
  if (known === undefined) {
    const entered = { [move.to]: { first: event.at, latest: event.at } };
    return { kind: move.kind, id: move.id, step: move.to, since: event.at, entered, datedAt: event.at, data };
  }
  const redated = DATES.has(event.type) && data.dueOn !== known.data.dueOn;
  const dated: Journey = redated ? { ...known, datedAt: event.at, data: withFormerDay(known, data) } : { ...known, data };
  if (move.stays) return dated;
  const first = known.entered[move.to]?.first ?? event.at;
  const entered = { ...known.entered, [move.to]: { first, latest: event.at } };
  return { ...dated, step: move.to, since: event.at, before: known.step, entered };
};

type Verdict = 'moves' | 'keeps' | 'refuses';

const verdictOn = (move: Move, current: Step | 'none', to: Step): Verdict => {
  if (move.from.includes(current)) return 'moves';
  return move.keeps.includes(current) || current === to ? 'keeps' : 'refuses';
};

const applyMove = (life: Life, move: Move, event: StoredLifecycleEvent): { readonly life: Life; readonly moved: Moved } => {
  const named = (event as Readonly<Record<string, unknown>>)[move.idField];
  const id = typeof named === 'string' ? named : life.customerId;
  const key = journeyKey(move.kind, id);
  const known = life.journeys[key];
  const current = known?.step ?? 'none';
  const to = targetOf(move, known);
  const told = { kind: move.kind, id, to };
  const verdict = verdictOn(move, current, to);
  if (verdict === 'refuses') return { life, moved: { ...told, outcome: 'impossible', refusedIn: current } };
  if (verdict === 'keeps' && known === undefined) return { life, moved: { ...told, outcome: 'noted' } };

  const data = dataOf(event, known?.data ?? {}, move.kind);
  const stays = known !== undefined && (verdict === 'keeps' || isPartPayment(event, data));
  const journey = journeyAfter(known, { ...told, stays }, event, data);
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
