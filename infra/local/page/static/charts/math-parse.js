/** Metric math as CloudWatch writes it → a tree. Only what a dashboard of ours may use; anything else is refused by name. */

export class MathError extends Error {
  name = 'MathError';
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|"([^"]*)"|'([^']*)'|(==|!=|<=|>=|&&|\|\||[-+*/^(),<>[\]]))/y;

const tokensOf = (text) => {
  const tokens = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new MathError(`character ${at + 1}`);
    const [, number, name, double, single, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', value: Number(number) });
    else if (name !== undefined) tokens.push({ kind: 'name', value: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign });
    else tokens.push({ kind: 'text', value: double ?? single });
  }
  return tokens;
};

/** Weakest first; each level is left-associative but the power. */
const LEVELS = [['||', 'OR'], ['&&', 'AND'], ['==', '!=', '<', '>', '<=', '>='], ['+', '-'], ['*', '/'], ['^']];

/** Parses an expression; throws a `MathError` that names what it could not read. */
export const parseMath = (text) => {
  const tokens = tokensOf(text);
  let position = 0;
  const peek = () => tokens[position];
  const take = (value) => {
    if (peek()?.value !== value || peek().kind === 'text') return false;
    position += 1;
    return true;
  };
  const expect = (value) => {
    if (!take(value)) throw new MathError(`${value} expected`);
  };
  const list = (end) => {
    const items = [];
    if (take(end)) return items;
    do items.push(level(0));
    while (take(','));
    expect(end);
    return items;
  };
  const primary = () => {
    const token = peek();
    if (token === undefined) throw new MathError('end');
    if (take('-')) return { kind: 'negate', of: primary() };
    if (take('(')) {
      const inner = level(0);
      expect(')');
      return inner;
    }
    if (take('[')) return { kind: 'list', items: list(']') };
    position += 1;
    if (token.kind === 'number') return { kind: 'number', value: token.value };
    if (token.kind === 'text') return { kind: 'text', value: token.value };
    if (token.kind === 'name') return take('(') ? { kind: 'call', name: token.value, arguments: list(')') } : { kind: 'name', name: token.value };
    throw new MathError(token.value);
  };
  const level = (depth) => {
    const signs = LEVELS[depth];
    if (signs === undefined) return primary();
    let left = level(depth + 1);
    for (let sign = signs.find(take); sign !== undefined; sign = signs.find(take)) {
      left = { kind: 'binary', sign, left, right: level(sign === '^' ? depth : depth + 1) };
    }
    return left;
  };
  const tree = level(0);
  if (peek() !== undefined) throw new MathError(String(peek().value));
  return tree;
};
