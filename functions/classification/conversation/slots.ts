import { excerpt, literalText } from '../../../shared/vocabulary/masked-text.ts';
import type { MaskedTurn, Slot } from '../../../shared/vocabulary/verdict.ts';
import { COUNTRY_WORDS, SLOT_PATTERNS } from './slot-patterns.ts';

/** A verdict is read by people: the first mentions say enough. */
const MOST_SLOTS = 24;
const LONGEST_VALUE = 60;
/** A turn longer than this is a document; its head names what it is about. */
const READ_LIMIT = 8_000;

const COUNTRY_PATTERNS = Object.entries(COUNTRY_WORDS).map(([code, words]) => ({
  name: 'country' as const,
  value: code,
  pattern: new RegExp(
    words.replace(/[a-z]+[^|]*/gu, (word) => `\\b${word}\\b`),
    'giu',
  ),
}));

const ALL = [...SLOT_PATTERNS, ...COUNTRY_PATTERNS];

const slotsOfTurn = (turn: MaskedTurn, index: number): Slot[] => {
  const text = turn.text.slice(0, READ_LIMIT);
  return ALL.flatMap(({ name, pattern, value }) =>
    [...text.matchAll(pattern)].map(
      (match): Slot => ({
        name,
        value: value === undefined ? excerpt(turn.text, match[0].trim().slice(0, LONGEST_VALUE)) : literalText(value),
        turn: index,
      }),
    ),
  );
};

const within = (inner: Slot, outer: Slot): boolean =>
  inner !== outer &&
  inner.name === outer.name &&
  inner.turn === outer.turn &&
  outer.value.length > inner.value.length &&
  outer.value.includes(inner.value);

/** What the customer named: product, object, amount, currency, date, country, payment method, document, reason. */
export const slotsOf = (turns: readonly MaskedTurn[]): Slot[] => {
  const found = turns.flatMap((turn, index) => (turn.speaker === 'customer' ? slotsOfTurn(turn, index) : []));
  const widest = found.filter((slot) => !found.some((other) => within(slot, other)));
  const first = new Map<string, Slot>();
  for (const slot of widest) {
    const key = `${slot.name}|${slot.value.toLowerCase()}`;
    if (!first.has(key)) first.set(key, slot);
  }
  return [...first.values()].sort((a, b) => a.turn - b.turn).slice(0, MOST_SLOTS);
};
