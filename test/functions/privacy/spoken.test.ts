import { describe, expect, it } from 'vitest';
import { masked, maskedTurns } from './masked.ts';

const spoken = (text: string): string => masked(text, { spoken: true });

describe('digits said aloud', () => {
  it.each([
    ["it's four one one one uh double one one one um one one one one one one one one", "it's [CARD_1]"],
    ['my card is 4111 one one one one triple one one 1111', 'my card is [CARD_1]'],
    ['forty one eleven eleven eleven eleven eleven eleven eleven', '[CARD_1]'],
    ['4111 uh 1111 um 1111 uh 1111', '[CARD_1]'],
    ['幺三八零零一三八零零零', '[PHONE_1]'],
    ['一三八，零零一三，嗯，八〇〇〇', '[PHONE_1]'],
    ['cero seis uno dos tres cuatro cinco seis', '[NUMBER_1]'],
    ['nol delapan satu dua tiga empat lima enam tujuh delapan', '[PHONE_1]'],
    ['my pin is four three two one', 'my pin is [SECRET_1]'],
    ['la clave es cuatro tres dos uno', 'la clave es [SECRET_1]'],
    ['john dot smith at gmail dot com', '[EMAIL_1]'],
  ])('given %s, then it becomes %s', (text, expected) => expect(spoken(text)).toBe(expected));

  it.each([
    'I have two cards and one loan',
    'between one and two hundred dollars',
    'in twenty twenty five and twenty twenty six',
    'one hundred twenty three thousand four hundred fifty six dollars',
    'twenty four seven support',
    'three point five percent per year',
    'at nine thirty tomorrow',
    '一百二十三万四千五百六十七元',
    '我还了三期',
    'saya punya dua kartu',
  ])('given %s, then it stays', (text) => expect(spoken(text)).toBe(text));

  it("given groups over several turns, then each group and the agent's echo carry the card's placeholder", () => {
    const texts = maskedTurns(
      [
        'agent: can you read out the long card number',
        "customer: yes it's four one one one",
        'agent: uh huh',
        'customer: one one one one',
        'agent: one one one one ok',
        'customer: one one one one',
        'customer: and one one one one',
      ],
      { spoken: true },
    );
    expect(texts).toEqual([
      'can you read out the long card number',
      "yes it's [CARD_1]",
      'uh huh',
      '[CARD_1]',
      '[CARD_1] ok',
      '[CARD_1]',
      'and [CARD_1]',
    ]);
  });

  it('given another question between, then its answer is another number', () => {
    const texts = maskedTurns(
      [
        'agent: your date of birth',
        'customer: the twelfth of march nineteen eighty two',
        'agent: and a contact number',
        'customer: nine one two three',
        'customer: four five six seven',
      ],
      { spoken: true },
    );
    expect(texts).toEqual(['your date of birth', 'the [DOB_1]', 'and a contact number', '[PHONE_1]', '[PHONE_1]']);
  });
});
