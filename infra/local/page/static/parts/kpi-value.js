import { html, useApp } from '../html.js';

/** The figure itself; without data it says so, and never shows a zero. */
export const KpiFigure = ({ kpi }) => {
  const { formats } = useApp();
  const missing = kpi.value === 'no data';
  return html`<span class=${missing ? 'kpi-figure none' : 'kpi-figure'} data-test="kpi-value">${formats.kpi(kpi.value, kpi.unit)}</span>`;
};

/** `37 of 45 issues`: a share means nothing without both. */
export const Fraction = ({ kpi }) => {
  const { t, formats, code } = useApp();
  const values = {
    n: formats.number(kpi.numerator, 2),
    of: formats.number(kpi.denominator, 2),
    what: code('counts', kpi.counts),
  };
  if (kpi.value === 'no data')
    return t(kpi.immature > 0 ? 'kpi.tooYoung' : 'kpi.nothing', { n: formats.number(kpi.immature), what: values.what });
  if (kpi.unit === 'share') return t('kpi.fraction', values);
  if (kpi.unit === 'per subject' || kpi.unit === 'turns') return t('kpi.per', values);
  return t('kpi.of', values);
};

/** A headline figure that leads to its card. */
export const KpiTile = ({ kpi }) => {
  const { link, kpiName } = useApp();
  return html`<a class="tile" href=${link(['kpis'], { q: kpi.id })} data-test="kpi-tile">
    <span class="tile-name">${kpiName(kpi)}</span>
    <${KpiFigure} kpi=${kpi} />
    <span class="tile-foot"><${Fraction} kpi=${kpi} /></span>
  </a>`;
};

/** Where the true value may lie, as a bar on the scale from 0 to 100 %. */
export const IntervalBar = ({ kpi }) => {
  const { t, formats } = useApp();
  if (kpi.interval === undefined || kpi.unit !== 'share' || kpi.value === 'no data') return '';
  const [low, high] = kpi.interval;
  const said = t('kpi.interval', { low: formats.percent(low), high: formats.percent(high) });
  return html`<div class="interval">
    <span class="interval-track" aria-hidden="true">
      <span class="interval-range" style=${{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }}></span>
      <span class="interval-point" style=${{ left: `calc(${kpi.value * 100}% - ${kpi.value * 3}px)` }}></span>
    </span>
    <span class="soft">${said}</span>
  </div>`;
};
