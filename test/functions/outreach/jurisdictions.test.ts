import { describe, expect, it } from 'vitest';
import type { ContactQuestion } from '../../../functions/outreach/may-contact.ts';
import { rulesFor } from '../../../functions/outreach/may-contact.ts';
import { HOUSE_RULES } from '../../../functions/outreach/packs/house.ts';
import { PACKS } from '../../../functions/outreach/packs/index.ts';
import { ruleName } from '../../../functions/outreach/policy-rule.ts';
import type { ContactChange } from '../../../shared/vocabulary/contact-record.ts';
import type { Jurisdiction } from '../../../shared/vocabulary/places.ts';
import { ask, contacted, person, saidYes, short } from './people.ts';

interface Example {
  readonly place: Jurisdiction;
  readonly zone: string;
  readonly what: string;
  readonly now: string;
  readonly asked: Partial<ContactQuestion>;
  readonly before?: readonly ContactChange[];
  readonly answer: string;
  /** The rule that decides, and where it comes from. */
  readonly rule?: string;
}

const COLLECTION = { purpose: 'collection' } as const;
const CALL = { purpose: 'collection', channel: 'voice', actors: ['collection-agency'], product: 'loan-1' } as const;
const OFFER = { purpose: 'marketing' } as const;

const calls = (count: number, hour: (index: number) => string, fields = {}): readonly ContactChange[] =>
  Array.from({ length: count }, (_, index) =>
    contacted(`call-${index}`, hour(index), {
      purpose: 'collection',
      channel: 'voice',
      by: 'agency',
      product: 'loan-1',
      ...fields,
    }),
  );

/** Worked by hand: the local clock beside each, the source in the rule itself. */
const EXAMPLES: readonly Example[] = [
  // US. New York is UTC−5 in winter. TCPA and Reg F: 8 a.m. to 9 p.m.; the house stops at 8 p.m.
  {
    place: 'US',
    zone: 'America/New_York',
    what: 'an offer at 07:59',
    now: '2026-11-20T12:59:00.000Z',
    asked: OFFER,
    before: [saidYes('marketing')],
    answer: '2026-11-20T13:00:00.000Z outside-hours',
    rule: 'house.hours@1',
  },
  {
    place: 'US',
    zone: 'America/New_York',
    what: 'an offer at 08:00',
    now: '2026-11-20T13:00:00.000Z',
    asked: OFFER,
    before: [saidYes('marketing')],
    answer: 'yes',
  },
  {
    place: 'US',
    zone: 'America/New_York',
    what: 'an offer by text without a yes on record',
    now: '2026-11-20T15:00:00.000Z',
    asked: OFFER,
    answer: 'no consent-missing',
    rule: 'house.telephone-marketing-consent@1',
  },
  {
    place: 'US',
    zone: 'America/New_York',
    what: 'an offer by e-mail without a no on record (CAN-SPAM is opt-out)',
    now: '2026-11-20T15:00:00.000Z',
    asked: { ...OFFER, channel: 'email' },
    answer: 'yes',
  },
  {
    place: 'US',
    zone: 'America/Los_Angeles',
    what: 'an agency’s eighth call about one debt in seven days',
    now: '2026-11-20T20:00:00.000Z',
    asked: CALL,
    before: calls(7, (index) => `2026-11-1${4 + Math.floor(index / 2)}T1${8 + (index % 2)}:00:00.000Z`),
    answer: '2026-11-23T18:00:00.000Z cap-reached',
    rule: 'house.collection-case@1',
  },
  {
    place: 'US',
    zone: 'America/New_York',
    what: 'an agency’s call five days after a conversation',
    now: '2026-11-20T15:00:00.000Z',
    asked: CALL,
    before: [{ kind: 'conversation-held', at: '2026-11-15T15:00:00.000Z' }],
    answer: '2026-11-22T15:00:00.000Z cooling-down',
    rule: 'us.reg-f.after-conversation@1',
  },
  {
    place: 'US',
    zone: 'America/New_York',
    what: 'the lender’s own text five days after a conversation (Reg F binds agencies and calls)',
    now: '2026-11-20T15:00:00.000Z',
    asked: COLLECTION,
    before: [{ kind: 'conversation-held', at: '2026-11-15T15:00:00.000Z' }],
    answer: 'yes',
  },
  // China, UTC+8. CBA guideline: not 22:00–08:00; at most six dials a day; NIFA: three connected calls.
  {
    place: 'CN',
    zone: 'Asia/Shanghai',
    what: 'collection at 07:59',
    now: '2026-11-19T23:59:00.000Z',
    asked: COLLECTION,
    answer: '2026-11-20T00:00:00.000Z outside-hours',
  },
  {
    place: 'CN',
    zone: 'Asia/Shanghai',
    what: 'collection at 08:00',
    now: '2026-11-20T00:00:00.000Z',
    asked: COLLECTION,
    answer: 'yes',
  },
  {
    place: 'CN',
    zone: 'Asia/Shanghai',
    what: 'an offer by e-mail without a yes',
    now: '2026-11-20T03:00:00.000Z',
    asked: { ...OFFER, channel: 'email' },
    answer: 'no consent-missing',
    rule: 'cn.marketing-consent@1',
  },
  {
    place: 'CN',
    zone: 'Asia/Shanghai',
    what: 'a servicing text at 20:30 (the law would allow it, the house does not)',
    now: '2026-11-20T12:30:00.000Z',
    asked: {},
    answer: '2026-11-21T00:00:00.000Z outside-hours',
    rule: 'house.hours@1',
  },
  // India, UTC+5:30. RBI: 08:00–19:00.
  {
    place: 'IN',
    zone: 'Asia/Kolkata',
    what: 'recovery at 18:59',
    now: '2026-11-20T13:29:00.000Z',
    asked: COLLECTION,
    answer: 'yes',
  },
  {
    place: 'IN',
    zone: 'Asia/Kolkata',
    what: 'recovery at 19:00',
    now: '2026-11-20T13:30:00.000Z',
    asked: COLLECTION,
    answer: '2026-11-21T02:30:00.000Z outside-hours',
    rule: 'in.rbi.recovery-hours@1',
  },
  {
    place: 'IN',
    zone: 'Asia/Kolkata',
    what: 'a promotional text at 09:30',
    now: '2026-11-20T04:00:00.000Z',
    asked: OFFER,
    before: [saidYes('marketing')],
    answer: '2026-11-20T04:30:00.000Z outside-hours',
    rule: 'in.house.promotional-hours@1',
  },
  // Indonesia. POJK 22/2023: Monday to Saturday, no holiday, 08:00–20:00; Jakarta UTC+7, Jayapura UTC+9.
  {
    place: 'ID',
    zone: 'Asia/Jakarta',
    what: 'collection on a Saturday at 19:59',
    now: '2026-11-21T12:59:00.000Z',
    asked: COLLECTION,
    answer: 'yes',
  },
  {
    place: 'ID',
    zone: 'Asia/Jakarta',
    what: 'collection on a Sunday',
    now: '2026-11-22T03:00:00.000Z',
    asked: COLLECTION,
    answer: '2026-11-23T01:00:00.000Z outside-hours',
    rule: 'id.pojk22.collection-hours@1',
  },
  {
    place: 'ID',
    zone: 'Asia/Jakarta',
    what: 'collection on Christmas Day, then a Saturday',
    now: '2026-12-25T03:00:00.000Z',
    asked: COLLECTION,
    answer: '2026-12-26T01:00:00.000Z outside-hours',
    rule: 'id.pojk22.collection-hours@1',
  },
  {
    place: 'ID',
    zone: 'Asia/Jakarta',
    what: 'a due reminder on Christmas Day (not collection)',
    now: '2026-12-25T03:00:00.000Z',
    asked: {},
    answer: 'yes',
  },
  {
    place: 'ID',
    zone: 'Asia/Jayapura',
    what: 'collection at 19:30 there, 17:30 in Jakarta',
    now: '2026-11-20T10:30:00.000Z',
    asked: COLLECTION,
    answer: 'yes',
  },
  {
    place: 'ID',
    zone: 'Asia/Jayapura',
    what: 'collection at 20:00 there, 18:00 in Jakarta',
    now: '2026-11-20T11:00:00.000Z',
    asked: COLLECTION,
    answer: '2026-11-20T23:00:00.000Z outside-hours',
  },
  {
    place: 'ID',
    zone: 'Asia/Jakarta',
    what: 'collection in a year whose holidays we do not know',
    now: '2028-11-20T03:00:00.000Z',
    asked: COLLECTION,
    answer: 'no no-permitted-hour',
  },
  // Hong Kong, UTC+8. HKAB: marketing calls 09:00–22:00, three a calendar week.
  {
    place: 'HK',
    zone: 'Asia/Hong_Kong',
    what: 'a marketing call at 08:30',
    now: '2026-11-20T00:30:00.000Z',
    asked: { ...OFFER, channel: 'voice' },
    before: [saidYes('marketing')],
    answer: '2026-11-20T01:00:00.000Z outside-hours',
    rule: 'hk.hkab.marketing-hours@1',
  },
  {
    place: 'HK',
    zone: 'Asia/Hong_Kong',
    what: 'a service text at 08:30',
    now: '2026-11-20T00:30:00.000Z',
    asked: {},
    answer: 'yes',
  },
  // Singapore, UTC+8. PDPA: no clock found; consent for texts; e-mail is not covered.
  {
    place: 'SG',
    zone: 'Asia/Singapore',
    what: 'an offer by text without a yes',
    now: '2026-11-20T03:00:00.000Z',
    asked: OFFER,
    answer: 'no consent-missing',
  },
  {
    place: 'SG',
    zone: 'Asia/Singapore',
    what: 'an offer by e-mail',
    now: '2026-11-20T03:00:00.000Z',
    asked: { ...OFFER, channel: 'email' },
    answer: 'yes',
  },
  // UK. CONC 7.9 “reasonable times”: ours are Monday to Saturday 09:00–19:00; UTC in winter.
  {
    place: 'UK',
    zone: 'Europe/London',
    what: 'collection on a Sunday',
    now: '2026-11-22T12:00:00.000Z',
    asked: COLLECTION,
    answer: '2026-11-23T09:00:00.000Z outside-hours',
    rule: 'uk.conc.reasonable-times@1',
  },
  {
    place: 'UK',
    zone: 'Europe/London',
    what: 'an offer by e-mail without a yes (PECR)',
    now: '2026-11-20T12:00:00.000Z',
    asked: { ...OFFER, channel: 'email' },
    answer: 'no consent-missing',
    rule: 'uk.pecr.consent@1',
  },
  // EU. National rules unread: the house’s hours; consent by the ePrivacy directive.
  {
    place: 'EU',
    zone: 'Europe/Berlin',
    what: 'collection at 08:30',
    now: '2026-11-20T07:30:00.000Z',
    asked: COLLECTION,
    answer: '2026-11-20T08:00:00.000Z outside-hours',
    rule: 'eu.house.debt-hours@1',
  },
  {
    place: 'EU',
    zone: 'Europe/Berlin',
    what: 'an offer by e-mail without a yes',
    now: '2026-11-20T12:00:00.000Z',
    asked: { ...OFFER, channel: 'email' },
    answer: 'no consent-missing',
    rule: 'eu.eprivacy.consent@1',
  },
  // Anywhere else: the strict pack.
  {
    place: 'default',
    zone: 'Africa/Lagos',
    what: 'a due reminder at 08:30',
    now: '2026-11-20T07:30:00.000Z',
    asked: {},
    answer: '2026-11-20T08:00:00.000Z outside-hours',
    rule: 'default.hours@1',
  },
  {
    place: 'default',
    zone: 'Africa/Lagos',
    what: 'thanks without a yes',
    now: '2026-11-20T12:00:00.000Z',
    asked: { purpose: 'care' },
    answer: 'no consent-missing',
    rule: 'default.consent@1',
  },
];

describe('worked examples per jurisdiction', () => {
  it.each(EXAMPLES)('given $place, when $what, then $answer', ({ place, zone, now, asked, before = [], answer, rule }) => {
    const permission = ask(person(place, zone, ...before), now, asked);
    expect(short(permission)).toBe(answer);
    if (rule !== undefined && permission.answer !== 'yes') expect(permission.decided.rule).toBe(rule);
  });

  it('given every jurisdiction, when the table is read, then each has examples', () => {
    expect(new Set(EXAMPLES.map((example) => example.place))).toEqual(new Set(Object.keys(PACKS)));
  });
});

describe('the packs', () => {
  const all = [...HOUSE_RULES, ...Object.values(PACKS).flatMap((pack) => pack.rules)];

  it('given every rule, when read, then it has an id of its own, a source, and says how sure we are', () => {
    expect(new Set(all.map(ruleName)).size).toBe(all.length);
    for (const rule of all) {
      expect(rule.source.length).toBeGreaterThan(20);
      expect(rule.binds.length).toBeGreaterThan(0);
    }
  });

  it('given a source we could not confirm, when shipped, then it is a house rule and not called law', () => {
    expect(all.filter((rule) => rule.certainty === 'unconfirmed').every((rule) => rule.strength === 'house')).toBe(true);
  });

  it('given any rule, when it speaks of hours, caps or silence, then never of security', () => {
    expect(all.flatMap((rule) => rule.purposes)).not.toContain('security');
  });

  it('given Reg F, when a lender asks, then it does not bind; when an agency asks, then it does', () => {
    const question = {
      record: person('US', 'America/New_York'),
      purpose: 'collection',
      channel: 'voice',
      switches: [],
      now: '2026-11-20T15:00:00.000Z',
    } as const;
    const names = (actors: ContactQuestion['actors']) => rulesFor({ ...question, actors }).map((rule) => rule.id);
    expect(names(['lender']).filter((id) => id.startsWith('us.reg-f'))).toEqual([]);
    expect(names(['collection-agency']).filter((id) => id.startsWith('us.reg-f'))).toHaveLength(3);
  });

  it('given a rule that was not yet in force, when asked about that day, then it does not apply', () => {
    const question = {
      record: person('CN', 'Asia/Shanghai'),
      purpose: 'collection',
      channel: 'voice',
      actors: ['lender'],
      switches: [],
    } as const;
    const names = (now: string) => rulesFor({ ...question, now }).map((rule) => rule.id);
    expect(names('2026-01-29T12:00:00.000Z')).not.toContain('cn.cba.collection-hours');
    expect(names('2026-01-30T12:00:00.000Z')).toContain('cn.cba.collection-hours');
  });
});
