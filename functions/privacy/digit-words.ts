/** What a spoken word adds to a number: its digits, or a multiplier for the digit that follows. */
export interface DigitWord {
  readonly digits: string;
  /** `twenty` + `five` = 25: a ten takes a following unit into its zero. */
  readonly takesUnit?: true;
  readonly unit?: true;
  readonly repeat?: number;
}

const UNITS = {
  en: 'zero one two three four five six seven eight nine',
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve',
  id: 'nol satu dua tiga empat lima enam tujuh delapan sembilan',
};
const TEENS = {
  en: 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  es: 'diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
};
const TENS = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
  es: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
};
const ALSO: Readonly<Record<string, string>> = {
  oh: '0',
  o: '0',
  nought: '0',
  naught: '0',
  nil: '0',
  kosong: '0',
  una: '1',
  un: '1',
  dieciseis: '16',
  fourty: '40',
  niner: '9',
  sepuluh: '10',
  sebelas: '11',
  veintiuno: '21',
  veintidos: '22',
  veintidós: '22',
  veintitres: '23',
  veintitrés: '23',
  veinticuatro: '24',
  veinticinco: '25',
  veintiseis: '26',
  veintiséis: '26',
  veintisiete: '27',
  veintiocho: '28',
  veintinueve: '29',
};
const REPEATS: Readonly<Record<string, number>> = {
  double: 2,
  doubled: 2,
  triple: 3,
  treble: 3,
  quadruple: 4,
  doble: 2,
  dobel: 2,
};

const build = (): Map<string, DigitWord> => {
  const words = new Map<string, DigitWord>();
  for (const list of Object.values(UNITS))
    for (const [i, word] of list.split(' ').entries()) words.set(word, { digits: String(i), unit: true });
  for (const list of Object.values(TEENS))
    for (const [i, word] of list.split(' ').entries()) words.set(word, { digits: String(10 + i) });
  for (const list of Object.values(TENS))
    for (const [i, word] of list.split(' ').entries()) words.set(word, { digits: `${i + 2}0`, takesUnit: true });
  for (const [word, digits] of Object.entries(ALSO)) words.set(word, digits.length === 1 ? { digits, unit: true } : { digits });
  for (const [word, repeat] of Object.entries(REPEATS)) words.set(word, { digits: '', repeat });
  return words;
};

const WORDS = build();

export const digitWord = (word: string): DigitWord | undefined => (word.length > 13 ? undefined : WORDS.get(word));

/** Said between digits without ending the number; homophones a recogniser may write ("to", "for", "won") among them. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    "uh um er erm hmm hm ah eh mm mhm and then so like ok okay yes yeah yep right dash hyphen space comma dot stroke slash minus to too for ate won i it it's " +
    'y eh este pues guion coma luego después em ya lalu terus strip'
  ).split(' '),
);

/** Fillers that never stand for "or", "until" or "and": figures on both sides are one number. */
export const HESITATIONS: ReadonlySet<string> = new Set(
  'uh um er erm hmm hm ah eh mm mhm dash hyphen space stroke guion strip este pues okay ok yes yeah'.split(' '),
);

/** Words that turn the number before them into an amount or a time: that number ends the run and is not part of it. */
export const MAGNITUDES: ReadonlySet<string> = new Set(
  (
    "hundred thousand million billion lakh crore percent dollars dollar pounds euros rupees yuan months month years year weeks days day hours hour minutes times o'clock am pm " +
    'cien ciento mil millones por meses años días horas pesos ratus ribu juta miliar persen bulan tahun hari jam kali rupiah puluh belas'
  ).split(' '),
);

const HAN = '零0〇0○0一1二2三3四4五5六6七7八8九9幺1么1两2兩2壹1贰2貳2叁3參3肆4伍5陆6陸6柒7捌8玖9洞0拐7勾9';
export const HAN_DIGITS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: HAN.length / 2 }, (_, i) => [HAN.charAt(i * 2), HAN.charAt(i * 2 + 1)]),
);
export const HAN_FILLERS: ReadonlySet<string> = new Set([...'嗯啊呃哦额唔恩杠啦呀喇']);
export const HAN_MAGNITUDES: ReadonlySet<string> = new Set([...'十百千万萬亿億']);
