import { parseMath } from './math-parse.js';
import { MathError } from './math-tokens.js';

/** Values: a number, a series (array of numbers and nulls on the chart's grid), a list of series, or a word. */
const isSeries = (value) => Array.isArray(value) && !Array.isArray(value[0]);
const isList = (value) => Array.isArray(value) && Array.isArray(value[0]);

const OPERATORS = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? null : a / b),
  '^': (a, b) => a ** b,
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '<': (a, b) => Number(a < b),
  '>': (a, b) => Number(a > b),
  '<=': (a, b) => Number(a <= b),
  '>=': (a, b) => Number(a >= b),
  '&&': (a, b) => Number(a !== 0 && b !== 0),
  '||': (a, b) => Number(a !== 0 || b !== 0),
};
OPERATORS.AND = OPERATORS['&&'];
OPERATORS.OR = OPERATORS['||'];

/** Point by point; where one side has no value, the result has none. */
const combine = (apply, left, right) => {
  if (isList(left)) return left.map((one) => combine(apply, one, right));
  if (isList(right)) return right.map((one) => combine(apply, left, one));
  const at = (value, index) => (isSeries(value) ? value[index] : value);
  const point = (index) => {
    const [a, b] = [at(left, index), at(right, index)];
    return a === null || b === null || a === undefined || b === undefined ? null : apply(a, b);
  };
  if (isSeries(left)) return left.map((_, index) => point(index));
  return isSeries(right) ? right.map((_, index) => point(index)) : point(0);
};

const each = (value, apply) => {
  if (isList(value)) return value.map((series) => each(series, apply));
  return isSeries(value) ? value.map((one) => (one === null ? null : apply(one))) : apply(value);
};

const present = (values) => values.filter((value) => value !== null && value !== undefined);

/** Over a list: point by point across its series. Over one series: one number for the whole range. */
const across = (fold) => (value) => {
  const folded = (values) => (values.length === 0 ? null : fold(values));
  if (isList(value)) return value[0].map((_, index) => folded(present(value.map((series) => series[index]))));
  return isSeries(value) ? folded(present(value)) : value;
};

const filled = (series, by) => {
  if (by === 'REPEAT') {
    let last = null;
    return series.map((value) => {
      last = value ?? last;
      return last;
    });
  }
  if (by === 'LINEAR') return linear(series);
  return series.map((value, index) => value ?? (isSeries(by) ? by[index] : by));
};

const linear = (series) => {
  const known = series.flatMap((value, index) => (value === null ? [] : [index]));
  return series.map((value, index) => {
    if (value !== null) return value;
    const before = known.findLast((one) => one < index);
    const after = known.find((one) => one > index);
    if (before === undefined || after === undefined) return null;
    return series[before] + ((series[after] - series[before]) * (index - before)) / (after - before);
  });
};

/** A missing condition chooses nothing. */
const chosen = (condition, yes, no, length) => {
  const at = (value, index) => (isSeries(value) ? value[index] : (value ?? null));
  const point = (index) => {
    const test = at(condition, index);
    if (test === null) return null;
    return test !== 0 ? at(yes, index) : at(no, index);
  };
  return Array.from({ length }, (_, index) => point(index));
};

const sum = (values) => values.reduce((total, value) => total + value, 0);

const FUNCTIONS = {
  SUM: across(sum),
  AVG: across((values) => sum(values) / values.length),
  MIN: across((values) => Math.min(...values)),
  MAX: across((values) => Math.max(...values)),
  ABS: (value) => each(value, Math.abs),
  CEIL: (value) => each(value, Math.ceil),
  FLOOR: (value) => each(value, Math.floor),
  DIFF: (value) =>
    value.map((one, index) => (index === 0 || one === null || value[index - 1] === null ? null : one - value[index - 1])),
  RUNNING_SUM: (value) => {
    let total = 0;
    return value.map((one) => {
      total += one ?? 0;
      return total;
    });
  },
  FILL: (value, by) => (isList(value) ? value.map((series) => filled(series, by)) : filled(value, by)),
};

const WORDS = new Set(['REPEAT', 'LINEAR']);

/**
 * Evaluates an expression on a grid. `scope.get(id)` gives the series of an id, `scope.metrics(prefix)` all metrics of the widget.
 * Throws a `MathError` for what is not drawn here.
 */
export const evaluateMath = (text, scope) => {
  const walk = (node) => {
    switch (node.kind) {
      case 'number':
      case 'text':
        return node.value;
      case 'negate':
        return each(walk(node.of), (value) => -value);
      case 'list':
        return node.items.map(walk);
      case 'binary':
        return combine(OPERATORS[node.sign], walk(node.left), walk(node.right));
      case 'name': {
        if (WORDS.has(node.name)) return node.name;
        const found = scope.get(node.name);
        if (found === undefined) throw new MathError(node.name);
        return found;
      }
      default:
        return call(node);
    }
  };
  const call = ({ name, arguments: given }) => {
    if (name === 'METRICS') return scope.metrics(given.length === 0 ? '' : walk(given[0]));
    if (name === 'IF') {
      const [condition, yes, no] = given.map(walk);
      return chosen(condition, yes, no, scope.length);
    }
    if (name === 'TIME_SERIES') return Array.from({ length: scope.length }, () => walk(given[0]));
    if (name === 'PERIOD') return scope.period;
    if (!Object.hasOwn(FUNCTIONS, name)) throw new MathError(`${name}()`);
    return FUNCTIONS[name](...given.map(walk));
  };
  return walk(parseMath(text));
};

/** The result as series: a number becomes a level line, a list stays several. */
export const asSeries = (value, length) => {
  if (isList(value)) return value;
  if (isSeries(value)) return [value];
  return [Array.from({ length }, () => (typeof value === 'number' ? value : null))];
};
