import { html, useApp } from '../html.js';
import { isOpen } from '../model.js';
import { Badge, Card, Due, When } from './common.js';

/** How much of a span has passed at the clock of the run, as a bar. */
const Passed = ({ from, to, done }) => {
  const { data } = useApp();
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const share = Math.min(1, Math.max(0, (Date.parse(done ?? data.now) - start) / Math.max(1, end - start)));
  const tone = done !== undefined ? 'good' : share >= 1 ? 'bad' : share > 0.8 ? 'warn' : 'info';
  return html`<span class="bar-track" aria-hidden="true"><span class="bar-fill ${tone}" style=${{ width: `${share * 100}%` }}></span></span>`;
};

const Clock = ({ title, from, to, done, note, children }) => {
  const { t } = useApp();
  const late = done !== undefined && done > to;
  return html`<div class="clock-row">
    <p class="clock-head"><b>${title}</b> <span>${done === undefined ? html`<${Due} at=${to} />` : html`<${Badge} tone=${late ? 'bad' : 'good'}>${t(late ? 'clock.doneLate' : 'clock.done')}<//> <${When} at=${done} />`}</span></p>
    <${Passed} from=${from} to=${to} done=${done} />
    <p class="soft">${note}</p>
    ${children ?? ''}
  </div>`;
};

const Complaint = ({ complaint }) => {
  const { t, data } = useApp();
  const source = data.catalogue.sources[complaint.rule];
  return html`<${Clock}
    title=${t('clock.complaint', { number: complaint.number })}
    from=${complaint.receivedAt}
    to=${complaint.dueAt}
    done=${complaint.answeredAt}
    note=${html`<code>${complaint.rule}@${complaint.ruleVersion}</code>${source === undefined ? '' : html` · ${source}`}`}
  >
    <ol class="clock-steps">
      <li class="done">${t('clock.received')} <${When} at=${complaint.receivedAt} /></li>
      <li class=${complaint.acknowledgedAt === undefined ? '' : 'done'}>${t('clock.acknowledged')} ${complaint.acknowledgedAt === undefined ? html`<span class="soft">${t('clock.notYet')}</span>` : html`<${When} at=${complaint.acknowledgedAt} />`}</li>
      <li class=${complaint.answeredAt === undefined ? '' : 'done'}>${t('clock.answered')} ${complaint.answeredAt === undefined ? html`<span class="soft">${t('clock.by')} <${When} at=${complaint.dueAt} /></span>` : html`<${When} at=${complaint.answeredAt} />`}
        ${complaint.upheld === undefined ? '' : html` <${Badge}>${t(complaint.upheld ? 'clock.upheld' : 'clock.notUpheld')}<//>`}</li>
    </ol>
  <//>`;
};

/** The clocks that run on a ticket: our own promise and the law's. */
export const Clocks = ({ ticket }) => {
  const { t, label, code, formats, data } = useApp();
  const { serviceLevel, complaint } = ticket;
  const because =
    data.catalogue.labels[serviceLevel.because] === undefined
      ? code('overlay', serviceLevel.because)
      : label(serviceLevel.because);
  const ended = isOpen(ticket) ? undefined : (ticket.resolvedAt ?? (ticket.work ? undefined : ticket.endedAt));
  return html`<${Card} title=${t('clock.title')}>
    ${
      ticket.work
        ? html`<${Clock} title=${t('clock.service')} from=${ticket.openedAt} to=${serviceLevel.dueAt} done=${ended} note=${t('clock.because', { time: formats.duration(serviceLevel.hours * 3_600_000), what: because })} />`
        : html`<p class="soft">${t('clock.noWork')}</p>`
    }
    ${complaint === undefined ? '' : html`<${Complaint} complaint=${complaint} />`}
  <//>`;
};
