import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatsFor } from './format.js';
import { AppContext, html } from './html.js';
import { wordsFor } from './i18n.js';
import { modelOf } from './model.js';
import { Shell } from './parts/shell.js';
import { linkTo, readRoute } from './router.js';
import { CustomerView } from './views/customer.js';
import { CustomersView } from './views/customers.js';
import { DashboardsView } from './views/dashboards.js';
import { KpisView } from './views/kpis.js';
import { NotFound } from './views/not-found.js';
import { OverviewView } from './views/overview.js';
import { QuarantineView } from './views/quarantine.js';
import { RemindersView } from './views/reminders.js';
import { TicketView } from './views/ticket.js';
import { TicketsView } from './views/tickets.js';

/** The view of an address: `[name, id?]`. */
const viewOf = ([name = 'overview', id], model) => {
  const found = {
    overview: [OverviewView],
    tickets: id === undefined ? [TicketsView] : [TicketView, { ticket: model.ticket(id), ticketId: id }],
    kpis: [KpisView],
    reminders: [RemindersView],
    customers: id === undefined ? [CustomersView] : [CustomerView, { customerId: id }],
    quarantine: [QuarantineView],
    dashboards: [DashboardsView, { name: id }],
  };
  return Object.hasOwn(found, name) ? found[name] : [NotFound];
};

const useRoute = () => {
  const [route, setRoute] = useState(readRoute);
  useEffect(() => {
    const moved = () => setRoute(readRoute());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return route;
};

/** A new view starts at its top with the focus on its heading; going back returns to where the reader was. */
const useArrival = (path) => {
  const places = useRef(new Map());
  const clicked = useRef(false);
  const before = useRef(path);
  useEffect(() => {
    const note = () => places.current.set(before.current, scrollY);
    const click = () => {
      clicked.current = true;
    };
    addEventListener('scroll', note, { passive: true });
    addEventListener('click', click, true);
    return () => {
      removeEventListener('scroll', note);
      removeEventListener('click', click, true);
    };
  }, []);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    document.querySelector('h1')?.focus({ preventScroll: true });
    document.querySelector('.rail [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
    scrollTo(0, clicked.current ? 0 : (places.current.get(path) ?? 0));
    clicked.current = false;
  }, [path]);
};

const App = ({ data }) => {
  const { segments, params } = useRoute();
  const language = params.get('lang') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
  const model = useMemo(() => modelOf(data), [data]);
  const words = useMemo(() => wordsFor(language, data.catalogue), [language, data]);
  const formats = useMemo(() => formatsFor(words, data.now), [words, data]);
  const theme = params.get('theme') ?? '';
  useEffect(() => {
    document.documentElement.lang = words.zh ? 'zh-Hans' : 'en';
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [words, theme]);
  const [view = 'overview', id] = segments;
  useEffect(() => {
    document.title = [id, words.t(`nav.${view}`), 'Careline'].filter(Boolean).join(' · ');
  }, [words, view, id]);
  useArrival(segments.join('/'));

  const link = (target, more) => linkTo(params, target, more);
  const [View, props = {}] = viewOf(segments, model);
  return html`<${AppContext} value=${{ data, model, words, formats, segments, params, link, theme, ...words }}>
    <${Shell} active=${segments[0] ?? 'overview'}><${View} key=${segments.join('/')} ...${props} /><//>
  <//>`;
};

const failed = (root) => {
  const note = document.createElement('p');
  note.className = 'loading';
  note.setAttribute('role', 'alert');
  note.textContent =
    'The data of this run could not be read. Is npm start still running? 无法读取本次运行的数据，请确认 npm start 仍在运行。';
  root.replaceChildren(note);
};

const start = async () => {
  const root = document.getElementById('app');
  const data = await fetch('/data.json')
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  if (data === undefined) return failed(root);
  root.replaceChildren();
  render(html`<${App} data=${data} />`, root);
};

await start();
