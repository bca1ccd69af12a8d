import { html, useApp } from '../html.js';
import { Empty } from './common.js';
import { Icon } from './icon.js';

/** Wall time where the customer is (`2026-11-20T10:00+08:00`); else the UTC time, marked as such. */
export const wallTime = (message) => {
  const local = message.localTime ?? '';
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local)
    ? { day: local.slice(0, 10), clock: local.slice(11, 16), zone: '' }
    : { day: message.sentAt.slice(0, 10), clock: message.sentAt.slice(11, 16), zone: ' UTC' };
};

const byTime = (a, b) => (a.sentAt < b.sentAt ? -1 : 1);

/** The second tier: what the customer reads after signing in, under the message that announced it. */
const BehindLogin = ({ message }) => {
  const { t } = useApp();
  if (message.full === undefined || message.full === '') return '';
  return html`<details class="behind"><summary><${Icon} name="lock" />${t('device.behindLogin')}</summary><p lang=${message.language}>${message.full}</p></details>`;
};

const Why = ({ message }) => {
  const { t, code, data } = useApp();
  const rules = message.reasons ?? [];
  return html`<details class="why"><summary>${code('rule', message.rule)} · ${code('purpose', message.purpose)}</summary>
    ${rules.length === 0 ? '' : html`<p>${t('device.rulesAsked')}</p><ul>${rules.map((rule) => html`<li key=${rule}><code>${rule}</code> ${data.catalogue.sources[rule] ?? ''}</li>`)}</ul>`}
    <p><code>${message.reminderId}</code></p>
  </details>`;
};

const senderOf = (message) => message.from ?? 'Careline';

/** The locked screen: the newest messages as anybody who picks up the phone could read them. Nothing here may tell of a debt. */
const LockScreen = ({ messages }) => {
  const { t, formats } = useApp();
  const newest = messages.at(-1);
  const time = wallTime(newest);
  return html`<div class="phone" role="group" aria-label=${t('device.lockScreen')}>
    <div class="screen lock">
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
    </div>
  </div>`;
};

/** The thread of text messages, by day, in the customer's own time. */
const Thread = ({ messages }) => {
  const { t, formats } = useApp();
  return html`<div class="phone" role="group" aria-label=${t('device.thread')}>
    <div class="screen thread">
      <p class="thread-head"><span class="avatar" aria-hidden="true">${senderOf(messages[0]).slice(0, 1)}</span><b>${senderOf(messages[0])}</b></p>
      ${messages.map((message, index) => {
        const time = wallTime(message);
        const before = index > 0 ? wallTime(messages[index - 1]).day : '';
        return html`<div key=${message.reminderId} class="sms" data-test="sms">
          ${time.day === before ? '' : html`<p class="sms-day">${formats.shortDay(time.day)}</p>`}
          <p class="sms-bubble" lang=${message.language}>${message.body}</p>
          <p class="sms-foot">${time.clock}${time.zone} · ${message.address ?? ''}${message.receipt === undefined ? '' : ` · ${t(`receipt.${message.receipt}`)}`}</p>
          <${BehindLogin} message=${message} /><${Why} message=${message} />
        </div>`;
      })}
    </div>
  </div>`;
};

const Mailbox = ({ messages }) => {
  const { t, formats } = useApp();
  return html`<div class="mailbox" role="group" aria-label=${t('device.mailbox')}>
    <p class="mail-bar">${t('device.inbox')} <span>${formats.number(messages.length)}</span></p>
    ${[...messages].reverse().map((message) => {
      const time = wallTime(message);
      return html`<article key=${message.reminderId} class="mail" data-test="mail">
        <p class="mail-head"><b>${senderOf(message)}</b><span>${formats.shortDay(time.day)}, ${time.clock}${time.zone}</span></p>
        <h4 lang=${message.language}>${message.subject ?? ''}</h4>
        <p class="soft">${t('device.to')} ${message.address ?? '–'}${message.receipt === undefined ? '' : ` · ${t(`receipt.${message.receipt}`)}`}</p>
        <p class="mail-body" lang=${message.language}>${message.body}</p>
        <${BehindLogin} message=${message} /><${Why} message=${message} />
      </article>`;
    })}
  </div>`;
};

/** A person's phone and mailbox as they would look. */
export const Devices = ({ messages }) => {
  const { t, code } = useApp();
  if (messages.length === 0) return html`<${Empty}>${t('device.nothing')}<//>`;
  const sorted = [...messages].sort(byTime);
  const texts = sorted.filter((message) => message.channel === 'sms');
  const mails = sorted.filter((message) => message.channel === 'email');
  const rest = sorted.filter((message) => message.channel !== 'sms' && message.channel !== 'email');
  return html`<div class="devices">
    <figure><${LockScreen} messages=${sorted.filter((message) => message.channel !== 'voice')} /><figcaption>${t('device.lockCaption')}</figcaption></figure>
    ${texts.length === 0 ? '' : html`<figure><${Thread} messages=${texts} /><figcaption>${t('device.threadCaption')}</figcaption></figure>`}
    ${mails.length === 0 ? '' : html`<figure class="wide"><${Mailbox} messages=${mails} /><figcaption>${t('device.mailCaption')}</figcaption></figure>`}
    ${rest.length === 0 ? '' : html`<figure class="wide"><ul class="lines">${rest.map((message) => html`<li key=${message.reminderId}>${code('outreachChannel', message.channel)}: ${message.body}</li>`)}</ul></figure>`}
  </div>`;
};
