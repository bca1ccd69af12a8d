/** Runs before the first paint, so that the page does not flash in another theme or language than the address asks for. */
const query = new URLSearchParams(location.hash.split('?')[1] ?? '');
const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
const language = query.get('lang') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';

/** A browser in the POSIX locale calls its language `en-US@posix`, which Intl refuses; the chart library would not even load. */
try {
  Intl.getCanonicalLocales(navigator.language);
} catch {
  Object.defineProperty(navigator, 'language', { value: 'en-US' });
}
