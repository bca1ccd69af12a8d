import { describe, expect, it } from 'vitest';
import { checkPerson } from '../../../../infra/local/simulate/checker/check-person.ts';
import { wallIn } from '../../../../infra/local/simulate/checker/clock.ts';
import type { InputRecord, PersonLog, SentRecord } from '../../../../infra/local/simulate/records.ts';
import { at, berliner, broken, collection, due, LATE, message, told } from './support.ts';

describe('the separate checker finds what is wrong', () => {
  it('given a lawful message, when judged, then nothing', () => {
    expect(broken([message(), collection()])).toEqual([]);
  });

  it.each([
    ['at 20:00', [message({ at: at('2026-11-20T19:00:00Z') })], ['hours-EU']],
    ['at 07:59', [message({ at: at('2026-11-20T06:59:00Z') })], ['hours-EU']],
    ['collection at 19:30', [collection({ at: at('2026-11-24T18:30:00Z') })], ['hours-EU']],
    ['collection on a Sunday', [collection({ at: at('2026-11-29T11:00:00Z') })], ['sunday-EU']],
    [
      'the same reminder twice',
      [message({ reminderId: 'rem-x' }), message({ reminderId: 'rem-x', at: at('2026-11-21T11:00:00Z') })],
      ['sent-once'],
    ],
    ['two within three hours', [message(), message({ at: at('2026-11-20T13:30:00Z') })], ['one-at-a-time']],
    [
      'a notice the law asks for within three hours of another message',
      [message(), message({ rule: 'fee-change-notice', purpose: 'statutory-notice', at: at('2026-11-20T13:30:00Z') })],
      ['one-at-a-time'],
    ],
    [
      'three in a day',
      [
        message({ at: at('2026-11-20T07:30:00Z') }),
        message({ at: at('2026-11-20T11:00:00Z') }),
        message({ at: at('2026-11-20T15:00:00Z') }),
      ],
      ['two-a-day'],
    ],
    [
      'seven in a week',
      [14, 15, 16, 17, 18, 19, 20].map((day) => message({ at: at(`2026-11-${day}T11:00:00Z`) })),
      ['six-a-week'],
    ],
    [
      'two offers in a week',
      [18, 20].map((day) =>
        message({ rule: 'offer-waiting', purpose: 'marketing', objectId: `app-${day}`, at: at(`2026-11-${day}T11:00:00Z`) }),
      ),
      ['one-offer-a-week'],
    ],
    [
      'four chases about one loan in a week',
      [24, 25, 26, 27].map((day) => collection({ at: at(`2026-11-${day}T11:00:00Z`) })),
      ['three-a-week-per-case'],
    ],
    [
      'an amount on the lock screen',
      [message({ body: 'Careline: your payment of 312 is overdue' })],
      ['nothing-revealed-before-login'],
    ],
    ['no sender', [message({ body: 'There is a new message for you.' })], ['signed']],
    ['another language than theirs', [message({ language: 'es' })], ['their-language']],
    ['an offer by text without the way out', [message({ rule: 'x', purpose: 'marketing', channel: 'sms' })], ['way-out-named']],
    [
      'a welcome back twice',
      [message({ rule: 'welcome-back', at: at('2026-11-02T11:00:00Z') }), message({ rule: 'welcome-back' })],
      ['once-per-object'],
    ],
    [
      'a reminder of a day that passed',
      [message({ rule: 'due-in-1', objectId: 'o-1', at: at('2026-11-24T11:00:00Z') })],
      ['date-that-holds'],
    ],
    ['a chase before the day', [collection({ at: at('2026-11-23T11:00:00Z') })], ['date-that-holds']],
  ])('given %s, when judged, then %s', (_, outbox, rules) => {
    expect(broken(outbox)).toEqual(rules);
  });

  it.each([
    [
      'a payment we had taken in',
      told('payment-received', '2026-11-24T10:00:00Z', { obligationId: 'o-1' }),
      ['apology-to-the-chased', 'payer-chased'],
    ],
    [
      'a payment on its way',
      told('payment-processing', '2026-11-23T10:00:00Z', { obligationId: 'o-1' }),
      ['payer-chased', 'state-payment-processing'],
    ],
    ['a complaint about the loan', told('complaint-opened', '2026-11-20T10:00:00Z', { product: 'l-1' }), ['state-complaint']],
    ['hardship asked', told('hardship-asked', '2026-11-20T10:00:00Z', { product: 'l-9' }), ['state-hardship-asked']],
    ['a death', told('customer-deceased', '2026-11-20T10:00:00Z'), ['state-bereavement']],
    ['a moratorium', told('moratorium-started', '2026-11-20T10:00:00Z'), ['state-moratorium']],
    [
      'a conversation that morning',
      { kind: 'conversation', takenAt: at('2026-11-24T09:00:00Z'), at: at('2026-11-24T09:00:00Z'), states: [] } as InputRecord,
      ['day-after-conversation'],
    ],
    [
      'an agency that had just called',
      {
        kind: 'contact',
        takenAt: at('2026-11-24T10:30:00Z'),
        body: { contactId: 'agc-1', at: '2026-11-24T10:00:00.000Z', channel: 'voice', purpose: 'collection', product: 'l-1' },
      } as InputRecord,
      ['one-at-a-time'],
    ],
    [
      'the purpose switched off',
      {
        kind: 'switch',
        takenAt: at('2026-11-24T00:00:00Z'),
        until: at('2026-11-25T00:00:00Z'),
        purpose: 'collection',
      } as InputRecord,
      ['switched-off'],
    ],
  ])('given a chase after %s, when judged, then it is a breach', (_, input, rules) => {
    expect(broken([collection()], [input])).toEqual(rules);
  });

  it('given a complaint about another product, or one that was closed, when judged, then nothing', () => {
    expect(broken([collection()], [told('complaint-opened', '2026-11-20T10:00:00Z', { product: 'card-1' })])).toEqual([]);
    const opened = told('complaint-opened', '2026-11-20T10:00:00Z', { product: 'l-1' });
    expect(broken([collection()], [opened, told('complaint-closed', '2026-11-21T10:00:00Z', { product: 'l-1' })])).toEqual([]);
  });

  it('given three calls of an agency about no product it named, when one more chase goes, then one too many of that case', () => {
    const calls = [20, 21, 23].map(
      (day): InputRecord => ({
        kind: 'contact',
        takenAt: at(`2026-11-${day}T10:30:00Z`),
        body: { contactId: `agc-${day}`, at: `2026-11-${day}T10:00:00.000Z`, channel: 'voice', purpose: 'collection' },
      }),
    );
    expect(broken([collection()], calls)).toEqual(['three-a-week-per-case']);
  });

  it('given a hardship plan, when an instalment outside it is announced, then a breach; a certificate is none', () => {
    const plan = told('hardship-plan-started', '2026-11-10T10:00:00Z', { product: 'l-1', planId: 'p-1' });
    const announced = message({ rule: 'due-in-3', objectId: 'o-1', product: 'l-1' });
    expect(broken([announced], [plan])).toEqual(['state-hardship-plan']);
    expect(broken([message({ product: 'l-1' })], [plan])).toEqual([]);
  });

  it('given an instalment whose loan nobody named, when chased under a complaint about a loan, then a breach', () => {
    const orphan = told('instalment-scheduled', '2026-01-03T00:00:00Z', { obligationId: 'o-9', dueOn: '2026-11-23' });
    const complaint = told('complaint-opened', '2026-11-20T10:00:00Z', { product: 'l-1' });
    expect(broken([collection({ objectId: 'o-9', product: 'o-9' })], [orphan, complaint])).toEqual(['state-complaint']);
  });

  it('given something that arrived only after the message, when judged, then it is not held against it', () => {
    const late = {
      ...told('payment-processing', '2026-11-24T09:00:00Z', { obligationId: 'o-1' }),
      takenAt: at('2026-11-24T12:00:00Z'),
    } as InputRecord;
    expect(broken([collection()], [late])).toEqual([]);
  });

  it('given someone chased whose money was on its way, when nobody says sorry, then a breach; an apology settles it', () => {
    const paid = told('payment-received', '2026-11-26T09:00:00Z', { obligationId: 'o-1', paidAt: '2026-11-23T10:00:00.000Z' });
    expect(broken([collection()], [paid])).toEqual(['apology-to-the-chased']);
    const posting = {
      ...told('payment-processing', '2026-11-23T10:00:00Z', { obligationId: 'o-1' }),
      takenAt: at('2026-11-25T10:00:00Z'),
    } as InputRecord;
    const later = told('payment-received', '2026-11-26T09:00:00Z', { obligationId: 'o-1', paidAt: '2026-11-25T10:00:00.000Z' });
    expect(broken([collection()], [later])).toEqual([]);
    expect(broken([collection()], [posting, later])).toEqual(['apology-to-the-chased']);
    const sorry = message({ rule: 'sorry-for-chasing', objectId: 'o-1', at: at('2026-11-26T11:00:00Z') });
    expect(broken([collection(), sorry], [paid])).toEqual([]);
  });

  it('given offers after a stop, or without a yes, when judged, then a breach', () => {
    const stop = { kind: 'stop', takenAt: at('2026-11-19T00:00:00Z'), at: at('2026-11-19T00:00:00Z') } as InputRecord;
    expect(broken([message({ rule: 'paid-thanks', purpose: 'care' })], [stop])).toEqual(['after-a-no']);
    const reply = told('consent-withdrawn', '2026-11-19T00:00:00Z', { repliedOn: 'sms' });
    expect(broken([collection({ channel: 'sms' })], [reply])).toEqual(['after-a-no']);
    expect(broken([collection({ channel: 'email' }), message()], [reply])).toEqual([]);
    const bare: PersonLog = {
      inputs: [berliner],
      outbox: [message({ rule: 'x', purpose: 'marketing' })],
      told: [],
      reachable: ['email'],
      endsAt: LATE,
    };
    expect(checkPerson(bare).breaches['without-a-yes']).toBe(1);
  });

  it('given an alert nobody sent, or a notice nobody saw to, when judged, then a breach', () => {
    expect(broken([], [told('fraud-alert-raised', '2026-11-20T03:00:00Z', { alertId: 'a-1' })])).toEqual([
      'security-never-waits',
    ]);
    const notice = told('fee-change-announced', '2026-11-01T03:00:00Z', { noticeId: 'n-1', effectiveOn: '2026-12-01' });
    expect(broken([], [notice])).toEqual(['statutory-never-silent']);
    const late = told('fee-change-announced', '2026-11-01T03:00:00Z', { noticeId: 'n-1', effectiveOn: '2026-11-01' });
    expect(broken([], [late])).toEqual(['statutory-never-silent']);
    const settled = { at: at('2026-11-02T00:00:00Z'), rule: 'fee-change-notice', state: 'suppressed', needsPerson: true };
    expect(broken([], [notice], [settled])).toEqual([]);
  });

  it('given an Indonesian holiday, or an American whose zone nobody knows, when judged, then by the place', () => {
    const rini = told('person-registered', '2026-01-01T00:00:00Z', { country: 'ID', zone: 'Asia/Jakarta', language: 'id' });
    const log = (inputs: readonly InputRecord[], sent: SentRecord) =>
      checkPerson({ inputs, outbox: [sent], told: [], reachable: ['sms'], endsAt: LATE }).breaches;
    expect(log([rini, due], collection({ at: at('2026-12-25T04:00:00Z'), language: 'id' }))['holiday-ID']).toBe(1);
    const somewhere = told('person-registered', '2026-01-01T00:00:00Z', { country: 'US', language: 'en' });
    expect(log([somewhere], message({ at: at('2026-11-20T15:00:00Z') }))['hours-US']).toBeGreaterThan(0);
    expect(log([somewhere], message({ at: at('2026-11-20T19:00:00Z') }))['hours-US']).toBe(0);
    expect(log([], message())['place-unknown']).toBe(1);
  });

  it('given the hours around a change of clocks, when the wall is read, then as it shows', () => {
    expect(wallIn('America/New_York', at('2026-03-08T06:59:00Z'))).toMatchObject({ day: '2026-03-08', hour: 1 + 59 / 60 });
    expect(wallIn('America/New_York', at('2026-03-08T07:00:00Z'))).toMatchObject({ hour: 3, weekday: 7 });
    expect(wallIn('Pacific/Kiritimati', at('2026-11-20T10:30:00Z'))).toMatchObject({ day: '2026-11-21', hour: 0.5, weekday: 6 });
  });
});
