import { html, useApp } from '../html.js';
import { Badge, Empty, Title } from '../parts/common.js';
import { Choice, Search, tally } from '../parts/filter-bar.js';
import { useGrowing } from '../parts/growing.js';
import { moveBetweenRows, useSearchKey } from '../parts/keys.js';

const chosenOf = (customers, params) => {
  const query = (params.get('q') ?? '').trim().toLowerCase();
  const [place, language, hold] = ['jurisdiction', 'language', 'hold'].map((name) => params.get(name) ?? '');
  return customers.filter(
    (customer) =>
      customer.customerId.toLowerCase().includes(query) &&
      (place === '' || customer.jurisdiction === place) &&
      (language === '' || customer.language === language) &&
      (hold === '' || customer.holds.some(({ state }) => state === hold)),
  );
};

const Row = ({ customer }) => {
  const { link, code, model, formats, t } = useApp();
  const { customerId, holds, journeys } = customer;
  const sent = model.messagesOf.get(customerId)?.length ?? 0;
  return html`<tr>
    <th scope="row"><a data-row href=${link(['customers', customerId])}>${customerId}</a></th>
    <td data-label=${t('column.place')}>${code('place', customer.jurisdiction)}<span class="under">${customer.zone ?? ''}</span></td>
    <td data-label=${t('column.language')}>${code('language', customer.language)}</td>
    <td data-label=${t('column.journeys')}>${formats.number(journeys.length)}</td>
    <td data-label=${t('column.contacts')}>${formats.number(model.ticketsOf.get(customerId)?.length ?? 0)}</td>
    <td data-label=${t('column.messages')}>${formats.number(sent)}</td>
    <td data-label=${t('column.holds')}>${holds.length === 0 ? html`<span class="soft">–</span>` : [...new Set(holds.map(({ state }) => state))].map((state) => html`<${Badge} key=${state} tone="warn">${code('hold', state)}<//> `)}</td>
  </tr>`;
};

const COLUMNS = ['customer', 'place', 'language', 'journeys', 'contacts', 'messages', 'holds'];

/** Everybody the run knows. */
export const CustomersView = () => {
  const { data, params, t, code, formats } = useApp();
  useSearchKey();
  const found = chosenOf(data.customers, params);
  const { count, mark } = useGrowing(found.length, `customers?${params}`);
  const holds = data.customers.flatMap((customer) => [...new Set(customer.holds.map(({ state }) => state))]);
  return html`<${Title} lead=${t('customers.lead')}>${t('nav.customers')}<//>
    <div class="filters" role="search" aria-label=${t('filter.title')}>
      <${Search} />
      <${Choice} name="jurisdiction" label=${t('column.place')} values=${tally(data.customers, ({ jurisdiction }) => jurisdiction || undefined)} nameOf=${(value) => code('place', value)} />
      <${Choice} name="language" label=${t('column.language')} values=${tally(data.customers, ({ language }) => language)} nameOf=${(value) => code('language', value)} />
      <${Choice} name="hold" label=${t('column.holds')} values=${tally(holds, (state) => state)} nameOf=${(value) => code('hold', value)} />
      <p class="count" role="status">${t('filter.shown', { n: formats.number(found.length), of: formats.number(data.customers.length) })}</p>
    </div>
    ${
      found.length === 0
        ? html`<${Empty}>${t(data.customers.length === 0 ? 'empty.customers' : 'empty.found')}<//>`
        : html`<table class="list customers" onKeyDown=${moveBetweenRows}>
          <caption class="sr">${t('nav.customers')}</caption>
          <thead><tr>${COLUMNS.map((column) => html`<th key=${column} scope="col">${t(`column.${column}`)}</th>`)}</tr></thead>
          <tbody>${found.slice(0, count).map((customer) => html`<${Row} key=${customer.customerId} customer=${customer} />`)}</tbody>
        </table>`
    }
    ${mark}`;
};
