import type { Fact } from '../../../shared/contracts/fact.ts';
import { isIntent } from '../../../shared/vocabulary/taxonomy.ts';
import type { Plain } from './contacts.ts';
import { plainContacts, said } from './contacts.ts';
import type { PlainIssue } from './issues.ts';
import { allIssues, WEEK } from './issues.ts';
import { byPerson, handOvers, humanAt, isResolved, moves } from './predicates.ts';

/** What several KPIs ask of the same contacts and issues. */
export const readLedger = (facts: readonly Fact[], now: string) => {
  const contacts = plainContacts(facts, now);
  const age = ({ at }: { readonly at: string }): number => Date.parse(now) - Date.parse(at);
  const isRequest = (contact: Plain): boolean =>
    contact.lead.doubt !== 'empty-conversation' && contact.label !== undefined && contact.label !== 'greeting-or-closing';
  const requests = contacts.filter(isRequest);
  const named = (contact: Plain): boolean => contact.lead.recognised && contact.own !== undefined && isIntent(contact.own);
  const known = requests.filter(({ lead }) => lead.recognised);
  const issues = allIssues(contacts);
  const botFirst = (contact: Plain): boolean => contact.botTurns > 0 && (contact.agentTurns === 0 || contact.botTurnsBefore > 0);
  const bots = contacts.filter(botFirst);
  const asked = contacts.filter((contact) => contact.asked);
  const reached = (contact: Plain): boolean => !contact.denied || humanAt(contact) !== undefined;
  const passedOn = (contact: Plain): number => handOvers(contact).avoidable + handOvers(contact).mandated;

  const tickets = ({ first, repeats, continuations }: PlainIssue): readonly Plain[] =>
    [first, ...repeats, ...continuations].sort((a, b) => (a.at < b.at ? -1 : 1));
  const roles = new Map<string, 'first' | 'repeat' | 'continuation'>();
  const comesBack = new Map<string, string>();
  for (const issue of issues) {
    roles.set(issue.first.id, 'first');
    for (const { id } of issue.repeats) roles.set(id, 'repeat');
    for (const { id } of issue.continuations) roles.set(id, 'continuation');
    const all = tickets(issue);
    for (const [index, { id }] of all.entries()) comesBack.set(id, all[index + 1]?.at ?? '9999');
  }
  const back = ({ id, at }: Plain): boolean => Date.parse(comesBack.get(id) ?? '9999') - Date.parse(at) < WEEK;
  const kept = (contact: Plain): boolean =>
    !byPerson(contact) && !back(contact) && !moves(contact).some(({ type }) => type === 'reopened');
  const service = (contact: Plain) => said(contact, 'selfService');
  const old = (judge: (contact: Plain) => number) => (contact: Plain) => {
    if (contact.who === undefined) return 'out' as const;
    return age(contact) < WEEK ? ('young' as const) : judge(contact);
  };
  const gold = (contact: Plain) => {
    const review = contact.desk.findLast(({ type }) => type === 'review');
    if (review === undefined || said(contact, 'reviewSample') === undefined) return undefined;
    return review.intent ?? (review.correct === true ? contact.own : undefined);
  };
  const right = (contact: Plain): boolean | undefined => {
    const review = contact.desk.findLast(({ type }) => type === 'review');
    const label = gold(contact);
    return review?.correct ?? (label === undefined ? undefined : label === contact.own);
  };
  const stratum = (contact: Plain): string =>
    said(contact, 'reviewSample')?.stratum ?? `${contact.lead.tier}|${contact.lead.language}`;
  const isOpen = (contact: Plain): boolean | undefined => {
    const word = isResolved(contact, Date.parse(now));
    return word === undefined ? (contact.desk.length > 0 ? true : undefined) : !word;
  };
  return {
    now,
    contacts,
    requests,
    known,
    issues,
    bots,
    asked,
    age,
    isRequest,
    named,
    botFirst,
    reached,
    passedOn,
    tickets,
    roles,
    back,
    kept,
    service,
    old,
    gold,
    right,
    stratum,
    isOpen,
  };
};

export type Ledger = ReturnType<typeof readLedger>;
