import { html, useApp } from '../html.js';
import { Card, Empty, Title } from '../parts/common.js';
import { Fraction, IntervalBar, KpiFigure } from '../parts/kpi-value.js';
import { changeParams } from '../router.js';

const Chips = ({ kpi }) => {
  const { code, formats, t } = useApp();
  const chips = [
    ...Object.entries(kpi.excluded).map(([reason, count]) => [`${code('excluded', reason)}`, count]),
    ...(kpi.immature > 0 ? [[t('kpi.immature'), kpi.immature]] : []),
  ];
  if (chips.length === 0 && kpi.coverage === null) return '';
  return html`<ul class="chips" aria-label=${t('kpi.leftOut')}>
    ${chips.map(([name, count]) => html`<li key=${name}>${name} <b>${formats.number(count)}</b></li>`)}
    ${kpi.coverage !== null && kpi.coverage < 1 ? html`<li>${t('kpi.coverage')} <b>${formats.percent(kpi.coverage)}</b></li>` : ''}
  </ul>`;
};

const Parts = ({ kpi }) => {
  const { formats, code, t } = useApp();
  const parts = Object.entries(kpi.parts ?? {});
  if (parts.length === 0) return '';
  const value = (part) =>
    kpi.unit === 'share'
      ? `${formats.number(part.numerator, 2)} ÷ ${formats.number(part.denominator)}`
      : formats.number(part.numerator, 2);
  return html`<table class="small">
    <caption class="sr">${t('kpi.parts')}</caption>
    <tbody>${parts.map(([name, part]) => html`<tr key=${name}><th scope="row">${code('part', name)}</th><td>${value(part)}</td></tr>`)}</tbody>
  </table>`;
};

/** How a KPI is counted, in the words of the kpi room. */
const HowCounted = ({ kpi }) => {
  const { data, t, zh } = useApp();
  const words = data.catalogue.kpis[kpi.id];
  if (words === undefined) return '';
  const rows = [
    ...(zh ? [[t('kpi.formula'), words.formula]] : []),
    [t('kpi.facts'), words.facts],
    [t('kpi.exclusions'), words.exclusions],
    [t('kpi.example'), words.example],
    [t('kpi.source'), words.source],
  ];
  return html`<details>
    <summary>${t('kpi.how')}</summary>
    <dl class="stacked">
      ${rows.map(([name, text]) => html`<div key=${name}><dt>${name}</dt><dd lang="en">${text}</dd></div>`)}
      <div><dt>${t('kpi.id')}</dt><dd><code>${kpi.id}</code></dd></div>
    </dl>
    <${Parts} kpi=${kpi} />
  </details>`;
};

/** One KPI with all that is needed to judge it. */
const KpiCard = ({ kpi }) => {
  const { t, kpiName, kpiOtherName, kpiWords, zh } = useApp();
  const words = kpiWords(kpi.id);
  const className = kpi.value === 'no data' ? 'card kpi nothing' : 'card kpi';
  return html`<article class=${className} data-test="kpi-card" id=${`kpi-${kpi.id}`}>
    <header><h3>${kpiName(kpi)}</h3><p class="soft" lang=${zh ? 'en' : 'zh-Hans'}>${kpiOtherName(kpi)}</p></header>
    ${words === undefined ? '' : html`<p class="kpi-question" lang=${words.lang}>${words.question}</p>`}
    <div class="kpi-main"><${KpiFigure} kpi=${kpi} /><span class="kpi-fraction"><${Fraction} kpi=${kpi} /></span></div>
    <${IntervalBar} kpi=${kpi} />
    ${words === undefined ? '' : html`<p class="formula" lang=${words.lang} data-test="formula"><span class="sr">${t('kpi.formula')}: </span>${words.formula}</p>`}
    <${Chips} kpi=${kpi} />
    <${HowCounted} kpi=${kpi} />
  </article>`;
};

const groupsOf = (kpis, catalogue) => {
  const groups = new Map();
  for (const kpi of kpis) {
    const group = catalogue.kpis[kpi.id]?.group ?? 'Other';
    groups.set(group, [...(groups.get(group) ?? []), kpi]);
  }
  return [...groups];
};

const matches = (kpi, words, query) =>
  query === '' ||
  [kpi.id, kpi.name.en, kpi.name.zh, words?.question ?? '', words?.formula ?? ''].join('\n').toLowerCase().includes(query);

/** Slices that differ from the rest beyond chance. */
const Fairness = () => {
  const { data, t, code, formats, zh } = useApp();
  const gaps = (data.kpis.fairness ?? []).filter((gap) => gap.finding === 'differs');
  const name = (id) => data.kpis.kpis.find((kpi) => kpi.id === id)?.name[zh ? 'zh' : 'en'] ?? id;
  return html`<${Card} title=${t('kpi.fairness')} className="fairness">
    <p class="soft">${t('kpi.fairnessLead')}</p>
    ${
      gaps.length === 0
        ? html`<${Empty}>${t('kpi.fair')}<//>`
        : html`<div class="scroll"><table class="small">
          <thead><tr><th scope="col">${t('kpi.figure')}</th><th scope="col">${t('kpi.slice')}</th><th scope="col">${t('kpi.here')}</th><th scope="col">${t('kpi.rest')}</th></tr></thead>
          <tbody>${gaps.map(
            (gap) => html`<tr key=${`${gap.kpi}${gap.slice}${gap.value}`}>
              <th scope="row">${name(gap.kpi)}</th><td>${code(gap.slice, gap.value)}</td>
              <td>${formats.percent(gap.share)} <span class="soft">n ${formats.number(gap.n)}</span></td>
              <td>${formats.percent(gap.restShare)} <span class="soft">n ${formats.number(gap.restN)}</span></td>
            </tr>`,
          )}</tbody></table></div>`
    }
  <//>`;
};

/** Every KPI of the run, in the groups in which they are read. */
export const KpisView = () => {
  const { data, params, t, code, formats } = useApp();
  const query = (params.get('q') ?? '').toLowerCase();
  const withData = params.get('data') === 'yes';
  const { kpis, window } = data.kpis;
  const shown = kpis.filter((kpi) => matches(kpi, data.catalogue.kpis[kpi.id], query) && (!withData || kpi.value !== 'no data'));
  return html`<${Title} lead=${t('kpi.lead', { from: formats.day(window.from), to: formats.moment(data.kpis.asOf) })}>${t('nav.kpis')}<//>
    <div class="filters" role="search">
      <label class="field grow"><span>${t('filter.search')}</span>
        <input type="search" data-search value=${params.get('q') ?? ''} onInput=${(event) => changeParams({ q: event.currentTarget.value })} /></label>
      <label class="check"><input type="checkbox" checked=${withData} onChange=${(event) => changeParams({ data: event.currentTarget.checked ? 'yes' : '' })} />${t('kpi.onlyData')}</label>
      <p class="count" role="status">${t('filter.shown', { n: formats.number(shown.length), of: formats.number(kpis.length) })}</p>
    </div>
    ${shown.length === 0 ? html`<${Empty}>${t('empty.found')}<//>` : ''}
    ${groupsOf(shown, data.catalogue).map(
      ([group, members]) => html`<section class="kpi-group" key=${group} aria-label=${code('kpiGroup', group)}>
        <h2>${code('kpiGroup', group)}</h2>
        <div class="kpi-grid">${members.map((kpi) => html`<${KpiCard} key=${kpi.id} kpi=${kpi} />`)}</div>
      </section>`,
    )}
    ${query === '' ? html`<${Fairness} />` : ''}`;
};
