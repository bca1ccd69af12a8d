import { useEffect, useState } from 'preact/hooks';

const DARK = matchMedia('(prefers-color-scheme: dark)');

/** Colours of the present theme, for what is drawn on a canvas and cannot use the style sheet. */
export const useScheme = (theme) => {
  const [prefersDark, setPrefersDark] = useState(DARK.matches);
  useEffect(() => {
    const changed = () => setPrefersDark(DARK.matches);
    DARK.addEventListener('change', changed);
    return () => DARK.removeEventListener('change', changed);
  }, []);
  const dark = theme === 'dark' || (theme !== 'light' && prefersDark);
  return dark
    ? { name: 'dark', text: '#a9b6c4', grid: '#263240', axis: '#3a4756', surface: '#16202b', line: '#ff8f86' }
    : { name: 'light', text: '#4c5b6b', grid: '#e7ebf0', axis: '#c4ccd6', surface: '#ffffff', line: '#b3261e' };
};
