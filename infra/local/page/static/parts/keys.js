import { useEffect } from 'preact/hooks';

const isTyping = (target) =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;

/** `/` goes to the search of the view. */
export const useSearchKey = () => {
  useEffect(() => {
    const press = (event) => {
      if (event.key !== '/' || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const search = document.querySelector('[data-search]');
      if (search === null) return;
      event.preventDefault();
      search.focus();
      search.select();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
};

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down move between the rows of a list whose links carry `data-row`. */
export const moveBetweenRows = (event) => {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll('[data-row]')];
  const next = rows[rows.indexOf(document.activeElement) + step];
  if (!rows.includes(document.activeElement) || next === undefined) return;
  event.preventDefault();
  next.focus();
};
