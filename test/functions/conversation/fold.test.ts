import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyedInput } from '../../../functions/conversation/case-file.ts';
import { foldCase } from '../../../functions/conversation/case-file.ts';
import { contactsOf, isTicketFact } from '../../../functions/kpi/people.ts';
import { handOvers } from '../../../functions/kpi/predicates.ts';
import { SUPPRESSION } from '../../../functions/outreach/suppression.ts';
import type { Intent, Overlay } from '../../../shared/vocabulary/taxonomy.ts';
import { caseRules } from '../../support/case-rules.ts';
import { anEdition, deskAction, verdictOf } from '../../support/conversations.ts';

const keyed = (inputs: readonly KeyedInput['input'][]): readonly KeyedInput[] =>
  inputs.map((input) => ({
    key: input.kind === 'edition' ? `IN#EDITION#${input.contentHash}` : `IN#DESK#${input.at}#${input.eventId}`,
    input,
  }));

const ticketOf = (...inputs: KeyedInput['input'][]) => {
  const file = foldCase(keyed(inputs), caseRules);
  if (file === undefined) throw new Error('no case file');
  return file.ticket;
};

describe('a case file', () => {
  it('given only desk events, when folded, then there is nothing to show yet', () => {
    expect(foldCase(keyed([deskAction({ type: 'resolved' })]), caseRules)).toBeUndefined();
  });

  it('given an unanswered request for a person, when folded, then it is a handoff and the human was denied', () => {
    const ticket = ticketOf(
      anEdition({ verdict: verdictOf('card-declined', { overlays: ['wants-human'] }), humanAskedAt: '2026-11-20T09:01:00.000Z' }),
    );
    expect(ticket).toMatchObject({ handoff: true, humanDenied: true, route: { kind: 'person', reason: 'wants-human' } });
    expect(ticket.brief.nextSteps).toContain('call-back-at-once');
  });

  it('given an agent after the request, when folded, then nobody was denied and it is only recorded', () => {
    const ticket = ticketOf(
      anEdition({
        verdict: verdictOf('card-declined', { overlays: ['wants-human'] }),
        humanAskedAt: '2026-11-20T09:01:00.000Z',
        agentAfterCall: true,
        agentTurns: 2,
      }),
    );
    expect(ticket).toMatchObject({ handoff: false, humanDenied: false });
  });

  it('given that somebody died, then everything stops but security; given a representative, then contract messages go on', () => {
    const holdsOf = (...overlays: readonly Overlay[]) =>
      foldCase(
        keyed([anEdition({ customerId: 'cus-1', verdict: verdictOf('bereavement-or-representative', { overlays }) })]),
        caseRules,
      )?.contacts[0]?.changes.flatMap((change) => (change.kind === 'hold-placed' ? [change.hold.state] : []));
    expect(holdsOf('third-party-speaker')).toEqual(['bereavement']);
    expect(holdsOf('represented')).toEqual(['represented']);
    expect(SUPPRESSION.bereavement['contract-service']).toBe('no');
    expect(SUPPRESSION.represented['contract-service']).toBe('neutral');
  });

  it('given a contact that the desk corrects to an opt-out, then optional messages stop and the departments are told with the correction', () => {
    const correction = deskAction({ type: 'intent-corrected', intent: 'contact-opt-out', at: '2026-11-20T10:00:00.000Z' });
    const inputs = keyed([anEdition({ customerId: 'cus-1' }), correction]);
    const file = foldCase(inputs, caseRules);
    const stopped = file?.events.filter(({ event }) => event.name === 'ContactStopped');
    expect(stopped?.some(({ cause }) => cause === inputs[1]?.key)).toBe(true);
    expect(file?.contacts[0]?.changes).toContainEqual(
      expect.objectContaining({
        kind: 'consent-changed',
        consents: expect.arrayContaining([expect.objectContaining({ purpose: 'marketing', channel: 'sms', given: false })]),
      }),
    );
  });

  it('given desk events in any order, when folded, then state, department and transfers are those of the order they happened in', () => {
    const actions = [
      deskAction({ type: 'answered', at: '2026-11-20T09:10:00.000Z', department: 'cards-and-wallet' }),
      deskAction({ type: 'transferred', at: '2026-11-20T09:20:00.000Z', department: 'fraud-and-security', reason: 'mandated' }),
      deskAction({ type: 'transferred', at: '2026-11-20T09:25:00.000Z', department: 'cards-and-wallet' }),
      deskAction({ type: 'resolved', at: '2026-11-20T09:40:00.000Z' }),
      deskAction({ type: 'reopened', at: '2026-11-20T11:40:00.000Z' }),
      deskAction({ type: 'resolved', at: '2026-11-20T12:40:00.000Z' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(actions, { minLength: actions.length }), (shuffled) => {
        expect(ticketOf(anEdition({}), ...shuffled)).toMatchObject({
          state: 'resolved',
          department: 'cards-and-wallet',
          transfers: { counted: 1, mandated: 1, consults: 0 },
          reopened: 1,
          resolvedAt: '2026-11-20T12:40:00.000Z',
        });
      }),
    );
  });

  it.each([
    ['low risk, no reason given', 'product-information', [undefined, undefined], { counted: 2, mandated: 0, consults: 0 }],
    ['critical risk, no reason given', 'scam-victim', [undefined, undefined], { counted: 1, mandated: 1, consults: 0 }],
    ['critical risk, one said to be mandated', 'scam-victim', ['mandated', 'other'], { counted: 1, mandated: 1, consults: 0 }],
    ['critical risk, each explained', 'scam-victim', ['wrong-queue', 'consult'], { counted: 1, mandated: 0, consults: 1 }],
  ] as const)(
    'given hand-overs at %s, when folded, then the ticket counts them as the KPI does',
    (_, intent, reasons, expected) => {
      const actions = reasons.map((reason, index) =>
        deskAction({ type: 'transferred', eventId: `d-${index}`, ...(reason === undefined ? {} : { reason }) }),
      );
      const edition = anEdition({ verdict: verdictOf(intent) });
      const file = foldCase(keyed([edition, ...actions]), caseRules);
      expect(file?.ticket.transfers).toEqual(expected);
      const facts = file?.facts.map(({ fact }) => fact) ?? [];
      const { contacts } = contactsOf(facts.filter(isTicketFact));
      expect(contacts.map(handOvers)).toEqual([expected]);
    },
  );

  it('given an event that is impossible in its state, when folded, then it is kept in the timeline and moves nothing', () => {
    const ticket = ticketOf(anEdition({}), deskAction({ type: 'reopened', at: '2026-11-20T09:10:00.000Z' }));
    expect(ticket.state).toBe('open');
    expect(ticket.timeline.at(-1)).toMatchObject({ what: 'reopened', impossible: true });
  });

  it('given a desk event and a block in the document, when both speak of the same, then the desk event wins', () => {
    const edition = anEdition({ desk: { resolved: true, csat: 2, transfers: 4 } });
    expect(ticketOf(edition)).toMatchObject({ state: 'resolved', csat: { score: 2, scale: 5 }, transfers: { counted: 4 } });
    expect(
      ticketOf(edition, deskAction({ type: 'csat', score: 5 }), deskAction({ type: 'reopened', eventId: 'd-2' })),
    ).toMatchObject({
      csat: { score: 5, scale: 5 },
    });
  });

  it('given a higher edition after the desk acted, when folded, then its text counts and the route stays', () => {
    const first = anEdition({ hash: 'a', turns: 4, endedAt: '2026-11-20T09:05:00.000Z', verdict: verdictOf('card-declined') });
    const later = anEdition({
      hash: 'b',
      turns: 9,
      endedAt: '2026-11-20T10:30:00.000Z',
      verdict: verdictOf('scam-victim', { overlays: ['fraud-suspected'] }),
    });
    const acted = deskAction({ type: 'answered', at: '2026-11-20T09:10:00.000Z' });
    expect(ticketOf(first, later)).toMatchObject({ label: 'scam-victim', route: { kind: 'person' } });
    expect(ticketOf(first, acted, later)).toMatchObject({ label: 'scam-victim', route: { kind: 'self-service' } });
    expect(ticketOf(later, acted, first)).toEqual(ticketOf(first, acted, later));
  });

  it('given an edition below the current one, when folded, then it is superseded in whichever order they come', () => {
    const chat = anEdition({ hash: 'chat', turns: 5 });
    const lens = anEdition({ hash: 'lens', turns: 6 });
    for (const order of [
      [chat, lens],
      [lens, chat],
    ]) {
      expect(foldCase(keyed(order), caseRules)?.superseded).toEqual(['IN#EDITION#chat']);
    }
  });

  it('given a complaint heard in a lower edition only, when folded, then the complaint file stays with its first clock', () => {
    const complained = anEdition({
      hash: 'a',
      turns: 3,
      verdict: verdictOf('fees-and-interest', { overlays: ['complaint'] }),
      jurisdiction: 'HK',
    });
    const quiet = anEdition({ hash: 'b', turns: 9, jurisdiction: 'HK' });
    expect(ticketOf(complained, quiet).complaint).toMatchObject({
      rule: 'complaint.hk.bank',
      receivedAt: '2026-11-20T09:00:00.000Z',
      // Hong Kong: 30 days after the 20th of November.
      dueAt: '2026-12-20T23:59:59.999Z',
    });
  });

  it('given legs of one call, when folded, then they merge by time and the agent in the second leg answers the request of the first', () => {
    const ivr = anEdition({
      hash: 'i',
      leg: 'ivr',
      turns: 4,
      verdict: verdictOf('card-declined', { overlays: ['wants-human'] }),
      humanAskedAt: '2026-11-20T09:02:00.000Z',
    });
    const agent = anEdition({
      hash: 'g',
      leg: 'agent',
      turns: 8,
      at: '2026-11-20T09:04:00.000Z',
      agentTurns: 4,
      lastAgentAt: '2026-11-20T09:09:00.000Z',
      verdict: verdictOf('fees-and-interest'),
    });
    expect(ticketOf(ivr, agent)).toMatchObject({ humanDenied: false, openedAt: '2026-11-20T09:00:00.000Z' });
    expect(ticketOf(agent, ivr)).toEqual(ticketOf(ivr, agent));
  });

  it('given a greeting and nothing else, when folded, then it is recorded without work for anybody', () => {
    expect(ticketOf(anEdition({ verdict: verdictOf('greeting-or-closing') }))).toMatchObject({
      work: false,
      route: { kind: 'none' },
    });
  });

  it('given an unreadable conversation, when folded, then a person gets it with the reason', () => {
    const doubtful = {
      ...verdictOf('card-declined'),
      outcome: { kind: 'unrecognised', hint: 'card-declined', why: 'low-confidence' } as const,
    };
    expect(ticketOf(anEdition({ verdict: doubtful }))).toMatchObject({
      recognised: false,
      route: { kind: 'person', reason: 'low-confidence' },
    });
  });

  it('given an opt-out, when folded, then the contact changes revoke optional messages, and nothing happens for an unknown person but a task', () => {
    const known = foldCase(keyed([anEdition({ customerId: 'cus-1', verdict: verdictOf('contact-opt-out') })]), caseRules);
    expect(known?.contacts[0]?.changes.some((change) => change.kind === 'consent-changed')).toBe(true);
    const unknown = foldCase(keyed([anEdition({ verdict: verdictOf('contact-opt-out') })]), caseRules);
    expect(unknown?.contacts).toEqual([]);
    expect(unknown?.ticket.route).toMatchObject({ kind: 'person', reason: 'unknown-person', urgency: 'urgent' });
  });

  it('given an opt-out known by an address alone, then it is a task for a person too: nobody knows whose consents it ends', () => {
    const byAddress = anEdition({ customerId: `adr-x${'a'.repeat(20)}`, verdict: verdictOf('contact-opt-out') });
    expect(ticketOf(byAddress).route).toMatchObject({ kind: 'person', reason: 'unknown-person', urgency: 'urgent' });
  });

  it('given that the desk names another customer, then what was said counts for both, whoever was named first', () => {
    const inputs = keyed([
      anEdition({ customerId: 'cus-920', verdict: verdictOf('hardship-support') }),
      deskAction({ type: 'customer-identified', customerId: 'cus-921' }),
    ]);
    for (const order of [inputs, inputs.toReversed()]) {
      const contacts = foldCase(order, caseRules)?.contacts ?? [];
      expect(contacts.map(({ customerId }) => customerId)).toEqual(['cus-920', 'cus-921']);
      expect(contacts.every(({ changes }) => changes.some(({ kind }) => kind === 'hold-placed'))).toBe(true);
    }
  });

  it('given a matter of high risk beside a harmless one, then a person follows and what protects runs at once', () => {
    const asked = (secondary: Intent) =>
      ticketOf(anEdition({ verdict: verdictOf('statements-and-certificates', { secondary: [secondary] }) }));
    expect(asked('contact-opt-out').route).toMatchObject({ kind: 'person', reason: 'unknown-person' });
    expect(asked('data-privacy-request').route).toMatchObject({
      kind: 'person',
      reason: 'high-risk-intent',
      urgency: 'urgent',
      department: 'compliance-and-privacy',
    });
    expect(asked('lost-stolen-or-compromised').route).toMatchObject({
      kind: 'person',
      urgency: 'at-once',
      department: 'fraud-and-security',
      protect: ['block'],
    });
    expect(asked('personal-details-change').route).toMatchObject({ kind: 'self-service' });
  });

  it('given that the desk corrects a contact to a risk to life, then it goes to a person at once', () => {
    const ticket = ticketOf(
      anEdition({ verdict: verdictOf('statements-and-certificates') }),
      deskAction({ type: 'intent-corrected', intent: 'crisis-and-safety', at: '2026-11-20T10:00:00.000Z' }),
    );
    expect(ticket.route).toMatchObject({ kind: 'person', reason: 'high-risk-intent', urgency: 'at-once' });
  });
});
