import { useEffect, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import { html, useApp } from '../html.js';
import { plotOptions, stackedLines } from './plot-options.js';
import { useScheme } from './scheme.js';
import { commonUnit, withUnit } from './units.js';
import { linesOf, momentsOf } from './widget-data.js';

/** The names of the lines; under the pointer also their values at that moment. */
export const Legend = ({ lines, at, time }) => {
  const { formats } = useApp();
  return html`<ul class="legend">
    ${time === undefined ? '' : html`<li class="legend-time">${formats.moment(new Date(time * 1000).toISOString())}</li>`}
    ${lines.map(
      (line, index) => html`<li key=${index}><i style=${{ background: line.color }} aria-hidden="true"></i>${line.label}
      <b>${withUnit(at === undefined ? line.last : line.values[at], line.unit, formats)}</b></li>`,
    )}
  </ul>`;
};

/** Keeps a chart as large as its box. */
const usePlot = (build, inputs) => {
  const box = useRef(null);
  useEffect(() => {
    const place = box.current;
    if (place === null) return undefined;
    const size = () => ({ width: Math.max(60, place.clientWidth), height: Math.max(60, place.clientHeight) });
    const { options, data } = build(size());
    const chart = new uPlot(options, data, place);
    const observer = new ResizeObserver(() => chart.setSize(size()));
    observer.observe(place);
    return () => {
      observer.disconnect();
      chart.destroy();
    };
  }, inputs);
  return box;
};

/** What stands over an axis: its label, else the unit unless the dashboard hides it. */
const axisName = (axis, unit) => axis?.label ?? (axis?.showUnits === false ? '' : (unit ?? ''));

/** A time series widget. */
export const TimeChart = ({ properties, found, range }) => {
  const { formats, theme, t } = useApp();
  const scheme = useScheme(theme);
  const [at, setAt] = useState(undefined);
  const { lines, grid } = found;
  const marks = linesOf(properties);
  const units = { left: commonUnit(lines.filter((line) => !line.right)), right: commonUnit(lines.filter((line) => line.right)) };
  const stacked = properties.stacked === true;
  const box = usePlot(
    (size) => {
      // The first line is the one a reader looks for: it lies on top.
      const drawn = (stacked ? stackedLines(lines) : [...lines]).reverse();
      const options = plotOptions({
        size,
        lines,
        drawn,
        stacked,
        axes: properties.yAxis,
        marks,
        moments: momentsOf(properties),
        range,
        scheme,
        formats,
        units,
        onMove: setAt,
      });
      return { options, data: [grid.times, ...drawn.map((line) => line.values)] };
    },
    [found, scheme.name, formats],
  );
  const said = lines.map((line) => `${line.label} ${withUnit(line.last, line.unit, formats)}`).join('; ');
  return html`<div class="chart" role="img" aria-label=${t('dashboard.chartSays', { title: properties.title ?? '', values: said })}>
      <p class="axis-name" aria-hidden="true"><span>${axisName(properties.yAxis?.left, units.left)}</span><span>${axisName(properties.yAxis?.right, units.right)}</span></p>
      <div class="plot" ref=${box}></div>
    </div>
    <${Legend} lines=${lines} at=${at} time=${at === undefined ? undefined : grid.times[at]} />`;
};

/** A bar for each line: its newest value. */
export const BarChart = ({ properties, found }) => {
  const { formats } = useApp();
  const marks = linesOf(properties);
  const most =
    properties.yAxis?.left?.max ??
    Math.max(1e-9, ...found.lines.map((line) => line.last ?? 0), ...marks.map((mark) => mark.value));
  return html`<ul class="column-chart">
      ${found.lines.map(
        (line, index) => html`<li key=${index}>
          <span class="column-value">${withUnit(line.last, line.unit, formats)}</span>
          <span class="column-room" aria-hidden="true"><span class="column-bar" style=${{ height: `${(100 * Math.max(0, line.last ?? 0)) / most}%`, background: line.color }}></span></span>
          <span class="column-name">${line.label}</span>
        </li>`,
      )}
    </ul>
    ${marks.length === 0 ? '' : html`<ul class="legend">${marks.map((mark) => html`<li key=${mark.label}>${mark.label} <b>${withUnit(mark.value, found.lines[0]?.unit, formats)}</b></li>`)}</ul>`}`;
};
