/**
 * Where a text stops being JSON. `JSON.parse` says it only in a message that quotes the text (law 1), so after it has
 * failed this scanner walks the text again, without recursion: a million open brackets must not exhaust the stack.
 */
export interface JsonBreak {
  /** Offset of the first character that cannot be there; the length of the text when it merely ends too early. */
  readonly position: number;
  /** True when a complete document ends before the break: something else follows it. */
  readonly afterDocument: boolean;
}

type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

interface Scan {
  readonly text: string;
  readonly open: ('{' | '[')[];
  at: number;
  expect: Expect;
}

const SPACE = new Set([' ', '\t', '\n', '\r']);
const LITERALS = ['true', 'false', 'null'] as const;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const UNFINISHED_NUMBER = /^-?(?:\d+(?:\.|\.\d+)?(?:[eE][+-]?)?)?$/;

/** `undefined` when the text is JSON after all. */
export const findJsonBreak = (text: string): JsonBreak | undefined => {
  const scan: Scan = { text, open: [], at: 0, expect: 'value' };
  for (;;) {
    while (SPACE.has(text.charAt(scan.at))) scan.at += 1;
    const finished = scan.open.length === 0 && scan.expect === 'comma-or-end';
    if (scan.at >= text.length) return finished ? undefined : { position: text.length, afterDocument: false };
    if (finished) return { position: scan.at, afterDocument: true };
    const broken = step(scan, text.charAt(scan.at));
    if (broken !== undefined) return { position: broken, afterDocument: false };
  }
};

/** Consumes one token; answers the offset of the break, if there is one. */
const step = (scan: Scan, char: string): number | undefined => {
  switch (scan.expect) {
    case 'colon':
      return char === ':' ? advance(scan, 'value') : scan.at;
    case 'comma-or-end':
      if (char === ',') return advance(scan, scan.open.at(-1) === '{' ? 'key' : 'value');
      return close(scan, char);
    case 'key':
    case 'key-or-end':
      if (char === '"') return string(scan, 'colon');
      return scan.expect === 'key-or-end' ? close(scan, char) : scan.at;
    case 'value-or-end':
      return char === ']' ? close(scan, char) : value(scan, char);
    case 'value':
      return value(scan, char);
  }
};

const advance = (scan: Scan, expect: Expect): undefined => {
  scan.at += 1;
  scan.expect = expect;
};

const close = (scan: Scan, char: string): number | undefined => {
  const fits = (char === '}' && scan.open.at(-1) === '{') || (char === ']' && scan.open.at(-1) === '[');
  if (!fits) return scan.at;
  scan.open.pop();
  return advance(scan, 'comma-or-end');
};

const value = (scan: Scan, char: string): number | undefined => {
  if (char === '{' || char === '[') {
    scan.open.push(char);
    return advance(scan, char === '{' ? 'key-or-end' : 'value-or-end');
  }
  if (char === '"') return string(scan, 'comma-or-end');
  return literal(scan) ?? number(scan);
};

/** Answers a break, or `undefined` both for a consumed literal and for something that is none: a number is tried then. */
const literal = (scan: Scan): number | undefined => {
  for (const word of LITERALS) {
    if (scan.text.startsWith(word, scan.at)) {
      scan.at += word.length - 1;
      return advance(scan, 'comma-or-end');
    }
    const rest = scan.text.slice(scan.at, scan.at + word.length);
    if (scan.at + rest.length === scan.text.length && word.startsWith(rest)) return scan.text.length;
  }
  return undefined;
};

const number = (scan: Scan): number | undefined => {
  if (scan.expect === 'comma-or-end') return undefined;
  NUMBER.lastIndex = scan.at;
  const found = NUMBER.exec(scan.text)?.[0] ?? '';
  const rest = scan.text.slice(scan.at, scan.at + 40);
  if (scan.at + rest.length === scan.text.length && UNFINISHED_NUMBER.test(rest) && found !== rest) return scan.text.length;
  if (found === '') return scan.at;
  scan.at += found.length - 1;
  return advance(scan, 'comma-or-end');
};

const string = (scan: Scan, next: Expect): number | undefined => {
  const { text } = scan;
  for (let at = scan.at + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      scan.at = at;
      return advance(scan, next);
    }
    if (code < 0x20) return at;
    if (code === 0x5c) {
      const length = escapeLength(text, at);
      if (length === 0) return at + 6 > text.length && /^\\(?:u[0-9a-fA-F]*)?$/.test(text.slice(at)) ? text.length : at;
      at += length - 1;
    }
  }
  return text.length;
};

const escapeLength = (text: string, at: number): number => {
  if ('"\\/bfnrt'.includes(text.charAt(at + 1) || ' ')) return 2;
  return /^\\u[0-9a-fA-F]{4}$/.test(text.slice(at, at + 6)) ? 6 : 0;
};
