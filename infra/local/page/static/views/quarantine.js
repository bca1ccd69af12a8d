import { html, useApp } from '../html.js';
import { Empty, Title } from '../parts/common.js';
import { Choice, tally } from '../parts/filter-bar.js';

const groupsOf = (items) => tally(items, ({ code }) => code).map(([code]) => [code, items.filter((item) => item.code === code)]);

/** Where in the input it broke, as far as it is known: a file, a field of ours, a character. */
const Place = ({ item }) => {
  const { t, formats } = useApp();
  const facts = [
    item.path === undefined ? undefined : html`<span>${t('quarantine.path')} <code>${item.path}</code></span>`,
    item.position === undefined
      ? undefined
      : html`<span>${t('quarantine.position', { n: formats.number(item.position) })}</span>`,
    item.expected === undefined ? undefined : html`<span>${t('quarantine.expected')} <code>${item.expected}</code></span>`,
    item.queue === undefined ? undefined : html`<span>${t('quarantine.queue')} ${item.queue}</span>`,
    item.bytes === undefined ? undefined : html`<span>${t('quarantine.bytes', { n: formats.number(item.bytes) })}</span>`,
    item.sha256 === undefined ? undefined : html`<span>SHA-256 <code>${item.sha256.slice(0, 16)}…</code></span>`,
  ].filter(Boolean);
  return html`<li class="refused-item"><b class="wrap">${item.source ?? t('quarantine.noSource')}</b><p class="facts">${facts}</p></li>`;
};

/** Inputs that could not be read: what is wrong, where, and what to do. Their originals wait fourteen days. */
export const QuarantineView = () => {
  const { data, params, t, refusal, formats } = useApp();
  const chosen = params.get('code') ?? '';
  const shown = data.quarantine.filter((item) => chosen === '' || item.code === chosen);
  return html`<${Title} lead=${t('quarantine.lead')}>${t('nav.quarantine')}<//>
    ${
      data.quarantine.length === 0
        ? html`<${Empty}>${t('quarantine.none')}<//>`
        : html`<div class="filters" role="search" aria-label=${t('filter.title')}>
          <${Choice} name="code" label=${t('quarantine.code')} values=${tally(data.quarantine, ({ code }) => code)} nameOf=${(value) => value} />
          <p class="count" role="status">${t('filter.shown', { n: formats.number(shown.length), of: formats.number(data.quarantine.length) })}</p>
        </div>`
    }
    <div class="refusals">
      ${groupsOf(shown).map(([code, items]) => {
        const words = refusal(items[0]);
        return html`<section class="card refused" key=${code} aria-label=${code} data-test="refusal">
          <header class="card-head"><h2>${words.meaning}</h2><span><code>${code}</code> <b>× ${formats.number(items.length)}</b></span></header>
          <p class="todo"><b>${t('quarantine.whatToDo')}</b> ${words.whatToDo}</p>
          <ul>${items.map((item, index) => html`<${Place} key=${index} item=${item} />`)}</ul>
        </section>`;
      })}
    </div>
    ${data.quarantine.length === 0 ? '' : html`<p class="soft">${t('quarantine.again')} <code>npm run redrive</code></p>`}`;
};
