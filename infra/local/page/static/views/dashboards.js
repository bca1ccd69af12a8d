import { useMemo } from 'preact/hooks';
import { sampleIndex } from '../charts/samples.js';
import { Widget } from '../charts/widget.js';
import { html, useApp } from '../html.js';
import { Empty, Title } from '../parts/common.js';
import { changeParams } from '../router.js';

const DAY = 86_400;
const RANGES = { '3h': DAY / 8, '12h': DAY / 2, '1d': DAY, '1w': 7 * DAY, '4w': 28 * DAY };

const ISO_DURATION = /^-P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** The range a dashboard opens with (`start: "-P7D"`), as the nearest of ours. */
const rangeOfBody = (start) => {
  const match = ISO_DURATION.exec(start ?? '');
  if (match === null) return '1d';
  const [weeks, days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0));
  const seconds = weeks * 7 * DAY + days * DAY + hours * 3600 + minutes * 60;
  return Object.keys(RANGES).find((name) => RANGES[name] >= seconds) ?? '4w';
};

/** Up to a little after the newest moment, so that what was emitted at the end can be seen. */
const stretch = (data, name) => {
  const newest = data.metrics.reduce((latest, { at }) => Math.max(latest, Date.parse(at) / 1000), Date.parse(data.now) / 1000);
  const to = Math.ceil((newest + RANGES[name] / 50) / 60) * 60;
  return { from: to - RANGES[name], to };
};

/** Heights of the grid's rows: those that hold nothing but words are as high as the words. */
const rowsOf = (widgets) => {
  const last = Math.max(0, ...widgets.map(({ y = 0, height = 6 }) => y + height));
  const drawn = (row) => widgets.some(({ type, y = 0, height = 6 }) => type !== 'text' && y <= row && row < y + height);
  return Array.from({ length: last }, (_, row) => (drawn(row) ? 'minmax(42px, auto)' : 'auto')).join(' ');
};

/** Each figure followed by the words below it: the order of the elements is that of reading on a phone or aloud; the grid places them anyway. */
const inReadingOrder = (widgets) => {
  const below = (figure) =>
    widgets.filter(
      ({ type, x = 0, y = 0 }) => type === 'text' && x === (figure.x ?? 0) && y === (figure.y ?? 0) + (figure.height ?? 6),
    );
  const figures = widgets.filter(({ type }) => type !== 'text');
  const attached = new Set(figures.flatMap(below));
  return widgets.flatMap((widget) => {
    if (widget.type === 'text') return attached.has(widget) ? [] : [widget];
    return [widget, ...below(widget)];
  });
};

/** What a dashboard calls itself in its first words (`# Support lead · 客服主管`), in the reader's language; else its name. */
const titleOf = ({ name, body }, zh) => {
  const words = body.widgets.find(({ type }) => type === 'text')?.properties?.markdown ?? '';
  const heading = /^#\s+(.+)$/m.exec(words)?.[1];
  if (heading === undefined) return name;
  const [first, second] = heading.split(' · ');
  return zh ? (second ?? first) : first;
};

const Tabs = ({ shown }) => {
  const { data, link, params, t, zh } = useApp();
  const range = params.get('range') ?? '';
  return html`<nav class="tabs" aria-label=${t('dashboard.list')}>
    ${data.dashboards.map((one) => html`<a key=${one.name} href=${link(['dashboards', one.name], { range })} title=${one.name} aria-current=${one.name === shown ? 'page' : undefined}>${titleOf(one, zh)}</a>`)}
  </nav>`;
};

/** The dashboards of the template, drawn with what the run emitted: what a lead will see in CloudWatch. */
export const DashboardsView = ({ name }) => {
  const { data, params, t } = useApp();
  const dashboard = data.dashboards.find((one) => one.name === name) ?? data.dashboards[0];
  const rangeName = Object.hasOwn(RANGES, params.get('range') ?? '') ? params.get('range') : rangeOfBody(dashboard?.body.start);
  const index = useMemo(() => sampleIndex(data.metrics), [data]);
  const range = useMemo(() => stretch(data, rangeName), [data, rangeName]);
  if (dashboard === undefined) return html`<${Title}>${t('nav.dashboards')}<//><${Empty}>${t('empty.dashboards')}<//>`;
  return html`<${Title} lead=${t('dashboard.lead')}>${t('nav.dashboards')}<//>
    <div class="dashboard-bar">
      <${Tabs} shown=${dashboard.name} />
      <div class="switch" role="group" aria-label=${t('dashboard.range')}>
        ${Object.keys(RANGES).map((one) => html`<button key=${one} type="button" aria-pressed=${one === rangeName} onClick=${() => changeParams({ range: one })}>${t(`range.${one}`)}</button>`)}
      </div>
    </div>
    <div class="dashboard" data-test="dashboard" style=${{ '--rows': rowsOf(dashboard.body.widgets) }}>
      ${inReadingOrder(dashboard.body.widgets).map((widget, position) => html`<${Widget} key=${`${dashboard.name}${position}`} widget=${widget} index=${index} range=${range} />`)}
    </div>`;
};
