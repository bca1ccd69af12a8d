/** EventBridge's matching of an event against a rule's pattern, for the operators CDK can write. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const matchesPattern = (pattern: Readonly<Record<string, unknown>>, event: unknown): boolean =>
  Object.entries(pattern).every(([name, expected]) => {
    if (name === '$or' && Array.isArray(expected)) {
      return expected.some((part) => isObject(part) && matchesPattern(part, event));
    }
    const value = isObject(event) ? event[name] : undefined;
    if (Array.isArray(expected)) return matchesAny(expected, value);
    return isObject(expected) && matchesPattern(expected, value);
  });

const matchesAny = (alternatives: readonly unknown[], value: unknown): boolean => {
  const values = Array.isArray(value) ? value : [value];
  return values.some((one) => alternatives.some((alternative) => matchesOne(alternative, one as Json | undefined)));
};

const matchesOne = (alternative: unknown, value: Json | undefined): boolean => {
  if (!isObject(alternative)) return alternative === value;
  const [operator, argument] = Object.entries(alternative)[0] ?? [];
  const test = operator === undefined ? undefined : OPERATORS[operator];
  if (test === undefined) throw new Error(`The rule uses ${operator}, which the local stack does not know.`);
  return test(argument, value);
};

const onText =
  (test: (text: string, argument: string) => boolean) =>
  (argument: unknown, value: unknown): boolean => {
    if (isObject(argument) && 'equals-ignore-case' in argument) {
      return typeof value === 'string' && test(value.toLowerCase(), String(argument['equals-ignore-case']).toLowerCase());
    }
    return typeof value === 'string' && test(value, String(argument));
  };

const starts = onText((text, argument) => text.startsWith(argument));
const ends = onText((text, argument) => text.endsWith(argument));
const sameLetters = onText((text, argument) => text.toLowerCase() === argument.toLowerCase());

/** `*` stands for any characters; linear in the text for the few stars a rule has. */
const wildcard = onText((text, argument) => {
  const [first = '', ...rest] = argument.split('*');
  const last = rest.pop();
  if (last === undefined) return text === argument;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > text.length - last.length) return false;
    at = found + part.length;
  }
  return true;
});

const numeric = (argument: unknown, value: unknown): boolean => {
  if (typeof value !== 'number' || !Array.isArray(argument)) return false;
  const compare: Readonly<Record<string, (than: number) => boolean>> = {
    '=': (than) => value === than,
    '<': (than) => value < than,
    '<=': (than) => value <= than,
    '>': (than) => value > than,
    '>=': (than) => value >= than,
  };
  for (let at = 0; at < argument.length; at += 2) {
    if (compare[String(argument[at])]?.(Number(argument[at + 1])) !== true) return false;
  }
  return true;
};

const anythingBut = (argument: unknown, value: Json | undefined): boolean => {
  if (value === undefined) return false;
  if (!isObject(argument)) return !(Array.isArray(argument) ? argument : [argument]).includes(value);
  const [operator, arguments_] = Object.entries(argument)[0] ?? [];
  const excluded = Array.isArray(arguments_) ? arguments_ : [arguments_];
  return !excluded.some((one) => matchesOne({ [String(operator)]: one }, value));
};

const OPERATORS: Readonly<Record<string, (argument: unknown, value: Json | undefined) => boolean>> = {
  prefix: starts,
  suffix: ends,
  'equals-ignore-case': sameLetters,
  wildcard,
  numeric,
  exists: (argument, value) => (value !== undefined) === argument,
  'anything-but': anythingBut,
};
