import { liveLoan } from './loan-script.ts';
import type { Person } from './population.ts';
import type { Arrival } from './script.ts';
import { DAY, dayOf, HOUR, Script } from './script.ts';

/** A state of life with how likely it is over the days, and how it ends where it does. */
const STATES: readonly (readonly [type: string, ends: string | undefined, share: number])[] = [
  ['complaint-opened', 'complaint-closed', 0.05],
  ['disaster-declared', 'disaster-ended', 0.03],
  ['bereavement-reported', undefined, 0.01],
  ['customer-deceased', undefined, 0.005],
  ['wrong-person-reported', 'wrong-person-cleared', 0.01],
  ['representation-started', 'representation-ended', 0.01],
  ['moratorium-started', 'moratorium-ended', 0.01],
  ['crisis-raised', 'crisis-cleared', 0.01],
  ['self-excluded', undefined, 0.01],
  ['account-closed', undefined, 0.01],
];

const livePerson = (script: Script): void => {
  const { person } = script;
  const { chance } = person;
  const registered = script.from - chance.between(-10, 200) * DAY;
  const known = <T>(name: string, value: T | undefined) => (value === undefined ? {} : { [name]: value });
  script.happens(
    'person-registered',
    registered,
    {
      ...known('country', person.country),
      ...known('zone', person.zone),
      ...known('language', person.language),
      ...known('email', person.email),
      ...known('phone', person.phone),
    },
    true,
  );
  script.happens('identity-check-started', registered + HOUR);
  if (chance.happens(0.85)) script.happens('identity-check-passed', registered + chance.between(1, 96) * HOUR);
  if (chance.happens(0.6)) {
    script.happens('consent-given', registered + 60_000, {
      purposes: ['marketing', 'care'],
      ...(chance.happens(0.3) ? { channels: ['email'] } : {}),
    });
  }
  // They move house: another zone from then on, of the same country or of none we know.
  if (person.zone !== undefined && chance.happens(0.02))
    script.happens('profile-updated', script.moment(), { zone: 'Asia/Tokyo' });
  for (let signs = 0; signs < chance.between(0, 3); signs += 1) script.happens('customer-active', script.moment());
};

const liveStates = (script: Script): void => {
  const { chance } = script.person;
  for (const [type, ends, share] of STATES) {
    if (!chance.happens(share)) continue;
    const at = script.moment();
    script.happens(
      type,
      at,
      type === 'disaster-declared' && chance.happens(0.5) ? { until: new Date(at + 20 * DAY).toISOString() } : {},
    );
    if (ends !== undefined && chance.happens(0.6)) script.happens(ends, at + chance.between(2, 40) * DAY);
  }
};

const liveAccount = (script: Script): void => {
  const { chance, customerId } = script.person;
  if (chance.happens(0.06)) {
    const at = script.moment();
    const alert = { alertId: `alert-${customerId}-1`, ...(chance.happens(0.5) ? { product: `loan-${customerId}-1` } : {}) };
    script.happens('fraud-alert-raised', at, alert, true);
    if (chance.happens(0.7)) script.happens('fraud-alert-cleared', at + chance.between(1, 10) * DAY, alert);
  }
  if (chance.happens(0.15)) {
    const at = script.from + chance.between(5, 40) * DAY;
    script.happens('fee-change-announced', at, {
      noticeId: `notice-${customerId}`,
      effectiveOn: dayOf(at + chance.between(20, 60) * DAY),
    });
  }
  if (chance.happens(0.1))
    script.happens('document-recorded', script.from, {
      documentId: `doc-${customerId}`,
      expiresOn: dayOf(script.moment() + 20 * DAY),
    });
  if (chance.happens(0.1)) script.happens('certificate-ready', script.moment(), { certificateId: `crt-${customerId}` });
  if (chance.happens(0.05)) script.happens('consent-withdrawn', script.moment(), {});
  if (chance.happens(0.1))
    script.conversation(
      script.moment(),
      chance.happens(0.4) ? [chance.pick(['complaint', 'dispute', 'hardship-asked', 'crisis'])] : [],
      chance.happens(0.15),
    );
};

/** The whole story of one person, as it reaches us, in order of arrival. */
export const lifeOf = (person: Person, from: number, until: number): readonly Arrival[] => {
  const script = new Script(person, from, until);
  livePerson(script);
  if (person.hasLoan) liveLoan(script, 1);
  if (person.hasLoan && person.chance.happens(0.12)) liveLoan(script, 2);
  if (person.hasWallet) {
    const opened = script.moment();
    script.happens('wallet-opened', opened, { walletId: `wlt-${person.customerId}` });
    if (person.chance.happens(0.6))
      script.happens('wallet-funded', opened + person.chance.between(1, 10) * DAY, { walletId: `wlt-${person.customerId}` });
    if (person.chance.happens(0.5)) script.happens('card-issued', opened + DAY, { cardId: `card-${person.customerId}` });
  }
  liveStates(script);
  liveAccount(script);
  return script.arrivals.filter(({ arrives }) => arrives < until).sort((a, b) => a.arrives - b.arrives);
};
