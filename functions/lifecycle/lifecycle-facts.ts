import type { DomainEvent } from '../../shared/contracts/domain-event.ts';
import type { LifecycleFact, ReminderFact } from '../../shared/contracts/fact.ts';
import { shortDigest } from '../../shared/vocabulary/digest.ts';
import type { PlannedReminder } from '../../shared/vocabulary/reminder.ts';
import type { EventOutcome } from './life.ts';
import { MOVES } from './moves.ts';
import type { StoredLifecycleEvent } from './stored-event.ts';

/** What an event came to as a whole: a move of one journey counts more than a refusal by another. */
export const cameTo = (outcome: EventOutcome): LifecycleFact['outcome'] => {
  if (outcome.moves.some((move) => move.outcome === 'moved')) return 'moved';
  return outcome.moves.some((move) => move.outcome === 'impossible') ? 'impossible' : 'noted';
};

/** The fact of one event. A late predecessor may change what an event came to: the fact is then written again under the same id. */
export const lifecycleFact = (customerId: string, outcome: EventOutcome): LifecycleFact => {
  const [first] = outcome.moves;
  return {
    kind: 'lifecycle',
    id: `lcf-${shortDigest(customerId, outcome.at, outcome.eventId)}`,
    at: outcome.at,
    customerId,
    type: outcome.type,
    ...(first === undefined ? {} : { journey: first.kind, step: first.to }),
    outcome: cameTo(outcome),
  };
};

/** The fact that a reminder was planned; its day is the day on which what it rests on became known. */
export const plannedFact = (reminder: PlannedReminder): ReminderFact => ({
  kind: 'reminder',
  id: `${reminder.reminderId}.planned`,
  at: reminder.plannedAt,
  reminderId: reminder.reminderId,
  customerId: reminder.customerId,
  rule: reminder.rule,
  purpose: reminder.purpose,
  state: 'planned',
});

const stageEventOf = (customerId: string, event: StoredLifecycleEvent): DomainEvent | undefined => {
  const [move] = MOVES[event.type] ?? [];
  if (move === undefined) return undefined;
  const relief = event.type === 'hardship-asked';
  const objectId = (event as Readonly<Record<string, unknown>>)[move.idField];
  const name = relief ? 'ReliefRequested' : 'StageMoved';
  return {
    id: `evt-${shortDigest(name, customerId, event.at, event.eventId)}`,
    name,
    version: 1,
    at: event.at,
    customerId,
    ...(relief ? { department: 'post-loan-care' } : {}),
    detail: {
      type: event.type,
      journey: move.kind,
      objectId: typeof objectId === 'string' ? objectId : customerId,
      ...(move.to === 'back' ? {} : { step: move.to }),
    },
  };
};

const made = new WeakMap<StoredLifecycleEvent, DomainEvent>();

/**
 * What departments hear of an event. It depends on the event alone, never on what else had arrived by then, so that any order of
 * arrival publishes the same set of ids (and one made before needs no making again).
 */
export const stageEvent = (customerId: string, event: StoredLifecycleEvent): DomainEvent | undefined => {
  const known = made.get(event) ?? stageEventOf(customerId, event);
  if (known !== undefined) made.set(event, known);
  return known;
};
