import { html } from '../html.js';

/** Line icons on a 20 × 20 grid; always beside a word, so they are hidden from screen readers. */
const PATHS = {
  overview: 'M3 10.5 10 4l7 6.5M5 9v7h10V9',
  tickets: 'M4 5h12v10H4zM7 8.5h6M7 11.5h4',
  kpis: 'M4 16V9m4 7V5m4 11v-8m4 8v-4',
  reminders: 'M6.5 3h7v14h-7zM9 14.5h2',
  customers: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-6 6.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
  quarantine: 'M10 3.5 17 16H3zM10 8.5v3.5m0 1.8v.4',
  dashboards: 'M3 4h14v12H3zM3 9h14M9 9v7',
  bell: 'M10 3.5c-2.8 0-4.5 2-4.5 4.7 0 3.8-1.5 4.8-1.5 4.8h12s-1.5-1-1.5-4.8c0-2.7-1.7-4.7-4.5-4.7zM8.5 15.5a1.6 1.6 0 0 0 3 0',
  lock: 'M6 9V7a4 4 0 0 1 8 0v2M5 9h10v7H5z',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  cross: 'm5.5 5.5 9 9m0-9-9 9',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v2m0 12v2m8-8h-2M4 10H2m13.7-5.7-1.4 1.4M5.7 14.3l-1.4 1.4m11.4 0-1.4-1.4M5.7 5.7 4.3 4.3',
  moon: 'M16 11.5A6.5 6.5 0 0 1 8.5 4 6.5 6.5 0 1 0 16 11.5z',
  auto: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
  table: 'M3 4.5h14v11H3zM3 8.5h14M3 12h14M8.5 8.5v7',
  person: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-6 6.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
};

export const Icon = ({ name }) =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d=${PATHS[name]} /></svg>`;
