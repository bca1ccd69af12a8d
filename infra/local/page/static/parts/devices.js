import { html, useApp } from '../html.js';
import { Empty } from './common.js';
import { LockScreen, SignedIn, senderOf, Thread, Why, wallTime } from './phone.js';

const Mailbox = ({ messages }) => {
  const { t, formats } = useApp();
  return html`<div class="mailbox" role="group" aria-label=${t('device.mailbox')}>
    <p class="mail-bar">${t('device.inbox')} <span>${formats.number(messages.length)}</span></p>
    ${[...messages].reverse().map((message) => {
      const time = wallTime(message);
      const receipt = message.receipt === undefined ? '' : ` · ${t(`receipt.${message.receipt}`)}`;
      return html`<article key=${message.reminderId} class="mail" data-test="mail">
        <p class="mail-head"><b>${senderOf(message)}</b><span>${formats.shortDay(time.day)}, ${time.clock}${time.zone}</span></p>
        <h4 lang=${message.language}>${message.subject ?? ''}</h4>
        <p class="soft">${t('device.to')} ${message.address ?? '–'}${receipt}</p>
        <p class="mail-body" lang=${message.language}>${message.body}</p>
        <${Why} message=${message} />
      </article>`;
    })}
  </div>`;
};

const Figure = ({ caption, wide = false, children }) =>
  html`<figure class=${wide ? 'wide' : ''}>${children}<figcaption>${caption}</figcaption></figure>`;

/** A person's phone and mailbox as they would look. */
export const Devices = ({ messages }) => {
  const { t, code } = useApp();
  if (messages.length === 0) return html`<${Empty}>${t('device.nothing')}<//>`;
  const sorted = [...messages].sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
  const by = (channel) => sorted.filter((message) => message.channel === channel);
  const [texts, mails] = [by('sms'), by('email')];
  const rest = sorted.filter((message) => message.channel !== 'sms' && message.channel !== 'email');
  const lasting = [...texts, ...mails].sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
  const full = sorted.filter((message) => (message.full ?? '') !== '');
  return html`<div class="devices">
    ${lasting.length === 0 ? '' : html`<${Figure} caption=${t('device.lockCaption')}><${LockScreen} messages=${lasting} /><//>`}
    ${texts.length === 0 ? '' : html`<${Figure} caption=${t('device.threadCaption')}><${Thread} messages=${texts} /><//>`}
    ${full.length === 0 ? '' : html`<${Figure} caption=${t('device.appCaption')}><${SignedIn} messages=${full} /><//>`}
    ${mails.length === 0 ? '' : html`<${Figure} wide caption=${t('device.mailCaption')}><${Mailbox} messages=${mails} /><//>`}
    ${
      rest.length === 0
        ? ''
        : html`<${Figure} wide caption=${t('device.otherCaption')}><ul class="lines">${rest.map((message) => html`<li key=${message.reminderId}>${code('outreachChannel', message.channel)}: ${message.body}</li>`)}</ul><//>`
    }
  </div>`;
};
