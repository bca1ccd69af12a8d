import type { ReminderFact } from '../../shared/contracts/fact.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';

export interface ReminderStory {
  /** The fact with the latest `at`: what has become of it. */
  readonly state: ReminderFact;
  readonly planned?: Instant;
  readonly deferrals: number;
}

/** Of two facts at the same instant, the one further along its life. */
const STAGE: Readonly<Record<ReminderFact['state'], number>> = {
  planned: 0,
  deferred: 1,
  cancelled: 2,
  expired: 3,
  suppressed: 4,
  unknown: 5,
  sent: 6,
};

const inOrder = (a: ReminderFact, b: ReminderFact): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : STAGE[a.state] - STAGE[b.state] || (a.id < b.id ? -1 : 1);

/** Folds the facts of one person's reminders, one story each; arrival order and repetitions play no part. */
export const remindersOf = (facts: readonly ReminderFact[]): readonly ReminderStory[] => {
  const byReminder = new Map<string, Map<string, ReminderFact>>();
  for (const fact of facts) {
    const group = byReminder.get(fact.reminderId) ?? new Map<string, ReminderFact>();
    byReminder.set(fact.reminderId, group.set(fact.id, fact));
  }
  return [...byReminder.values()].flatMap((group) => {
    const ordered = [...group.values()].sort(inOrder);
    const state = ordered.at(-1);
    const planned = ordered.find((fact) => fact.state === 'planned')?.at;
    const deferrals = ordered.filter((fact) => fact.state === 'deferred').length;
    return state === undefined ? [] : [{ state, deferrals, ...(planned === undefined ? {} : { planned }) }];
  });
};

/** Items of a list in time order that lie in [after, until): a binary search for the first, so that long histories stay cheap. */
export const byPlace = <Item extends { readonly at: Instant }>(
  items: readonly Item[],
  after: Instant,
  until: Instant,
): readonly Item[] => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.at ?? '') < after) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let index = low; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined || item.at >= until) break;
    found.push(item);
  }
  return found;
};
