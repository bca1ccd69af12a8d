/**
 * What people say around a request: openings, names, context, politeness. Put around training lines at random, they
 * teach the network that such words carry no label, whatever they mention (an account, a name, a loan, a business).
 */
export interface Surroundings {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const english: Surroundings = {
  before: [
    'hi',
    'hello',
    'hey',
    'hey there,',
    'good morning,',
    'good afternoon,',
    'hi, my name is [NAME_1] and',
    'hello my name is [NAME_1] [NAME_2].',
    'this is [NAME_1],',
    "hi I'm [NAME_1] and I have an account with you.",
    'my name is [NAME_1], my account number is [ACCOUNT_1].',
    'hello, I have a small business account and',
    "I'm a customer of yours and",
    'I run a small company and',
    'hi, could you help me with something,',
    'I was wondering if you could help me,',
    'I need some help please,',
    "I'd like some information please,",
    'I have a question,',
    'quick question,',
    'I was just calling because',
    "I'm calling today because",
    'um so',
    'uh yeah so',
    'yes hi um',
    'okay so',
    'well',
    'right, so',
    'ok great. and also',
    'yes, one more thing,',
    'thank you. and another thing,',
    "oh and while I've got you,",
    'yeah that would be great. um',
    "I'm doing fine thanks. so",
    'so basically',
    'I want to know,',
    "what I'd like to know is,",
    'can you tell me,',
    'please,',
  ],
  after: [
    'please',
    'thanks',
    'thank you',
    'can you help?',
    'can you help me with that?',
    'could you look into that for me?',
    'my account number is [ACCOUNT_1].',
    "it's under [NAME_1].",
    'how do I do that?',
    'what should I do?',
    'if you could',
    'is that possible?',
    'my name is [NAME_1]',
    "I'm a bit in a hurry",
    'asap',
    'you know',
    'I guess',
  ],
};

const chinese: Surroundings = {
  before: [
    '你好，',
    '您好',
    '早上好，',
    '在吗？',
    '请问一下，',
    '请问',
    '那个，',
    '嗯，',
    '呃就是',
    '麻烦问一下，',
    '我想问一下，',
    '我想咨询一下，',
    '帮个忙，',
    '我是你们的老客户，',
    '我叫[NAME_1]，',
    '我姓[NAME_1]，',
    '我开了个小公司，',
    '还有个事，',
    '好的，那还有，',
    '另外，',
    '是这样的，',
    '你好我的账号是[ACCOUNT_1]，',
    '喂你好，',
  ],
  after: ['谢谢', '，谢谢', '，麻烦了', '，怎么弄', '，帮我看看', '，能帮忙吗', '，急', '啊', '呢', '，我的账号是[ACCOUNT_1]', '，辛苦了'],
};

const spanish: Surroundings = {
  before: ['hola,', 'buenas,', 'buenos días,', 'buenas tardes,', 'disculpe,', 'una pregunta,', 'mire,', 'este…', 'hola, soy [NAME_1] y', 'necesito ayuda,', 'quería preguntar,', 'ok gracias, y también'],
  after: ['por favor', 'gracias', '¿me ayuda?', '¿me pueden ayudar?', '¿qué hago?', 'mi cuenta es [ACCOUNT_1]'],
};

const indonesian: Surroundings = {
  before: ['halo,', 'hai kak,', 'selamat pagi,', 'selamat siang,', 'permisi,', 'mau tanya,', 'min,', 'jadi gini,', 'saya [NAME_1],', 'tolong dibantu,', 'oh iya satu lagi,', 'eh'],
  after: ['ya', 'dong', 'terima kasih', 'makasih', 'tolong ya', 'gimana ya?', 'bisa dibantu?', 'nomor rekening saya [ACCOUNT_1]'],
};

export const SURROUNDINGS: Readonly<Record<string, Surroundings>> = { en: english, zh: chinese, es: spanish, id: indonesian };
