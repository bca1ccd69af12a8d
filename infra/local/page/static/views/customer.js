import { html, useApp } from '../html.js';
import { Badge, Card, Empty, StateBadge, Title, When } from '../parts/common.js';
import { Devices } from '../parts/devices.js';
import { Journeys } from '../parts/journeys.js';
import { NotSent } from '../parts/not-sent.js';
import { Consents, Holds } from '../parts/permissions.js';

const wallClock = (now, zone, locale) => {
  try {
    return new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      weekday: 'short',
    }).format(new Date(now));
  } catch {
    return '';
  }
};

const Contacts = ({ tickets }) => {
  const { t, label, link, code } = useApp();
  return html`<${Card} title=${t('customer.contacts')}>
    ${tickets.length === 0 ? html`<${Empty}>${t('customer.noContacts')}<//>` : ''}
    <ul class="contacts">${tickets.map(
      (ticket) => html`<li key=${ticket.ticketId}><a href=${link(['tickets', ticket.ticketId])}>${label(ticket.label)}</a>
        <span class="soft"><${When} at=${ticket.openedAt} /> · ${code('channel', ticket.channel)}${ticket.issue === undefined ? '' : ` · ${code('role', ticket.issue.role)}`}</span>
        ${ticket.work ? html`<${StateBadge} state=${ticket.state} />` : ''}${ticket.complaint === undefined ? '' : html` <${Badge} tone="warn">${t('flag.complaint')}<//>`}</li>`,
    )}</ul>
  <//>`;
};

/** A customer: where things stand, what may be sent, and what was. */
export const CustomerView = ({ customerId }) => {
  const { data, model, t, link, code, words } = useApp();
  const customer = model.customers.get(customerId);
  const tickets = model.ticketsOf.get(customerId) ?? [];
  const reminders = model.remindersOf.get(customerId) ?? [];
  const messages = model.messagesOf.get(customerId) ?? [];
  const back = html`<nav class="crumbs" aria-label=${t('ticket.where')}><a href=${link(['customers'])}>${t('nav.customers')}</a> <span aria-hidden="true">/</span> <span>${customerId}</span></nav>`;
  if (customer === undefined && tickets.length + reminders.length === 0) {
    return html`${back}<${Title}>${t('customer.unknown')}<//><${Empty}>${t('customer.unknownHint')}<//>`;
  }
  const clock = customer?.zone === undefined ? '' : wallClock(data.now, customer.zone, words.locale);
  const facts = [
    customer?.jurisdiction ? code('place', customer.jurisdiction) : undefined,
    customer?.zone === undefined ? t('customer.noZone') : `${customer.zone}, ${t('customer.clock', { clock })}`,
    customer?.language === undefined ? t('customer.noLanguage') : code('language', customer.language),
  ].filter(Boolean);
  return html`${back}
    <${Title} lead=${facts.join(' · ')}>${customerId}<//>
    <div class="column">
      <div class="record">
        <${Journeys} journeys=${customer?.journeys ?? []} />
        <div class="column"><${Holds} holds=${customer?.holds ?? []} /><${Consents} consents=${customer?.consents ?? []} /></div>
      </div>
      <${Card} title=${t('customer.seen')}><${Devices} messages=${messages} /><//>
      <div class="record">
        <${NotSent} reminders=${reminders} />
        <${Contacts} tickets=${tickets} />
      </div>
    </div>`;
};
