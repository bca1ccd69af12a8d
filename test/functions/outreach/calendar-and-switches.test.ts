import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDARS } from '../../../functions/outreach/holidays.ts';
import type { KillSwitch } from '../../../functions/outreach/kill-switches.ts';
import { DEPLOYED_OFF, stoppedBy } from '../../../functions/outreach/kill-switches.ts';
import { localTimeAt } from '../../../functions/outreach/zones.ts';
import { OUTREACH_CHANNELS, PURPOSES } from '../../../shared/vocabulary/contact-record.ts';
import { instalment, planOf, registered, ruleIn } from '../lifecycle/people.ts';
import { ask, person } from './people.ts';

const between = (from: string, to: string) =>
  fc.integer({ min: Date.parse(from), max: Date.parse(to) }).map((ms) => new Date(ms).toISOString());
const INDONESIA = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

describe('holidays, Sundays and leap days', () => {
  it('given any instant in Indonesia, when collection is permitted, then it is no Sunday and no national holiday there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...INDONESIA), between('2026-01-01T00:00:00Z', '2027-12-31T00:00:00Z'), (zone, now) => {
        const { answer } = ask(person('ID', zone), now, { purpose: 'collection' });
        const { day, weekday } = localTimeAt(zone, Date.parse(now));
        if (weekday === 'sun' || CALENDARS.ID.days.has(day)) expect(answer).not.toBe('yes');
      }),
      { numRuns: 1_000 },
    );
  });

  it('given a holiday in Indonesia, when collection is asked at its noon, then the instant it waits for is a working day’s morning', () => {
    for (const day of CALENDARS.ID.days) {
      const permission = ask(person('ID', 'Asia/Jakarta'), `${day}T05:00:00.000Z`, { purpose: 'collection' });
      if (permission.answer !== 'not-before') continue;
      const opens = localTimeAt('Asia/Jakarta', Date.parse(permission.instant));
      expect(opens.weekday).not.toBe('sun');
      expect(CALENDARS.ID.days.has(opens.day), `${day} → ${opens.day}`).toBe(false);
      expect(opens.minutes).toBe(8 * 60);
    }
    expect(CALENDARS.ID.days.size).toBeGreaterThan(40);
  });

  it('given any due day, leap days among them, when planned, then three days before it on the customer’s own calendar, at ten', () => {
    const days = fc.integer({ min: Date.UTC(2028, 1, 20), max: Date.UTC(2028, 2, 10) });
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('Asia/Jakarta', 'Pacific/Kiritimati', 'America/New_York', 'Europe/London'),
        (ms, zone) => {
          const dueOn = new Date(ms).toISOString().slice(0, 10);
          const earlier = new Date(Date.parse(`${dueOn}T00:00:00Z`) - 3 * 86_400_000).toISOString().slice(0, 10);
          const planned = ruleIn(planOf([registered({ zone }), instalment(dueOn)], '2028-02-10T00:00:00.000Z'), 'due-in-3');
          expect(localTimeAt(zone, Date.parse(planned?.dueAt ?? ''))).toMatchObject({ day: earlier, minutes: 10 * 60 });
        },
      ),
      { numRuns: 200 },
    );
    const leap = ruleIn(planOf([registered(), instalment('2028-03-03')], '2028-02-10T00:00:00.000Z'), 'due-in-3');
    expect(leap?.dueAt.slice(0, 10)).toBe('2028-02-29');
  });
});

const RULES = ['due-in-3', 'overdue-1', 'welcome-back'] as const;
const question = fc.record({
  rule: fc.constantFrom(...RULES),
  channel: fc.constantFrom(...OUTREACH_CHANNELS),
  purpose: fc.constantFrom(...PURPOSES),
});
const target = fc.oneof(
  fc.constant({ stops: 'all' as const }),
  fc.record({ stops: fc.constant('rule' as const), name: fc.constantFrom(...RULES) }),
  fc.record({ stops: fc.constant('channel' as const), name: fc.constantFrom(...OUTREACH_CHANNELS) }),
  fc.record({ stops: fc.constant('purpose' as const), name: fc.constantFrom(...PURPOSES) }),
);
const entry = fc.record({ target, second: fc.constantFrom(undefined, 'ops-1', 'ops-2') }).map(
  ({ target: what, second }): KillSwitch => ({
    ...what,
    by: 'ops-1',
    at: '2026-11-20T00:00:00.000Z',
    ...(second === undefined ? {} : { secondBy: second }),
  }),
);

describe('kill switches', () => {
  it.each([
    ['all', { stops: 'all' }, true, true],
    ['its rule', { stops: 'rule', name: 'due-in-3' }, true, true],
    ['another rule', { stops: 'rule', name: 'due-in-7' }, false, false],
    ['its channel', { stops: 'channel', name: 'sms' }, true, true],
    ['another channel', { stops: 'channel', name: 'email' }, false, false],
    ['its purpose', { stops: 'purpose', name: 'contract-service' }, true, false],
    ['statutory notices', { stops: 'purpose', name: 'statutory-notice' }, false, true],
  ] as const)(
    'given %s is off, then a service text stops or not, and a statutory notice only with a second person',
    (_, what, service, statutory) => {
      const one: KillSwitch = { ...what, by: 'ops-1', at: '2026-11-20T00:00:00.000Z' };
      const text = { rule: 'due-in-3', channel: 'sms', purpose: 'contract-service' } as const;
      const notice = { ...text, purpose: 'statutory-notice' } as const;
      expect(stoppedBy([one], text) !== undefined).toBe(service);
      expect(stoppedBy([one], notice)).toBeUndefined();
      expect(stoppedBy([{ ...one, secondBy: 'ops-1' }], notice)).toBeUndefined();
      expect(stoppedBy([{ ...one, secondBy: 'ops-2' }], notice) !== undefined).toBe(statutory);
    },
  );

  it('given any switches and message, when asked, then it stops exactly when one names it, and a notice only when two people agreed', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), question, (switches, asked) => {
        const names = { all: undefined, rule: asked.rule, channel: asked.channel, purpose: asked.purpose };
        const naming = switches.filter(({ stops, name }) => stops === 'all' || names[stops] === name);
        const counting = asked.purpose === 'statutory-notice' ? naming.filter(({ secondBy }) => secondBy === 'ops-2') : naming;
        expect(stoppedBy(switches, asked) !== undefined).toBe(counting.length > 0);
      }),
      { numRuns: 500 },
    );
  });

  it('given a deployment with outreach off, when anything at all is asked, then it stops, security and notices too', () => {
    fc.assert(fc.property(question, (asked) => stoppedBy(DEPLOYED_OFF, asked) !== undefined));
  });
});
