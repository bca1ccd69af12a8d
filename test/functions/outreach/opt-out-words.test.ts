import { describe, expect, it } from 'vitest';
import { isOptOutReply, OPT_OUT_WORDS } from '../../../functions/outreach/opt-out-words.ts';

describe('a reply to one of our messages', () => {
  it.each(Object.values(OPT_OUT_WORDS).flat())('given the reply “%s”, when it is the whole of it, then it revokes', (word) => {
    expect(isOptOutReply(word)).toBe(true);
    expect(isOptOutReply(`  ${word.toUpperCase()} !\n`)).toBe(true);
  });

  it.each([
    'cancel my card',
    'stop the transfer',
    '退订会员',
    'please stop by tomorrow',
    'STOP MY AUTOPAY',
    'the end of the month is fine',
    'no',
    '停止转账',
    'jangan berhenti',
    '',
    'thank you',
  ])('given the reply “%s”, when it only contains such a word, then it does not', (reply) => {
    expect(isOptOutReply(reply)).toBe(false);
  });

  it('given full-width letters or quotes around it, when read, then it still revokes', () => {
    expect(isOptOutReply('ＳＴＯＰ')).toBe(true);
    expect(isOptOutReply('“退订”。')).toBe(true);
  });
});
