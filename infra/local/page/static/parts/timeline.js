import { html, useApp } from '../html.js';
import { Badge, Card, When } from './common.js';

/** Everything that happened to a ticket, in order: what was said and done, and what departments were told. */
export const Timeline = ({ ticket }) => {
  const { t, code, department, model } = useApp();
  const done = ticket.timeline.map((entry) => ({
    at: entry.at,
    name: code('timeline', entry.what),
    more: entry.department === undefined ? '' : department(entry.department),
    impossible: entry.impossible,
    kind: entry.what,
  }));
  const told = (model.eventsOf.get(ticket.ticketId) ?? []).map((event) => ({
    at: event.at,
    name: code('event', event.name),
    more: event.department === undefined ? '' : t('timeline.told', { department: department(event.department) }),
    kind: 'event',
    order: event.name === 'TicketOpened' ? 1 : 2,
  }));
  const rank = (entry) => entry.order ?? 0;
  const entries = [...done, ...told].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : rank(a) - rank(b)));
  return html`<${Card} title=${t('timeline.title')}>
    <ol class="timeline" data-test="timeline">
      ${entries.map(
        (entry, index) => html`<li key=${index} class=${entry.kind}>
          <${When} at=${entry.at} />
          <span><b>${entry.name}</b>${entry.more === '' ? '' : html` <span class="soft">${entry.more}</span>`}
            ${entry.impossible ? html` <${Badge} tone="warn" title=${t('timeline.impossibleTip')}>${t('timeline.impossible')}<//>` : ''}</span>
        </li>`,
      )}
    </ol>
  <//>`;
};
