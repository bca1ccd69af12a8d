import { MathError, tokensOf } from './math-tokens.js';

/** Weakest first; each level is left-associative but the power. */
const LEVELS = [['||', 'OR'], ['&&', 'AND'], ['==', '!=', '<', '>', '<=', '>='], ['+', '-'], ['*', '/'], ['^']];

/** Walks over tokens: `take` goes on when the next one is that sign. */
const readerOf = (tokens) => {
  let position = 0;
  const peek = () => tokens[position];
  const take = (value) => {
    if (peek()?.value !== value || peek().kind === 'text') return false;
    position += 1;
    return true;
  };
  return {
    peek,
    take,
    next: () => {
      const token = peek();
      if (token === undefined) throw new MathError('end');
      position += 1;
      return token;
    },
    expect: (value) => {
      if (!take(value)) throw new MathError(`${value} expected`);
    },
  };
};

const listUpTo = (reader, end) => {
  const items = [];
  if (reader.take(end)) return items;
  do items.push(level(reader, 0));
  while (reader.take(','));
  reader.expect(end);
  return items;
};

const grouped = (reader) => {
  const inner = level(reader, 0);
  reader.expect(')');
  return inner;
};

const named = (reader, name) =>
  reader.take('(') ? { kind: 'call', name, arguments: listUpTo(reader, ')') } : { kind: 'name', name };

const primary = (reader) => {
  if (reader.take('-')) return { kind: 'negate', of: primary(reader) };
  if (reader.take('(')) return grouped(reader);
  if (reader.take('[')) return { kind: 'list', items: listUpTo(reader, ']') };
  const token = reader.next();
  if (token.kind === 'sign') throw new MathError(token.value);
  return token.kind === 'name' ? named(reader, token.value) : token;
};

const level = (reader, depth) => {
  const signs = LEVELS[depth];
  if (signs === undefined) return primary(reader);
  let left = level(reader, depth + 1);
  for (let sign = signs.find(reader.take); sign !== undefined; sign = signs.find(reader.take)) {
    left = { kind: 'binary', sign, left, right: level(reader, sign === '^' ? depth : depth + 1) };
  }
  return left;
};

/** Metric math as CloudWatch writes it → a tree. Throws a `MathError` that names what could not be read. */
export const parseMath = (text) => {
  const reader = readerOf(tokensOf(text));
  const tree = level(reader, 0);
  const rest = reader.peek();
  if (rest !== undefined) throw new MathError(String(rest.value));
  return tree;
};
