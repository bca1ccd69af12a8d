/** What an expression holds that is not drawn here, by name. */
export class MathError extends Error {
  name = 'MathError';
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|"([^"]*)"|'([^']*)'|(==|!=|<=|>=|&&|\|\||[-+*/^(),<>[\]]))/y;

const tokenOf = ([, number, name, double, single, sign]) => {
  if (number !== undefined) return { kind: 'number', value: Number(number) };
  if (name !== undefined) return { kind: 'name', value: name };
  return sign === undefined ? { kind: 'text', value: double ?? single } : { kind: 'sign', value: sign };
};

/** The words and signs of an expression. */
export const tokensOf = (text) => {
  const tokens = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new MathError(`character ${at + 1}`);
    tokens.push(tokenOf(match));
  }
  return tokens;
};
