import type { Chance } from './random.ts';
import { chanceOf } from './random.ts';

/** A simulated person: where they live, how they can be reached, what they are like. Fixed by seed and number. */
export interface Person {
  readonly customerId: string;
  readonly country: string | undefined;
  readonly zone: string | undefined;
  /** Zone they really live in (events happen by it); we may not know it. */
  readonly trueZone: string;
  readonly language: string | undefined;
  readonly currency: string;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly hasLoan: boolean;
  readonly hasWallet: boolean;
  readonly chance: Chance;
}

interface Home {
  readonly country: string;
  readonly zones: readonly [string, ...string[]];
  readonly languages: readonly [string, ...string[]];
  readonly currency: string;
  readonly phone: string;
}

/** All packs, with the zones that hurt: both sides of the date line, half hours, late and early clock changes. */
const HOMES: readonly [Home, ...Home[]] = [
  {
    country: 'US',
    zones: ['America/New_York', 'America/Chicago', 'America/Los_Angeles', 'America/Phoenix', 'Pacific/Honolulu', 'America/Adak'],
    languages: ['en', 'es'],
    currency: 'USD',
    phone: '+12025550',
  },
  { country: 'GB', zones: ['Europe/London'], languages: ['en'], currency: 'GBP', phone: '+447400123' },
  { country: 'DE', zones: ['Europe/Berlin'], languages: ['en'], currency: 'EUR', phone: '+4915123456' },
  { country: 'ES', zones: ['Europe/Madrid', 'Atlantic/Canary'], languages: ['es'], currency: 'EUR', phone: '+34612345' },
  { country: 'PT', zones: ['Europe/Lisbon', 'Atlantic/Azores'], languages: ['en'], currency: 'EUR', phone: '+351912345' },
  { country: 'SG', zones: ['Asia/Singapore'], languages: ['en', 'zh-Hans'], currency: 'SGD', phone: '+6591234' },
  { country: 'HK', zones: ['Asia/Hong_Kong'], languages: ['zh-Hant', 'en'], currency: 'HKD', phone: '+85251234' },
  { country: 'CN', zones: ['Asia/Shanghai'], languages: ['zh-Hans'], currency: 'CNY', phone: '+8613812345' },
  { country: 'IN', zones: ['Asia/Kolkata'], languages: ['en'], currency: 'INR', phone: '+919812345' },
  {
    country: 'ID',
    zones: ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
    languages: ['id'],
    currency: 'IDR',
    phone: '+62812345678',
  },
  {
    country: 'AU',
    zones: ['Australia/Sydney', 'Australia/Lord_Howe', 'Australia/Perth'],
    languages: ['en'],
    currency: 'AUD',
    phone: '+61412345',
  },
  { country: 'NZ', zones: ['Pacific/Auckland', 'Pacific/Chatham'], languages: ['en'], currency: 'NZD', phone: '+64211234' },
  { country: 'KI', zones: ['Pacific/Kiritimati', 'Pacific/Tarawa'], languages: ['en'], currency: 'AUD', phone: '+68673012' },
  {
    country: 'BR',
    zones: ['America/Sao_Paulo', 'America/Noronha', 'America/Rio_Branco'],
    languages: ['es'],
    currency: 'BRL',
    phone: '+5511912345',
  },
];

const suffix = (index: number): string =>
  String(index % 1_000)
    .padStart(3, '0')
    .slice(0, 3);

export const personAt = (seed: number, index: number): Person => {
  const chance = chanceOf('person', seed, index);
  const home = chance.pick(HOMES);
  const trueZone = chance.pick(home.zones);
  const placed = chance.unit();
  const abroad = chance.happens(0.06) ? chance.pick(HOMES) : home;
  return {
    customerId: `cus-${index}`,
    // Of some only the country is known, of a few nothing at all.
    country: placed < 0.02 ? undefined : home.country,
    zone: placed < 0.08 ? undefined : trueZone,
    trueZone,
    language: chance.happens(0.05) ? undefined : chance.pick(home.languages),
    currency: home.currency,
    phone: chance.happens(0.9) ? `${abroad.phone}${suffix(index)}` : undefined,
    email: chance.happens(0.85) ? `c${index}@example.com` : undefined,
    hasLoan: chance.happens(0.65),
    hasWallet: chance.happens(0.5),
    chance,
  };
};
