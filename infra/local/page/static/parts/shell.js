import { Component } from 'preact';
import { html, useApp } from '../html.js';
import { changeParams } from '../router.js';
import { Icon } from './icon.js';

/** A view that breaks says so, and leaves the rest of the page alive. */
class Guard extends Component {
  constructor() {
    super();
    this.state = { broken: false };
  }

  static getDerivedStateFromError() {
    return { broken: true };
  }

  componentDidCatch(error) {
    console.error(error);
  }

  render({ children, message }) {
    return this.state.broken ? html`<p class="empty" role="alert">${message}</p>` : children;
  }
}

const THEMES = [
  ['', 'auto'],
  ['light', 'sun'],
  ['dark', 'moon'],
];

const ThemeButton = () => {
  const { theme, t } = useApp();
  const index = Math.max(
    0,
    THEMES.findIndex(([name]) => name === theme),
  );
  const [name, icon] = THEMES[index];
  const next = THEMES[(index + 1) % THEMES.length][0];
  const said = t(`theme.${name === '' ? 'auto' : name}`);
  return html`<button type="button" class="tool" data-test="theme" title=${said} aria-label=${said} onClick=${() => changeParams({ theme: next })}>
    <${Icon} name=${icon} /><span class="tool-word">${said}</span>
  </button>`;
};

const LanguageButtons = () => {
  const { language, t } = useApp();
  const choice = (value, text, lang) => html`<button
    type="button"
    lang=${lang}
    aria-pressed=${language === value}
    onClick=${() => changeParams({ lang: value })}
  >${text}</button>`;
  return html`<div class="switch" role="group" aria-label=${t('shell.language')}>
    ${choice('en', 'English', 'en')}${choice('zh', '中文', 'zh-Hans')}
  </div>`;
};

const VIEWS = ['overview', 'tickets', 'kpis', 'reminders', 'customers', 'quarantine', 'dashboards'];

const counts = (data) => ({
  tickets: data.tickets.length,
  reminders: data.reminders.length,
  customers: data.customers.length,
  quarantine: data.quarantine.length,
});

const Navigation = ({ active }) => {
  const { data, link, t, formats } = useApp();
  const count = counts(data);
  return html`<nav class="rail" aria-label=${t('shell.views')}>
    <ul>
      ${VIEWS.map(
        (view) => html`<li key=${view}>
          <a href=${link([view])} aria-current=${view === active ? 'page' : undefined}>
            <${Icon} name=${view} /><span>${t(`nav.${view}`)}</span>
            ${count[view] === undefined ? '' : html`<span class="nav-count">${formats.number(count[view])}</span>`}
          </a>
        </li>`,
      )}
    </ul>
  </nav>`;
};

/** The frame around every view: who we are, the clock of the run, language and theme, and the way to the other views. */
export const Shell = ({ active, children }) => {
  const { data, formats, link, t, segments } = useApp();
  return html`<div class="shell">
    <a class="skip" href="#main" onClick=${(event) => {
      event.preventDefault();
      document.querySelector('h1')?.focus();
    }}>${t('shell.skip')}</a>
    <header class="top">
      <a class="brand" href=${link(['overview'])}><img src="/icon.svg" width="24" height="24" alt="" /><span>Careline</span></a>
      <p class="clock"><span class="local-tag">${t('shell.local')}</span><span class="clock-word">${t('shell.clock')}</span> <time datetime=${data.now}>${formats.full(data.now)}</time></p>
      <div class="tools"><${LanguageButtons} /><${ThemeButton} /></div>
    </header>
    <${Navigation} active=${active} />
    <main id="main">
      <${Guard} key=${segments.join('/')} message=${t('shell.broken')}>${children}<//>
    </main>
  </div>`;
};
