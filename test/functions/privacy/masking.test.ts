import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsPersonalData } from '../../../functions/privacy/mask-text.ts';
import { JURISDICTIONS } from '../../../shared/vocabulary/places.ts';
import { masked, maskedTurns } from './masked.ts';
import { ORDINARY_BESIDES } from './ordinary-besides.ts';
import { ORDINARY_SENTENCES } from './ordinary-sentences.ts';

const ORDINARY = [...ORDINARY_SENTENCES, ...ORDINARY_BESIDES];

describe('masking', () => {
  it.each(ORDINARY)('given the ordinary sentence "%s", then it stays in every jurisdiction, written or spoken', (sentence) => {
    for (const jurisdiction of JURISDICTIONS) {
      expect(masked(sentence, { jurisdiction })).toBe(sentence);
      expect(masked(sentence, { jurisdiction, spoken: true })).toBe(sentence);
    }
  });

  it.each(ORDINARY)('given the ordinary sentence "%s" from an agent, then it stays too', (sentence) => {
    for (const spoken of [false, true]) expect(maskedTurns([`agent: ${sentence}`], { spoken })).toEqual([sentence]);
  });

  it('given placeholders in the text, then they stay and new ones are numbered above them', () => {
    expect(masked('[CARD_1] was declined, now 5500005555555559')).toBe('[CARD_1] was declined, now [CARD_2]');
  });

  it('given what surrounds a finding, then it keeps its own spelling', () => {
    expect(masked('Ｐlease　check ４１１１１１１１１１１１１１１１ “now” ﬁne')).toBe('Ｐlease　check [CARD_1] “now” ﬁne');
  });

  const fragment = fc.constantFrom(
    'my name is',
    'John',
    'Smith',
    'Mr',
    '4111',
    '1111',
    '1111 1111 1111',
    '-',
    ' ',
    ',',
    '.',
    '@',
    'gmail.com',
    'at',
    'dot',
    'com',
    'code is',
    '482913',
    'password',
    'is',
    '=',
    'hunter2',
    '我叫',
    '张伟',
    '先生',
    '电话',
    '13800138000',
    '+65',
    '9123 4567',
    'one',
    'two',
    'double',
    'GB82',
    'WEST',
    '1234',
    '[CARD_1]',
    '[NAME_2]',
    'address is',
    '221B Baker Street',
    'dob',
    '12/03/1982',
    'HKD',
    '1,000.00',
    'S1234567D',
    'https://x.co/?token=1',
    '\u200b',
    '%40',
    'account',
    'card',
    '密码',
    '是',
    '路',
    '88',
    '号',
    'Dear',
    '\n',
    'this is',
    'speaking',
    'my wife',
    'Jalan Mawar',
    'No.',
    '12',
    'orchard wharf',
    'flat 5,',
    'Thanks,',
    'asking for',
    'kerrigan dunwoody',
    's/o',
    'wechat id',
    'zk_lim88',
    '座7樓A室',
    '沙田翠盈閣',
    '姓名',
    '本人',
    'here',
  );
  it('given any text made of telling fragments, then masking it again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 14 }), fc.constantFrom('', ' '), fc.boolean(), (parts, glue, spoken) => {
        const once = masked(parts.join(glue), { spoken });
        expect(masked(once, { spoken })).toBe(once);
      }),
      { numRuns: 800 },
    );
  });
  it('given any text at all, then masking neither throws nor changes the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const once = masked(text);
        expect(masked(once)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });
});

describe('an id from outside', () => {
  it.each(['+6591234567', 'john@gmail.com', 'S1234567D', '13800138000', '4111111111111111'])(
    'given %s, then it is personal',
    (id) => expect(containsPersonalData(id)).toBe(true),
  );
  it.each(['cus-0042', 'chat-2026-11-20-0001', 'f47ac10b-58cc-4372-a567-0e02b2c3d479'])('given %s, then it is not', (id) =>
    expect(containsPersonalData(id)).toBe(false),
  );
});
