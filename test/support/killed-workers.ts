import type { ReminderOutcome } from '../../functions/outreach/outcome.ts';
import { drain, sweep } from '../../infra/local/drain.ts';
import { rowsOf } from '../../infra/local/dump.ts';
import type { LocalStack } from '../../infra/local/stack.ts';
import { isMutating } from '../../infra/local/wire/actions.ts';
import type { Call } from '../../infra/local/wire/messages.ts';
import { EVENT_SOURCE } from '../../infra/local/wire/messages.ts';
import type { PlannedReminder } from '../../shared/vocabulary/reminder.ts';
import { tell } from './world.ts';

/** Noon in New York, where everybody lives: nothing has to wait for its hour. */
export const NOON = '2026-11-20T17:00:00.000Z';
/** Past the lease that a killed sweep leaves behind. */
const HALF_AN_HOUR_LATER = '2026-11-20T17:30:00.000Z';
/** Past the day within which a provider may still answer. */
const NEXT_DAY = '2026-11-21T18:00:00.000Z';

const FEEDERS = 16;

/** A person with exactly one due reminder: seven of ten can be reached, the others end without a message, each for its own reason. */
const livesOf = (index: number): readonly object[] => {
  const customerId = `cus-${10_000 + index}`;
  const event = (type: string, at: string, more: object = {}) => ({
    schema: 'careline.lifecycle/1',
    eventId: `${customerId}-${type}`,
    customerId,
    type,
    at,
    ...more,
  });
  const home = { country: 'US', zone: 'America/New_York', language: 'en' };
  const registered = (address: object) => event('person-registered', '2026-10-01T15:00:00.000Z', { ...home, ...address });
  const email = { email: `p${index}@example.com` };
  const phone = { phone: `+1206555${String(index % 10_000).padStart(4, '0')}` };
  const certificate = event('certificate-ready', '2026-11-20T16:00:00.000Z', { certificateId: `crt-${10_000 + index}` });
  switch (index % 10) {
    case 7:
      return [registered(email), event('bereavement-reported', '2026-11-20T15:00:00.000Z'), certificate];
    case 8:
      return [registered(email), event('identity-check-started', '2026-11-14T15:00:00.000Z')];
    case 9:
      return [registered({}), certificate];
    case 0:
    case 1:
    case 2:
    case 3:
      return [registered(email), event('fraud-alert-raised', '2026-11-20T16:00:00.000Z', { alertId: `alert-${10_000 + index}` })];
    default:
      return [registered(phone), certificate];
  }
};

const feed = async (stack: LocalStack, people: number): Promise<void> => {
  let next = 0;
  const feeder = async (): Promise<void> => {
    for (let index = next++; index < people; index = next++) {
      for (const event of livesOf(index)) await tell(stack, 'Lifecycle', event);
    }
  };
  await Promise.all(Array.from({ length: FEEDERS }, feeder));
  await drain(stack);
};

/** Small, fast and seeded: which call a worker dies at differs from seed to seed. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** One sweep makes two calls for every due timer: it dies a few times at some of them, not with a share of them all. */
const SWEEPS_KILLED = 3;

/** Workers of outreach die at random calls, before or right after the call has reached its service. */
const killAtRandom = (stack: LocalStack, { people, killShare, seed }: UnderFire): (() => number) => {
  const random = randomFrom(seed);
  let kills = 0;
  let sweepsKilled = 0;
  let sweepCallsLeft = Math.ceil(random() * people);
  const sweepDies = (): boolean => {
    sweepCallsLeft -= 1;
    if (sweepCallsLeft > 0 || sweepsKilled >= SWEEPS_KILLED) return false;
    sweepsKilled += 1;
    sweepCallsLeft = Math.ceil(random() * people);
    return true;
  };
  const dies = (call: Call): boolean => {
    if (call.environment === EVENT_SOURCE || !isMutating(call) || !call.caller.includes('Outreach')) return false;
    const dead = call.caller.includes('Sweep') ? sweepDies() : random() < killShare / 2;
    if (dead) kills += 1;
    return dead;
  };
  stack.wire.setHooks({
    before: (call) => (dies(call) ? 'crash' : 'pass'),
    after: (call) => (dies(call) ? 'drop-response-and-crash' : 'pass'),
  });
  return () => kills;
};

export interface Drained {
  readonly due: number;
  readonly kills: number;
  /** How many reminders ended in each state; `none` = without any. */
  readonly byState: Readonly<Record<string, number>>;
  readonly messages: number;
  readonly sentTwice: number;
  /** Seconds of the sweep with its kills, feeding not included. */
  readonly seconds: number;
}

export interface UnderFire {
  readonly people: number;
  /** Chance that a worker of delivery or receipts dies at one of its changing calls. */
  readonly killShare: number;
  readonly seed: number;
}

const tableRows = async (stack: LocalStack) => {
  const table = stack.template.tables.find(({ id }) => id.includes('Customers'));
  return rowsOf(stack, table?.name ?? '');
};

const dueOn = async (stack: LocalStack, now: string): Promise<readonly string[]> =>
  (await tableRows(stack))
    .filter(({ sk, retired }) => String(sk).startsWith('REMINDER#') && retired !== true)
    .map(({ body }) => body as PlannedReminder)
    .filter(({ dueAt }) => dueAt <= now)
    .map(({ reminderId }) => reminderId);

const outcomes = async (stack: LocalStack): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await tableRows(stack))
      .filter(({ sk }) => String(sk).startsWith('OUTCOME#'))
      .map(({ body }) => body as ReminderOutcome)
      .map(({ reminderId, state }) => [reminderId, state]),
  );

/** A day of due reminders through the deployed functions while their workers are killed; then the calm in which leases and claims end. */
export const drainUnderFire = async (stack: LocalStack, wish: UnderFire): Promise<Drained> => {
  await stack.reset(NOON);
  await feed(stack, wish.people);
  const due = await dueOn(stack, NOON);
  const killed = killAtRandom(stack, wish);
  const began = performance.now();
  await sweepPatiently(stack);
  stack.clock.set(HALF_AN_HOUR_LATER);
  await sweepPatiently(stack);
  const seconds = (performance.now() - began) / 1000;
  const kills = killed();
  stack.wire.setHooks({});
  stack.clock.set(NEXT_DAY);
  await sweep(stack);
  const known = await outcomes(stack);
  const states = due.map((reminderId) => known.get(reminderId) ?? 'none');
  const ids = stack.outbox.map(({ tags }) => tags.reminder);
  return {
    due: due.length,
    kills,
    byState: Object.fromEntries([...Map.groupBy(states, (state) => state)].map(([state, all]) => [state, all.length])),
    messages: ids.length,
    sentTwice: ids.length - new Set(ids).size,
    seconds: Math.round(seconds * 10) / 10,
  };
};

/** A sweep whose worker is killed again and again gives up here as it would on AWS: the next minute tries again. */
const sweepPatiently = async (stack: LocalStack): Promise<void> => {
  let last: unknown;
  for (let minutes = 0; minutes < 20; minutes += 1) {
    try {
      await sweep(stack);
      return;
    } catch (error) {
      last = error;
    }
  }
  throw new Error('No sweep came through.', { cause: last });
};
