import { html, useApp } from '../html.js';
import { Empty, Title } from '../parts/common.js';
import { Devices } from '../parts/devices.js';
import { Choice, Search, tally } from '../parts/filter-bar.js';
import { moveBetweenRows, useSearchKey } from '../parts/keys.js';
import { NotSent } from '../parts/not-sent.js';

const STATES = ['sent', 'deferred', 'suppressed', 'expired', 'cancelled', 'unknown', 'claimed', 'planned'];
const MOST_PEOPLE = 300;

/** People with reminders, those with most messages first, narrowed by the filters. */
const peopleOf = (model, params) => {
  const [state, rule, reason] = ['state', 'rule', 'reason'].map((name) => params.get(name) ?? '');
  const query = (params.get('q') ?? '').trim().toLowerCase();
  const fits = (reminder) =>
    (state === '' || reminder.state === state) &&
    (rule === '' || reminder.rule === rule) &&
    (reason === '' || reminder.reason === reason);
  return [...model.remindersOf]
    .map(([customerId, reminders]) => ({
      customerId,
      reminders,
      found: reminders.filter(fits).length,
      sent: model.messagesOf.get(customerId)?.length ?? 0,
    }))
    .filter((person) => person.found > 0 && person.customerId.toLowerCase().includes(query))
    .sort((a, b) => b.sent - a.sent || b.reminders.length - a.reminders.length || (a.customerId < b.customerId ? -1 : 1));
};

const StateCounts = () => {
  const { data, params, code, formats, link } = useApp();
  const counts = new Map(tally(data.reminders, (reminder) => reminder.state));
  const chosen = params.get('state') ?? '';
  return html`<ul class="state-counts">
    ${STATES.filter((state) => counts.has(state)).map(
      (
        state,
      ) => html`<li key=${state}><a href=${link(['reminders'], { state: chosen === state ? '' : state })} aria-current=${chosen === state ? 'true' : undefined}>
        <b>${formats.number(counts.get(state))}</b> ${code('reminderState', state)}</a></li>`,
    )}
  </ul>`;
};

const Person = ({ person, chosen }) => {
  const { params, link, model, code, t } = useApp();
  const customer = model.customers.get(person.customerId);
  const rest = Object.fromEntries(['state', 'rule', 'reason', 'q'].map((name) => [name, params.get(name) ?? '']));
  return html`<li><a data-row href=${link(['reminders'], { ...rest, who: person.customerId })} aria-current=${chosen ? 'true' : undefined}>
    <b>${person.customerId}</b>
    <span class="soft">${customer === undefined ? '' : `${code('place', customer.jurisdiction)} · ${code('language', customer.language)} · `}${t('reminders.sentOf', { sent: person.sent, all: person.reminders.length })}</span>
  </a></li>`;
};

/** Reminders as each customer would see them, and why some were not sent. */
export const RemindersView = () => {
  const { data, model, params, t, code, reason, link, formats } = useApp();
  useSearchKey();
  const people = peopleOf(model, params);
  const chosen = people.find((person) => person.customerId === params.get('who')) ?? people[0];
  const unsent = data.reminders.filter((reminder) => reminder.reason !== undefined);
  return html`<${Title} lead=${t('reminders.lead')}>${t('nav.reminders')}<//>
    <${StateCounts} />
    <div class="filters" role="search" aria-label=${t('filter.title')}>
      <${Search} />
      <${Choice} name="rule" label=${t('reminders.rule')} values=${tally(data.reminders, (reminder) => reminder.rule)} nameOf=${(value) => code('rule', value)} />
      <${Choice} name="reason" label=${t('reminders.reason')} values=${tally(unsent, (reminder) => reminder.reason)} nameOf=${(value) => reason('blockReason', value)} />
      <p class="count" role="status">${t('reminders.people', { n: formats.number(people.length) })}</p>
    </div>
    ${data.reminders.length === 0 ? html`<${Empty}>${t('empty.reminders')}<//>` : people.length === 0 ? html`<${Empty}>${t('empty.found')}<//>` : ''}
    ${
      chosen === undefined
        ? ''
        : html`<div class="people">
          <nav class="people-list" aria-label=${t('reminders.list')} onKeyDown=${moveBetweenRows}>
            <ul>${people.slice(0, MOST_PEOPLE).map((person) => html`<${Person} key=${person.customerId} person=${person} chosen=${person === chosen} />`)}</ul>
            ${people.length > MOST_PEOPLE ? html`<p class="soft">${t('reminders.narrow')}</p>` : ''}
          </nav>
          <section class="person" aria-label=${chosen.customerId}>
            <p class="person-head"><a href=${link(['customers', chosen.customerId])}>${t('reminders.of', { who: chosen.customerId })}</a></p>
            <${Devices} messages=${model.messagesOf.get(chosen.customerId) ?? []} />
            <${NotSent} reminders=${chosen.reminders} />
          </section>
        </div>`
    }`;
};
