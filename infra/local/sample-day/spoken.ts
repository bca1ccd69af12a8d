import type { Script } from './scripts.ts';

/** How numbers are said and how a recogniser writes them down. */
type Tongue = Script['language'];

const DIGIT_WORDS: Readonly<Record<Exclude<Tongue, 'zh'>, readonly string[]>> = {
  en: 'oh one two three four five six seven eight nine'.split(' '),
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve'.split(' '),
  id: 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' '),
};
const HAN_DIGITS = '零一二三四五六七八九';

/** `double five` is how the British and Singaporeans read two equal digits; `yao` is how mainlanders read a one. */
export interface Manner {
  readonly double?: boolean;
  readonly yao?: boolean;
}

export const spokenDigits = (written: string, tongue: Tongue, manner: Manner = {}): string => {
  const groups = written.toLowerCase().match(/[0-9]+|[a-z]/g) ?? [];
  return groups.map((group) => spokenGroup(group, tongue, manner)).join(' ');
};

const spokenGroup = (group: string, tongue: Tongue, manner: Manner): string => {
  if (/[a-z]/.test(group)) return group;
  if (tongue === 'zh') {
    const said = [...group].map((digit) => HAN_DIGITS.charAt(Number(digit))).join('');
    return manner.yao === true ? said.replaceAll('一', '幺') : said;
  }
  const words = DIGIT_WORDS[tongue];
  const said: string[] = [];
  for (let i = 0; i < group.length; i += 1) {
    const word = words[Number(group.charAt(i))] ?? '';
    const twice = manner.double === true && tongue === 'en' && group.charAt(i) === group.charAt(i + 1);
    said.push(twice ? `double ${word}` : word);
    if (twice) i += 1;
  }
  return said.join(' ');
};

/** `dana dot reyes at example dot com` */
export const spokenEmail = (address: string, tongue: Tongue): string => {
  const [at, dot] = tongue === 'es' ? ['arroba', 'punto'] : tongue === 'id' ? ['at', 'titik'] : ['at', 'dot'];
  return address.toLowerCase().replace('@', ` ${at} `).replaceAll('.', ` ${dot} `).replaceAll('-', ' dash ');
};

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const houseNumber = (digits: string): string => {
  const value = Number(digits);
  if (value < 20) return SMALL[value] ?? digits;
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? '' : ` ${SMALL[value % 10]}`}`;
  const low = value % 100;
  const rest = low === 0 ? 'hundred' : low < 10 ? `oh ${SMALL[low]}` : houseNumber(String(low));
  return `${houseNumber(String(Math.floor(value / 100)))} ${rest}`;
};

/** A street address as it is said: small letters, house numbers in words, no commas. */
export const spokenAddress = (address: string, tongue: Tongue): string => {
  if (tongue === 'zh') return address.replace(/\d/g, (digit) => HAN_DIGITS.charAt(Number(digit)));
  const bare = address.toLowerCase().replace(/[,#.]/g, ' ').replace(/-/g, ' ');
  const said = tongue === 'en' ? bare.replace(/\d+/g, houseNumber) : bare;
  return said.replace(/\s+/g, ' ').trim();
};
