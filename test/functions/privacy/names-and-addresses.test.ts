import { describe, expect, it } from 'vitest';
import { maskConversation } from '../../../functions/privacy/mask-conversation.ts';
import { masked, maskedTurns, turns } from './masked.ts';

describe('a name somebody announces', () => {
  it.each([
    ['my name is John Smith and I need help', 'my name is [NAME_1] and I need help'],
    ['my name is john smith calling about my loan', 'my name is [NAME_1] calling about my loan'],
    ['this is priya sharma speaking', 'this is [NAME_1] speaking'],
    ['I am Mr Tan', 'I am Mr [NAME_1]'],
    ["I'm John", "I'm [NAME_1]"],
    ['Dear Mr. Lee,', 'Dear Mr. [NAME_1],'],
    ['Dear John,', 'Dear [NAME_1],'],
    ['Best regards,\nMaría de la Cruz', 'Best regards,\n[NAME_1]'],
    ['我叫张伟', '我叫[NAME_1]'],
    ['我是张伟，想问一下', '我是[NAME_1]，想问一下'],
    ['张先生您好', '[NAME_1]先生您好'],
    ['欧阳女士', '[NAME_1]女士'],
    ['mi nombre es Carlos Ruiz', 'mi nombre es [NAME_1]'],
    ['nama saya Budi Santoso', 'nama saya [NAME_1]'],
    ['my late wife, Beatrice Ormerod, had a card', 'my late wife, [NAME_1], had a card'],
    ['you lot keep asking for kerrigan dunwoody', 'you lot keep asking for [NAME_1]'],
    ['a loan for somebody named thaddeus rockingham', 'a loan for somebody named [NAME_1]'],
    ['Hi Kavitha, this is the fraud desk', 'Hi [NAME_1], this is the fraud desk'],
    ['hi im ravindran s/o muthusamy, card lost', 'hi im [NAME_1], card lost'],
    ['right callum braithwaite here about the review', 'right [NAME_1] here about the review'],
    ['No rush at all. Thanks, Harriet Penhaligon', 'No rush at all. Thanks, [NAME_1]'],
    ['I will call on Tuesday. Barnaby Wolstenholme, 07700 900123', 'I will call on Tuesday. [NAME_1], [PHONE_1]'],
    ['请回复到邮箱。\n赖燕红', '请回复到邮箱。\n[NAME_1]'],
    ['rekening BCA a.n. Agus Priyambodo', 'rekening BCA a.n. [NAME_1]'],
    ['转给了一个叫司徒建国的人', '转给了一个叫[NAME_1]的人'],
    ['聯絡人 Kelvin Poon', '聯絡人 [NAME_1]'],
    ['soy la hija de Práxedes Mondragón', 'soy la hija de [NAME_1]'],
  ])('given %s, then it becomes %s', (text, expected) => expect(masked(text)).toBe(expected));

  it('given a name learned once, then every later mention is masked under its number', () => {
    expect(
      maskedTurns([
        'agent: May I have your full name please?',
        "customer: it's priya sharma",
        'agent: Thanks Priya, one moment Ms Sharma',
        'customer: PRIYA SHARMA is on the card',
      ]),
    ).toEqual([
      'May I have your full name please?',
      "it's [NAME_1]",
      'Thanks [NAME_1], one moment Ms [NAME_1]',
      '[NAME_1] is on the card',
    ]);
  });

  it.each([
    ['what was his name', 'clarence vandermeer'],
    ['let me have your name and the last four', "anwar choudhury i can't see the last four"],
    ['con quién tengo el gusto', 'con raúl montejano'],
    ['nama ibu', 'siti maryamah rumahnya kebanjiran'],
    ['你叫咩名', '歐陽雪芳'],
    ['請問你全名點串', '霍志恒 十萬嗰筆'],
    ['您叫什么名字', '白天佑 就一笔'],
    ["what's the card number or your name", "it's everett slocombe"],
  ])('given a call in which "%s" is answered "%s", then the name is masked and the rest stays', (question, answer) => {
    const text = maskedTurns([`agent: ${question}`, `customer: ${answer}`], { spoken: true })[1] ?? '';
    expect(text).toMatch(/^(?:con |it's )?\[NAME_1\]/);
    expect(answer.replace(/^(?:con |it's )/, '').endsWith(text.replace(/^.*\[NAME_1\]/, ''))).toBe(true);
  });

  it('given a name of which one word is also another, then elsewhere only its capital form is masked', () => {
    expect(
      maskedTurns([
        'agent: your name please',
        'customer: Rohan Merchant',
        'customer: the merchant refund',
        'agent: Thanks Mr Merchant',
      ]),
    ).toEqual(['your name please', '[NAME_1]', 'the merchant refund', 'Thanks Mr [NAME_1]']);
  });

  it('given a name that answered the question, then later short answers are no names', () => {
    const texts = maskedTurns([
      'agent: your name please',
      'customer: tariq mahmoodzadeh',
      'agent: thank you',
      'customer: cheers pal',
    ]);
    expect(texts[3]).toBe('cheers pal');
  });

  it('given a Chinese name after the question for it, then title forms share its number', () => {
    expect(maskedTurns(['agent: 请问您贵姓？', 'customer: 张伟', 'agent: 张先生您好', 'customer: 张伟的账户被锁了'])).toEqual([
      '请问您贵姓？',
      '[NAME_1]',
      '[NAME_1]先生您好',
      '[NAME_1]的账户被锁了',
    ]);
  });

  it('given values known from outside, then they are masked wherever they stand', () => {
    const texts = maskedTurns(['agent: Hello Ming, number 98765432 and wm@x.com', 'customer: Wei Ming here'], {
      knownValues: ['Tan Wei Ming', '+6598765432', 'wm@x.com'],
    });
    expect(texts).toEqual(['Hello [NAME_1], number [PHONE_1] and [EMAIL_1]', '[NAME_1] here']);
  });

  it('given a known value full of pattern signs, then it is taken literally', () => {
    expect(maskedTurns(['customer: hi (a+)+$ .* ok'], { knownValues: ['(a+)+$', '.*'] }).join('')).toContain('hi');
  });

  it('given a customer who does not answer, then the sentence stays', () => {
    expect(maskedTurns(['agent: your name please', 'customer: why do you need my name'])[1]).toBe('why do you need my name');
  });
});

describe('an address or a date of birth', () => {
  it.each([
    ['my address is 221B Baker Street, London', 'my address is [ADDRESS_1]'],
    ['deliver to Blk 123 Ang Mo Kio Ave 6 #04-56', 'deliver to [ADDRESS_1]'],
    ['我住在北京市朝阳区建国路88号3栋502室', '我住在[ADDRESS_1]'],
    ['alamat saya Jl. Sudirman No. 5, Jakarta', 'alamat saya [ADDRESS_1]'],
    ['dob 12/03/1982', 'dob [DOB_1]'],
    ['I was born on 12 March 1982', 'I was born on [DOB_1]'],
    ['出生日期1982年3月12日', '出生日期[DOB_1]'],
    ['born on the twelfth of march nineteen eighty two', 'born on the [DOB_1]'],
    ['now at flat 5, 12 high street, leeds', 'now at [ADDRESS_1]'],
    ["it's twenty four orchard wharf bristol it's my daughter's annexe", "it's [ADDRESS_1] it's my daughter's annexe"],
    ['with me, 85 Orchard Wharf, Bristol', 'with me, [ADDRESS_1]'],
    ['alamat baru Jalan Layar Pinisi No. 125, Makassar. tolong diganti', 'alamat baru [ADDRESS_1]. tolong diganti'],
    ['rumahnya di jalan cenderawasih emas no 163 jayapura', 'rumahnya di [ADDRESS_1]'],
    ['請寄至沙田翠盈閣158座7樓A室，謝謝', '請寄至[ADDRESS_1]，謝謝'],
    ['我搬咗 深水埗麗興街七零號四樓C室 寄呢度', '我搬咗 [ADDRESS_1] 寄呢度'],
    ['envíen a calle mayor 12, Madrid', 'envíen a [ADDRESS_1]'],
    ['湖南省邵阳市武冈县龙溪镇石桥村', '[ADDRESS_1]'],
  ])('given %s, then it becomes %s', (text, expected) => expect(masked(text)).toBe(expected));

  it('given questions for both, then the answers are masked', () => {
    expect(
      maskedTurns([
        'agent: date of birth?',
        'customer: 12 March 1982',
        'agent: and your address?',
        'customer: 5 Orchard Road, 238800',
      ]),
    ).toEqual(['date of birth?', '[DOB_1]', 'and your address?', '[ADDRESS_1]']);
  });

  it.each([
    'my address is wrong in the app',
    'I live in Singapore',
    'born in Germany',
    'the statement of 12 March 2026',
    '还款日是2026年11月20日',
  ])('given %s, then it stays', (text) => expect(masked(text)).toBe(text));
});

describe('the counts', () => {
  it('given repeated values, then each different value counts once', () => {
    const { counts } = maskConversation(turns('customer: 4111 1111 1111 1111 and a@b.co', 'customer: a@b.co again, c@d.co'), {
      spoken: false,
      jurisdiction: 'EU',
    });
    expect(counts).toMatchObject({ CARD: 1, EMAIL: 2, PHONE: 0 });
  });
  it('given an empty conversation, then there is nothing to do', () => {
    expect(maskConversation([], { spoken: false, jurisdiction: 'EU' }).texts).toEqual([]);
  });
});
