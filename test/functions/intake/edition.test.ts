import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditionFacts } from '../../../functions/intake/edition.ts';
import { compareEditions, contentHash, editionFacts, editionRank } from '../../../functions/intake/edition.ts';
import { readObjectKey } from '../../../functions/intake/object-key.ts';
import { SOURCE_FORMATS } from '../../../shared/contracts/transcript.ts';
import { fixture, fixtureJson, transcriptOf } from './fixtures.ts';

const facts: EditionFacts = { format: 'connect-chat', redacted: false, turnCount: 4, contentHash: 'b' };
const above = (higher: Partial<EditionFacts>, lower: Partial<EditionFacts>): void => {
  const a = editionRank({ ...facts, ...higher });
  const b = editionRank({ ...facts, ...lower });
  expect(compareEditions(a, b)).toBe(1);
  expect(compareEditions(b, a)).toBe(-1);
};

describe('the order of editions', () => {
  it('puts completeness before source, source before redaction, redaction before time, time before hash', () => {
    above({ turnCount: 5 }, { format: 'contact-lens-chat' });
    above({ format: 'contact-lens-chat', redacted: true }, {});
    above({ endedAt: '2026-01-01T00:00:00.000Z' }, { redacted: true, endedAt: '2026-02-01T00:00:00.000Z' });
    above({ endedAt: '2026-02-01T00:00:00.000Z', contentHash: 'a' }, { endedAt: '2026-01-01T00:00:00.000Z' });
    above({ endedAt: '2026-01-01T00:00:00.000Z' }, {});
    above({ statedFacts: 2, contentHash: 'a' }, { statedFacts: 1 });
    above({ contentHash: 'c' }, {});
    expect(compareEditions(editionRank(facts), editionRank({ ...facts }))).toBe(0);
  });

  it('is total: any arrival order leaves the same edition on top', () => {
    const anyFacts = fc.record({
      format: fc.constantFrom(...SOURCE_FORMATS),
      redacted: fc.boolean(),
      turnCount: fc.nat(3),
      contentHash: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 1 }), (editions) => {
        const ranks = editions.map(editionRank);
        const top = (list: typeof ranks) => list.reduce((best, rank) => (compareEditions(rank, best) > 0 ? rank : best));
        expect(top(ranks)).toEqual(top(ranks.toReversed()));
      }),
    );
  });

  it('ranks the Contact Lens file of a chat above its plain transcript', () => {
    const [lens, plain] = ['contact-lens-chat.json', 'connect-chat.json'].map((name) =>
      editionRank(editionFacts(transcriptOf(fixture(name)))),
    );
    expect(compareEditions(lens ?? [], plain ?? [])).toBe(1);
  });

  it('hashes what is said, not how the file is written', () => {
    const house = fixtureJson('house-chat.json');
    const reordered = Object.fromEntries(Object.entries(house).toReversed());
    expect(contentHash(transcriptOf(JSON.stringify(reordered, null, 3)))).toBe(contentHash(transcriptOf(house)));
    expect(contentHash(transcriptOf({ ...house, endedAt: '2026-11-20T10:00:00Z' }))).not.toBe(contentHash(transcriptOf(house)));
  });
});

describe('object keys', () => {
  const day = '2026/11/21';
  it.each([
    [
      `Analysis/Voice/${day}/c1_analysis_2026-11-21T13:09:40Z.json`,
      { contactId: 'c1', at: '2026-11-21T13:09:40.000Z', channel: 'voice', redacted: false },
    ],
    [
      `connect/bank/Analysis/Voice/Redacted/${day}/c1_analysis_redacted_2026-11-21T13:09:40Z.json`,
      { contactId: 'c1', channel: 'voice', redacted: true },
    ],
    [
      `Analysis/Chat/${day}/c1_analysis_2026-11-21T13%3A09%3A40Z.json.gz`,
      { contactId: 'c1', at: '2026-11-21T13:09:40.000Z', channel: 'chat' },
    ],
    [
      'Analysis/Email/2026/03/10/c1_analysis_20260310_T22:35UTC.json',
      { contactId: 'c1', at: '2026-03-10T22:35:00.000Z', channel: 'email' },
    ],
    [
      'Analysis/Email/2026/03/10/c1_analysis_20260310T22:35_UTC.json',
      { contactId: 'c1', at: '2026-03-10T22:35:00.000Z', channel: 'email' },
    ],
    [
      `connect/bank/ChatTranscripts/${day}/c1_20261121T13:09_UTC.json`,
      { contactId: 'c1', at: '2026-11-21T13:09:00.000Z', channel: 'chat' },
    ],
  ])('%s', (key, expected) => {
    expect(readObjectKey(key)).toMatchObject(expected);
  });

  it.each(['Copy of ', 'copy-', '2_', ''])(
    'given a file renamed with "%s" before and marks after its name, then the contact is the same',
    (mark) => {
      const contact = '277da351-b346-4d24-bba0-34f927b22053';
      expect(readObjectKey(`Analysis/Voice/${day}/${mark}${contact}_analysis_2026-11-21T13:09:40Z (1).json`)).toMatchObject({
        contactId: contact,
        at: '2026-11-21T13:09:40.000Z',
      });
    },
  );

  it('a raw file and its redacted twin share their twin key', () => {
    const raw = readObjectKey(`Analysis/Voice/${day}/c1_analysis_2026-11-21T13:09:40Z.json`);
    const redacted = readObjectKey(`Analysis/Voice/Redacted/${day}/c1_analysis_redacted_2026-11-21T13:09:40Z.json`);
    expect(redacted.twinKey).toBe(raw.twinKey);
  });

  it('a key of no known shape tells nothing', () => {
    expect(readObjectKey('uploads/a%zz_call.json')).toEqual({ redacted: false, twinKey: 'uploads/a%zz_call.json' });
  });
});
