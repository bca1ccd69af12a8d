import type { CustomerDue } from '../../shared/contracts/customer-due.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { MINUTE, plus } from '../../shared/vocabulary/instants.ts';
import type { DeleteTimer, TimerKey } from './ports.ts';
import { isOutreachTimer, readTimer, timerKey } from './timers.ts';

export interface DueTimer extends TimerKey {
  /** Whom to look at; timers of other rooms may have none. */
  readonly customerId?: string;
  /** The whole row: a lease moves it and changes nothing else. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** The timers of a shard that are due, oldest first, at most `limit`: a strongly consistent query that reads nothing else. */
export type ReadDueTimers = (shard: string, now: Instant, limit: number) => Promise<readonly DueTimer[]>;

/** Puts the timer under its new key, then deletes the old one; false when another sweep was first. */
export type LeaseTimer = (timer: DueTimer, leasedSk: string) => Promise<boolean>;

/** Queues persons; throws when an entry could not be queued (the lease brings it back). */
export type QueuePersons = (due: readonly CustomerDue[]) => Promise<void>;

/**
 * Timers of other rooms, leased like ours: each carries the message it is to send. Answers those that are on their queue, which need no
 * timer any more; throws when one could not be queued (the lease brings it back).
 */
export type QueueOthers = (timers: readonly DueTimer[]) => Promise<readonly DueTimer[]>;

export interface SweepPorts {
  readonly shards: readonly string[];
  readonly readDueTimers: ReadDueTimers;
  readonly leaseTimer: LeaseTimer;
  readonly queuePersons: QueuePersons;
  readonly queueOthers: QueueOthers;
  readonly deleteTimer: DeleteTimer;
}

/** Longer than a person takes, dead letters included; then the timer fires again. */
export const LEASE = 15 * MINUTE;
/** What is leased is queued before more is leased: a sweep that dies delays no more than this by a lease. */
const PAGE = 100;
/** One sweep takes so much of a shard at most; the next minute goes on. */
const MOST_PAGES = 200;

/** Leases are named by the whole minute, so that two sweeps at once make the same row. */
const leaseEnd = (now: Instant): Instant => plus(`${now.slice(0, 16)}:00.000Z`, LEASE);

const leaseAll = async (ports: SweepPorts, timers: readonly DueTimer[], now: Instant): Promise<readonly DueTimer[]> => {
  const leased = await Promise.all(
    timers.map(async (timer) => {
      const read = readTimer(timer.sk);
      if (read === undefined) return undefined;
      const sk = timerKey({ ...read, due: leaseEnd(now) });
      return (await ports.leaseTimer(timer, sk)) ? { ...timer, sk } : undefined;
    }),
  );
  return leased.filter((timer) => timer !== undefined);
};

const isOurs = (timer: DueTimer): boolean => {
  const read = readTimer(timer.sk);
  return read !== undefined && isOutreachTimer(read);
};

/**
 * Each minute: lease what is due, then queue the persons. A crash between the two only delays them by the lease. A sweep reads what is
 * due and nothing else, so its cost does not depend on how many timers lie in the future. When `hasTime` says no it ends between two
 * pages, and the next minute goes on: a backlog never makes a sweep run into its limit.
 */
export const sweep =
  (ports: SweepPorts) =>
  async (now: Instant, hasTime: () => boolean): Promise<number> => {
    let queued = 0;
    for (const shard of ports.shards) {
      for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        if (!hasTime()) return queued;
        const page = await ports.readDueTimers(shard, now, PAGE);
        const leased = await leaseAll(ports, page, now);
        const ours = leased.filter(isOurs);
        await ports.queuePersons(
          ours.flatMap(({ customerId, sk }): CustomerDue[] =>
            customerId === undefined ? [] : [{ schema: 'careline.customer-due/1', customerId, timer: { shard, sk } }],
          ),
        );
        const done = await ports.queueOthers(leased.filter((timer) => !isOurs(timer)));
        await Promise.all(done.map(({ shard: on, sk }) => ports.deleteTimer({ shard: on, sk })));
        queued += leased.length;
        if (page.length < PAGE) break;
      }
    }
    return queued;
  };
