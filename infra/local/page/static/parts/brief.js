import { html, useApp } from '../html.js';
import { Badge, Card } from './common.js';
import { Masked } from './masked.js';

const Lines = ({ items, language }) =>
  html`<ul class="lines" lang=${language}>${items.map((text) => html`<li key=${text}><${Masked} text=${text} /></li>`)}</ul>`;

const Part = ({ title, children }) => html`<div class="brief-part"><h3>${title}</h3>${children}</div>`;

/** What the person who takes over needs, so that the customer is not asked again. */
export const Brief = ({ ticket }) => {
  const { t, code } = useApp();
  const { brief, language } = ticket;
  return html`<${Card} title=${t('brief.title')} className="brief" aside=${brief.supportNeed ? html`<${Badge} tone="warn">${t('brief.supportNeed')}<//>` : ''}>
    <p class="asked" lang=${language}>“<${Masked} text=${brief.asked} />”</p>
    ${brief.summary === '' || brief.summary === brief.asked ? '' : html`<p class="summary"><${Masked} text=${brief.summary} /></p>`}
    <div class="brief-parts">
      <${Part} title=${t('brief.next')}>
        ${brief.nextSteps.length === 0 ? html`<p class="soft">${t('brief.noNext')}</p>` : html`<ul class="steps-next">${brief.nextSteps.map((step) => html`<li key=${step}>${code('nextStep', step)}</li>`)}</ul>`}
      <//>
      <${Part} title=${t('brief.mood')}>
        <p>${code('mood', brief.mood.start)} → ${code('mood', brief.mood.end)}</p>
      <//>
      <${Part} title=${t('brief.tried')}>
        ${brief.tried.length === 0 ? html`<p class="soft">${t('brief.nothing')}</p>` : html`<${Lines} items=${brief.tried} language=${language} />`}
      <//>
      <${Part} title=${t('brief.promised')}>
        ${brief.promised.length === 0 ? html`<p class="soft">${t('brief.nothing')}</p>` : html`<${Lines} items=${brief.promised} language=${language} />`}
      <//>
    </div>
  <//>`;
};
