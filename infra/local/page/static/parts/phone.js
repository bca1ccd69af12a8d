import { html, useApp } from '../html.js';
import { Icon } from './icon.js';

/** Wall time where the customer is (`2026-11-20T10:00+08:00`); else the UTC time, marked as such. */
export const wallTime = (message) => {
  const local = message.localTime ?? '';
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)
    ? { day: local.slice(0, 10), clock: local.slice(11, 16), zone: '' }
    : { day: message.sentAt.slice(0, 10), clock: message.sentAt.slice(11, 16), zone: ' UTC' };
};

export const senderOf = (message) => message.from ?? 'Careline';

/** What brought it about: the reminder's rule and purpose, and every contact rule that was asked. */
export const Why = ({ message }) => {
  const { t, code, data } = useApp();
  const rules = message.reasons ?? [];
  return html`<details class="why">
    <summary>${code('rule', message.rule)} · ${code('purpose', message.purpose)}</summary>
    ${
      rules.length === 0
        ? ''
        : html`<p>${t('device.rulesAsked')}</p><ul>${rules.map((rule) => html`<li key=${rule}><code>${rule}</code> ${data.catalogue.sources[rule] ?? ''}</li>`)}</ul>`
    }
    <p><code>${message.reminderId}</code></p>
  </details>`;
};

const Phone = ({ kind, label, children }) =>
  html`<div class="phone" role="group" aria-label=${label}><div class="screen ${kind}">${children}</div></div>`;

/** The locked screen: the newest messages as anybody who picks up the phone could read them. Nothing here may tell of a debt. */
export const LockScreen = ({ messages }) => {
  const { t, formats } = useApp();
  const time = wallTime(messages.at(-1));
  return html`<${Phone} kind="lock" label=${t('device.lockScreen')}>
    <p class="lock-clock">${time.clock}</p>
    <p class="lock-day">${formats.shortDay(time.day)}</p>
    <ul class="notifications">
      ${messages
        .slice(-3)
        .reverse()
        .map(
          (message) => html`<li key=${message.reminderId} data-test="notification">
            <p class="note-head"><b>${t(message.channel === 'sms' ? 'device.messages' : 'device.mail')}</b><span>${wallTime(message).clock}</span></p>
            <p><b>${senderOf(message)}</b></p>
            <p lang=${message.language}>${message.channel === 'sms' ? message.body : (message.subject ?? message.body)}</p>
          </li>`,
        )}
    </ul>
  <//>`;
};

const Day = ({ messages, index }) => {
  const { formats } = useApp();
  const { day } = wallTime(messages[index]);
  const before = index > 0 ? wallTime(messages[index - 1]).day : '';
  return day === before ? '' : html`<p class="sms-day">${formats.shortDay(day)}</p>`;
};

/** The thread of text messages, by day, in the customer's own time. */
export const Thread = ({ messages }) => {
  const { t } = useApp();
  return html`<${Phone} kind="thread" label=${t('device.thread')}>
    <p class="thread-head"><span class="avatar" aria-hidden="true">${senderOf(messages[0]).slice(0, 1)}</span><b>${senderOf(messages[0])}</b></p>
    ${messages.map((message, index) => {
      const time = wallTime(message);
      const receipt = message.receipt === undefined ? '' : ` · ${t(`receipt.${message.receipt}`)}`;
      return html`<div key=${message.reminderId} class="sms" data-test="sms">
        <${Day} messages=${messages} index=${index} />
        <p class="sms-bubble" lang=${message.language}>${message.body}</p>
        <p class="sms-foot">${time.clock}${time.zone}${message.address === undefined ? '' : ` · ${message.address}`}${receipt}</p>
        <${Why} message=${message} />
      </div>`;
    })}
  <//>`;
};

/** The second tier: what the customer reads in the app after signing in; amounts and dates stand here and nowhere before. */
export const SignedIn = ({ messages }) => {
  const { t, formats } = useApp();
  return html`<${Phone} kind="app" label=${t('device.app')}>
    <p class="app-head"><${Icon} name="lock" /> ${t('device.signedIn')}</p>
    <ul class="app-list">${[...messages].reverse().map((message) => {
      const time = wallTime(message);
      return html`<li key=${message.reminderId} data-test="in-app"><p class="soft">${formats.shortDay(time.day)}, ${time.clock}${time.zone}</p><p lang=${message.language}>${message.full}</p></li>`;
    })}</ul>
  <//>`;
};
