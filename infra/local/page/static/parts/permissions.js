import { html, useApp } from '../html.js';
import { Badge, Card, Empty, When } from './common.js';

/** States of a person that limit what may be sent. */
export const Holds = ({ holds }) => {
  const { t, code, model, link } = useApp();
  const sourceOf = (source) =>
    model.ticket(source) === undefined ? source : html`<a href=${link(['tickets', source])}>${source}</a>`;
  return html`<${Card} title=${t('hold.title')}>
    ${holds.length === 0 ? html`<${Empty}>${t('hold.none')}<//>` : ''}
    <ul class="holds">${holds.map(
      (hold) => html`<li key=${`${hold.state}${hold.source}${hold.product ?? ''}`}>
        <${Badge} tone="warn">${code('hold', hold.state)}<//>${' '}
        <span class="soft">${t('hold.since')} <${When} at=${hold.since} />${hold.until === undefined ? '' : html` · ${t('hold.until')} <${When} at=${hold.until} />`}${hold.product === undefined ? '' : ` · ${hold.product}`} · ${sourceOf(hold.source)}</span>
      </li>`,
    )}</ul>
  <//>`;
};

/** What the customer said yes or no to, for each purpose and channel that was ever answered. */
export const Consents = ({ consents }) => {
  const { t, code, data, formats } = useApp();
  const purposes = data.catalogue.purposes.filter((purpose) => consents.some((consent) => consent.purpose === purpose));
  const channels = data.catalogue.outreachChannels.filter((channel) => consents.some((consent) => consent.channel === channel));
  const cell = (purpose, channel) => {
    const found = consents.find((consent) => consent.purpose === purpose && consent.channel === channel);
    if (found === undefined) return html`<span class="soft">–</span>`;
    return html`<span class=${found.given ? 'yes' : 'no'} title=${`${formats.full(found.at)} · ${found.source}`}>${t(found.given ? 'consent.yes' : 'consent.no')}</span>`;
  };
  return html`<${Card} title=${t('consent.title')}>
    ${
      purposes.length === 0
        ? html`<${Empty}>${t('consent.none')}<//>`
        : html`<div class="scroll"><table class="small">
          <caption class="sr">${t('consent.title')}</caption>
          <thead><tr><td></td>${channels.map((channel) => html`<th key=${channel} scope="col">${code('outreachChannel', channel)}</th>`)}</tr></thead>
          <tbody>${purposes.map((purpose) => html`<tr key=${purpose}><th scope="row">${code('purpose', purpose)}</th>${channels.map((channel) => html`<td key=${channel}>${cell(purpose, channel)}</td>`)}</tr>`)}</tbody>
        </table></div>`
    }
  <//>`;
};
