import { html, useApp } from '../html.js';
import { Badge, Card, Empty, Pairs, RiskBadge, StateBadge, When } from './common.js';

/** Where the conversation goes, and why. */
export const RoutePanel = ({ ticket }) => {
  const { t, code, department, reason } = useApp();
  const { route } = ticket;
  const protect = route.protect ?? [];
  return html`<${Card} title=${t('route.title')}>
    <p class="route-line"><strong>${code('route', route.kind)}</strong>${ticket.department === undefined ? '' : html` → ${department(ticket.department)}`}</p>
    <${Pairs} rows=${[
      [t('route.reason'), reason('routeReason', route.reason)],
      [t('route.urgency'), route.urgency === undefined ? undefined : code('urgency', route.urgency)],
      [t('route.protect'), protect.length === 0 ? undefined : protect.map((action) => code('protect', action)).join(', ')],
      [
        t('route.human'),
        ticket.humanDenied
          ? html`<${Badge} tone="bad">${t('route.denied')}<//>`
          : ticket.handoff
            ? t('route.handoff')
            : undefined,
      ],
      [
        t('route.transfers'),
        ticket.transfers.counted + ticket.transfers.mandated + ticket.transfers.consults === 0
          ? undefined
          : t('route.transferCounts', ticket.transfers),
      ],
    ]} />
  <//>`;
};

const Confidence = ({ value }) => {
  const { formats } = useApp();
  return html`<span class="confidence"><span class="bar-track" aria-hidden="true"><span class="bar-fill" style=${{ width: `${value * 100}%` }}></span></span>${formats.percent(value)}</span>`;
};

/** What was understood, by which tier, and how sure. */
export const VerdictPanel = ({ ticket, verdict }) => {
  const { t, code, label } = useApp();
  const overlays = ticket.overlays.map((overlay) => html`<${Badge} key=${overlay} tone="warn">${code('overlay', overlay)}<//> `);
  return html`<${Card} title=${t('verdict.title')}>
    <${Pairs} rows=${[
      [ticket.recognised ? t('verdict.intent') : t('verdict.hint'), label(ticket.label)],
      [t('verdict.secondary'), ticket.secondary.map((one) => label(one)).join(', ')],
      [t('verdict.confidence'), html`<${Confidence} value=${ticket.confidence} />`],
      [t('verdict.tier'), code('tier', ticket.tier)],
      [t('verdict.degraded'), ticket.degraded === undefined ? undefined : code('routeReason', ticket.degraded)],
      [t('verdict.why'), verdict?.outcome.kind === 'unrecognised' ? code('routeReason', verdict.outcome.why) : undefined],
      [t('verdict.overlays'), overlays.length === 0 ? undefined : overlays],
      [t('verdict.urgency'), verdict === undefined ? undefined : code('urgency', verdict.urgency)],
      [
        t('verdict.slots'),
        verdict === undefined ? undefined : verdict.slots.map((slot) => `${code('slot', slot.name)}: ${slot.value}`).join(' · '),
      ],
    ]} />
  <//>`;
};

/** The customer's issue: what came before and after this contact. */
export const IssuePanel = ({ ticket }) => {
  const { t, model, link, label, code } = useApp();
  const { issue, customerId } = ticket;
  const same = (model.ticketsOfIssue.get(issue?.issueId) ?? []).filter((other) => other !== ticket);
  const others = (model.ticketsOf.get(customerId) ?? []).filter((other) => other !== ticket && !same.includes(other));
  const list = (tickets) =>
    html`<ul class="contacts">${tickets.map(
      (other) => html`<li key=${other.ticketId}><a href=${link(['tickets', other.ticketId])}>${label(other.label)}</a>
      <span class="soft"><${When} at=${other.openedAt} /> · ${code('channel', other.channel)}</span> ${other.work ? html`<${StateBadge} state=${other.state} />` : ''}</li>`,
    )}</ul>`;
  return html`<${Card} title=${t('issue.title')}>
    <${Pairs} rows=${[
      [
        t('issue.customer'),
        customerId === undefined ? t('issue.unknown') : html`<a href=${link(['customers', customerId])}>${customerId}</a>`,
      ],
      [t('issue.issue'), issue?.issueId === undefined ? undefined : html`<code>${issue.issueId}</code>`],
      [t('issue.role'), issue === undefined ? undefined : code('role', issue.role)],
    ]} />
    ${same.length === 0 ? '' : html`<h3>${t('issue.same')}</h3>${list(same)}`}
    ${others.length === 0 ? '' : html`<h3>${t('issue.others')}</h3>${list(others)}`}
    ${same.length + others.length === 0 ? html`<${Empty}>${t('issue.alone')}<//>` : ''}
  <//>`;
};

/** Enough to explain the decision years later: versions, and a pointer to the original. */
export const VersionsPanel = ({ ticket }) => {
  const { t, code } = useApp();
  const { versions, pointer } = ticket;
  const original =
    pointer.kind === 'object' ? `s3://${pointer.bucket}/${pointer.key} (${pointer.version})` : t('versions.message');
  return html`<${Card} title=${t('versions.title')} className="versions">
    <${Pairs} rows=${[
      ...Object.entries(versions).map(([name, version]) => [code('version', name), html`<code>${version}</code>`]),
      [t('versions.editions'), String(ticket.editions)],
      [t('versions.time'), code('timeSource', ticket.timeSource)],
      [t('versions.original'), html`<code class="wrap">${original}</code>`],
      ['SHA-256', html`<code class="wrap">${pointer.sha256}</code>`],
      [t('versions.conversation'), html`<code class="wrap">${ticket.conversationId}</code>`],
    ]} />
  <//>`;
};

/** The line under the heading of a ticket. */
export const TicketBadges = ({ ticket }) => {
  const { t, formats } = useApp();
  return html`<p class="badges">
    ${ticket.work ? html`<${StateBadge} state=${ticket.state} />` : html`<${Badge}>${t('ticket.noWork')}<//>`}
    <${RiskBadge} risk=${ticket.risk} />
    ${ticket.humanDenied ? html`<${Badge} tone="bad">${t('flag.denied')}<//>` : ''}
    ${ticket.complaint === undefined ? '' : html`<${Badge} tone="warn">${t('flag.complaint')}<//>`}
    ${ticket.reopened > 0 ? html`<${Badge} tone="warn">${t('flag.reopened', { n: formats.number(ticket.reopened) })}<//>` : ''}
    ${ticket.csat === undefined ? '' : html`<${Badge} tone="info">${t('flag.csat', ticket.csat)}<//>`}
  </p>`;
};
