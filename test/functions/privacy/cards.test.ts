import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luhn } from '../../../functions/privacy/checksums.ts';
import { masked, maskedTurns } from './masked.ts';

describe('a payment card', () => {
  it.each([
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111.1111.1111.1111',
    '4111_1111_1111_1111',
    '4111\u00a01111\u00a01111\u00a01111',
    '４１１１　１１１１　１１１１　１１１１',
    '4\u200b111 1111 1111 11\u200d11',
    '٤١١١ ١١١١ ١١١١ ١١١١',
    '4️⃣1️⃣1️⃣1️⃣1111 1111 1111',
    '%34111111111111111',
    '&#52;111111111111111',
    '3782 822463 10005',
    '6212 3456 7890 0000 003',
    '30569309025904',
  ])('given %s, when it is masked, then nothing of it is left', (card) => {
    expect(masked(`please check ${card} for me`)).toBe('please check [CARD_1] for me');
  });

  it('given two spellings of one card, then both get the same number and another card the next', () => {
    expect(masked('4111 1111 1111 1111, 4111-1111-1111-1111, 5500005555555559')).toBe('[CARD_1], [CARD_1], [CARD_2]');
  });

  it('given a mistyped card after the word card, then it is masked though its check digit is wrong', () => {
    expect(masked('my card number is 4111 1111 1111 1112')).toBe('my card number is [CARD_1]');
  });

  it('given a card hidden in base64 or hex, then the token is masked', () => {
    const card = '4111 1111 1111 1111';
    expect(masked(`here: ${Buffer.from(card).toString('base64')}`)).toBe('here: [CARD_1]');
    expect(masked(`here: ${Buffer.from(card).toString('hex')}`)).toBe('here: [CARD_1]');
  });

  it.each([
    ['two turns', ['customer: my card is 4111 1111', 'customer: 1111 1111']],
    ['four turns', ['customer: 4111', 'customer: 1111', 'customer: 1111', 'customer: 1111']],
    ['turns with nods between', ['customer: 4111 1111', 'agent: go on', 'customer: and 1111 1111']],
  ])('given a card in %s, then every piece carries the same placeholder', (_, lines) => {
    const texts = maskedTurns(lines).join('\n');
    expect(texts).not.toMatch(/\d{4}/);
    expect(texts).toContain('[CARD_1]');
    expect(texts).not.toContain('_2]');
  });

  it('given an agent who reads a group back, then the echo is masked too', () => {
    expect(maskedTurns(['customer: 4111 1111', 'agent: 4111 1111, yes?', 'customer: 1111 1111'])[1]).toBe(
      'agent: [CARD_1], yes?'.slice(7),
    );
  });

  it.each(['IDR 4.111.111.111.111.111', 'transaction no. 1234567890123452', 'order 20261120103000', 'card ending 4242'])(
    'given %s, then it is no card and stays',
    (text) => expect(masked(text)).toBe(text),
  );

  const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
  const withCheckDigit = (body: readonly number[]): string => {
    const prefix = body.join('');
    return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((check) => `${prefix}${check}`).find(luhn) ?? '';
  };
  const card = fc
    .constantFrom<readonly [string, number]>(
      ['4', 16],
      ['51', 16],
      ['2221', 16],
      ['37', 15],
      ['62', 16],
      ['62', 19],
      ['36', 14],
      ['3530', 16],
    )
    .chain(([prefix, length]) =>
      digits(length - 1 - prefix.length).map((rest) => withCheckDigit([...`${prefix}${rest.join('')}`].map(Number))),
    );
  const separator = fc.constantFrom('', '', '', ' ', '-', '.', '\u00a0', '\u200b', '_', ' - ');

  it('given any Luhn-valid card with any separators, then it never survives', () => {
    fc.assert(
      fc.property(card, fc.array(separator, { minLength: 19, maxLength: 19 }), (number, separators) => {
        const written = [...number].map((digit, i) => digit + (i < number.length - 1 ? (separators[i] ?? '') : '')).join('');
        const text = masked(`the number ${written} please`);
        expect(text.replace(/\[[A-Z_]+\d+\]/g, '')).not.toMatch(/\d/);
      }),
      { numRuns: 500 },
    );
  });
});
