import { html, useApp } from '../html.js';

/** Heading of a view; takes the focus when the reader arrives. */
export const Title = ({ children, lead }) =>
  html`<div class="title"><h1 tabindex="-1">${children}</h1>${lead === undefined ? '' : html`<p class="lead">${lead}</p>`}</div>`;

/** A box with a heading of its own. */
export const Card = ({ title, aside, children, className = '', label }) =>
  html`<section class="card ${className}" aria-label=${label ?? title}>
    ${title === undefined ? '' : html`<header class="card-head"><h2>${title}</h2>${aside ?? ''}</header>`}
    ${children}
  </section>`;

/** What is not there is said in words. */
export const Empty = ({ children }) => html`<p class="empty">${children}</p>`;

/** A short coloured word; the colour never stands alone. */
export const Badge = ({ tone = 'quiet', children, title }) => html`<span class="badge ${tone}" title=${title}>${children}</span>`;

const RISK_TONES = { low: 'quiet', medium: 'warn', high: 'bad', critical: 'alarm' };
export const RiskBadge = ({ risk }) => {
  const { code } = useApp();
  return html`<${Badge} tone=${RISK_TONES[risk] ?? 'quiet'}>${code('risk', risk)}<//>`;
};

const STATE_TONES = { open: 'info', assigned: 'info', waiting: 'warn', resolved: 'good', closed: 'quiet', reopened: 'bad' };
export const StateBadge = ({ state }) => {
  const { code } = useApp();
  return html`<${Badge} tone=${STATE_TONES[state] ?? 'quiet'}>${code('state', state)}<//>`;
};

const REMINDER_TONES = { sent: 'good', deferred: 'warn', planned: 'info', claimed: 'warn', unknown: 'bad', suppressed: 'quiet' };
export const ReminderBadge = ({ state }) => {
  const { code } = useApp();
  return html`<${Badge} tone=${REMINDER_TONES[state] ?? 'quiet'}>${code('reminderState', state)}<//>`;
};

/** Term and meaning, one per line. */
export const Pairs = ({ rows, className = '' }) =>
  html`<dl class="pairs ${className}">
    ${rows
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([term, value]) => html`<div key=${term}><dt>${term}</dt><dd>${value}</dd></div>`)}
  </dl>`;

/** A moment in words, with its exact instant for the pointer and for machines. */
export const When = ({ at, form = 'moment' }) => {
  const { formats } = useApp();
  return html`<time datetime=${at} title=${formats.full(at)}>${formats[form](at)}</time>`;
};

/** A due moment: how long from the clock of the run, and when that is. */
export const Due = ({ at, settled }) => {
  const { formats } = useApp();
  if (settled) return html`<${When} at=${at} />`;
  return html`<span class=${formats.isLate(at) ? 'late' : 'due'}>${formats.due(at)}</span> <span class="soft"><${When} at=${at} /></span>`;
};

/** Bars of counts, the greatest first; each may lead somewhere. */
export const Bars = ({ rows, total }) => {
  const { formats } = useApp();
  const most = Math.max(1, ...rows.map((row) => row.count));
  return html`<ul class="bars">
    ${rows.map(({ name, count, href, tone = '' }) => {
      const label = html`<span class="bar-name">${name}</span>
        <span class="bar-count">${formats.number(count)}${total > 0 ? html` <span class="soft">${formats.percent(count / total)}</span>` : ''}</span>
        <span class="bar-track" aria-hidden="true"><span class="bar-fill ${tone}" style=${{ width: `${(100 * count) / most}%` }}></span></span>`;
      return html`<li key=${name}>${href === undefined ? html`<span class="bar">${label}</span>` : html`<a class="bar" href=${href}>${label}</a>`}</li>`;
    })}
  </ul>`;
};
