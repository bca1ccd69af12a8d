import { hongKongCard, iban, singaporeCard, withChineseCheck, withLuhn } from './checksums.ts';
import type { Place } from './places.ts';
import { PLACES } from './places.ts';
import type { Seed } from './seed.ts';
import { seeded } from './seed.ts';

/** A number with the ways people write it. */
export interface Written {
  /** As people there usually write it. */
  readonly text: string;
  /** Every written form, the usual one among them. */
  readonly forms: readonly string[];
}

export interface PersonData {
  readonly card: Written;
  readonly phone: Written & { readonly e164: string };
  readonly email: string;
  readonly nationalId: Written;
  readonly account: Written;
  readonly iban: Written;
  readonly address: string;
  readonly hanAddress?: string;
}

const grouped = (digits: string, ...sizes: readonly number[]): readonly string[] => {
  const ends = sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0));
  return ends.map((end, index) => digits.slice(ends[index - 1] ?? 0, end));
};

const written = (groups: readonly string[], ...extra: readonly string[]): Written => {
  const text = groups.join(' ');
  return { text, forms: [...new Set([text, groups.join(''), groups.join('-'), ...extra])] };
};

/** Ranges the card schemes publish for tests; never issued. */
const TEST_BINS: Readonly<Record<Place, readonly string[]>> = {
  US: ['424242', '555555', '400005'],
  UK: ['400082', '555555', '424242'],
  SG: ['400070', '520082'],
  HK: ['400034', '222300'],
  CN: ['620000', '621000'],
  ID: ['400036', '510510'],
};

export const cardOf = (place: Place, seed: Seed): Written => {
  const number = withLuhn(`${seed.pick(TEST_BINS[place])}${seed.digits(9)}`);
  return written(grouped(number, 4, 4, 4, 4));
};

/** Numbers kept free for fiction where a country has them (NANP 555-01xx, Ofcom 07700 900xxx), else plausible ones. */
export const phoneOf = (place: Place, seed: Seed): Written & { readonly e164: string } => {
  const make = (code: string, trunk: string, groups: readonly string[]) => {
    const national = groups.join('');
    const local = [`${trunk}${groups[0]}`, ...groups.slice(1)];
    const e164 = `+${code}${national}`;
    const all = written(local, e164, `${code}${national}`, national, `+${code} ${groups.join(' ')}`);
    return { ...all, text: code === '1' ? local.join('-') : all.text, e164 };
  };
  switch (place) {
    case 'US':
      return make('1', '', [seed.pick(['937', '806', '719', '209', '919', '480', '808']), '555', `01${seed.digits(2)}`]);
    case 'UK':
      return make('44', '0', ['7700', `900${seed.digits(3)}`]);
    case 'SG':
      return make('65', '', [`${seed.pick(['81', '87', '90', '96'])}${seed.digits(2)}`, seed.digits(4)]);
    case 'HK':
      return make('852', '', [`${seed.pick(['60', '64', '91', '97'])}${seed.digits(2)}`, seed.digits(4)]);
    case 'CN':
      return make('86', '', [seed.pick(['138', '139', '156', '177', '186']), `00${seed.digits(2)}`, seed.digits(4)]);
    case 'ID':
      return make('62', '0', [seed.pick(['812', '813', '857', '878']), `00${seed.digits(2)}`, seed.digits(4)]);
  }
};

const birth = (seed: Seed) => ({
  year: String(seed.between(1956, 2001)),
  month: String(seed.between(1, 12)).padStart(2, '0'),
  day: String(seed.between(1, 28)).padStart(2, '0'),
});

export const nationalIdOf = (place: Place, seed: Seed): Written => {
  const { year, month, day } = birth(seed);
  switch (place) {
    // Areas 734 to 749 were never given out before numbers became random.
    case 'US':
      return dashed([String(seed.between(734, 749)), String(seed.between(10, 99)), String(seed.between(1000, 9899))]);
    case 'UK': {
      const nino = [
        `${seed.pick([...'ABCEGHJK'])}${seed.pick([...'LMPRSTWX'])}`,
        ...grouped(seed.digits(6), 2, 2, 2),
        seed.pick([...'ABCD']),
      ];
      return written(nino);
    }
    case 'SG': {
      const id = singaporeCard(Number(year) < 2000 ? 'S' : 'T', `${year.slice(2)}${seed.digits(5)}`);
      return { text: id, forms: [id] };
    }
    case 'HK': {
      const id = hongKongCard(seed.pick([...'ACDGKPRYZ']), seed.digits(6));
      return { text: id, forms: [id, id.replace(/[()]/g, '')] };
    }
    case 'CN': {
      const id = withChineseCheck(
        `${seed.pick(['410105', '510107', '440105', '230102', '330106'])}${year}${month}${day}${seed.digits(3)}`,
      );
      return { text: id, forms: [id, grouped(id, 6, 8, 4).join(' ')] };
    }
    case 'ID': {
      const nik = `${seed.pick(['327306', '357801', '737102', '917103'])}${day}${month}${year.slice(2)}000${seed.between(1, 9)}`;
      return { text: nik, forms: [nik, grouped(nik, 4, 4, 4, 4).join(' ')] };
    }
  }
};

const dashed = (groups: readonly string[]): Written => {
  const { forms } = written(groups);
  return { text: groups.join('-'), forms };
};

const ACCOUNT_GROUPS: Readonly<Record<Place, readonly number[]>> = {
  US: [10],
  UK: [8],
  SG: [3, 6, 1],
  HK: [3, 6, 3],
  CN: [4, 4, 4, 4, 3],
  ID: [4, 2, 6, 2, 1],
};

export const accountOf = (place: Place, seed: Seed): Written => {
  const groups = ACCOUNT_GROUPS[place];
  const size = groups.reduce((sum, group) => sum + group, 0);
  // Mainland accounts are UnionPay card numbers of 19 digits.
  const digits = place === 'CN' ? withLuhn(`621700${seed.digits(12)}`) : `${seed.between(2, 8)}${seed.digits(size - 1)}`;
  const parts = grouped(digits, ...groups);
  return place === 'CN' ? written(parts) : dashed(parts);
};

/** IBANs of places whose customers have none are those of an account abroad. */
export const ibanOf = (place: Place, seed: Seed): Written => {
  const number = place === 'HK' ? iban('PT', `0002${seed.digits(17)}`) : iban('GB', `CLNX${seed.digits(14)}`);
  const groups = number.match(/.{1,4}/g) ?? [];
  return written(groups);
};

const emailOf = (latinName: string, customer: number): string => {
  const plain = latinName
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .split(' ');
  const domain = ['example.com', 'example.org', 'example.net'][customer % 3];
  return `${plain[0]}.${plain.at(-1)}@${domain}`;
};

export const addressOf = (place: Place, home: number, seed: Seed): { readonly address: string; readonly hanAddress?: string } => {
  const homes = PLACES[place].homes;
  const { address, han } = homes[home % homes.length] ?? { address: '' };
  const number = String(seed.between(12, place === 'US' ? 1899 : 189));
  const floor = String(seed.between(2, 9));
  const fill = (text: string): string => text.replace('%n', number).replace('%f', floor);
  return han === undefined ? { address: fill(address) } : { address: fill(address), hanAddress: fill(han) };
};

/** All personal data of one customer: invented, and the same on every machine. */
export const personDataOf = (customer: number, place: Place, latinName: string): PersonData => {
  const key = `person-${customer}`;
  return {
    card: cardOf(place, seeded(key, 'card')),
    phone: phoneOf(place, seeded(key, 'phone')),
    email: emailOf(latinName, customer),
    nationalId: nationalIdOf(place, seeded(key, 'national-id')),
    account: accountOf(place, seeded(key, 'account')),
    iban: ibanOf(place, seeded(key, 'iban')),
    ...addressOf(place, customer, seeded(key, 'address')),
  };
};
