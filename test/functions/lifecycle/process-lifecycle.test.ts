import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoOutreachSide } from '../../../functions/lifecycle/person-side.adapter.ts';
import type { LifecyclePorts } from '../../../functions/lifecycle/process-lifecycle.ts';
import { processLifecycle, settleStoredEvent, timePassed } from '../../../functions/lifecycle/process-lifecycle.ts';
import { REMINDER_RULES } from '../../../functions/lifecycle/rules/index.ts';
import type { RawContactPoint } from '../../../functions/lifecycle/stored-event.ts';
import { dynamoPlanTimers } from '../../../functions/outreach/timer-rows.adapter.ts';
import { localDay, localInstant } from '../../../functions/outreach/zones.ts';
import { dynamoContactRecords } from '../../../shared/aws/contact-records.ts';
import { FACT_KEYS } from '../../../shared/aws/keys.ts';
import { settleSubject } from '../../../shared/aws/settle-subject.ts';
import { dynamoSubjectStore } from '../../../shared/aws/subject-store.ts';
import type { LifecycleEvent } from '../../../shared/contracts/lifecycle-event.ts';
import { utcDay } from '../../../shared/vocabulary/instants.ts';
import { startTables } from '../../support/tables.ts';
import { happened, noPseudonyms, RINI } from './people.ts';

const NOW = '2026-11-20T23:00:00.000Z';
let engine: Awaited<ReturnType<typeof startTables>>;
let tables = 0;

const names = Array.from({ length: 40 }, (_, index) => [`customers${index}`, `timers${index}`, `facts${index}`]).flat();
beforeAll(async () => {
  engine = await startTables(names);
});
afterAll(() => engine.stop());

class Crash extends Error {}

/** A fresh set of tables behind the real adapters; crashes after the n-th write. */
const freshRoom = (crashAfter?: number) => {
  const index = tables;
  tables += 1;
  const [customers, timers, facts] = [`customers${index}`, `timers${index}`, `facts${index}`];
  let steps = 0;
  const state = { crashAfter };
  const step = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    steps += 1;
    if (steps === state.crashAfter) throw new Crash();
    return done;
  };
  const store = dynamoSubjectStore(engine.client, customers);
  const records = dynamoContactRecords(engine.client, customers);
  const published = new Set<string>();
  const points: RawContactPoint[] = [];
  const { putTimer, deleteTimer } = dynamoPlanTimers(engine.client, timers);
  const ports: LifecyclePorts = {
    settle: settleSubject({
      store: {
        ...store,
        append: (...args) => step(store.append(...args)),
        writeHead: (...args) => step(store.writeHead(...args)),
        writeDerived: (...args) => step(store.writeDerived(...args)),
        retire: (...args) => step(store.retire(...args)),
        finish: (...args) => step(store.finish(...args)),
      },
      publish: (events) => {
        for (const { id } of events) published.add(id);
        return step(Promise.resolve());
      },
    }),
    pseudonymise: noPseudonyms,
    sealPoint: (point) => step(Promise.resolve(void points.push(point))),
    mapContact: () => step(Promise.resolve()),
    readOutreachSide: dynamoOutreachSide(engine.client, customers, records),
    applyContact: (...args) => step(records.apply(...args)),
    writeFacts: async (written, version) => {
      for (const fact of written) {
        const pk = FACT_KEYS.partition(utcDay(fact.at), RINI);
        await store.writeDerived({ table: facts, pk, sk: FACT_KEYS.fact(fact.kind, fact.id), body: fact }, version);
      }
      await step(Promise.resolve());
    },
    putTimer: (...args) => step(putTimer(...args)),
    deleteTimer: (...args) => step(deleteTimer(...args)),
    localInstant,
    localDay,
  };
  const settings = { rules: REMINDER_RULES, customersTable: customers };
  return {
    state,
    steps: () => steps,
    points,
    process: processLifecycle(ports, settings),
    tick: settleStoredEvent(ports, settings),
    /** Everything that is left, without the versions that count inputs. */
    rows: async () => {
      const bodies = async (table: string) =>
        (await engine.dump(table))
          .filter((row) => row.retired !== true)
          .map(({ version: _, done: __, settled: ___, rows: ____, stale: _____, ...row }) => row);
      return JSON.parse(
        JSON.stringify([await bodies(customers), await bodies(timers), await bodies(facts), [...published].sort()]).replaceAll(
          customers,
          'customers',
        ),
      );
    },
  };
};

const story = (): LifecycleEvent[] => [
  happened('person-registered', '2026-10-01T02:00:00.000Z', {
    country: 'ID',
    zone: 'Asia/Jakarta',
    language: 'id',
    email: 'rini@example.com',
    phone: '+6281234567890',
  }),
  happened('loan-disbursed', '2026-10-02T02:00:00.000Z', { loanId: 'loan-1' }),
  happened('instalment-scheduled', '2026-10-02T03:00:00.000Z', {
    loanId: 'loan-1',
    obligationId: 'loan-1-01',
    dueOn: '2026-11-25',
    graceDays: 3,
  }),
  happened('payment-failed', '2026-11-02T03:00:00.000Z', { loanId: 'loan-1', obligationId: 'loan-1-01' }),
  happened('payment-processing', '2026-11-01T03:00:00.000Z', { loanId: 'loan-1', obligationId: 'loan-1-01' }),
  happened('hardship-asked', '2026-11-10T03:00:00.000Z', { product: 'loan-1' }),
  happened('consent-withdrawn', '2026-11-12T03:00:00.000Z'),
];

const play = async (room: ReturnType<typeof freshRoom>, events: readonly LifecycleEvent[]): Promise<string[]> => {
  const kinds: string[] = [];
  for (const event of events) kinds.push((await room.process(event, NOW)).kind);
  return kinds;
};

describe('processing lifecycle events', () => {
  it('given a life, when processed, then journeys, contact row, plan, timers, facts and events follow', async () => {
    const room = freshRoom();
    const events = story();
    expect(await play(room, events)).toEqual(events.map(() => 'accepted'));
    const [customers, timers, facts, published] = await room.rows();
    const head = customers.find((row: { sk: string }) => row.sk === 'HEAD').body;
    expect(head.life.journeys['obligation#loan-1-01'].step).toBe('upcoming');
    const contact = customers.find((row: { sk: string }) => row.sk === 'CONTACT').body;
    expect(contact).toMatchObject({ zone: 'Asia/Jakarta', country: 'ID', language: 'id', jurisdictions: ['ID'] });
    expect(
      Object.keys(contact.holds)
        .map((key) => key.split('|')[0])
        .sort(),
    ).toEqual(['grace', 'hardship-asked', 'payment-processing']);
    expect(customers.filter((row: { sk: string }) => row.sk.startsWith('REMINDER#')).length).toBeGreaterThan(5);
    expect(timers.length).toBeGreaterThan(5);
    expect(facts.filter((row: { body: { kind: string } }) => row.body.kind === 'lifecycle')).toHaveLength(7);
    expect(published).toHaveLength(7);
  });

  it('given an address, when processed, then it reaches the vault alone and no row of ours', async () => {
    const room = freshRoom();
    await play(room, story());
    expect(room.points.map((point) => point.address)).toEqual(['rini@example.com', '+6281234567890']);
    expect(JSON.stringify(await room.rows())).not.toMatch(/rini@example|81234567890/);
  });

  it('given a customer id that is a phone number, when processed, then only its pseudonym is stored', async () => {
    const room = freshRoom();
    const { customerId } = await room.process({ ...(story()[1] as LifecycleEvent), customerId: '+6281234567890' }, NOW);
    expect(customerId).toMatch(/^customer-x/);
    expect(JSON.stringify(await room.rows())).not.toContain('81234567890');
  });

  it('given any order and every message twice, when processed, then the same rows and the same set of event ids', async () => {
    const events = story();
    const straight = freshRoom();
    await play(straight, events);
    const expected = await straight.rows();
    for (const shuffled of [[...events].reverse(), [...events.slice(3), ...events.slice(0, 3)]]) {
      const room = freshRoom();
      await play(
        room,
        shuffled.flatMap((event) => [event, event]),
      );
      expect(await room.rows()).toEqual(expected);
    }
  });

  it('given a second delivery, when processed, then it counts as a duplicate', async () => {
    const room = freshRoom();
    const [first] = story();
    expect(await play(room, [first as LifecycleEvent, first as LifecycleEvent])).toEqual(['accepted', 'duplicate']);
  });

  it('given a crash after every write, when delivered again, then the same rows and the same set of event ids', async () => {
    const events = story().slice(1, 3);
    const last = events.at(-1) as LifecycleEvent;
    const clean = freshRoom();
    await play(clean, events.slice(0, 1));
    const before = clean.steps();
    await play(clean, [last]);
    const expected = await clean.rows();
    const count = clean.steps() - before;
    expect(count).toBeGreaterThan(10);
    for (let crash = 1; crash <= count; crash += 1) {
      const room = freshRoom();
      await play(room, events.slice(0, 1));
      room.state.crashAfter = room.steps() + crash;
      await expect(room.process(last, NOW)).rejects.toThrow(Crash);
      room.state.crashAfter = undefined;
      await room.process(last, NOW);
      expect(await room.rows(), `crash after write ${crash}`).toEqual(expected);
    }
  });

  it('given the horizon moves on, when time enters as an input, then what lay beyond is planned; twice is once', async () => {
    const room = freshRoom();
    const far = happened('instalment-scheduled', '2026-10-02T03:00:00.000Z', {
      loanId: 'loan-1',
      obligationId: 'loan-1-09',
      dueOn: '2027-03-25',
    });
    await play(room, [...story().slice(0, 2), far]);
    const plans = async () =>
      (await room.rows())[0].filter((row: { body: { objectId?: string } }) => row.body.objectId === 'loan-1-09').length;
    expect(await plans()).toBe(0);
    const tick = timePassed(RINI, '2027-02-15T00:00:00.000Z');
    expect(await room.tick(tick, '2027-02-15T00:00:10.000Z')).toBe('accepted');
    expect(await room.tick(tick, '2027-02-15T00:00:20.000Z')).toBe('duplicate');
    expect(await plans()).toBeGreaterThan(0);
  });
});
