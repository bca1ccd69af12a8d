/**
 * The rules as the checker knows them, written down a second time from `facts/outreach-law.md` and issue 4, so that a slip in the packs
 * shows as a breach here. Hours are [opens, closes) on the recipient's own clock.
 */
export interface PlaceLaw {
  /** Hours by purpose; what is not named has only the house's hours. */
  readonly hours?: Readonly<Record<string, readonly [number, number]>>;
  /** Purposes not allowed on Sundays. */
  readonly notSunday?: readonly string[];
  /** Purposes not allowed on the place's national holidays. */
  readonly notHoliday?: readonly string[];
  /** E-mail offers need a yes (texts and calls need one everywhere). */
  readonly emailOptIn: boolean;
  /** Purposes beside marketing that need a yes. */
  readonly alsoOptIn?: readonly string[];
  readonly brackets?: true;
  readonly linksAllowed: boolean;
}

export const HOUSE_HOURS: readonly [number, number] = [8, 20];

export const LAW: Readonly<Record<string, PlaceLaw>> = {
  US: { emailOptIn: false, linksAllowed: true },
  SG: { emailOptIn: false, linksAllowed: false },
  HK: { hours: { marketing: [9, 22] }, emailOptIn: true, linksAllowed: false },
  CN: { hours: { collection: [8, 22] }, emailOptIn: true, brackets: true, linksAllowed: false },
  IN: { hours: { collection: [8, 19], marketing: [10, 21] }, emailOptIn: true, linksAllowed: true },
  ID: {
    hours: { collection: [8, 20] },
    notSunday: ['collection'],
    notHoliday: ['collection'],
    emailOptIn: true,
    linksAllowed: true,
  },
  UK: { hours: { collection: [9, 19] }, notSunday: ['collection'], emailOptIn: true, linksAllowed: true },
  EU: { hours: { collection: [9, 19] }, notSunday: ['collection'], emailOptIn: true, linksAllowed: true },
  other: {
    hours: {
      'statutory-notice': [9, 19],
      'contract-service': [9, 19],
      relief: [9, 19],
      collection: [9, 19],
      care: [9, 19],
      marketing: [9, 19],
    },
    notSunday: ['collection'],
    emailOptIn: true,
    alsoOptIn: ['care'],
    linksAllowed: false,
  },
};

/** Hours of marketing in HK and IN bind the telephone only. */
export const TELEPHONE_ONLY: ReadonlySet<string> = new Set(['HK|marketing', 'IN|marketing']);

/** Indonesia's national holidays and joint leave days in the simulated months (decree 1497/2025 for 2026). */
export const INDONESIAN_HOLIDAYS: ReadonlySet<string> = new Set(
  (
    '2026-01-01 2026-01-16 2026-02-16 2026-02-17 2026-03-18 2026-03-19 2026-03-20 2026-03-21 2026-03-22 2026-03-23 2026-03-24 ' +
    '2026-04-03 2026-04-05 2026-05-01 2026-05-14 2026-05-15 2026-05-27 2026-05-28 2026-05-31 2026-06-01 2026-06-16 2026-08-17 ' +
    '2026-08-25 2026-12-24 2026-12-25 2027-01-01'
  ).split(' '),
);

const EU_COUNTRIES = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

export const placeOfCountry = (country: string): string => {
  if (country === 'GB') return 'UK';
  if (EU_COUNTRIES.has(country)) return 'EU';
  return LAW[country] === undefined ? 'other' : country;
};

/** Countries of the numbers the simulated people have. */
export const COUNTRY_OF_NUMBER: readonly (readonly [prefix: string, country: string])[] = [
  ['+1', 'US'],
  ['+44', 'GB'],
  ['+49', 'DE'],
  ['+34', 'ES'],
  ['+351', 'PT'],
  ['+65', 'SG'],
  ['+852', 'HK'],
  ['+86', 'CN'],
  ['+91', 'IN'],
  ['+62', 'ID'],
  ['+61', 'AU'],
  ['+64', 'NZ'],
  ['+686', 'KI'],
  ['+55', 'BR'],
];

/** The outermost zones of each country the simulated people live in: allowed in both is allowed in all between. */
export const OUTERMOST: Readonly<Record<string, readonly string[]>> = {
  US: ['America/New_York', 'Pacific/Honolulu', 'America/Adak', 'America/Phoenix'],
  GB: ['Europe/London'],
  DE: ['Europe/Berlin'],
  ES: ['Europe/Madrid', 'Atlantic/Canary'],
  PT: ['Europe/Lisbon', 'Atlantic/Azores'],
  SG: ['Asia/Singapore'],
  HK: ['Asia/Hong_Kong'],
  CN: ['Asia/Shanghai'],
  IN: ['Asia/Kolkata'],
  ID: ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
  AU: ['Australia/Sydney', 'Australia/Perth'],
  NZ: ['Pacific/Auckland', 'Pacific/Chatham'],
  KI: ['Pacific/Tarawa', 'Pacific/Kiritimati'],
  BR: ['America/Noronha', 'America/Rio_Branco'],
};

type Effect = 'yes' | 'product' | 'plan' | 'no';
const row = (contract: Effect, relief: Effect, collection: Effect, care: Effect, statutory: Effect = 'yes') => ({
  'contract-service': contract,
  relief,
  collection,
  care,
  'statutory-notice': statutory,
  marketing: 'no' as Effect,
});

/** Purpose × state, once more (issue 4, “Suppression”). */
export const FORBIDDEN: Readonly<Record<string, Readonly<Record<string, Effect>>>> = {
  complaint: row('yes', 'yes', 'product', 'no'),
  dispute: row('yes', 'yes', 'product', 'no'),
  'hardship-asked': row('yes', 'yes', 'no', 'no'),
  'hardship-plan': row('plan', 'yes', 'no', 'no'),
  disaster: row('yes', 'yes', 'no', 'no'),
  bereavement: row('no', 'no', 'no', 'no'),
  fraud: row('product', 'product', 'no', 'no'),
  'wrong-person': row('no', 'no', 'no', 'no', 'no'),
  represented: row('yes', 'yes', 'no', 'no'),
  moratorium: row('no', 'no', 'no', 'no'),
  crisis: row('no', 'no', 'no', 'no'),
  'payment-processing': row('product', 'yes', 'no', 'yes'),
  'reported-paid': row('product', 'yes', 'no', 'yes'),
};

/** Which events open and close a state; processing and reported end by themselves after ten days, a disaster after sixty. */
export const STATE_EVENTS: Readonly<
  Record<string, readonly (readonly [state: string, opens: boolean, about?: 'product' | 'obligationId'])[]>
> = {
  'complaint-opened': [['complaint', true, 'product']],
  'complaint-closed': [['complaint', false, 'product']],
  'dispute-opened': [['dispute', true, 'product']],
  'dispute-closed': [['dispute', false, 'product']],
  'hardship-asked': [['hardship-asked', true, 'product']],
  'hardship-refused': [['hardship-asked', false, 'product']],
  'hardship-plan-started': [
    ['hardship-asked', false, 'product'],
    ['hardship-plan', true, 'product'],
  ],
  'hardship-plan-ended': [['hardship-plan', false, 'product']],
  'disaster-declared': [['disaster', true]],
  'disaster-ended': [['disaster', false]],
  'bereavement-reported': [['bereavement', true]],
  'bereavement-ended': [['bereavement', false]],
  'customer-deceased': [['bereavement', true]],
  'fraud-alert-raised': [['fraud', true, 'product']],
  'fraud-alert-cleared': [['fraud', false, 'product']],
  'wrong-person-reported': [['wrong-person', true]],
  'wrong-person-cleared': [['wrong-person', false]],
  'representation-started': [['represented', true]],
  'representation-ended': [['represented', false]],
  'moratorium-started': [['moratorium', true]],
  'moratorium-ended': [['moratorium', false]],
  'crisis-raised': [['crisis', true]],
  'crisis-cleared': [['crisis', false]],
  'payment-processing': [['payment-processing', true, 'obligationId']],
  'payment-reported': [['reported-paid', true, 'obligationId']],
  'payment-failed': [['payment-processing', false, 'obligationId']],
  'payment-received': [
    ['payment-processing', false, 'obligationId'],
    ['reported-paid', false, 'obligationId'],
  ],
  'payment-reversed': [
    ['payment-processing', false, 'obligationId'],
    ['reported-paid', false, 'obligationId'],
  ],
};

export const LASTS_DAYS: Readonly<Record<string, number>> = { 'payment-processing': 10, 'reported-paid': 10, disaster: 60 };
