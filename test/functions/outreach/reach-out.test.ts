import { describe, expect, it } from 'vitest';
import { reachOut } from '../../../functions/outreach/reach-out.ts';
import { timerKey } from '../../../functions/outreach/timers.ts';
import type { CustomerDue } from '../../../shared/contracts/customer-due.ts';
import { applyContactChange } from '../../../shared/vocabulary/contact-record.ts';
import { HOUR, plus } from '../../../shared/vocabulary/instants.ts';
import type { PlannedReminder } from '../../../shared/vocabulary/reminder.ts';
import { held, person, saidYes } from './people.ts';
import type { World } from './world.ts';
import { Crash, makeWorld, reminder } from './world.ts';

const NOON = '2026-11-20T12:00:00.000Z';
const SETTINGS = { actors: ['lender'], sender: 'Careline' } as const;

const dueFor = (sk: string): CustomerDue => ({
  schema: 'careline.customer-due/1',
  customerId: 'cus-0042',
  timer: { shard: 'SHARD#0', sk },
});
const timerOf = (one: PlannedReminder): string => timerKey({ due: one.dueAt, kind: 'reminder', id: one.reminderId });

const worldWith = (reminders: readonly PlannedReminder[], ...changes: Parameters<typeof person>[2][]): World => {
  const world = makeWorld(person('UK', 'Europe/London', ...changes), reminders);
  for (const one of reminders) world.timers.add(timerOf(one));
  return world;
};

const visit = (world: World, one: PlannedReminder, now = NOON) => reachOut(world.ports, SETTINGS)(dueFor(timerOf(one)), now);

/** Every timer that is due fires, again and again, as the sweep would make it; crashes are delivered again. */
const sweepUntil = async (world: World, until: string, from = NOON): Promise<void> => {
  for (let now = from; now <= until; now = plus(now, 15 * 60_000)) {
    for (const sk of [...world.timers].filter((key) => key.slice(0, 24) <= now).sort()) {
      await reachOut(world.ports, SETTINGS)(dueFor(sk), now).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
    }
  }
};

const states = (world: World): readonly string[] => [...world.outcomes.values()].map((outcome) => outcome.state).sort();

describe('reaching out to one person', () => {
  it('given one reminder due, when reached, then claimed, sent once, settled, told, and its timer gone', async () => {
    const due = reminder();
    const world = worldWith([due]);
    expect(await visit(world, due)).toMatchObject({ sent: 1, deferred: 0 });
    expect(world.outbox).toHaveLength(1);
    expect(world.record.contacts[due.reminderId]).toMatchObject({ state: 'sent', at: NOON, channel: 'email' });
    expect(world.outcomes.get(due.reminderId)).toMatchObject({
      state: 'sent',
      decidedAt: NOON,
      delivery: { providerId: 'prv-1', localTime: '2026-11-20T12:00+00:00', language: 'en' },
    });
    expect(world.outcomes.get(due.reminderId)?.rules).toEqual(
      expect.arrayContaining(['house.hours@1', 'uk.pecr.consent@1'].slice(0, 1)),
    );
    expect([...world.facts.values()]).toMatchObject([
      { id: `${due.reminderId}.sent`, at: NOON, state: 'sent', channel: 'email', jurisdiction: 'UK', language: 'en', breach: [] },
    ]);
    expect([...world.events.values()]).toMatchObject([{ name: 'OutreachSettled', detail: { state: 'sent' } }]);
    expect(world.timers.size).toBe(0);
  });

  it('given the same message twice, when delivered again, then nothing more is sent', async () => {
    const due = reminder();
    const world = worldWith([due]);
    await visit(world, due);
    await visit(world, due);
    expect(world.outbox).toHaveLength(1);
  });

  it('given two copies at once, when both run, then one sends', async () => {
    const due = reminder();
    const world = worldWith([due]);
    await Promise.all([visit(world, due), visit(world, due), visit(world, due)]);
    expect(world.outbox).toHaveLength(1);
    expect(states(world)).toEqual(['sent']);
  });

  it('given two copies at once of which the faster dies before it told anyone, when the lease ends, then it is told all the same', async () => {
    // Wherever the one copy dies: the other, which lost the race, must not take the timer away that brings us back.
    for (let crashAfter = 1; crashAfter <= 12; crashAfter += 1) {
      const due = reminder();
      const world = worldWith([due]);
      world.crashAfter = crashAfter;
      const leased = timerKey({ due: plus(NOON, 15 * 60_000), kind: 'reminder', id: due.reminderId });
      world.timers.delete(timerOf(due));
      world.timers.add(leased);
      const copies = [0, 1].map(() => reachOut(world.ports, SETTINGS)(dueFor(leased), NOON));
      await Promise.allSettled(copies);
      world.crashAfter = undefined;
      await sweepUntil(world, plus(NOON, 26 * HOUR), plus(NOON, 15 * 60_000));
      const [outcome] = [...world.outcomes.values()];
      expect(
        [...world.events.values()].map(({ detail }) => detail.state),
        `died at step ${crashAfter}`,
      ).toContain(outcome?.state);
      expect(['sent', 'unknown']).toContain(outcome?.state);
      expect([...world.timers]).toEqual([]);
    }
  });

  it('given three different reminders due at once, when reached, then one now and the others later, one at a time', async () => {
    const due = [
      reminder(),
      reminder({ product: 'loan-2', objectId: 'loan-2-01' }),
      reminder({ product: 'card-1', objectId: 'card-1' }),
    ];
    const world = worldWith(due);
    await visit(world, due[0] as PlannedReminder);
    expect(world.outbox).toHaveLength(1);
    expect(states(world)).toEqual(['deferred', 'deferred', 'sent']);
    await sweepUntil(world, '2026-11-22T20:00:00.000Z');
    expect(states(world)).toEqual(['sent', 'sent', 'sent']);
    const times = Object.values(world.record.contacts)
      .map((contact) => contact.at)
      .sort();
    for (const [index, at] of times.slice(1).entries())
      expect(Date.parse(at) - Date.parse(times[index] ?? '')).toBeGreaterThanOrEqual(3 * HOUR);
    expect(world.timers.size).toBe(0);
  });

  it('given security and service at once, when reached, then security at night and service in the morning', async () => {
    const night = '2026-11-20T02:00:00.000Z';
    const alert = reminder({ purpose: 'security', template: 'fraud-alert', dueAt: night });
    const service = reminder({ dueAt: night });
    const world = worldWith([alert, service]);
    await visit(world, alert, night);
    expect(world.outbox.map((message) => message.purpose)).toEqual(['security']);
    expect(world.outcomes.get(service.reminderId)).toMatchObject({ state: 'deferred' });
  });

  it('given a payment that came while we were deciding, when the slot is claimed, then the claim fails and nothing is sent', async () => {
    const due = reminder();
    const world = worldWith([due]);
    const { replaceContact } = world.ports;
    Object.assign(world.ports, {
      replaceContact: (next: Parameters<typeof replaceContact>[0]) => {
        if (world.outbox.length === 0 && world.reminders[0]?.withdrawn === undefined) {
          world.record = { ...world.record, version: world.record.version + 1 };
          world.reminders = [{ ...due, withdrawn: 'obligation-is-paid' }];
        }
        return replaceContact(next);
      },
    });
    await visit(world, due);
    expect(world.outbox).toEqual([]);
    expect(world.outcomes.get(due.reminderId)).toMatchObject({ state: 'cancelled', reason: 'obligation-is-paid' });
  });

  it('given a hold that came between claim and send, when settled, then the fact says which rule the one message broke', async () => {
    const due = reminder();
    const world = worldWith([due]);
    world.answer = () => {
      world.record = { ...applyContactChange(world.record, held('bereavement')), version: world.record.version + 1 };
      return { kind: 'sent', providerId: 'prv-1', address: 'j***' };
    };
    await visit(world, due);
    expect([...world.facts.values()]).toMatchObject([{ state: 'sent', breach: ['house.purpose-by-state@2'] }]);
  });

  it('given a provider that refuses the address, when sent, then the slot is free again and the other channel is tried', async () => {
    const due = reminder();
    const world = worldWith([due]);
    world.answer = (message) =>
      message.channel === 'email'
        ? { kind: 'refused', code: 'message-rejected' }
        : { kind: 'sent', providerId: 'sms-1', address: '+44*' };
    await visit(world, due);
    expect(world.record.contacts).toEqual({});
    expect(world.outcomes.get(due.reminderId)).toMatchObject({
      state: 'deferred',
      reason: 'refused:message-rejected',
      refusedChannels: ['email'],
    });
    await sweepUntil(world, '2026-11-20T14:00:00.000Z');
    expect(world.outcomes.get(due.reminderId)).toMatchObject({ state: 'sent', delivery: { channel: 'sms' } });
  });

  it('given every channel refuses, when tried, then suppressed for want of an address', async () => {
    const due = reminder();
    const world = worldWith([due]);
    world.answer = () => ({ kind: 'refused', code: 'invalid-address' });
    await sweepUntil(world, '2026-11-20T16:00:00.000Z');
    expect(world.outcomes.get(due.reminderId)).toMatchObject({ state: 'suppressed', reason: 'no-address' });
    expect(world.outbox).toHaveLength(2);
  });

  it('given a throttled provider, when it recovers, then the reminder goes out once', async () => {
    const due = reminder();
    const world = worldWith([due]);
    world.answer = () => ({ kind: 'throttled' });
    await sweepUntil(world, '2026-11-20T13:00:00.000Z');
    expect(world.record.contacts).toEqual({});
    world.answer = () => ({ kind: 'sent', providerId: 'prv-2', address: 'j***' });
    await sweepUntil(world, '2026-11-20T18:00:00.000Z', '2026-11-20T13:15:00.000Z');
    expect(states(world)).toEqual(['sent']);
  });

  it('given no answer from the provider, when a day passes, then unknown, counted all the while, and never sent again', async () => {
    const due = reminder();
    const world = worldWith([due]);
    world.answer = () => ({ kind: 'unknown', code: 'TimeoutError' });
    await visit(world, due);
    expect(world.record.contacts[due.reminderId]?.state).toBe('claimed');
    expect([...world.timers]).toEqual([timerKey({ due: '2026-11-21T12:00:00.000Z', kind: 'claim', id: due.reminderId })]);
    await sweepUntil(world, '2026-11-21T13:00:00.000Z');
    expect(world.outcomes.get(due.reminderId)).toMatchObject({ state: 'unknown', decidedAt: '2026-11-21T12:00:00.000Z' });
    expect(world.record.contacts[due.reminderId]?.state).toBe('unknown');
    expect(world.outbox).toHaveLength(1);
    expect(world.timers.size).toBe(0);
  });

  it('given a statutory notice that may not go out, when settled, then it does not end in silence: a person takes over', async () => {
    const notice = reminder({ purpose: 'statutory-notice', template: 'fee-change', rule: 'fee-change-notice' });
    const world = worldWith([notice], held('wrong-person'));
    await visit(world, notice);
    expect(world.outcomes.get(notice.reminderId)).toMatchObject({
      state: 'suppressed',
      reason: 'held:wrong-person',
      needsPerson: true,
    });
    expect([...world.events.values()]).toMatchObject([{ department: 'compliance-and-privacy', detail: { needsPerson: true } }]);
  });

  it('given a statutory notice announced after the day it speaks of, when reached, then expired, and a person takes over', async () => {
    const notice = reminder({
      purpose: 'statutory-notice',
      template: 'fee-change',
      rule: 'fee-change-notice',
      expiresAt: '2026-11-19T00:00:00.000Z',
    });
    const world = worldWith([notice]);
    await visit(world, notice);
    expect(world.outbox).toEqual([]);
    expect(world.outcomes.get(notice.reminderId)).toMatchObject({ state: 'expired', reason: 'too-late', needsPerson: true });
  });

  it('given a template whose text cannot be filled, when composed, then suppressed with the reason and nothing is claimed', async () => {
    const due = reminder({ values: {} });
    const world = worldWith([due]);
    await visit(world, due);
    expect(world.outcomes.get(due.reminderId)).toMatchObject({ state: 'suppressed', reason: 'value-missing' });
    expect(world.record.contacts).toEqual({});
  });

  it('given two copies of a message that cannot be filled, when both run, then both come to an end', async () => {
    const due = reminder({ values: {} });
    const world = worldWith([due]);
    await Promise.all([visit(world, due), visit(world, due)]);
    expect(world.outcomes.get(due.reminderId)).toMatchObject({ state: 'suppressed', version: 1 });
  });

  it('given somebody unknown, when reached, then only the timer goes', async () => {
    const due = reminder();
    const world = worldWith([due]);
    Object.assign(world.ports, { loadPerson: () => Promise.resolve(undefined) });
    await visit(world, due);
    expect(world.timers.size).toBe(0);
    expect(world.steps).toBe(1);
  });

  it('given a timer of the planning horizon, when it fires, then time enters the person’s inputs at the instant it was made for', async () => {
    const world = worldWith([]);
    const asked: string[] = [];
    Object.assign(world.ports, { lookAgain: (_: string, at: string) => Promise.resolve(void asked.push(at)) });
    const leased = timerKey({ due: '2026-11-23T00:15:00.000Z', kind: 'replan', id: '2026-11-23T00:00:00.000Z' });
    await reachOut(world.ports, SETTINGS)(dueFor(leased), '2026-11-23T00:01:00.000Z');
    expect(asked).toEqual(['2026-11-23T00:00:00.000Z']);
  });
});

describe('the crash walk', () => {
  const story = (): PlannedReminder[] => [
    reminder({ reminderId: 'rem-a', group: 'due', priority: 55 }),
    reminder({ reminderId: 'rem-b', group: 'due', priority: 58, rule: 'due-in-1' }),
    reminder({ reminderId: 'rem-c', product: 'loan-2', objectId: 'loan-2-01' }),
    reminder({ reminderId: 'rem-d', purpose: 'marketing', template: 'welcome-back', rule: 'welcome-back' }),
    reminder({ reminderId: 'rem-e', purpose: 'security', template: 'fraud-alert', rule: 'fraud-alert' }),
    reminder({ reminderId: 'rem-f', withdrawn: 'obligation-is-paid' }),
  ];
  const run = async (crashAfter: number | undefined): Promise<World> => {
    const world = worldWith(story(), saidYes('marketing'));
    world.crashAfter = crashAfter;
    await sweepUntil(world, '2026-11-24T00:00:00.000Z');
    return world;
  };

  it('given a crash after every single step, when delivered again, then each is settled, none sent twice, unknown at most once', async () => {
    const clean = await run(undefined);
    expect(clean.outbox.map((message) => message.reminderId).sort()).toEqual(['rem-b', 'rem-c', 'rem-d', 'rem-e']);
    for (let crash = 1; crash <= clean.steps; crash += 1) {
      const world = await run(crash);
      const sent = world.outbox.map((message) => message.reminderId);
      expect(new Set(sent).size, `crash after step ${crash}: sent twice`).toBe(sent.length);
      expect([...world.outcomes.keys()].sort(), `crash after step ${crash}`).toEqual([...clean.outcomes.keys()].sort());
      const unknown = [...world.outcomes.values()].filter((outcome) => outcome.state === 'unknown');
      expect(unknown.length).toBeLessThanOrEqual(1);
      for (const outcome of world.outcomes.values()) {
        const same = clean.outcomes.get(outcome.reminderId)?.state === outcome.state || outcome.state === 'unknown';
        expect(same, `crash after step ${crash}: ${outcome.reminderId} is ${outcome.state}`).toBe(true);
        expect(world.facts.has(`${outcome.reminderId}.${outcome.state}`), `crash after step ${crash}: fact`).toBe(true);
      }
      expect(world.timers.size, `crash after step ${crash}: timers left`).toBe(0);
    }
  });
});
