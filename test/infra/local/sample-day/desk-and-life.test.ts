import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { ticketIdOf } from '../../../../functions/conversation/process-transcript.ts';
import { drawForReview } from '../../../../functions/kpi/review.ts';
import { buildSampleDay } from '../../../../infra/local/sample-day/build.ts';
import { DELIVERIES } from '../../../../infra/local/sample-day/deliveries.ts';
import type { Dialogue } from '../../../../infra/local/sample-day/dialogue.ts';
import { HISTORY } from '../../../../infra/local/sample-day/dialogue.ts';
import { houseId } from '../../../../infra/local/sample-day/formats/house.ts';
import { PEOPLE } from '../../../../infra/local/sample-day/people.ts';
import type { DeskEvent } from '../../../../shared/contracts/desk-event.ts';
import type { LifecycleEvent } from '../../../../shared/contracts/lifecycle-event.ts';

const DAY = buildSampleDay();
const desk = DAY.filter(({ kind }) => kind === 'desk').map(({ body }) => JSON.parse(body) as DeskEvent);
const life = DAY.filter(({ kind }) => kind === 'lifecycle').map(({ body }) => JSON.parse(body) as LifecycleEvent);

describe('the desk of the sample day', () => {
  const conversations = new Map<string | undefined, { readonly dialogue: Dialogue }>([
    ...DELIVERIES.map((delivery) => [delivery.conversationId, delivery] as const),
    ...HISTORY.map((dialogue) => [houseId(dialogue), { dialogue }] as const),
  ]);
  const ofTheDay = desk.filter(({ conversationId }) => DELIVERIES.some((delivery) => delivery.conversationId === conversationId));

  it('speaks of conversations that exist', () => {
    for (const event of desk) expect(conversations.has(event.conversationId), event.eventId).toBe(true);
  });

  it('agrees with what the authors wrote', () => {
    for (const event of ofTheDay) {
      const outcome = conversations.get(event.conversationId)?.dialogue.script.outcome;
      if (event.type === 'resolved') expect(['resolved', 'handed-over'], event.eventId).toContain(outcome);
      if (event.type === 'transferred') expect(outcome, event.eventId).toBe('handed-over');
      if (event.type === 'abandoned') expect(outcome, event.eventId).toBe('unmet');
    }
  });

  it('tells much of it before the conversation arrives', () => {
    const arrival = new Map(
      DAY.filter(({ kind }) => kind === 'transcript').map(({ conversationId, sentAt }) => [conversationId, sentAt]),
    );
    const before = DAY.filter(
      ({ kind, conversationId, sentAt }) => kind === 'desk' && sentAt < (arrival.get(conversationId) ?? ''),
    );
    expect(before.length).toBeGreaterThan(50);
  });

  it('has good and bad ratings', () => {
    const scores = desk.flatMap(({ score, scale = 5 }) => (score === undefined || scale !== 5 ? [] : [score]));
    expect(scores.length).toBeGreaterThan(30);
    expect(new Set(scores)).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('reviews whatever the system drew in every language, and nothing else', () => {
    const reviewed = new Set(desk.filter(({ type }) => type === 'review').map(({ conversationId }) => conversationId));
    for (const [conversationId, { dialogue }] of conversations) {
      const drawn = conversationId !== undefined && drawForReview(ticketIdOf(conversationId), 'embedded', 'en') !== undefined;
      if (!drawn) expect(reviewed.has(conversationId), dialogue.script.id).toBe(false);
    }
    expect(reviewed.size).toBeGreaterThan(15);
  });

  it('names the customers that the documents do not', () => {
    const identified = desk.filter(({ type }) => type === 'customer-identified');
    expect(identified.length).toBeGreaterThan(20);
    for (const { customerId } of identified) expect(PEOPLE.some(({ id }) => id === customerId)).toBe(true);
  });
});

describe('the customers of the sample day', () => {
  it('are 150 in six jurisdictions, each registered once with addresses and zones that exist', () => {
    expect(PEOPLE).toHaveLength(150);
    expect(new Set(PEOPLE.map(({ facts }) => facts.jurisdiction)).size).toBe(6);
    const registrations = life.filter((event) => event.type === 'person-registered');
    expect(registrations).toHaveLength(150);
    for (const { data, facts, place } of PEOPLE) {
      const phone = parsePhoneNumberFromString(data.phone.e164);
      expect(phone?.isPossible(), data.phone.e164).toBe(true);
      // Numbering plans know nothing of the range that Ofcom keeps for films.
      if (place !== 'UK') expect(phone?.country, data.phone.e164).toBe(facts.country);
    }
  });

  it('have instalments on every side of today, and the turns of life that reminders follow', () => {
    const dueDays = new Set(life.flatMap((event) => (event.type === 'instalment-scheduled' ? [event.dueOn] : [])));
    for (const day of ['27', '23', '21', '20', '19', '17', '13']) expect(dueDays).toContain(`2026-11-${day}`);
    const types = new Set(life.map(({ type }) => type));
    for (const type of [
      'identity-check-started',
      'offer-made',
      'application-started',
      'loan-disbursed',
      'payment-received',
      'payment-processing',
      'document-recorded',
      'certificate-ready',
      'fee-change-announced',
      'disaster-declared',
      'hardship-asked',
      'hardship-plan-started',
      'consent-given',
      'consent-withdrawn',
      'fraud-alert-raised',
      'card-issued',
      'wallet-opened',
      'customer-active',
      'contact-started',
    ])
      expect(types).toContain(type);
  });
});
