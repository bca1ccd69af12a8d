import { describe, expect, it } from 'vitest';
import { JURISDICTIONS, toJurisdiction } from '../../../shared/vocabulary/places.ts';
import { EMPTY_ANSWERS } from './empty-answers.ts';
import { maskedTurns } from './masked.ts';
import { TOLD_CARDS_AND_MAIL } from './told-cards-and-mail.ts';
import { TOLD_DATA } from './told-data.ts';
import { TOLD_FRESH } from './told-fresh.ts';
import { TOLD_IN_PASSING } from './told-in-passing.ts';
import { TOLD_NAMES } from './told-names.ts';
import { TOLD_NUMBERS } from './told-numbers.ts';
import { TOLD_ONCE_MORE } from './told-once-more.ts';
import { TOLD_SECRETS_AND_PLACES } from './told-secrets-and-places.ts';

const TOLD = [
  ...TOLD_DATA,
  ...TOLD_NAMES,
  ...TOLD_CARDS_AND_MAIL,
  ...TOLD_NUMBERS,
  ...TOLD_SECRETS_AND_PLACES,
  ...TOLD_IN_PASSING,
  ...TOLD_FRESH,
  ...TOLD_ONCE_MORE,
];

describe('what people tell', () => {
  it.each(TOLD.map((told) => [told.lines.join(' / '), told] as const))(
    'given "%s", then nothing personal of it stays',
    (_, { spoken, place, lines, data }) => {
      const texts = maskedTurns(lines, { spoken, jurisdiction: toJurisdiction(place) })
        .join('\n')
        .toLowerCase();
      expect(data.filter((datum) => texts.includes(datum.toLowerCase()))).toEqual([]);
    },
  );

  it.each(EMPTY_ANSWERS)(
    'given the question "%s" and the answer "%s", then nothing was told and it stays',
    (question, answer) => {
      for (const jurisdiction of JURISDICTIONS) {
        for (const spoken of [false, true]) {
          expect(maskedTurns([`agent: ${question}`, `customer: ${answer}`], { spoken, jurisdiction })[1]).toBe(answer);
        }
      }
    },
  );
});
