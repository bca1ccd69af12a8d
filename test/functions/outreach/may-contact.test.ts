import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SUPPRESSION } from '../../../functions/outreach/suppression.ts';
import { localTimeAt } from '../../../functions/outreach/zones.ts';
import type { HoldState, Purpose } from '../../../shared/vocabulary/contact-record.ts';
import { HOLD_STATES, optOut, PURPOSES } from '../../../shared/vocabulary/contact-record.ts';
import type { Jurisdiction } from '../../../shared/vocabulary/places.ts';
import { ask, contacted, held, person, saidYes, short } from './people.ts';

const NOON = '2026-11-20T12:00:00.000Z';
const london = (...changes: Parameters<typeof person>[2][]) => person('UK', 'Europe/London', ...changes);

describe('may we contact', () => {
  it('given nothing against it, when asked at noon, then yes, with every rule that was asked', () => {
    const permission = ask(london(), NOON);
    expect(permission).toMatchObject({ answer: 'yes', neutral: false });
    expect(permission.evidence).toMatchObject({
      jurisdictions: ['UK'],
      zones: ['Europe/London'],
      localTime: '2026-11-20T12:00+00:00',
    });
    expect(permission.evidence.rules).toEqual(
      expect.arrayContaining(['house.purpose-by-state@2', 'house.hours@1', 'house.week@1']),
    );
  });

  it('given the night, when the matter is security, then at once', () => {
    expect(short(ask(london(), '2026-11-20T03:00:00.000Z', { purpose: 'security' }))).toBe('yes');
  });

  it('given two jurisdictions, when asked, then the strictest wins and the rules of both are kept', () => {
    const both = person(['ID', 'SG'], 'Asia/Singapore');
    const permission = ask(both, '2026-11-22T04:00:00.000Z', { purpose: 'collection' });
    expect(short(permission)).toBe('2026-11-23T00:00:00.000Z outside-hours');
    expect(permission.evidence.jurisdictions).toEqual(['ID', 'SG']);
  });

  it('given an American whose zone is unknown, when asked, then only the hours that suit Honolulu and New York at once', () => {
    const somewhere = { ...person('US', undefined), country: 'US' };
    expect(short(ask(somewhere, '2026-11-20T15:00:00.000Z'))).toBe('2026-11-20T18:00:00.000Z outside-hours');
    expect(short(ask(somewhere, '2026-11-20T18:00:00.000Z'))).toBe('yes');
    expect(short(ask(somewhere, '2026-11-21T01:00:00.000Z'))).toBe('2026-11-21T18:00:00.000Z outside-hours');
  });

  it('given a person of whom no place is known, when asked, then no, except for security', () => {
    const nobody = person([], undefined);
    expect(short(ask(nobody, NOON))).toBe('no place-unknown');
    expect(short(ask(nobody, NOON, { purpose: 'security' }))).toBe('yes');
  });

  it('given a country without zones of ours, when a law of another place applies too, then its hours do not stand in: no', () => {
    const inKarachi = { ...person(['SG', 'default'], undefined), country: 'PK' };
    // Nine in the morning in Singapore is six in Karachi.
    expect(short(ask(inKarachi, '2026-11-20T01:05:00.000Z'))).toBe('no place-unknown');
    expect(short(ask(inKarachi, NOON, { purpose: 'security' }))).toBe('yes');
  });

  it('given no country and a place that may be anywhere beside a known one, when asked, then no', () => {
    expect(short(ask(person(['SG', 'default'], undefined), '2026-11-20T04:00:00.000Z'))).toBe('no place-unknown');
    expect(short(ask(person(['HK', 'SG'], undefined), '2026-11-20T04:00:00.000Z'))).toBe('yes');
  });

  it('given an opt-out, when asked, then offers and courtesies stop on every channel and the contract goes on', () => {
    const gone = london(saidYes('marketing'), optOut('2026-11-01T00:00:00.000Z', 'reply'));
    expect(short(ask(gone, NOON, { purpose: 'marketing', channel: 'email' }))).toBe('no consent-withdrawn');
    expect(short(ask(gone, NOON, { purpose: 'care', channel: 'sms' }))).toBe('no consent-withdrawn');
    expect(short(ask(gone, NOON))).toBe('yes');
    expect(short(ask(gone, NOON, { purpose: 'statutory-notice' }))).toBe('yes');
  });

  it('given a message an hour ago, when another is asked for, then it waits two more hours', () => {
    const record = london(contacted('rem-1', '2026-11-20T11:00:00.000Z'));
    expect(short(ask(record, NOON))).toBe('2026-11-20T14:00:00.000Z cooling-down');
  });

  it('given a message an hour ago, when the law asks for a notice, then it waits its turn too; security does not', () => {
    const record = london(contacted('rem-1', '2026-11-20T11:00:00.000Z'));
    expect(short(ask(record, NOON, { purpose: 'statutory-notice' }))).toBe('2026-11-20T14:00:00.000Z cooling-down');
    expect(short(ask(record, NOON, { purpose: 'security' }))).toBe('yes');
  });

  it('given a claimed slot whose fate is unknown, when another is asked for, then it counts', () => {
    for (const state of ['claimed', 'unknown', 'bounced'] as const) {
      expect(short(ask(london(contacted('rem-1', '2026-11-20T11:00:00.000Z', { state })), NOON))).toMatch(/cooling-down/);
    }
  });

  it('given its own claim, when asked again for the same message, then it does not count against itself', () => {
    expect(short(ask(london(contacted('rem-1', NOON, { state: 'claimed' })), NOON, { except: 'rem-1' }))).toBe('yes');
  });

  it('given six messages in a week, agencies’ included, when a seventh is asked for, then it waits for the first to be a week old', () => {
    const six = [13, 14, 15, 16, 17, 18].map((day) =>
      contacted(`rem-${day}`, `2026-11-${day}T10:00:00.000Z`, { by: day % 2 === 0 ? 'agency' : 'us' }),
    );
    expect(short(ask(london(...six), '2026-11-19T12:00:00.000Z'))).toBe('2026-11-20T10:00:00.000Z cap-reached');
  });

  it('given three calls of an agency that names no product, when collecting for any of them, then the case has had its three', () => {
    const calls = (by: 'agency' | 'us') =>
      [17, 18, 19].map((day) => contacted(`c-${day}`, `2026-11-${day}T10:00:00.000Z`, { by, purpose: 'collection' }));
    const chase = { purpose: 'collection', product: 'loan-1' } as const;
    expect(short(ask(london(...calls('agency')), NOON, chase))).toMatch(/cap-reached$/);
    expect(short(ask(london(...calls('us')), NOON, chase))).toBe('yes');
  });

  it('given a kill switch, when asked, then no; for statutory notices only when a second person agreed', () => {
    const all = { stops: 'all', by: 'ops-1', at: NOON } as const;
    expect(short(ask(london(), NOON, { switches: [all] }))).toBe('no switched-off');
    expect(short(ask(london(), NOON, { switches: [all], purpose: 'statutory-notice' }))).toBe('yes');
    expect(short(ask(london(), NOON, { switches: [{ ...all, secondBy: 'ops-1' }], purpose: 'statutory-notice' }))).toBe('yes');
    expect(short(ask(london(), NOON, { switches: [{ ...all, secondBy: 'ops-2' }], purpose: 'statutory-notice' }))).toBe(
      'no switched-off',
    );
    const rule = { stops: 'rule', name: 'due-in-7', by: 'ops-1', at: NOON } as const;
    expect(short(ask(london(), NOON, { switches: [rule], rule: 'due-in-7' }))).toBe('no switched-off');
    expect(short(ask(london(), NOON, { switches: [rule], rule: 'due-in-3' }))).toBe('yes');
  });

  it('given two reasons one after the other, when it waits, then the one that forbids it now is named, not the one it meets later', () => {
    // Six messages in the week until Friday at ten in the evening, when the hours are closed.
    const six = [13, 14, 15, 16, 17, 18].map((day) => contacted(`rem-${day}`, `2026-11-${day}T22:00:00.000Z`));
    expect(short(ask(london(...six), '2026-11-20T12:00:00.000Z'))).toBe('2026-11-21T08:00:00.000Z cap-reached');
    const tonight = london(contacted('rem-1', '2026-11-20T19:30:00.000Z'));
    expect(short(ask(tonight, '2026-11-20T21:00:00.000Z'))).toBe('2026-11-21T08:00:00.000Z outside-hours');
  });

  it('given a hold that ends in the night, when it waits for the morning, then the hold is the reason', () => {
    const until = '2026-11-22T00:00:00.000Z';
    const permission = ask(london(held('payment-processing', { until })), NOON, { purpose: 'collection' });
    expect(permission).toMatchObject({
      answer: 'not-before',
      instant: '2026-11-23T09:00:00.000Z',
      decided: { reason: 'held', state: 'payment-processing' },
    });
  });

  it('given a hold that ends by itself, when asked, then not before its end; one without an end, then no', () => {
    const until = '2026-11-25T00:00:00.000Z';
    expect(short(ask(london(held('payment-processing', { until })), NOON, { purpose: 'collection' }))).toMatch(
      /^2026-11-25T09:00/,
    );
    expect(short(ask(london(held('crisis')), NOON))).toBe('no held:crisis');
  });
});

describe('purpose × state', () => {
  const answerIn = (state: HoldState, purpose: Purpose, product?: string): string =>
    short(
      ask(london(saidYes('marketing'), held(state, product === undefined ? {} : { product })), NOON, {
        purpose,
        product: 'loan-1',
        objectId: 'loan-1-01',
      }),
    );

  it('given any state, when the matter is security, then yes; an offer, then no; collection of that product, then no', () => {
    for (const state of HOLD_STATES) {
      expect(answerIn(state, 'security')).toBe('yes');
      expect(answerIn(state, 'marketing')).toBe(`no held:${state}`);
      expect(answerIn(state, 'collection', 'loan-1')).toBe(`no held:${state}`);
    }
  });

  it('given a complaint or dispute about another product, when collecting, then it goes on; under any other state it does not', () => {
    for (const state of HOLD_STATES) {
      const expected = state === 'complaint' || state === 'dispute' ? 'yes' : `no held:${state}`;
      expect(answerIn(state, 'collection', 'card-9')).toBe(expected);
    }
  });

  it('given a message about a loan we were not told of, when any product is complained about, disputed or defrauded, then it counts', () => {
    const orphan = { product: 'loan-1-01', objectId: 'loan-1-01', productUnknown: true } as const;
    const chase = { ...orphan, purpose: 'collection' } as const;
    expect(short(ask(london(held('complaint', { product: 'loan-1' })), NOON, chase))).toBe('no held:complaint');
    expect(short(ask(london(held('dispute', { product: 'loan-1' })), NOON, chase))).toBe('no held:dispute');
    expect(short(ask(london(held('fraud', { product: 'loan-1' })), NOON, orphan))).toBe('no held:fraud');
    // A payment names its instalment, so that of another is no concern of this one.
    expect(short(ask(london(held('payment-processing', { product: 'loan-1-02' })), NOON, orphan))).toBe('yes');
  });

  it('given a complaint, when the contract needs a word, then in neutral words', () => {
    expect(ask(london(held('complaint')), NOON)).toMatchObject({ answer: 'yes', neutral: 'matter-raised' });
  });

  it('given neutral words, when asked whose matter, then that of a complaint or dispute about it; else they are plain', () => {
    const neutral = (...states: Parameters<typeof held>[]) => {
      const permission = ask(london(...states.map((state) => held(...state))), NOON, { product: 'loan-1' });
      return permission.answer === 'yes' && permission.neutral;
    };
    expect(neutral(['dispute', { product: 'loan-1' }])).toBe('matter-raised');
    expect(neutral(['dispute', { product: 'card-9' }])).toBe('plain');
    for (const state of ['hardship-asked', 'disaster', 'represented', 'grace'] as const) expect(neutral([state])).toBe('plain');
    expect(neutral(['grace'], ['complaint', { product: 'loan-1' }])).toBe('matter-raised');
    expect(neutral()).toBe(false);
  });

  it('given a hardship plan, when the contract needs a word, then only by the plan’s dates', () => {
    const plan = london(held('hardship-plan', { product: 'loan-1' }));
    expect(short(ask(plan, NOON, { product: 'loan-1' }))).toBe('no held:hardship-plan');
    expect(short(ask(plan, NOON, { product: 'loan-1', followsPlan: true }))).toBe('yes');
    // A certificate or a choice confirmed has no date that a plan could set; chasing stops all the same.
    expect(short(ask(plan, NOON, { product: 'loan-1', undated: true }))).toBe('yes');
    expect(short(ask(plan, NOON, { product: 'loan-1', undated: true, purpose: 'collection' }))).toBe('no held:hardship-plan');
  });

  it('given death, a wrong person or a moratorium, when the contract needs a word, then no; fraud stops its product alone', () => {
    for (const state of ['bereavement', 'wrong-person', 'moratorium'] as const) {
      expect(answerIn(state, 'contract-service')).toBe(`no held:${state}`);
    }
    expect(answerIn('fraud', 'contract-service', 'loan-1')).toBe('no held:fraud');
    expect(answerIn('fraud', 'contract-service', 'card-9')).toBe('yes');
  });

  it('given an instalment being paid, when its reminder is asked for, then no; another instalment goes on', () => {
    expect(answerIn('payment-processing', 'contract-service', 'loan-1-01')).toBe('no held:payment-processing');
    expect(answerIn('payment-processing', 'contract-service', 'loan-1-02')).toBe('yes');
  });

  it('given the matrix, when read, then every purpose has a cell in every state', () => {
    for (const state of HOLD_STATES) expect(Object.keys(SUPPRESSION[state]).sort()).toEqual([...PURPOSES].sort());
  });
});

const PLACES: readonly (readonly [Jurisdiction, string])[] = [
  ['US', 'America/New_York'],
  ['US', 'Pacific/Honolulu'],
  ['UK', 'Europe/London'],
  ['EU', 'Europe/Athens'],
  ['SG', 'Asia/Singapore'],
  ['HK', 'Asia/Hong_Kong'],
  ['CN', 'Asia/Shanghai'],
  ['IN', 'Asia/Kolkata'],
  ['ID', 'Asia/Jayapura'],
  ['default', 'Pacific/Kiritimati'],
  ['default', 'Australia/Lord_Howe'],
  ['default', 'Africa/Casablanca'],
];
const anyInstant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 10, 1) }).map((ms) => new Date(ms).toISOString());
const notSecurity = fc.constantFrom(...PURPOSES.filter((purpose) => purpose !== 'security'));

describe('properties', () => {
  it('given any place, purpose and instant, when the answer is yes, then the clock there shows 08:00 to 20:00', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), notSecurity, anyInstant, ([place, zone], purpose, now) => {
        const permission = ask(person(place, zone, saidYes('marketing'), saidYes('care')), now, { purpose });
        if (permission.answer !== 'yes') return;
        const { minutes } = localTimeAt(zone, Date.parse(now));
        expect(minutes).toBeGreaterThanOrEqual(8 * 60);
        expect(minutes).toBeLessThan(20 * 60);
      }),
      { numRuns: 500 },
    );
  });

  it('given any answer “not before”, when asked at that very instant, then yes; a minute earlier, then not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLACES),
        notSecurity,
        anyInstant,
        fc.integer({ min: 0, max: 400 }),
        ([place, zone], purpose, now, hours) => {
          const before = new Date(Date.parse(now) - hours * 3_600_000).toISOString();
          const record = person(place, zone, saidYes('marketing'), saidYes('care'), contacted('rem-1', before, { purpose }));
          const permission = ask(record, now, { purpose });
          if (permission.answer !== 'not-before') return;
          expect(permission.instant > now).toBe(true);
          expect(short(ask(record, permission.instant, { purpose }))).toBe('yes');
          const earlier = new Date(Date.parse(permission.instant) - 60_000).toISOString();
          if (earlier > now) expect(short(ask(record, earlier, { purpose }))).not.toBe('yes');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('given any contacts already made, when the answer is yes, then one more breaks no cap', () => {
    const contacts = fc.array(
      fc.record({ hours: fc.integer({ min: 0, max: 200 }), agency: fc.boolean(), purpose: notSecurity }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), contacts, anyInstant, notSecurity, ([place, zone], made, now, purpose) => {
        const changes = made.map(({ hours, agency, purpose: of }, index) =>
          contacted(`c-${index}`, new Date(Date.parse(now) - hours * 3_600_000).toISOString(), {
            purpose: of,
            by: agency ? 'agency' : 'us',
          }),
        );
        if (ask(person(place, zone, saidYes('marketing'), saidYes('care'), ...changes), now, { purpose }).answer !== 'yes')
          return;
        expect(made.filter(({ hours }) => hours < 3).length).toBe(0);
        if (purpose === 'statutory-notice' || purpose === 'relief') return;
        expect(made.filter(({ hours }) => hours < 168).length).toBeLessThan(6);
      }),
      { numRuns: 500 },
    );
  });

  it('given any consents said in any order, when the last word is no, then optional messages never go', () => {
    const words = fc.array(fc.record({ day: fc.integer({ min: 1, max: 28 }), given: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('marketing', 'care' as const),
        fc.constantFrom('email', 'sms' as const),
        (said, purpose, channel) => {
          const changes = said.map(({ day, given }, index) => ({
            kind: 'consent-changed' as const,
            consents: [
              { purpose, channel, given, at: `2026-10-${String(day).padStart(2, '0')}T00:00:00.000Z`, source: `s-${index}` },
            ],
          }));
          const last = [...said.entries()].sort(([i, a], [j, b]) => a.day - b.day || (`s-${i}` < `s-${j}` ? -1 : 1)).at(-1)?.[1];
          const permission = ask(person('UK', 'Europe/London', ...(changes as never[])), NOON, { purpose, channel } as never);
          if (last?.given === false) expect(short(permission)).toBe('no consent-withdrawn');
          else expect(short(permission)).toBe('yes');
        },
      ),
    );
  });
});
