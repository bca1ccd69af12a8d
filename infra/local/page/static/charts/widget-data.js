import { fittingPeriod, gridOf } from './samples.js';
import { rowsOf, seriesOf } from './widget-series.js';

/** What a metric widget shows over a range: its lines on a grid, and the newest value of each. */
export const widgetData = (properties, index, { from, to }) => {
  const asked = Math.max(properties.period ?? 0, ...rowsOf(properties).map((row) => row.period ?? 0)) || 300;
  const whole = properties.setPeriodToTimeRange === true && properties.view !== 'timeSeries';
  const period = whole ? Math.max(60, to - from) : fittingPeriod(asked, to - from);
  const grid = whole ? { period, times: [from] } : gridOf({ from, to, period });
  const { lines, problem, foreign } = seriesOf(properties, index, grid);
  return {
    grid,
    problem,
    foreign,
    lines: lines.map((line) => ({ ...line, last: line.values.findLast((value) => value !== null) ?? null })),
    empty: lines.every((line) => line.values.every((value) => value === null)),
  };
};

/** Reference lines: `[{value, label, color, fill, right}]`; a pair of values is drawn as its two lines. */
export const linesOf = (properties) =>
  (properties.annotations?.horizontal ?? []).flatMap((entry) =>
    (Array.isArray(entry) ? entry : [entry]).map((line) => ({
      value: line.value,
      label: line.label ?? '',
      color: line.color,
      fill: line.fill,
      right: line.yAxis === 'right',
    })),
  );

/** Moments marked on the time axis. */
export const momentsOf = (properties) =>
  (properties.annotations?.vertical ?? [])
    .flat()
    .map((line) => ({ at: Date.parse(line.value) / 1000, label: line.label ?? '', color: line.color }));
