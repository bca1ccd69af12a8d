/** Periods CloudWatch knows, in seconds; a long stretch gets a longer one, so that no line has more points than a screen can show. */
const PERIODS = [1, 5, 10, 30, 60, 300, 900, 3600, 21_600, 86_400];
const MOST_POINTS = 1_440;

export const fittingPeriod = (asked, seconds) =>
  PERIODS.find((period) => period >= asked && seconds / period <= MOST_POINTS) ?? 86_400;

const keyOf = (namespace, name, dimensions) =>
  [
    namespace,
    name,
    ...Object.entries(dimensions)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flat(),
  ].join('\u0000');

/** Samples by metric: the same metric means the same namespace, name and exactly these dimensions, as in CloudWatch. */
export const sampleIndex = (samples) => {
  const index = new Map();
  for (const sample of samples) {
    const key = keyOf(sample.namespace, sample.name, sample.dimensions);
    const known = index.get(key) ?? { unit: sample.unit, points: [] };
    known.points.push([Date.parse(sample.at) / 1000, sample.value]);
    index.set(key, known);
  }
  return { of: ({ namespace, name, dimensions }) => index.get(keyOf(namespace, name, dimensions)) };
};

const quantile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
};

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** One statistic over the values of a bucket; undefined for one we do not know. */
const statisticOf = (name) => {
  const known = {
    sum,
    average: (values) => sum(values) / values.length,
    minimum: (values) => Math.min(...values),
    maximum: (values) => Math.max(...values),
    samplecount: (values) => values.length,
  };
  const simple = known[name.toLowerCase()];
  if (simple !== undefined) return simple;
  const percentile = /^p(\d+(?:\.\d+)?)$/i.exec(name);
  return percentile === null ? undefined : (values) => quantile(values, Number(percentile[1]) / 100);
};

/** The grid of a chart: bucket starts in seconds, covering the range. */
export const gridOf = ({ from, to, period }) => {
  const first = Math.floor(from / period) * period;
  const count = Math.max(1, Math.ceil((to - first) / period));
  return { period, times: Array.from({ length: count }, (_, index) => first + index * period) };
};

/** A metric on a grid: one value per bucket, null where nothing was emitted. A gap is never a zero. */
export const onGrid = (found, stat, grid) => {
  const statistic = statisticOf(stat);
  const buckets = grid.times.map(() => undefined);
  const [first = 0] = grid.times;
  if (found === undefined || statistic === undefined) return buckets.map(() => null);
  for (const [at, value] of found.points) {
    const index = Math.floor((at - first) / grid.period);
    if (index < 0 || index >= buckets.length) continue;
    if (buckets[index] === undefined) buckets[index] = [value];
    else buckets[index].push(value);
  }
  return buckets.map((values) => (values === undefined ? null : statistic(values)));
};
