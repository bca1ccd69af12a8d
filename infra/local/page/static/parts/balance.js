import { html, useApp } from '../html.js';
import { Icon } from './icon.js';

const PARTS = [
  ['accepted', 'good'],
  ['duplicates', 'info'],
  ['quarantined', 'warn'],
  ['deadLettered', 'bad'],
];

/** Law 3 as an equation: every message received has exactly one outcome, or the difference is shown. */
export const Balance = ({ summary }) => {
  const { t, formats, link } = useApp();
  const settled = PARTS.reduce((sum, [part]) => sum + summary[part], 0);
  const missing = summary.received - settled;
  const figure = (name, value, tone, href) => {
    const inside = html`<span class="figure-value">${formats.number(value)}</span><span class="figure-name">${tone === '' ? '' : html`<i class="dot ${tone}" aria-hidden="true"></i>`}${t(`balance.${name}`)}</span>`;
    return href === undefined ? html`<span class="figure">${inside}</span>` : html`<a class="figure" href=${href}>${inside}</a>`;
  };
  const links = { accepted: link(['tickets']), quarantined: link(['quarantine']) };
  return html`<section class="card balance" aria-label=${t('balance.title')}>
    <div class="equation" data-test="balance">
      ${figure('received', summary.received, '')}
      ${PARTS.map(
        ([part, tone], index) =>
          html`<span class="operator" aria-hidden="true">${index === 0 ? '=' : '+'}</span>${figure(part, summary[part], tone, links[part])}`,
      )}
    </div>
    <div class="stack" aria-hidden="true">
      ${PARTS.filter(([part]) => summary[part] > 0).map(([part, tone]) => html`<span class="stack-part ${tone}" style=${{ flexGrow: summary[part] }}></span>`)}
      ${missing > 0 ? html`<span class="stack-part missing" style=${{ flexGrow: missing }}></span>` : ''}
    </div>
    <p class=${missing === 0 ? 'verdict-line good' : 'verdict-line bad'} role=${missing === 0 ? undefined : 'alert'}>
      <${Icon} name=${missing === 0 ? 'check' : 'cross'} />
      <span>
        ${missing === 0 ? t('balance.holds') : t('balance.broken', { n: formats.number(Math.abs(missing)) })}
        ${summary.deadLettered > 0 ? html` <span class="soft">${t('balance.redrive')}</span>` : ''}
      </span>
    </p>
  </section>`;
};
