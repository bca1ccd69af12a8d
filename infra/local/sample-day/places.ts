import type { Jurisdiction, Language } from '../../../shared/vocabulary/places.ts';

/** Where customers of a jurisdiction live: street addresses invented, towns real. */
export interface Home {
  readonly zone: string;
  readonly region?: string;
  readonly address: string;
  /** The same address as people there write it in Chinese. */
  readonly han?: string;
}

export type Place = 'US' | 'UK' | 'SG' | 'HK' | 'CN' | 'ID';

export interface PlaceFacts {
  readonly first: number;
  readonly country: string;
  readonly currency: string;
  readonly language: Language;
  readonly jurisdiction: Jurisdiction;
  /** `%n` is a house number, `%f` a floor or flat. */
  readonly homes: readonly Home[];
}

export const PLACES: Readonly<Record<Place, PlaceFacts>> = {
  US: {
    first: 1,
    country: 'US',
    currency: 'USD',
    language: 'en',
    jurisdiction: 'US',
    homes: [
      { zone: 'America/New_York', region: 'US-OH', address: '%n Larkmeadow Lane, Dayton, OH' },
      { zone: 'America/Chicago', region: 'US-TX', address: '%n Quail Hollow Drive, Lubbock, TX' },
      { zone: 'America/Denver', region: 'US-CO', address: '%n Juniper Mesa Road, Pueblo, CO' },
      { zone: 'America/Los_Angeles', region: 'US-CA', address: '%n Saltgrass Court, Modesto, CA' },
      { zone: 'America/New_York', region: 'US-NC', address: '%n Sweetbriar Circle, Durham, NC' },
      { zone: 'America/Phoenix', region: 'US-AZ', address: '%n Ocotillo Bend, Tempe, AZ' },
      { zone: 'Pacific/Honolulu', region: 'US-HI', address: '%n Plumeria Place, Hilo, HI' },
    ],
  },
  UK: {
    first: 26,
    country: 'GB',
    currency: 'GBP',
    language: 'en',
    jurisdiction: 'UK',
    homes: [
      { zone: 'Europe/London', address: '%n Tannery Row, Halifax' },
      { zone: 'Europe/London', address: '%n Orchard Wharf, Bristol' },
      { zone: 'Europe/London', address: '%n Pendle Gardens, Cardiff' },
      { zone: 'Europe/London', address: '%n Quernmore Close, Dundee' },
    ],
  },
  SG: {
    first: 51,
    country: 'SG',
    currency: 'SGD',
    language: 'en',
    jurisdiction: 'SG',
    homes: [
      { zone: 'Asia/Singapore', address: 'Blk %n Tampines Fernvale Street #0%f-14' },
      { zone: 'Asia/Singapore', address: 'Blk %n Yishun Larkhill Avenue #0%f-233' },
      { zone: 'Asia/Singapore', address: 'Blk %n Jurong Heronvale Road #0%f-56' },
    ],
  },
  HK: {
    first: 76,
    country: 'HK',
    currency: 'HKD',
    language: 'zh-Hant',
    jurisdiction: 'HK',
    homes: [
      { zone: 'Asia/Hong_Kong', address: 'Flat %fC, %n Lai Hing Street, Sham Shui Po', han: '深水埗麗興街%n號%f樓C室' },
      { zone: 'Asia/Hong_Kong', address: 'Flat %fB, %n Wing Fuk Road, Tuen Mun', han: '屯門永福路%n號%f樓B室' },
      { zone: 'Asia/Hong_Kong', address: 'Flat %fA, %n Tsui Ying Court, Sha Tin', han: '沙田翠盈閣%n座%f樓A室' },
    ],
  },
  CN: {
    first: 101,
    country: 'CN',
    currency: 'CNY',
    language: 'zh-Hans',
    jurisdiction: 'CN',
    homes: [
      { zone: 'Asia/Shanghai', region: 'CN-HA', address: '%n Fenghe Road, Zhengzhou', han: '郑州市金水区丰禾路%n号%f单元' },
      { zone: 'Asia/Shanghai', region: 'CN-SC', address: '%n Qinglan Lane, Chengdu', han: '成都市武侯区青岚巷%n号%f栋' },
      { zone: 'Asia/Shanghai', region: 'CN-GD', address: '%n Yueting Street, Guangzhou', han: '广州市海珠区月亭街%n号%f楼' },
      { zone: 'Asia/Shanghai', region: 'CN-HL', address: '%n Songbai Road, Harbin', han: '哈尔滨市道里区松柏路%n号%f门' },
    ],
  },
  ID: {
    first: 131,
    country: 'ID',
    currency: 'IDR',
    language: 'id',
    jurisdiction: 'ID',
    homes: [
      { zone: 'Asia/Jakarta', region: 'ID-JB', address: 'Jalan Kenanga Wulung No. %n, Bandung' },
      { zone: 'Asia/Jakarta', region: 'ID-JI', address: 'Jalan Teratai Sari No. %n, Surabaya' },
      { zone: 'Asia/Makassar', region: 'ID-SN', address: 'Jalan Layar Pinisi No. %n, Makassar' },
      { zone: 'Asia/Jayapura', region: 'ID-PA', address: 'Jalan Cenderawasih Emas No. %n, Jayapura' },
    ],
  },
};

const ORDER = Object.entries(PLACES) as readonly (readonly [Place, PlaceFacts])[];

export const placeOf = (customer: number): Place => ORDER.findLast(([, facts]) => facts.first <= customer)?.[0] ?? 'US';
