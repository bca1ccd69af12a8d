import { useMemo, useState } from 'preact/hooks';
import { html, useApp } from '../html.js';
import { Icon } from '../parts/icon.js';
import { Gauges, SingleValues, ValueTable } from './figures.js';
import { Markdown } from './markdown.js';
import { BarChart, TimeChart } from './time-chart.js';
import { widgetData } from './widget-data.js';
import { chineseText } from './widget-words.js';

const VIEWS = { singleValue: SingleValues, gauge: Gauges, bar: BarChart, table: ValueTable };

const Metric = ({ properties, index, range, asTable }) => {
  const { t } = useApp();
  const found = useMemo(() => widgetData(properties, index, range), [properties, index, range]);
  const View = asTable ? ValueTable : (VIEWS[properties.view] ?? TimeChart);
  const note =
    found.problem === undefined
      ? ''
      : html`<p class="widget-note" role="note">${t('dashboard.notDrawn', { what: found.problem })}</p>`;
  if (found.empty)
    return html`<p class="empty" data-test="no-data">${t(found.foreign ? 'dashboard.awsOnly' : 'dashboard.noData')}</p>${note}`;
  return html`<${View} properties=${properties} found=${found} range=${range} title=${properties.title ?? ''} />${note}`;
};

const ALARM_TONES = { OK: 'good', ALARM: 'alarm', INSUFFICIENT_DATA: 'quiet' };

const Alarms = ({ properties }) => {
  const { data, t } = useApp();
  const known = data.alarms ?? [];
  const shown = (properties.alarms ?? []).map((arn) => {
    const end = String(arn).split(':').at(-1);
    return known.find((alarm) => alarm.name === end || alarm.id === end) ?? { name: end };
  });
  const judged = shown.some(({ state }) => state !== undefined);
  return html`<ul class="alarms">
      ${shown.map(
        ({ name, description, state = 'unknown' }) => html`<li key=${name}>
          ${judged ? html`<span class="badge ${ALARM_TONES[state] ?? 'quiet'}">${t(`alarm.${state}`)}</span>` : ''}
          <b class="wrap">${name}</b><span class="soft">${description ?? ''}</span>
        </li>`,
      )}
    </ul>
    ${judged ? '' : html`<p class="soft">${t('dashboard.alarmsUnjudged')}</p>`}`;
};

/** One widget at its place on the grid of 24 columns. */
export const Widget = ({ widget, index, range }) => {
  const { t, zh, data, kpiWords } = useApp();
  const [asTable, setAsTable] = useState(false);
  const { type, properties = {}, x = 0, y = 0, width = 6, height = 6 } = widget;
  const style = { '--x': x + 1, '--y': y + 1, '--w': width, '--h': height };
  if (type === 'text') {
    const clear = properties.background === 'transparent';
    return html`<section class="widget text ${clear ? 'clear' : ''}" style=${style} data-test="widget"><${Markdown} text=${zh ? chineseText(properties.markdown ?? '', { kpis: data.catalogue.kpis, kpiWords }) : (properties.markdown ?? '')} /></section>`;
  }
  const title = properties.title ?? t(type === 'alarm' ? 'dashboard.alarms' : 'dashboard.untitled');
  const body = {
    metric: html`<${Metric} properties=${properties} index=${index} range=${range} asTable=${asTable} />`,
    alarm: html`<${Alarms} properties=${properties} />`,
  };
  const tool =
    type !== 'metric' || properties.view === 'table'
      ? ''
      : html`<button type="button" class="tool small-tool" aria-pressed=${asTable} title=${t('dashboard.asTable')} aria-label=${`${t('dashboard.asTable')}: ${title}`} onClick=${() => setAsTable(!asTable)}><${Icon} name="table" /></button>`;
  return html`<section class="widget ${type} view-${properties.view ?? 'timeSeries'}" style=${style} aria-label=${title} data-test="widget">
    <header><h3>${title}</h3>${tool}</header>
    ${body[type] ?? html`<p class="empty">${t('dashboard.unknownWidget', { type })}</p>`}
  </section>`;
};
