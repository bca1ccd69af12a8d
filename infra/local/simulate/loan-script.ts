import type { Script } from './script.ts';
import { DAY, dayOf, HOUR } from './script.ts';

interface Instalment {
  readonly obligationId: string;
  readonly loanId: string;
  readonly due: number;
  readonly minor: number;
}

const currencyOf = (script: Script): string => script.person.currency;

/** Money on its way: sometimes told at once, mostly only when posted, up to three days later. */
const pay = (script: Script, { obligationId, loanId, minor }: Instalment, paid: number): void => {
  const { chance } = script.person;
  const names = { obligationId, loanId };
  const posted = paid + chance.below(3 * DAY);
  if (chance.happens(0.4)) script.happens('payment-processing', paid, names);
  else if (chance.happens(0.05)) script.happens('payment-reported', paid, names);
  const amount = { minor, currency: currencyOf(script) };
  if (chance.happens(0.04)) {
    const half = { ...amount, minor: Math.ceil(minor / 2) };
    script.happens('payment-received', posted, { ...names, amount: half });
    script.happens('payment-received', posted + chance.between(1, 6) * DAY, { ...names, amount: half });
    return;
  }
  script.happens('payment-received', posted, {
    ...names,
    paidAt: new Date(paid).toISOString(),
    ...(chance.happens(0.5) ? { amount } : {}),
  });
  if (chance.happens(0.01)) {
    script.happens('payment-reversed', posted + DAY, names);
    script.happens('payment-received', posted + 5 * DAY, names);
  }
};

/** One instalment: paid early, on the day, late, or not at all; a direct debit may fail first. */
const live = (script: Script, instalment: Instalment): void => {
  const { chance } = script.person;
  const { due } = instalment;
  const names = { obligationId: instalment.obligationId, loanId: instalment.loanId };
  if (chance.happens(0.03)) {
    script.happens('payment-processing', due, names);
    script.happens('payment-failed', due + 2 * DAY, names);
    if (chance.happens(0.7)) pay(script, instalment, due + chance.between(3, 12) * DAY);
    return;
  }
  const luck = chance.unit();
  if (luck < 0.35) pay(script, instalment, due - chance.between(1, 9) * DAY);
  else if (luck < 0.7) pay(script, instalment, due + chance.below(20 * HOUR));
  else if (luck < 0.9) pay(script, instalment, due + chance.between(1, 12) * DAY);
};

const hardship = (script: Script, loanId: string, instalments: readonly Instalment[]): void => {
  const { chance } = script.person;
  const asked = script.moment();
  script.happens('hardship-asked', asked, { product: loanId });
  const answered = asked + chance.between(3, 10) * DAY;
  if (!chance.happens(0.6)) {
    script.happens('hardship-refused', answered, { product: loanId });
    return;
  }
  const planId = `${loanId}-plan`;
  script.happens('hardship-plan-started', answered, { product: loanId, planId });
  for (const [index, one] of instalments.filter(({ due }) => due > answered).entries()) {
    const dueOn = dayOf(answered + (30 + index * 30) * DAY);
    script.happens('instalment-moved', answered + HOUR, { obligationId: one.obligationId, loanId, dueOn, planId });
  }
  if (chance.happens(0.3)) script.happens('hardship-plan-ended', answered + 60 * DAY, { product: loanId });
};

const agencyCalls = (script: Script, loanId: string): void => {
  const { chance } = script.person;
  for (let call = 0; call < chance.between(1, 8); call += 1) {
    const spoke = chance.happens(0.3) ? { conversation: true } : {};
    script.agency(script.moment(), { channel: 'voice', purpose: 'collection', product: loanId, ...spoke });
  }
};

const trouble = (script: Script, loanId: string, instalments: readonly Instalment[]): void => {
  const { chance } = script.person;
  if (chance.happens(0.06)) hardship(script, loanId, instalments);
  if (chance.happens(0.04)) {
    const opened = script.moment();
    script.happens('dispute-opened', opened, { product: loanId });
    if (chance.happens(0.7)) script.happens('dispute-closed', opened + chance.between(5, 40) * DAY, { product: loanId });
  }
  if (chance.happens(0.02)) script.happens('loan-assigned', script.moment(), { loanId, agencyId: 'agency-7' });
  if (chance.happens(0.08)) agencyCalls(script, loanId);
};

/** A loan with its application, instalments, payments and troubles. */
export const liveLoan = (script: Script, number: number): void => {
  const { chance } = script.person;
  const loanId = `loan-${script.person.customerId}-${number}`;
  const began = script.from + chance.between(-60, 40) * DAY + chance.below(DAY);
  if (began > script.from) {
    const applicationId = `app-${script.person.customerId}-${number}`;
    script.happens('application-submitted', began - 5 * DAY, { applicationId });
    script.happens('offer-made', began - 4 * DAY, { applicationId, offerExpiresAt: new Date(began + 10 * DAY).toISOString() });
    script.happens('loan-signed', began - chance.below(2 * DAY), { loanId, applicationId });
  }
  script.happens('loan-disbursed', began, {
    loanId,
    ...(chance.happens(0.3) ? { coolingOffUntil: new Date(began + 14 * DAY).toISOString() } : {}),
  });
  const every = chance.pick([14, 30, 30, 30]);
  const grace = chance.happens(0.3) ? { graceDays: chance.between(1, 10) } : {};
  const autopay = chance.happens(0.3);
  const instalments: Instalment[] = [];
  for (let index = 1; began + index * every * DAY < script.until + 40 * DAY; index += 1) {
    const due = Date.parse(`${dayOf(began + index * every * DAY)}T00:00:00Z`);
    const one = {
      obligationId: `${loanId}-${String(index).padStart(2, '0')}`,
      loanId,
      due,
      minor: chance.between(50, 900) * 100,
    };
    instalments.push(one);
    script.happens('instalment-scheduled', began + 60_000, {
      obligationId: one.obligationId,
      loanId,
      dueOn: dayOf(due),
      amount: { minor: one.minor, currency: currencyOf(script) },
      autopay,
      ...grace,
    });
    if (due < script.until) live(script, one);
    if (chance.happens(0.02)) {
      script.happens('instalment-moved', due - 8 * DAY, {
        obligationId: one.obligationId,
        loanId,
        dueOn: dayOf(due + chance.between(2, 9) * DAY),
      });
    }
  }
  trouble(script, loanId, instalments);
};
