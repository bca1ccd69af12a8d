import { asSeries, evaluateMath } from './math-evaluate.js';
import { onGrid } from './samples.js';

/** Colours of the CloudWatch console, readable on light and dark. */
export const PALETTE = [
  '#688ae8',
  '#c33d69',
  '#2ea597',
  '#8456ce',
  '#e07941',
  '#3f8ae0',
  '#b0639b',
  '#5e9622',
  '#a88a2b',
  '#d4586b',
];

/** `...` and `.` repeat what the row above says. */
const unabbreviated = (rows) => {
  let before = [];
  return rows.map((row) => {
    const options = typeof row.at(-1) === 'object' ? row.at(-1) : {};
    const names = row.filter((part) => typeof part === 'string');
    const start =
      names[0] === '...' ? [...before.slice(0, Math.max(0, before.length - names.length + 1)), ...names.slice(1)] : names;
    const full = start.map((part, index) => (part === '.' ? before[index] : part));
    if (full.length > 0) before = full;
    return { full, options };
  });
};

const dimensionsOf = (parts) => {
  const dimensions = {};
  for (let index = 0; index + 1 < parts.length; index += 2) dimensions[parts[index]] = parts[index + 1];
  return dimensions;
};

/** Rows of a widget's `metrics` → what to draw: metrics and expressions, with label, axis and colour. */
export const rowsOf = (properties) =>
  unabbreviated(properties.metrics ?? []).map(({ full, options }, index) => {
    const [namespace, name, ...rest] = full;
    const common = {
      id: options.id ?? `row${index}`,
      visible: options.visible !== false,
      color: options.color,
      right: options.yAxis === 'right',
      label: options.label,
    };
    if (options.expression !== undefined) return { ...common, expression: options.expression, unit: undefined };
    return {
      ...common,
      namespace,
      name,
      dimensions: dimensionsOf(rest),
      stat: options.stat ?? properties.stat ?? 'Average',
      period: options.period ?? properties.period ?? 300,
    };
  });

const FACTS = {
  LAST: (values) => values.at(-1),
  FIRST: (values) => values[0],
  MAX: (values) => Math.max(...values),
  MIN: (values) => Math.min(...values),
  SUM: (values) => values.reduce((total, value) => total + value, 0),
  AVG: (values) => values.reduce((total, value) => total + value, 0) / values.length,
};

/** `${LAST}` and its kin in a label. */
const spoken = (label, values) =>
  label.replaceAll(/\$\{(\w+)\}/g, (whole, name) => {
    if (FACTS[name] === undefined) return whole;
    return values.length === 0 ? '–' : String(Math.round(FACTS[name](values) * 100) / 100);
  });

const present = (values) => values.filter((value) => value !== null);

const ordinaryLabel = (row) => row.label ?? row.expression ?? [row.name, ...Object.values(row.dimensions)].join(' · ');

/**
 * Every visible line of a widget on a grid: `{label, color, unit, right, values}`. `problem` names the first expression that could
 * not be evaluated; the others are drawn all the same. `foreign` says that AWS itself emits what is missing.
 */
export const seriesOf = (properties, index, grid) => {
  const rows = rowsOf(properties);
  const metrics = new Map();
  for (const row of rows) {
    if (row.expression !== undefined) continue;
    const found = index.of(row);
    metrics.set(row.id, { row, unit: found?.unit, values: onGrid(found, row.stat, grid) });
  }
  const results = new Map([...metrics].map(([id, { values }]) => [id, values]));
  const scope = {
    length: grid.times.length,
    period: grid.period,
    get: (id) => results.get(id) ?? expressionOf(id),
    metrics: (prefix) => [...metrics].filter(([id]) => id.startsWith(prefix)).map(([, { values }]) => values),
  };
  const pending = new Set();
  const expressionOf = (id) => {
    const row = rows.find((one) => one.id === id && one.expression !== undefined);
    if (row === undefined || pending.has(id)) return undefined;
    pending.add(id);
    const value = evaluateMath(row.expression, scope);
    results.set(id, value);
    return value;
  };

  let problem;
  const lines = rows.flatMap((row) => {
    if (!row.visible) return [];
    if (row.expression === undefined) return [{ row, unit: metrics.get(row.id)?.unit, values: results.get(row.id) }];
    try {
      return asSeries(scope.get(row.id), grid.times.length).map((values) => ({ row, unit: undefined, values }));
    } catch (error) {
      problem ??= `${row.label ?? row.expression}: ${error instanceof Error ? error.message : ''}`;
      return [];
    }
  });
  return {
    lines: lines.map(({ row, unit, values }, position) => ({
      label: spoken(ordinaryLabel(row), present(values)),
      color: row.color ?? PALETTE[position % PALETTE.length],
      unit,
      right: row.right,
      values,
    })),
    problem,
    foreign: rows.some((row) => row.namespace?.startsWith('AWS/')),
  };
};
