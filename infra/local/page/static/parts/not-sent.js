import { html, useApp } from '../html.js';
import { isUnsent } from '../model.js';
import { Badge, Card, Empty, ReminderBadge, When } from './common.js';

/** The rule behind a decision: its id and version, and the law or decision it comes from. */
export const RuleNames = ({ rules }) => {
  const { data } = useApp();
  const [deciding] = rules ?? [];
  if (deciding === undefined) return '';
  const source = data.catalogue.sources[deciding];
  return html`<p class="rule"><code>${deciding}</code>${source === undefined ? '' : html`<span class="soft"> ${source}</span>`}</p>`;
};

/** Why a customer did not get a message: in words, with the rule and its version. */
const Reason = ({ reminder }) => {
  const { t, code, reason } = useApp();
  return html`<li class="unsent" data-test="unsent">
    <p class="unsent-head"><b>${code('rule', reminder.rule)}</b> <${ReminderBadge} state=${reminder.state} />
      ${reminder.needsPerson ? html` <${Badge} tone="bad">${t('unsent.person')}<//>` : ''}</p>
    <p>${reminder.reason === undefined ? t(`unsent.${reminder.state}`) : reason('blockReason', reminder.reason)}</p>
    <${RuleNames} rules=${reminder.rules} />
    <p class="soft">${code('purpose', reminder.purpose)}${reminder.dueAt === undefined ? '' : html` · ${t('unsent.due')} <${When} at=${reminder.dueAt} />`}${
      reminder.nextAt === undefined || reminder.state !== 'deferred'
        ? ''
        : html` · ${t('unsent.next')} <${When} at=${reminder.nextAt} />`
    } · ${t('unsent.about')} ${reminder.objectId ?? '–'}${reminder.ruleVersion === undefined ? '' : ` · ${t('unsent.version', { n: reminder.ruleVersion })}`}</p>
  </li>`;
};

/** What a person may still have to do something about comes first. */
const ORDER = ['unknown', 'claimed', 'suppressed', 'deferred', 'expired', 'cancelled', 'planned'];

/** Every message that did not leave, grouped by what became of it. */
export const NotSent = ({ reminders }) => {
  const { t, formats } = useApp();
  const unsent = reminders.filter(isUnsent);
  const decided = unsent.filter((reminder) => reminder.state !== 'planned');
  const planned = unsent.filter((reminder) => reminder.state === 'planned');
  const key = (reminder) => `${ORDER.indexOf(reminder.state)}${reminder.dueAt ?? ''}`;
  const sorted = (items) => [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return html`<${Card} title=${t('unsent.title')} aside=${html`<span class="soft">${formats.number(decided.length)}</span>`}>
    ${decided.length === 0 ? html`<${Empty}>${t('unsent.none')}<//>` : ''}
    <ul class="unsents">${sorted(decided).map((reminder) => html`<${Reason} key=${reminder.reminderId} reminder=${reminder} />`)}</ul>
    ${
      planned.length === 0
        ? ''
        : html`<details class="planned"><summary>${t('unsent.later', { n: formats.number(planned.length) })}</summary>
          <ul class="unsents">${sorted(planned).map((reminder) => html`<${Reason} key=${reminder.reminderId} reminder=${reminder} />`)}</ul></details>`
    }
  <//>`;
};
