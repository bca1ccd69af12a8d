import type { Jurisdiction } from '../../shared/vocabulary/places.ts';

export interface PhoneShape {
  /** Where the shape is told apart without a cue; `any` where it is distinctive everywhere. */
  readonly where: readonly Jurisdiction[] | 'any';
  readonly lengths: readonly number[];
  readonly digits: RegExp;
  /** Group lengths it is written in; undefined for any. */
  readonly groups?: RegExp;
}

/**
 * National writings, from the ITU's national numbering plans. Own tables rather than libphonenumber-js: parsing with its `min`
 * metadata costs tens of microseconds per candidate, which hostile text multiplies; a test checks these against its examples.
 */
export const PHONE_SHAPES: readonly PhoneShape[] = [
  { where: 'any', lengths: [11], digits: /^1[3-9]/, groups: /^(?:11|3-4-4|3-8|7-4|4-4-3|1-3-3-4)$/ }, // CN mobile, also 1-NXX-NXX-XXXX
  { where: 'any', lengths: [10], digits: /^[2-9]\d\d[2-9]/, groups: /^3-3-4$/ }, // US
  { where: ['US'], lengths: [10], digits: /^[2-9]\d\d[2-9]/, groups: /^(?:10|3-7|6-4)$/ },
  { where: ['US'], lengths: [11], digits: /^1[2-9]\d\d[2-9]/ },
  { where: 'any', lengths: [10], digits: /^[6-9]/, groups: /^5-5$/ }, // IN mobile
  { where: ['IN'], lengths: [10], digits: /^[6-9]/ },
  { where: ['SG', 'default'], lengths: [8], digits: /^[3689]/, groups: /^(?:8|4-4)$/ },
  { where: ['HK', 'default'], lengths: [8], digits: /^[2-9]/, groups: /^(?:8|4-4)$/ },
  { where: 'any', lengths: [8], digits: /^[2-9]/, groups: /^4-4$/ }, // SG, HK and others as usually written
  { where: 'any', lengths: [9, 10, 11, 12, 13], digits: /^0[1-9]/ }, // trunk 0: UK, EU, CN and ID land lines and mobiles
  { where: ['EU'], lengths: [9, 10], digits: /^[3-9]/, groups: /^(?:9|10|3-3-3|3-2-2-2|3-7|3-6|3-3-4)$/ }, // ES, PT, PL, IT mobile
  { where: 'any', lengths: [9], digits: /^[679]/, groups: /^(?:3-2-2-2)$/ }, // ES
  { where: ['ID'], lengths: [10, 11, 12], digits: /^8/ },
  { where: ['CN'], lengths: [10], digits: /^[48]00/, groups: /^(?:3-3-4|3-4-3|10)$/ },
];

/** Country calling codes, for telling the national part: the same phone written both ways gets one number. */
export const CALLING_CODES: readonly string[] =
  '852 853 886 353 351 352 354 356 357 358 359 370 371 372 385 386 420 421 971 966 880 855 856 234 254 233 1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 54 55 56 57 60 61 62 63 64 65 66 81 82 84 86 90 91 92 94'.split(
    ' ',
  );
