import type { Plain } from './contacts.ts';
import type { Figure } from './figures.ts';
import { count, rank, ratio } from './figures.ts';
import type { PlainIssue } from './issues.ts';
import { asks, WEEK } from './issues.ts';
import type { Ledger } from './ledger.ts';
import { byPerson, handOvers, isResolved, moves, waitOf } from './predicates.ts';

/** What came in, first contact resolution and transfers. */
export const issueFigures = ({
  now,
  contacts,
  requests,
  issues,
  age,
  isRequest,
  botFirst,
  passedOn,
  tickets,
  roles,
}: Ledger): readonly (readonly [string, Figure])[] => {
  const once = (issue: (typeof issues)[number]) => {
    if (issue.anonymous) return 'out';
    if (age(issue.first) < WEEK) return 'young';
    const resolved = isResolved(issue.first, Date.parse(issue.first.at) + WEEK);
    return resolved === undefined ? 'gap' : Number(resolved && issue.repeats.length === 0);
  };
  const settled = (issue: PlainIssue): boolean | undefined =>
    tickets(issue)
      .map((ticket) => isResolved(ticket, Date.parse(now)))
      .findLast((word) => word !== undefined);
  const onResolved = (of: (ticket: Plain) => number) => (issue: PlainIssue) => {
    const word = settled(issue);
    if (word === undefined) return 'gap' as const;
    return word ? tickets(issue).reduce((sum, ticket) => sum + of(ticket), 0) : undefined;
  };
  const gaveUp = (issue: PlainIssue): boolean => tickets(issue).some((ticket) => waitOf(ticket, 'last')?.how === 'abandoned');

  return [
    ['contacts', count(contacts, () => 1)],
    ['requests', count(contacts, (contact) => (isRequest(contact) ? 1 : 'out'))],
    ['customers', count([...new Set(contacts.flatMap(({ who }) => who ?? []))], () => 1)],
    ['issues-opened', count(issues, ({ anonymous }) => (anonymous ? 'out' : 1))],
    [
      'repeat-contacts',
      ratio(contacts.filter(asks), ({ id, who }) => {
        const role = roles.get(id);
        return who === undefined || role === 'continuation' ? 'out' : Number(role === 'repeat');
      }),
    ],
    ['anonymous-contacts', ratio(contacts, ({ who }) => Number(who === undefined))],
    [
      'reminder-caused',
      count(contacts, ({ legs, lead }) => {
        const caused = legs.some((leg) => leg.reminderCaused === true) || lead.reminderCaused;
        return caused === undefined ? 'gap' : Number(caused);
      }),
    ],
    ['fcr-gross', ratio(issues, once)],
    ['fcr-net', ratio(issues, (issue) => (issue.first.grave && typeof once(issue) === 'number' ? 'out' : once(issue)))],
    ['one-contact-resolution', ratio(issues, (issue) => (once(issue) === 1 && passedOn(issue.first) > 0 ? 0 : once(issue)))],
    [
      'reopened-rate',
      ratio(requests, (contact) => {
        const first = moves(contact).findIndex(({ type }) => type === 'resolved');
        return first < 0
          ? undefined
          : Number(
              moves(contact)
                .slice(first)
                .some(({ type }) => type === 'reopened'),
            );
      }),
    ],
    [
      'transfers-per-resolution',
      ratio(
        issues,
        onResolved((ticket) => handOvers(ticket).avoidable),
      ),
    ],
    [
      'transfers-per-resolution-p90',
      rank(
        0.9,
        issues,
        onResolved((ticket) => handOvers(ticket).avoidable),
      ),
    ],
    [
      'transfers-two-or-more',
      ratio(issues, (issue) => {
        const sum = onResolved((ticket) => handOvers(ticket).avoidable)(issue);
        return typeof sum === 'number' ? Number(sum >= 2) : sum;
      }),
    ],
    [
      'mandated-per-resolution',
      ratio(
        issues,
        onResolved((ticket) => handOvers(ticket).mandated),
      ),
    ],
    [
      'consults-per-resolution',
      ratio(
        issues,
        onResolved((ticket) => handOvers(ticket).consults),
      ),
    ],
    [
      'bot-to-human-per-resolution',
      ratio(
        issues,
        onResolved((ticket) => Number(botFirst(ticket) && byPerson(ticket))),
      ),
    ],
    [
      'transfers-per-unresolved',
      ratio(issues, (issue) => {
        const word = settled(issue) ?? (gaveUp(issue) ? false : undefined);
        if (word === undefined) return 'gap';
        return word ? undefined : tickets(issue).reduce((sum, ticket) => sum + handOvers(ticket).avoidable, 0);
      }),
    ],
    ['transfer-rate', ratio(contacts.filter(byPerson), (contact) => Number(passedOn(contact) > 0))],
  ];
};
