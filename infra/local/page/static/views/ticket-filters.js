import { isOpen, riskRank } from '../model.js';

/** What the list can be narrowed by: each a parameter of the address. */
export const FILTERS = [
  { name: 'state', of: (ticket) => ticket.state, kind: 'state' },
  { name: 'risk', of: (ticket) => ticket.risk, kind: 'risk' },
  { name: 'department', of: (ticket) => ticket.department, kind: 'department' },
  { name: 'intent', of: (ticket) => ticket.label, kind: 'label' },
  { name: 'route', of: (ticket) => ticket.route.kind, kind: 'route' },
  { name: 'channel', of: (ticket) => ticket.channel, kind: 'channel' },
  { name: 'language', of: (ticket) => ticket.language, kind: 'language' },
];

/** Questions that are more than one field. */
export const ONLY = {
  waiting: (ticket) => isOpen(ticket) && (ticket.handoff || ticket.humanDenied),
  denied: (ticket) => ticket.humanDenied,
  complaint: (ticket) => ticket.complaint !== undefined && ticket.complaint.answeredAt === undefined,
  late: (ticket, now) => isOpen(ticket) && ticket.serviceLevel.dueAt < now,
  unrecognised: (ticket) => !ticket.recognised && ticket.work,
};

const text = (value) => value ?? '';
export const SORTS = {
  openedAt: (ticket) => ticket.openedAt,
  dueAt: (ticket) => `${isOpen(ticket) ? '0' : '1'}${ticket.serviceLevel.dueAt}`,
  risk: (ticket) => riskRank(ticket.risk),
  state: (ticket) => ticket.state,
  intent: (ticket) => text(ticket.label),
  department: (ticket) => text(ticket.department),
  channel: (ticket) => `${ticket.channel}${ticket.language}`,
};

/** The way a column is sorted first: newest and gravest on top, words and due moments upwards. */
export const firstDirection = (sort) => (sort === 'openedAt' || sort === 'risk' ? 'down' : 'up');

/** The sort of the address; newest first without one. */
export const sortOf = (params) => {
  const [sort = '', direction] = (params.get('sort') ?? '').split('.');
  if (!Object.hasOwn(SORTS, sort)) return { sort: 'openedAt', direction: 'down' };
  return { sort, direction: direction === 'up' || direction === 'down' ? direction : firstDirection(sort) };
};

/** The tickets an address asks for, in its order. Equal ones stay newest first. */
export const chosenTickets = (model, params, now, names) => {
  const wanted = FILTERS.map((filter) => [filter, params.get(filter.name)]).filter(([, value]) => value !== null && value !== '');
  const only = ONLY[params.get('only') ?? ''];
  const query = (params.get('q') ?? '').trim().toLowerCase();
  const found = model.tickets.filter(
    (ticket) =>
      wanted.every(([filter, value]) => filter.of(ticket) === value) &&
      (only === undefined || only(ticket, now)) &&
      (query === '' || model.searchText(ticket, names).includes(query)),
  );
  const { sort, direction } = sortOf(params);
  const keyOf = SORTS[sort];
  const sign = direction === 'up' ? 1 : -1;
  const keyed = found.map((ticket) => [keyOf(ticket), ticket]);
  return keyed.sort(([a], [b]) => (a < b ? -sign : a > b ? sign : 0)).map(([, ticket]) => ticket);
};
