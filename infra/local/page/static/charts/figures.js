import { html, useApp } from '../html.js';
import { withUnit } from './units.js';
import { linesOf } from './widget-data.js';

/** A thin line of the values over the range, behind a single figure. */
const Sparkline = ({ line }) => {
  const known = line.values.flatMap((value, index) => (value === null ? [] : [[index, value]]));
  if (known.length < 2) return '';
  const low = Math.min(...known.map(([, value]) => value));
  const high = Math.max(...known.map(([, value]) => value));
  const x = (index) => (100 * index) / Math.max(1, line.values.length - 1);
  const y = (value) => 26 - (22 * (value - low)) / Math.max(1e-9, high - low);
  const points = known.map(([index, value]) => `${x(index).toFixed(2)},${y(value).toFixed(2)}`).join(' ');
  return html`<svg class="sparkline" viewBox="0 0 100 28" preserveAspectRatio="none" aria-hidden="true"><polyline points=${points} stroke=${line.color} /></svg>`;
};

/** The newest value of each line, large. */
export const SingleValues = ({ properties, found }) => {
  const { formats } = useApp();
  return html`<ul class="singles">
    ${found.lines.map(
      (line, index) => html`<li key=${index}>
        <b>${withUnit(line.last, line.unit, formats)}</b>
        <span><i style=${{ background: line.color }} aria-hidden="true"></i>${line.label}</span>
        ${properties.sparkline === true ? html`<${Sparkline} line=${line} />` : ''}
      </li>`,
    )}
  </ul>`;
};

const point = (share, radius) => {
  const angle = Math.PI * (1 - share);
  return `${(60 + radius * Math.cos(angle)).toFixed(2)} ${(58 - radius * Math.sin(angle)).toFixed(2)}`;
};

const arc = (from, to, radius) => `M ${point(from, radius)} A ${radius} ${radius} 0 0 1 ${point(to, radius)}`;

/** Bands of a gauge: each annotation colours the part above or below it. */
const bandsOf = (marks, share) =>
  marks.map((mark) => ({
    from: mark.fill === 'above' ? share(mark.value) : 0,
    to: mark.fill === 'above' ? 1 : share(mark.value),
    color: mark.color ?? '#b3261e',
  }));

const Gauge = ({ line, axis, marks }) => {
  const { formats } = useApp();
  const { min = 0, max = 100 } = axis ?? {};
  const share = (value) => Math.min(1, Math.max(0, (value - min) / Math.max(1e-9, max - min)));
  return html`<li class="gauge">
    <svg viewBox="0 0 120 66" aria-hidden="true">
      <path class="gauge-track" d=${arc(0, 1, 48)} />
      ${line.last === null ? '' : html`<path class="gauge-value" d=${arc(0, Math.max(0.001, share(line.last)), 48)} stroke=${line.color} />`}
      ${bandsOf(marks, share).map((band) => html`<path class="gauge-band" d=${arc(band.from, band.to, 56)} stroke=${band.color} />`)}
    </svg>
    <b>${withUnit(line.last, line.unit, formats)}</b>
    <span class="gauge-ends" aria-hidden="true"><span>${withUnit(min, line.unit, formats)}</span><span>${withUnit(max, line.unit, formats)}</span></span>
    <span>${line.label}</span>
  </li>`;
};

/** One dial per line, on the scale of the left axis. */
export const Gauges = ({ properties, found }) => html`<ul class="gauges">
  ${found.lines.map((line, index) => html`<${Gauge} key=${index} line=${line} axis=${properties.yAxis?.left} marks=${linesOf(properties)} />`)}
</ul>`;

const factsOf = (values) => {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { min: null, max: null, average: null };
  return {
    min: Math.min(...known),
    max: Math.max(...known),
    average: known.reduce((sum, value) => sum + value, 0) / known.length,
  };
};

/** The lines as a table: newest, least, greatest and mean value. Also stands in for any chart that is asked for as a table. */
export const ValueTable = ({ found, title }) => {
  const { formats, t } = useApp();
  return html`<div class="scroll"><table class="small">
    <caption class="sr">${title}</caption>
    <thead><tr><th scope="col">${t('dashboard.metric')}</th>${['last', 'min', 'max', 'average'].map((name) => html`<th key=${name} scope="col" class="right">${t(`dashboard.${name}`)}</th>`)}</tr></thead>
    <tbody>${found.lines.map((line, index) => {
      const facts = factsOf(line.values);
      return html`<tr key=${index}><th scope="row"><i style=${{ background: line.color }} aria-hidden="true"></i>${line.label}</th>
        ${[line.last, facts.min, facts.max, facts.average].map((value, column) => html`<td key=${column} class="right">${withUnit(value, line.unit, formats)}</td>`)}</tr>`;
    })}</tbody>
  </table></div>`;
};
