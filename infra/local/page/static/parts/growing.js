import { useEffect, useRef, useState } from 'preact/hooks';
import { html, useApp } from '../html.js';

const FIRST = 80;
const MORE = 160;

/** How far each list was drawn, so that going back finds the row that was left. */
const reached = new Map();

/**
 * How many rows of a long list are drawn: a screenful first, more as the reader comes near the end. `mark` goes after the list.
 * A new `key` (other filters) starts again.
 */
export const useGrowing = (total, key) => {
  const { t, formats } = useApp();
  const [, draw] = useState(0);
  const count = Math.min(total, reached.get(key) ?? FIRST);
  const end = useRef(null);
  const more = () => {
    reached.set(key, count + MORE);
    draw(count + MORE);
  };
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
