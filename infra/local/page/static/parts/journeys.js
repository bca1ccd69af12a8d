import { html, useApp } from '../html.js';
import { Card, Empty, When } from './common.js';

/** Steps that lie between others only when something went another way than planned. */
const DETOURS = new Set([
  'declined',
  'withdrawn',
  'expired',
  'hardship-plan',
  'charged-off',
  'assigned',
  'disputed',
  'closed',
  'deceased',
  'frozen',
  'restricted',
  'in-grace',
  'overdue-1-7',
  'overdue-8-30',
  'overdue-31-90',
  'overdue-90-plus',
  'waived',
]);
const TROUBLE = new Set([
  'declined',
  'expired',
  'charged-off',
  'disputed',
  'deceased',
  'restricted',
  'frozen',
  'overdue-1-7',
  'overdue-8-30',
  'overdue-31-90',
  'overdue-90-plus',
  'raised',
]);

/** The steps to draw: the ordinary way, what was entered, and where it stands. */
const shownSteps = (journey, all) =>
  all.filter((step) => step === journey.step || journey.entered?.[step] !== undefined || !DETOURS.has(step));

const Journey = ({ journey }) => {
  const { data, code, t } = useApp();
  const all = data.catalogue.journeySteps[journey.kind] ?? [journey.step];
  const steps = shownSteps(journey, all);
  const present = steps.indexOf(journey.step);
  const { dueOn, expiresOn, effectiveOn, loanId } = journey.data ?? {};
  return html`<li class="journey" data-test="journey">
    <p class="journey-head"><b>${code('journey', journey.kind)}</b> <code>${journey.id}</code>
      <span class="soft">${loanId === undefined ? '' : `${loanId} · `}${dueOn === undefined ? '' : `${t('journey.due')} ${dueOn} · `}${expiresOn === undefined ? '' : `${t('journey.expires')} ${expiresOn} · `}${effectiveOn === undefined ? '' : `${t('journey.effective')} ${effectiveOn} · `}${t('journey.since')} <${When} at=${journey.since} /></span></p>
    <ol class="steps">
      ${steps.map((step, index) => {
        const entered = journey.entered?.[step]?.latest;
        const state = index === present ? 'now' : entered !== undefined ? 'past' : 'ahead';
        return html`<li key=${step} class="${state} ${TROUBLE.has(step) ? 'trouble' : ''}" aria-current=${state === 'now' ? 'step' : undefined}>
          <span class="step-name">${code('step', step)}</span>${entered === undefined ? '' : html`<span class="step-when"><${When} at=${entered} form="shortDay" /></span>`}
        </li>`;
      })}
    </ol>
  </li>`;
};

const ORDER = [
  'person',
  'alert',
  'disaster',
  'relief',
  'application',
  'loan',
  'obligation',
  'card',
  'wallet',
  'document',
  'certificate',
  'notice',
  'choice',
];

/** Where each of a person's products stands on its way. */
export const Journeys = ({ journeys }) => {
  const { t } = useApp();
  const sorted = [...journeys].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
  return html`<${Card} title=${t('journey.title')}>
    ${sorted.length === 0 ? html`<${Empty}>${t('journey.none')}<//>` : ''}
    <ul class="journeys">${sorted.map((journey) => html`<${Journey} key=${`${journey.kind}${journey.id}`} journey=${journey} />`)}</ul>
  <//>`;
};
