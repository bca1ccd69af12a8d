import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, plus } from '../../../shared/vocabulary/instants.ts';
import type { IssueContact } from '../../../shared/vocabulary/issue-linking.ts';
import { ISSUE_HOURS, issueIdOf, issueLinks, LINK_HORIZON_DAYS, linkContacts } from '../../../shared/vocabulary/issue-linking.ts';
import { shuffled } from './ledger.ts';

const ZERO = '2026-11-01T10:00:00.000Z';
const CARD = { label: 'card-declined', family: 'cards', object: 'card' };
const LOAN = { label: 'repayment-and-autopay', family: 'repaying', object: 'loan' };
const CHASING = { label: 'case-follow-up', family: 'stance', object: 'person', overlays: ['follow-up'] };
const GREETING = { label: 'greeting-or-closing' };

const on = (day: number, ticketId: string, what: Partial<IssueContact> = CARD): IssueContact => ({
  ticketId,
  at: plus(ZERO, Math.round(day * DAY)),
  overlays: [],
  ...what,
});

/** `ticket role issue`, where the issue is named by its first ticket. */
const told = (...contacts: readonly IssueContact[]): readonly string[] => {
  const names = new Map(contacts.map(({ ticketId }) => [issueIdOf(ticketId), ticketId]));
  return linkContacts(contacts).contacts.map(({ contact, role, issueId }) =>
    [contact.ticketId, role, ...(issueId === undefined ? [] : [names.get(issueId)])].join(' '),
  );
};

describe('Contacts of one customer become issues', () => {
  it('opens an issue at a contact with none of the same before', () => {
    expect(told(on(0, 'a'), on(1, 'b', LOAN))).toEqual(['a first a', 'b first b']);
  });

  it('counts a contact of the same family as a repeat until 168 h after the FIRST contact', () => {
    expect(told(on(0, 'a'), on(6, 'b'), on(6.99, 'c'))).toEqual(['a first a', 'b repeat a', 'c repeat a']);
  });

  it('opens a new issue exactly 168 h later, when nothing came between', () => {
    expect(told(on(0, 'a'), on(7, 'b'))).toEqual(['a first a', 'b first b']);
  });

  it('calls a contact after closing, yet within 168 h of the last one, a continuation: neither first nor repeat', () => {
    expect(told(on(0, 'a'), on(6, 'b'), on(12, 'c'), on(18, 'd'))).toEqual([
      'a first a',
      'b repeat a',
      'c continuation a',
      'd continuation a',
    ]);
  });

  it('links different families by the same object id, and all that followed', () => {
    const object = { object: 'loan', objectId: 'loan-7' };
    const fees = { label: 'fees-and-interest', family: 'price-and-documents' };
    expect(told(on(0, 'a', { ...LOAN, ...object }), on(1, 'b', { ...fees, ...object }), on(2, 'c', fees))).toEqual([
      'a first a',
      'b repeat a',
      'c repeat a',
    ]);
  });

  it('does not take the same number of different kinds of things for the same object', () => {
    expect(told(on(0, 'a', { ...LOAN, objectId: '42' }), on(1, 'b', { ...CARD, objectId: '42' }))).toEqual([
      'a first a',
      'b first b',
    ]);
  });

  it('attaches a stance or a follow-up without a matching topic to the issue opened last', () => {
    expect(told(on(0, 'a'), on(1, 'b', LOAN), on(2, 'c', CHASING))).toEqual(['a first a', 'b first b', 'c repeat b']);
    const topicNamed = { label: 'app-fault', family: 'account-and-identity', overlays: ['follow-up'] };
    expect(told(on(0, 'a'), on(2, 'c', topicNamed))).toEqual(['a first a', 'c repeat a']);
  });

  it('prefers the matter named over the issue opened last', () => {
    expect(told(on(0, 'a'), on(1, 'b', LOAN), on(2, 'c', { ...CARD, overlays: ['follow-up'] }))).toEqual([
      'a first a',
      'b first b',
      'c repeat a',
    ]);
  });

  it('lets a stance open an issue when nothing is there, and a topic after it is a matter of its own', () => {
    expect(told(on(0, 'a', CHASING), on(1, 'b'))).toEqual(['a first a', 'b first b']);
  });

  it('passes over greetings and contacts without anything to label', () => {
    expect(told(on(0, 'a', GREETING), on(1, 'b', {}), on(2, 'c'))).toEqual(['a no-request', 'b no-request', 'c first c']);
  });

  it('numbers the contacts of an issue for tickets', () => {
    const links = issueLinks([on(12, 'c'), on(0, 'a'), on(6, 'b'), on(1, 'g', GREETING)]);
    expect([...links].map(([ticket, { ordinal }]) => `${ticket} ${ordinal}`)).toEqual(['a 1', 'b 2', 'c 3']);
    expect(new Set([...links.values()].map(({ issueId }) => issueId))).toEqual(new Set([issueIdOf('a')]));
    expect(issueIdOf('a')).toMatch(/^iss-[0-9a-z]{12}$/);
  });
});

const history = fc
  .array(
    fc
      .record({
        what: fc.constantFrom(
          CARD,
          LOAN,
          CHASING,
          GREETING,
          { ...LOAN, objectId: 'loan-1' },
          { ...CARD, overlays: ['follow-up'] },
        ),
        hours: fc.integer({ min: 0, max: 60 * 24 }),
        ticket: fc.nat(30),
      })
      .map(({ what, hours, ticket }) => on((hours * HOUR) / DAY, `tkt-${ticket}`, what)),
    { maxLength: 25 },
  )
  .map((contacts) => [...new Map(contacts.map((contact) => [contact.ticketId, contact])).values()]);

describe('Linking holds for any history', () => {
  it('whatever the order and however often a contact comes', () => {
    fc.assert(
      fc.property(history, fc.integer(), (contacts, seed) => {
        expect(linkContacts(shuffled([...contacts, ...contacts], seed))).toEqual(linkContacts(contacts));
      }),
    );
  });

  it('gives every request exactly one place, and every issue one first contact', () => {
    fc.assert(
      fc.property(history, (contacts) => {
        const { issues, contacts: linked } = linkContacts(contacts);
        const placed = issues.flatMap(({ first, repeats, continuations }) => [first, ...repeats, ...continuations]);
        expect(placed.map(({ ticketId }) => ticketId).sort()).toEqual(
          linked
            .filter(({ role }) => role !== 'no-request')
            .map(({ contact }) => contact.ticketId)
            .sort(),
        );
        for (const { first, repeats } of issues) {
          expect(repeats.every(({ at }) => at >= first.at && at < plus(first.at, ISSUE_HOURS * HOUR))).toBe(true);
        }
      }),
    );
  });

  it('needs no contact older than two weeks to tell a role', () => {
    fc.assert(
      fc.property(history, (contacts) => {
        for (const { contact, role } of linkContacts(contacts).contacts) {
          const recent = contacts.filter(({ at }) => at <= contact.at && at >= plus(contact.at, -LINK_HORIZON_DAYS * DAY));
          const seen = linkContacts(recent).contacts.find((other) => other.contact.ticketId === contact.ticketId);
          expect(seen?.role).toBe(role);
        }
      }),
    );
  });

  it('stays linear for one customer with many contacts', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => on(index / 500, `tkt-${index}`, index % 2 === 0 ? CARD : LOAN));
    const began = performance.now();
    linkContacts(many);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
