import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLife } from '../../../functions/lifecycle/advance.ts';
import type { Journey } from '../../../functions/lifecycle/journey.ts';
import { JOURNEY_STEPS } from '../../../functions/lifecycle/journey.ts';
import { stepAt } from '../../../functions/lifecycle/journey-clock.ts';
import { MOVES } from '../../../functions/lifecycle/moves.ts';
import type { StoredLifecycleEvent } from '../../../functions/lifecycle/stored-event.ts';
import { LIFECYCLE_EVENT_TYPES } from '../../../shared/contracts/lifecycle-event.ts';
import { instalment, RINI, registered, stored } from './people.ts';

const at = (day: number, hour = 3): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const journey = (events: readonly StoredLifecycleEvent[], key: string): Journey | undefined =>
  foldLife(RINI, events).life.journeys[key];
const lastOutcome = (events: readonly StoredLifecycleEvent[]) => foldLife(RINI, events).outcomes.at(-1)?.moves[0];

describe('journeys', () => {
  it('given a registration and an identity check, when it passes, then the person is verified', () => {
    const events = [registered(), stored('identity-check-started', at(1)), stored('identity-check-passed', at(2))];
    expect(journey(events, `person#${RINI}`)).toMatchObject({ step: 'verified', since: at(2), before: 'verifying' });
  });

  it('given a person who died, when the account is verified afterwards, then that is refused as impossible', () => {
    const events = [registered(), stored('customer-deceased', at(1)), stored('identity-check-passed', at(2))];
    expect(lastOutcome(events)).toMatchObject({ outcome: 'impossible', refusedIn: 'deceased' });
    expect(journey(events, `person#${RINI}`)?.step).toBe('deceased');
  });

  it('given a payment that was never made, when it is reversed, then that is refused as impossible', () => {
    const events = [instalment('2026-11-20'), stored('payment-failed', at(1), { obligationId: 'loan-1-02' })];
    expect(lastOutcome(events)).toMatchObject({ outcome: 'impossible', refusedIn: 'none' });
  });

  it('given a payment told before its instalment, when the instalment arrives, then nobody owes it', () => {
    const paid = stored('payment-received', at(1), { obligationId: 'loan-1-01' });
    const late = stored('instalment-scheduled', at(2), { obligationId: 'loan-1-01', dueOn: '2026-11-20' });
    expect(journey([paid, late], 'obligation#loan-1-01')).toMatchObject({ step: 'paid', data: { dueOn: '2026-11-20' } });
  });

  it('given half of an instalment paid, when the other half arrives, then it is paid and not before', () => {
    const half = { obligationId: 'loan-1-01', amount: { minor: 25_000_000, currency: 'IDR' } };
    const first = [instalment('2026-11-20'), stored('payment-received', at(1), half)];
    expect(journey(first, 'obligation#loan-1-01')).toMatchObject({ step: 'upcoming', data: { paidMinor: 25_000_000 } });
    expect(journey([...first, stored('payment-received', at(2), half)], 'obligation#loan-1-01')?.step).toBe('paid');
  });

  it('given a disputed loan, when the dispute closes, then it goes back to where it was', () => {
    const loan = { loanId: 'loan-1' };
    const events = [
      stored('loan-disbursed', at(1), loan),
      stored('hardship-plan-started', at(2), { product: 'loan-1' }),
      stored('dispute-opened', at(3), { product: 'loan-1' }),
    ];
    expect(journey(events, 'loan#loan-1')?.step).toBe('disputed');
    expect(journey([...events, stored('dispute-closed', at(4), { product: 'loan-1' })], 'loan#loan-1')?.step).toBe(
      'hardship-plan',
    );
  });

  it('given a dispute about a card, when no such loan is known, then nothing moves and nothing is wrong', () => {
    expect(lastOutcome([stored('dispute-opened', at(1), { product: 'card-7' })])).toMatchObject({ outcome: 'noted' });
  });

  it('given two loans, when one is settled, then the other goes on', () => {
    const events = [
      stored('loan-disbursed', at(1), { loanId: 'loan-1' }),
      stored('loan-disbursed', at(1, 4), { loanId: 'loan-2' }),
      stored('loan-settled', at(2), { loanId: 'loan-1' }),
    ];
    expect(journey(events, 'loan#loan-1')?.step).toBe('settled');
    expect(journey(events, 'loan#loan-2')?.step).toBe('active');
  });

  it('given an unpaid instalment with two days of grace, when days pass, then time moves it on', () => {
    const open = journey([instalment('2026-11-20', { graceDays: 2 })], 'obligation#loan-1-01') as Journey;
    const steps = [
      '2026-11-01',
      '2026-11-13',
      '2026-11-20',
      '2026-11-22',
      '2026-11-23',
      '2026-12-01',
      '2027-01-01',
      '2027-06-01',
    ];
    expect(steps.map((day) => stepAt(open, `${day}T05:00:00.000Z`, day))).toEqual([
      'upcoming',
      'due-soon',
      'due',
      'in-grace',
      'overdue-1-7',
      'overdue-8-30',
      'overdue-31-90',
      'overdue-90-plus',
    ]);
  });

  it('given a leap day, when an instalment falls due on it, then the day after is the first day late', () => {
    const open = journey([instalment('2028-02-29')], 'obligation#loan-1-01') as Journey;
    expect(stepAt(open, '2028-02-29T05:00:00.000Z', '2028-02-29')).toBe('due');
    expect(stepAt(open, '2028-03-01T05:00:00.000Z', '2028-03-01')).toBe('overdue-1-7');
  });

  it('given the table of moves, when it is read, then every type exists and every step belongs to its journey', () => {
    for (const [type, moves] of Object.entries(MOVES)) {
      expect(LIFECYCLE_EVENT_TYPES).toContain(type);
      for (const { kind, to, from, keeps } of moves) {
        const steps: readonly string[] = [...JOURNEY_STEPS[kind], 'none', 'back'];
        expect(steps).toEqual(expect.arrayContaining([to, ...from, ...keeps]));
      }
    }
  });
});

const arbitraryHistory = fc
  .array(
    fc.record({
      type: fc.constantFrom(
        'payment-received',
        'payment-processing',
        'payment-failed',
        'payment-reversed',
        'instalment-scheduled',
        'instalment-moved',
        'instalment-waived',
      ),
      minute: fc.integer({ min: 0, max: 20 }),
      object: fc.constantFrom('loan-1-01', 'loan-1-02'),
      due: fc.integer({ min: 1, max: 28 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((items) =>
    items.map(({ type, minute, object, due }) =>
      stored(type as 'payment-received', `2026-11-10T00:${String(minute).padStart(2, '0')}:00.000Z`, {
        obligationId: object,
        loanId: 'loan-1',
        ...(type.startsWith('instalment-') ? { dueOn: `2026-12-${String(due).padStart(2, '0')}` } : {}),
      }),
    ),
  );

describe('the order of arrival', () => {
  it('given any history, when it arrives shuffled and doubled, then the same life comes out', () => {
    fc.assert(
      fc.property(
        arbitraryHistory.chain((events) =>
          fc.record({
            events: fc.constant(events),
            shuffled: fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
          }),
        ),
        ({ events, shuffled }) => {
          expect(foldLife(RINI, shuffled)).toEqual(foldLife(RINI, events));
        },
      ),
    );
  });

  it('given any history, when a payment is the last word on an instalment, then it is never open', () => {
    fc.assert(
      fc.property(arbitraryHistory, (events) => {
        const paid = stored('payment-received', '2026-11-30T00:00:00.000Z', { obligationId: 'loan-1-01' });
        expect(['paid', 'waived']).toContain(journey([...events, paid], 'obligation#loan-1-01')?.step);
      }),
    );
  });
});
