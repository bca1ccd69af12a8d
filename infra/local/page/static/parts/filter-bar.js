import { useEffect, useRef } from 'preact/hooks';
import { html, useApp } from '../html.js';
import { changeParams } from '../router.js';

const DESK = matchMedia('(min-width: 561px)');

/** A choice among the values that occur, each with its count. */
export const Choice = ({ name, values, label, nameOf }) => {
  const { params, t, formats } = useApp();
  const chosen = params.get(name) ?? '';
  return html`<label class="field ${chosen === '' ? '' : 'set'}">
    <span>${label}</span>
    <select name=${name} value=${chosen} onChange=${(event) => changeParams({ [name]: event.currentTarget.value })}>
      <option value="">${t('filter.any')}</option>
      ${values.map(([value, count]) => html`<option key=${value} value=${value} selected=${value === chosen}>${nameOf(value)} (${formats.number(count)})</option>`)}
    </select>
  </label>`;
};

/** The choices of a view: always open on a desk, folded away on a phone until they are asked for. */
export const Choices = ({ set, children }) => {
  const { t } = useApp();
  const box = useRef(null);
  useEffect(() => {
    const adjust = () => {
      box.current.open = DESK.matches;
    };
    adjust();
    DESK.addEventListener('change', adjust);
    return () => DESK.removeEventListener('change', adjust);
  }, []);
  return html`<details class="choices" ref=${box} open=${DESK.matches}>
    <summary>${set === 0 ? t('filter.title') : t('filter.titleSet', { n: set })}</summary>
    <div class="choices-grid">${children}</div>
  </details>`;
};

/** Free search; `/` jumps here from anywhere in the view. */
export const Search = () => {
  const { params, t } = useApp();
  return html`<label class="field grow">
    <span>${t('filter.search')} <kbd>/</kbd></span>
    <input type="search" data-search value=${params.get('q') ?? ''} placeholder=${t('filter.placeholder')} onInput=${(event) => changeParams({ q: event.currentTarget.value })} />
  </label>`;
};

/** Values of a field with how often each occurs, the most frequent first. */
export const tally = (items, of) => {
  const counts = new Map();
  for (const item of items) {
    const value = of(item);
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
};
