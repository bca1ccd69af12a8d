import { useMemo } from 'preact/hooks';
import { html, useApp } from '../html.js';
import { isOpen } from '../model.js';
import { Badge, Due, Empty, RiskBadge, StateBadge, Title, When } from '../parts/common.js';
import { Choice, Choices, Search, tally } from '../parts/filter-bar.js';
import { useGrowing } from '../parts/growing.js';
import { moveBetweenRows, useSearchKey } from '../parts/keys.js';
import { Masked, saidIn, shortened } from '../parts/masked.js';
import { changeParams } from '../router.js';
import { chosenTickets, FILTERS, firstDirection, ONLY, sortOf } from './ticket-filters.js';

const COLUMNS = ['intent', 'risk', 'state', 'department', 'channel', 'openedAt', 'dueAt'];

const Head = () => {
  const { params, t } = useApp();
  const { sort, direction } = sortOf(params);
  const press = (column) => {
    const next = column === sort ? (direction === 'up' ? 'down' : 'up') : firstDirection(column);
    changeParams({ sort: `${column}.${next}` });
  };
  return html`<thead><tr>
    ${COLUMNS.map((column) => {
      const sorted = column === sort ? (direction === 'up' ? 'ascending' : 'descending') : 'none';
      return html`<th key=${column} scope="col" aria-sort=${sorted} class=${`col-${column}`}>
        <button type="button" onClick=${() => press(column)}>${t(`column.${column}`)}<span class="arrow" aria-hidden="true">${{ ascending: '↑', descending: '↓', none: '' }[sorted]}</span></button>
      </th>`;
    })}
  </tr></thead>`;
};

/** What a lead must not overlook about a ticket, in one word each. */
const Flags = ({ ticket }) => {
  const { t } = useApp();
  return [
    ticket.humanDenied ? html`<${Badge} tone="bad">${t('flag.denied')}<//>` : '',
    ticket.complaint === undefined ? '' : html`<${Badge} tone="warn">${t('flag.complaint')}<//>`,
    ticket.recognised || !ticket.work ? '' : html`<${Badge} tone="info">${t('flag.unrecognised')}<//>`,
  ];
};

const Row = ({ ticket }) => {
  const { link, label, code, department, t } = useApp();
  return html`<tr>
    <th scope="row" class="col-intent">
      <a data-row href=${link(['tickets', ticket.ticketId])}>${label(ticket.label)}</a> <${Flags} ticket=${ticket} />
      <span class="said" lang=${ticket.language}><${Masked} text=${shortened(saidIn(ticket.brief), 110)} /></span>
    </th>
    <td class="col-risk" data-label=${t('column.risk')}><${RiskBadge} risk=${ticket.risk} /></td>
    <td class="col-state" data-label=${t('column.state')}>${ticket.work ? html`<${StateBadge} state=${ticket.state} />` : html`<span class="soft">${t('ticket.noWork')}</span>`}</td>
    <td class="col-department" data-label=${t('column.department')}>${code('route', ticket.route.kind)}${ticket.department === undefined ? '' : html`<span class="under">${department(ticket.department)}</span>`}</td>
    <td class="col-channel" data-label=${t('column.channel')}>${code('channel', ticket.channel)}<span class="under">${code('language', ticket.language)} · ${code('place', ticket.jurisdiction)}</span></td>
    <td class="col-openedAt" data-label=${t('column.openedAt')}><${When} at=${ticket.openedAt} /></td>
    <td class="col-dueAt" data-label=${t('column.dueAt')}>${isOpen(ticket) ? html`<${Due} at=${ticket.serviceLevel.dueAt} />` : html`<span class="soft">–</span>`}</td>
  </tr>`;
};

const useChosen = () => {
  const { model, params, data, words } = useApp();
  const key = params.toString();
  const names = (ticket) => `${words.label(ticket.label)} ${words.department(ticket.department)}`;
  return [useMemo(() => chosenTickets(model, params, data.now, names), [model, key, words]), key];
};

const Filters = ({ found }) => {
  const { model, params, t, code, label, department, formats } = useApp();
  const nameOf = (kind) => (value) =>
    kind === 'label' ? label(value) : kind === 'department' ? department(value) : code(kind, value);
  const narrowed = ['q', 'only', ...FILTERS.map(({ name }) => name)].filter((name) => (params.get(name) ?? '') !== '');
  const clear = () => changeParams(Object.fromEntries(narrowed.map((name) => [name, ''])));
  return html`<div class="filters" role="search" aria-label=${t('filter.title')}>
    <${Search} />
    <p class="count" role="status" data-test="count">${t('filter.shown', { n: formats.number(found), of: formats.number(model.tickets.length) })}
      ${narrowed.length > 0 ? html` <button type="button" class="plain" onClick=${clear}>${t('filter.clear')}</button>` : ''}
    </p>
    <${Choices} set=${narrowed.filter((name) => name !== 'q').length}>
      <${Choice}
        name="only"
        label=${t('filter.only')}
        values=${Object.keys(ONLY).map((name) => [name, model.tickets.filter((ticket) => ONLY[name](ticket, formats.now)).length])}
        nameOf=${(value) => t(`only.${value}`)}
      />
      ${FILTERS.map(({ name, of, kind }) => html`<${Choice} key=${name} name=${name} label=${t(`column.${name}`)} values=${tally(model.tickets, of)} nameOf=${nameOf(kind)} />`)}
    <//>
  </div>`;
};

/** All tickets: narrow, search, sort; rows are reached with the arrow keys. */
export const TicketsView = () => {
  const { model, t } = useApp();
  const [found, key] = useChosen();
  const { count, mark } = useGrowing(found.length, `tickets?${key}`);
  useSearchKey();
  return html`<${Title} lead=${t('tickets.lead')}>${t('nav.tickets')}<//>
    <${Filters} found=${found.length} />
    ${
      found.length === 0
        ? html`<${Empty}>${t(model.tickets.length === 0 ? 'empty.tickets' : 'empty.found')}<//>`
        : html`<table class="list tickets" onKeyDown=${moveBetweenRows}>
          <caption class="sr">${t('nav.tickets')}</caption>
          <${Head} />
          <tbody>${found.slice(0, count).map((ticket) => html`<${Row} key=${ticket.ticketId} ticket=${ticket} />`)}</tbody>
        </table>`
    }
    ${mark}`;
};
