import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactChange } from '../../../shared/vocabulary/contact-record.ts';
import { applyContactChange, emptyContactRecord, HOLD_STATES, holdsInForce } from '../../../shared/vocabulary/contact-record.ts';

const NOW = '2026-11-21T00:00:00.000Z';
const day = fc.integer({ min: 10, max: 28 }).map((date) => `2026-11-${date}T08:00:00.000Z`);
const product = fc.constantFrom({}, { product: 'loan-1' }, { product: 'loan-2' });
const state = fc.constantFrom(...HOLD_STATES);

const change: fc.Arbitrary<ContactChange> = fc.oneof(
  fc.tuple(state, day, product, fc.nat(3)).map(
    ([held, since, about, source]): ContactChange => ({
      kind: 'hold-placed',
      hold: { state: held, since, source: `desk-${source}-${since}`, ...about },
    }),
  ),
  fc
    .tuple(state, day, product)
    .map(([held, at, about]): ContactChange => ({ kind: 'hold-lifted', state: held, source: `desk-${at}`, at, ...about })),
  fc
    .tuple(fc.constantFrom('US', 'CN', 'HK', 'SG'), day)
    .map(([place, at]): ContactChange => ({ kind: 'profile-known', jurisdictions: [place as 'US'], asOf: `${at}|life` })),
);

const recordAfter = (changes: readonly ContactChange[]) => changes.reduce(applyContactChange, emptyContactRecord('cus-1'));

describe('the CONTACT row', () => {
  it('given the same changes in any order, then the same holds are in force, the oldest first, in the same places', () => {
    fc.assert(
      fc.property(
        fc
          .array(change, { maxLength: 8 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([given, shuffled]) => {
          const [one, other] = [recordAfter(given), recordAfter(shuffled)];
          expect(holdsInForce(other, NOW)).toEqual(holdsInForce(one, NOW));
          expect(other.jurisdictions).toEqual(one.jurisdictions);
          const since = holdsInForce(one, NOW).map((hold) => hold.since);
          expect(since).toEqual(since.toSorted());
        },
      ),
      { numRuns: 300 },
    );
  });
});
