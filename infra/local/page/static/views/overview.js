import { html, useApp } from '../html.js';
import { isOpen, riskRank } from '../model.js';
import { Balance } from '../parts/balance.js';
import { Bars, Card, Due, Empty, RiskBadge, Title } from '../parts/common.js';
import { KpiTile } from '../parts/kpi-value.js';
import { Masked, saidIn, shortened } from '../parts/masked.js';

/** What a lead asks first, one figure each. */
const HEADLINES = [
  'fcr-gross',
  'transfers-per-resolution',
  'recognition-rate',
  'acceptance-success',
  'csat',
  'denied-humans',
  'complaint-timeliness',
  'outreach-breaches',
];
const MOST_ROWS = 8;

const counted = (items, keyOf) => {
  const counts = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
};

/** One person who waits: why, what for, and until when. */
const Waiting = ({ ticket, due, why }) => {
  const { link, label } = useApp();
  return html`<li class="waiting">
    <a href=${link(['tickets', ticket.ticketId])}>
      <span class="waiting-head"><strong>${label(ticket.label)}</strong> <${RiskBadge} risk=${ticket.risk} /></span>
      <span class="waiting-said" lang=${ticket.language}><${Masked} text=${shortened(saidIn(ticket.brief), 120)} /></span>
      <span class="waiting-foot"><span>${why}</span><span><${Due} at=${due} /></span></span>
    </a>
  </li>`;
};

const People = () => {
  const { model, t, code, link, formats } = useApp();
  const waiting = model.tickets
    .filter((ticket) => isOpen(ticket) && (ticket.handoff || ticket.humanDenied))
    .sort((a, b) => riskRank(b.risk) - riskRank(a.risk) || (a.serviceLevel.dueAt < b.serviceLevel.dueAt ? -1 : 1));
  const why = (ticket) => (ticket.humanDenied ? t('overview.denied') : code('routeReason', ticket.route.reason));
  const all = html`<a href=${link(['tickets'], { only: 'waiting' })}>${t('overview.all', { n: formats.number(waiting.length) })}</a>`;
  return html`<${Card} title=${t('overview.people')} aside=${waiting.length > MOST_ROWS ? all : ''}>
    ${waiting.length === 0 ? html`<${Empty}>${t('overview.noPeople')}<//>` : ''}
    <ul class="waitings">
      ${waiting
        .slice(0, MOST_ROWS)
        .map(
          (ticket) =>
            html`<${Waiting} key=${ticket.ticketId} ticket=${ticket} due=${ticket.serviceLevel.dueAt} why=${why(ticket)} />`,
        )}
    </ul>
  <//>`;
};

const Complaints = () => {
  const { model, t, link, formats } = useApp();
  const open = model.tickets
    .filter((ticket) => ticket.complaint !== undefined && ticket.complaint.answeredAt === undefined)
    .sort((a, b) => (a.complaint.dueAt < b.complaint.dueAt ? -1 : 1));
  const all = html`<a href=${link(['tickets'], { only: 'complaint' })}>${t('overview.all', { n: formats.number(open.length) })}</a>`;
  return html`<${Card} title=${t('overview.complaints')} aside=${open.length > MOST_ROWS ? all : ''}>
    ${open.length === 0 ? html`<${Empty}>${t('overview.noComplaints')}<//>` : ''}
    <ul class="waitings">
      ${open
        .slice(0, MOST_ROWS)
        .map(
          (ticket) =>
            html`<${Waiting} key=${ticket.ticketId} ticket=${ticket} due=${ticket.complaint.dueAt} why=${ticket.complaint.number} />`,
        )}
    </ul>
  <//>`;
};

const Intents = () => {
  const { data, t, label, link } = useApp();
  const rows = Object.entries(data.summary.byIntent).sort(([, a], [, b]) => b - a);
  const total = rows.reduce((sum, [, count]) => sum + count, 0);
  return html`<${Card} title=${t('overview.intents')} aside=${html`<span class="soft">${t('overview.kinds', { n: rows.length })}</span>`}>
    ${rows.length === 0 ? html`<${Empty}>${t('empty.tickets')}<//>` : ''}
    <${Bars} total=${total} rows=${rows.slice(0, 10).map(([intent, count]) => ({ name: label(intent), count, href: link(['tickets'], { intent }) }))} />
  <//>`;
};

const Breakdown = ({ title, param, keyOf, nameOf, items }) => {
  const { model, link } = useApp();
  const all = items ?? model.tickets;
  const rows = counted(all, keyOf);
  return html`<${Card} title=${title}>
    <${Bars}
      total=${items === undefined ? all.length : 0}
      rows=${rows.slice(0, 6).map(([value, count]) => ({ name: nameOf(value), count, href: param === undefined ? undefined : link(['tickets'], { [param]: value }) }))}
    />
  <//>`;
};

const REMINDER_STATES = [
  ['sent', 'good'],
  ['deferred', 'warn'],
  ['suppressed', 'quiet-fill'],
];

const Reminders = () => {
  const { data, t, code, link } = useApp();
  const { reminders } = data.summary;
  return html`<${Card} title=${t('overview.reminders')} aside=${html`<a href=${link(['reminders'])}>${t('overview.seeThem')}</a>`}>
    <${Bars}
      total=${reminders.planned}
      rows=${REMINDER_STATES.map(([state, tone]) => ({ name: code('reminderState', state), count: reminders[state], tone, href: link(['reminders'], { state }) }))}
    />
    <p class="soft">${t('overview.planned', { n: reminders.planned })}</p>
  <//>`;
};

const StandIns = () => {
  const { data, t } = useApp();
  if (data.standIns.length === 0) return '';
  return html`<${Card} title=${t('overview.standIns')} className="stand-ins">
    <p>${t('overview.standInsLead')}</p>
    <ul>${data.standIns.map((line) => html`<li key=${line}>${line.replace(/^stand-in:\s*/, '')}</li>`)}</ul>
  <//>`;
};

/** What happened today, and what has to happen next. */
export const OverviewView = () => {
  const { data, model, t, code, department, formats } = useApp();
  const named = (kind) => (value) => code(kind, value);
  const kpis = HEADLINES.map((id) => data.kpis.kpis.find((kpi) => kpi.id === id)).filter(Boolean);
  const first = model.tickets.at(-1)?.openedAt ?? data.now;
  const lead = t('overview.lead', {
    from: formats.day(first),
    to: formats.full(data.now),
    seconds: formats.number(data.summary.seconds, 1),
  });
  return html`<${Title} lead=${lead}>${t('overview.title')}<//>
    <${Balance} summary=${data.summary} />
    <section class="tiles" aria-label=${t('overview.headlines')}>${kpis.map((kpi) => html`<${KpiTile} key=${kpi.id} kpi=${kpi} />`)}</section>
    <div class="columns">
      <div class="column"><${People} /><${Complaints} /></div>
      <div class="column">
        <${Intents} />
        <div class="pair">
          <${Breakdown} title=${t('overview.routes')} nameOf=${named('route')} keyOf=${(ticket) => ticket.route.kind} param="route" />
          <${Breakdown} title=${t('overview.tiers')} nameOf=${named('tier')} keyOf=${(ticket) => ticket.tier} />
          <${Breakdown} title=${t('overview.departments')} nameOf=${department} keyOf=${(ticket) => ticket.department} param="department" />
          <${Breakdown} title=${t('overview.events')} nameOf=${named('event')} keyOf=${(event) => event.name} items=${data.events} />
          <${Breakdown} title=${t('overview.channels')} nameOf=${named('channel')} keyOf=${(ticket) => ticket.channel} param="channel" />
          <${Breakdown} title=${t('overview.languages')} nameOf=${named('language')} keyOf=${(ticket) => ticket.language} param="language" />
        </div>
        <${Reminders} />
        <${StandIns} />
      </div>
    </div>`;
};
