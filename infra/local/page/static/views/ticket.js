import { html, useApp } from '../html.js';
import { Brief } from '../parts/brief.js';
import { Clocks } from '../parts/clocks.js';
import { Empty, Title } from '../parts/common.js';
import { Conversation } from '../parts/conversation.js';
import { IssuePanel, RoutePanel, TicketBadges, VerdictPanel, VersionsPanel } from '../parts/ticket-panels.js';
import { Timeline } from '../parts/timeline.js';

/** One ticket with everything that explains it. */
export const TicketView = ({ ticket, ticketId }) => {
  const { t, label, link, model, code, formats } = useApp();
  const back = html`<nav class="crumbs" aria-label=${t('ticket.where')}><a href=${link(['tickets'])}>${t('nav.tickets')}</a> <span aria-hidden="true">/</span> <span>${ticketId}</span></nav>`;
  if (ticket === undefined) return html`${back}<${Title}>${t('ticket.unknown')}<//><${Empty}>${t('ticket.unknownHint')}<//>`;
  const conversation = model.conversation(ticket.ticketId);
  const lead = `${code('channel', ticket.channel)} · ${code('language', ticket.language)} · ${code('place', ticket.jurisdiction)} · ${formats.moment(ticket.openedAt)} – ${formats.clock(ticket.endedAt)} UTC`;
  return html`${back}
    <${Title} lead=${lead}>${label(ticket.label)}<//>
    <${TicketBadges} ticket=${ticket} />
    <div class="record">
      <div class="column"><${Brief} ticket=${ticket} /><${Conversation} ticket=${ticket} conversation=${conversation} /></div>
      <div class="column">
        <${RoutePanel} ticket=${ticket} />
        <${Clocks} ticket=${ticket} />
        <${VerdictPanel} ticket=${ticket} verdict=${conversation?.verdict} />
        <${IssuePanel} ticket=${ticket} />
        <${Timeline} ticket=${ticket} />
        <${VersionsPanel} ticket=${ticket} />
      </div>
    </div>`;
};
