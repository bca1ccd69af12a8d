import { isDigit, isHan, isSpace, isWordUnit } from './characters.ts';
import {
  type DigitWord,
  digitWord,
  FILLERS,
  HAN_DIGITS,
  HAN_FILLERS,
  HAN_MAGNITUDES,
  HESITATIONS,
  MAGNITUDES,
} from './digit-words.ts';

/** A number said aloud: where it stands, its digits, and where each digit-bearing token begins and ends. */
export interface SpokenRun {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** How many tokens were words (not figures): a run of figures alone is written, not spoken. */
  readonly words: number;
  /** How many of the words were single digits; years and ages are made of teens and tens. */
  readonly units: number;
  /** Whether it goes on after a mere hesitation ("4111, uh, 1111"). */
  readonly hesitant: boolean;
  /** Whether it goes on after a word that also parts numbers ("2020 to 2021"). */
  readonly loose: boolean;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly meaning: 'digit' | 'filler' | 'magnitude' | 'break';
  readonly word?: DigitWord;
  readonly figures?: boolean;
  readonly loose?: boolean;
}

const MOST_FILLERS = 4;

/** Every run of digits said as words, with fillers inside; English, Chinese, Spanish, Indonesian. One pass. */
export const spokenRuns = (text: string, lower: string): SpokenRun[] => {
  const runs: SpokenRun[] = [];
  let builder = new RunBuilder();
  const flush = (): void => {
    const run = builder.finish();
    if (run !== undefined && (run.words > 0 || run.hesitant)) runs.push(run);
    if (!builder.isEmpty()) builder = new RunBuilder();
  };
  for (let i = 0; i < text.length; ) {
    if (builder.isEmpty() && isIdleHan(text, i)) {
      i += 1;
      continue;
    }
    const token = tokenAt(text, lower, i);
    if (token === undefined) {
      i += 1;
      continue;
    }
    // "oh seven seven double oh nine hundred one two three": in a long dictation a hundred is two more zeros.
    if (token.meaning === 'magnitude' && builder.isLong() && lower.startsWith('hundred', token.start)) {
      builder.add({ ...token, meaning: 'digit', word: { digits: '00' } });
      i = token.end;
      continue;
    }
    if (token.meaning === 'magnitude') builder.dropLast();
    if (token.meaning === 'digit') builder.add(token);
    else if (token.meaning !== 'filler' || !builder.fill(token)) flush();
    i = token.end;
  }
  flush();
  return runs;
};

/** A Chinese character that cannot begin a number. */
const isIdleHan = (text: string, i: number): boolean => isHan(text.charCodeAt(i)) && !HAN_DIGITS.has(text.charAt(i));

/** The token at `i`; undefined for light punctuation and spaces, which part tokens without a meaning. */
const tokenAt = (text: string, lower: string, i: number): Token | undefined => {
  const code = text.charCodeAt(i);
  if (isHan(code) || code === 0x25cb) return hanToken(text, i);
  if (isDigit(code)) return figures(text, i);
  if (isWordUnit(code)) return wordToken(lower, i);
  if (isSpace(code) || ',-.·、()/'.includes(text.charAt(i))) return undefined;
  return { start: i, end: i + 1, meaning: 'break' };
};

const hanToken = (text: string, i: number): Token => {
  const character = text.charAt(i);
  const place = { start: i, end: i + 1 };
  const repeat = repeatAt(text, i);
  if (repeat !== undefined) return { start: i, end: i + 2, meaning: 'digit', word: { digits: '', repeat } };
  const digits = HAN_DIGITS.get(character);
  if (digits !== undefined) return { ...place, meaning: 'digit', word: { digits } };
  if (HAN_FILLERS.has(character)) return { ...place, meaning: 'filler' };
  return { ...place, meaning: HAN_MAGNITUDES.has(character) ? 'magnitude' : 'break' };
};

/** "两个八": two eights, where a digit follows. */
const REPEATED: Readonly<Record<string, number>> = { 两: 2, 兩: 2, 三: 3, 四: 4 };
const repeatAt = (text: string, i: number): number | undefined =>
  '个個'.includes(text.charAt(i + 1) || ' ') && HAN_DIGITS.has(text.charAt(i + 2)) ? REPEATED[text.charAt(i)] : undefined;

const figures = (text: string, i: number): Token => {
  let end = i + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  if (isWordUnit(text.charCodeAt(end)) || end - i > 20) return { start: i, end, meaning: 'break' };
  return { start: i, end, meaning: 'digit', word: { digits: text.slice(i, end) }, figures: true };
};

const wordToken = (lower: string, i: number): Token => {
  let end = i + 1;
  while (isWordUnit(lower.charCodeAt(end)) || (lower.charCodeAt(end) === 39 && isWordUnit(lower.charCodeAt(end + 1)))) end += 1;
  const word = end - i > 16 ? '' : lower.slice(i, end);
  const meaning = digitWord(word);
  if (meaning !== undefined) return { start: i, end, meaning: 'digit', word: meaning };
  if (FILLERS.has(word)) return { start: i, end, meaning: 'filler', loose: !HESITATIONS.has(word) };
  return { start: i, end, meaning: MAGNITUDES.has(word) ? 'magnitude' : 'break' };
};

/** Collects tokens into one number: "double five" is 55, "twenty five" 25. */
class RunBuilder {
  #start = -1;
  #end = -1;
  #previousEnd = -1;
  #parts: string[] = [];
  #words = 0;
  #units = 0;
  #fillers = 0;
  #repeat = 1;
  #openTen = false;
  #hesitant = false;
  #loose = false;
  #pendingLoose = false;

  add(token: Token): void {
    const word = token.word;
    if (word === undefined) return;
    if (this.#start < 0) this.#start = token.start;
    this.#hesitant ||= this.#fillers > 0;
    this.#loose ||= this.#pendingLoose;
    this.#fillers = 0;
    this.#pendingLoose = false;
    this.#previousEnd = this.#end;
    this.#end = token.end;
    if (token.figures !== true) this.#words += 1;
    if (token.figures !== true && word.digits.length === 1) this.#units += 1;
    if (word.repeat !== undefined) {
      this.#repeat = word.repeat;
      return;
    }
    const joinsTen = this.#openTen && word.unit === true && word.digits !== '0' && this.#repeat === 1;
    if (joinsTen) this.#parts.push(`${this.#parts.pop()?.charAt(0) ?? ''}${word.digits}`);
    else this.#parts.push(word.digits.repeat(this.#repeat));
    this.#openTen = word.takesUnit === true;
    this.#repeat = 1;
  }

  isEmpty(): boolean {
    return this.#start < 0;
  }

  /** Enough digits that no amount is meant. */
  isLong(): boolean {
    return this.#parts.length >= 5 || this.#parts.join('').length >= 6;
  }

  /** Steps over a filler; false when there were too many. */
  fill(token: Token): boolean {
    if (this.#start < 0) return false;
    this.#fillers += 1;
    this.#pendingLoose ||= token.loose === true;
    return this.#fillers <= MOST_FILLERS;
  }

  /** The last number was an amount ("five hundred"): it does not belong to the run. */
  dropLast(): void {
    if (this.#parts.length === 0) return;
    this.#parts.pop();
    this.#end = this.#previousEnd;
  }

  finish(): SpokenRun | undefined {
    if (this.#parts.length === 0 || this.#end <= this.#start) return undefined;
    const place = { start: this.#start, end: this.#end, digits: this.#parts.join('') };
    return { ...place, words: this.#words, units: this.#units, hesitant: this.#hesitant, loose: this.#loose };
  }
}
