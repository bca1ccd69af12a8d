import { useEffect, useRef, useState } from 'preact/hooks';
import { html, useApp } from '../html.js';

const FIRST = 80;
const MORE = 160;

/**
 * How many rows of a long list are drawn: a screenful first, more as the reader comes near the end. `mark` goes after the list.
 * A new `key` (other filters) starts again.
 */
export const useGrowing = (total, key) => {
  const { t, formats } = useApp();
  const [state, setState] = useState({ key, count: FIRST });
  const count = Math.min(total, state.key === key ? state.count : FIRST);
  const end = useRef(null);
  const more = () => setState({ key, count: count + MORE });
  useEffect(() => {
    if (end.current === null) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && more(), {
      rootMargin: '900px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [count, total, key]);
  const mark =
    count < total
      ? html`<p class="more" ref=${end}><button type="button" onClick=${more}>${t('list.more', { n: formats.number(total - count) })}</button></p>`
      : '';
  return { count, mark };
};
