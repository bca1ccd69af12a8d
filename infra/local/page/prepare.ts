import { stepAt } from '../../../functions/lifecycle/journey-clock.ts';
import type { Instant } from '../../../shared/vocabulary/instants.ts';
import type { PageCustomer, PageData } from './data.ts';

/** Calendar day at an instant where the customer is; an unknown zone counts as UTC. */
const dayThere = (now: Instant, zone: string | undefined): string => {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: zone ?? 'UTC' }).format(new Date(now));
  } catch {
    return now.slice(0, 10);
  }
};

/** Time moves some steps on (an instalment falls due): the page shows the step of `now`, not of the last event. */
const atPresent = (customer: PageCustomer, now: Instant): PageCustomer => ({
  ...customer,
  journeys: customer.journeys.map((journey) => ({ ...journey, step: stepAt(journey, now, dayThere(now, customer.zone)) })),
});

/** The data as the page reads it: what it does not show is left out, what time decides is decided. */
export const prepared = (data: PageData): PageData => {
  const { asOf, window, kpis, fairness, notCounted } = data.kpis;
  return {
    ...data,
    customers: data.customers.map((customer) => atPresent(customer, data.now)),
    kpis: {
      asOf,
      window,
      kpis,
      ...(fairness === undefined ? {} : { fairness }),
      ...(notCounted === undefined ? {} : { notCounted }),
    },
  };
};
