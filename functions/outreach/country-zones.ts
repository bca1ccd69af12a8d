import type { Jurisdiction } from '../../shared/vocabulary/places.ts';

const one = (zone: string): readonly string[] => [zone];
const CENTRAL_EUROPE = 'AT BE HR CZ DK DE HU IT LU MT NL PL SK SI SE'.split(' ');
const CAPITALS: Readonly<Record<string, string>> = {
  AT: 'Vienna',
  BE: 'Brussels',
  HR: 'Zagreb',
  CZ: 'Prague',
  DK: 'Copenhagen',
  DE: 'Berlin',
  HU: 'Budapest',
  IT: 'Rome',
  LU: 'Luxembourg',
  MT: 'Malta',
  NL: 'Amsterdam',
  PL: 'Warsaw',
  SK: 'Bratislava',
  SI: 'Ljubljana',
  SE: 'Stockholm',
};

/**
 * Zones of each country we know (IANA time zone database, zone1970.tab). Where a person's zone is unknown, a message must be allowed
 * in all of them. Territories with a country code of their own (PR, GU, RE) are countries here; unknown ones have no entry.
 */
export const COUNTRY_ZONES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(CENTRAL_EUROPE.map((country) => [country, one(`Europe/${CAPITALS[country]}`)])),
  BG: one('Europe/Sofia'),
  CY: one('Asia/Nicosia'),
  EE: one('Europe/Tallinn'),
  ES: ['Europe/Madrid', 'Africa/Ceuta', 'Atlantic/Canary'],
  FI: one('Europe/Helsinki'),
  FR: one('Europe/Paris'),
  GB: one('Europe/London'),
  GR: one('Europe/Athens'),
  IE: one('Europe/Dublin'),
  LT: one('Europe/Vilnius'),
  LV: one('Europe/Riga'),
  PT: ['Europe/Lisbon', 'Atlantic/Madeira', 'Atlantic/Azores'],
  RO: one('Europe/Bucharest'),
  CN: one('Asia/Shanghai'),
  HK: one('Asia/Hong_Kong'),
  SG: one('Asia/Singapore'),
  IN: one('Asia/Kolkata'),
  ID: ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'],
  US: [
    'America/New_York',
    'America/Detroit',
    'America/Chicago',
    'America/Denver',
    'America/Phoenix',
    'America/Los_Angeles',
    'America/Anchorage',
    'America/Adak',
    'Pacific/Honolulu',
  ],
  PR: one('America/Puerto_Rico'),
  GU: one('Pacific/Guam'),
  CA: ['America/St_Johns', 'America/Halifax', 'America/Toronto', 'America/Winnipeg', 'America/Edmonton', 'America/Vancouver'],
  MX: ['America/Cancun', 'America/Mexico_City', 'America/Hermosillo', 'America/Tijuana'],
  BR: ['America/Noronha', 'America/Sao_Paulo', 'America/Manaus', 'America/Rio_Branco'],
  AU: [
    'Australia/Sydney',
    'Australia/Lord_Howe',
    'Australia/Brisbane',
    'Australia/Adelaide',
    'Australia/Darwin',
    'Australia/Perth',
  ],
  NZ: ['Pacific/Auckland', 'Pacific/Chatham'],
  KI: ['Pacific/Tarawa', 'Pacific/Kanton', 'Pacific/Kiritimati'],
  WS: one('Pacific/Apia'),
  JP: one('Asia/Tokyo'),
  KR: one('Asia/Seoul'),
  MO: one('Asia/Macau'),
  TW: one('Asia/Taipei'),
  MY: one('Asia/Kuala_Lumpur'),
  PH: one('Asia/Manila'),
  TH: one('Asia/Bangkok'),
  VN: one('Asia/Ho_Chi_Minh'),
  AE: one('Asia/Dubai'),
  NG: one('Africa/Lagos'),
  KE: one('Africa/Nairobi'),
  ZA: one('Africa/Johannesburg'),
  CH: one('Europe/Zurich'),
  NO: one('Europe/Oslo'),
};

const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

/** Where a jurisdiction's people live, for persons whose country is unknown. `default` may be anywhere: no entry, no hour. */
export const JURISDICTION_COUNTRIES: Readonly<Partial<Record<Jurisdiction, readonly string[]>>> = {
  US: ['US'],
  UK: ['GB'],
  EU,
  SG: ['SG'],
  HK: ['HK'],
  CN: ['CN'],
  IN: ['IN'],
  ID: ['ID'],
};
