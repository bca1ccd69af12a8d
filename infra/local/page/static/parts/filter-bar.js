import { html, useApp } from '../html.js';
import { changeParams } from '../router.js';

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
