import { describe, expect, it } from 'vitest';
import { chineseResidentId, hongKongId, ibanCheck, luhn, singaporeNric } from '../../../../functions/privacy/checksums.ts';
import { buildSampleDay } from '../../../../infra/local/sample-day/build.ts';
import { bytesOf } from '../../../../infra/local/sample-day/message.ts';
import { PEOPLE } from '../../../../infra/local/sample-day/people.ts';
import { plantedData } from '../../../../infra/local/sample-day/planted.ts';
import { encodedForms, plantedSearch } from '../../../../infra/local/sample-day/planted-search.ts';
import { HISTORY_SCRIPTS, SCRIPTS } from '../../../../infra/local/sample-day/scripts.ts';

const DATA = plantedData();

describe('planted personal data', () => {
  it('is of every kind', () => {
    expect([...new Set(DATA.map(({ kind }) => kind))].sort()).toEqual([
      'account',
      'address',
      'card',
      'email',
      'iban',
      'name',
      'national-id',
      'one-time-code',
      'password',
      'phone',
    ]);
    expect(DATA.length).toBeGreaterThan(500);
  });

  it('occurs in the input in each writing it claims', () => {
    const input = buildSampleDay()
      .map((message) => `${message.body}\n${message.encoding ? Buffer.from(bytesOf(message)).toString('utf16le') : ''}`)
      .join('\n');
    for (const { kind, written } of DATA) {
      for (const form of written) expect(input.includes(JSON.stringify(form).slice(1, -1)), `${kind} ${form}`).toBe(true);
    }
  });

  it('has cards and IBANs with valid check digits', () => {
    const digits = (text: string) => text.replace(/\D/g, '');
    const values = (kind: string) => DATA.filter((datum) => datum.kind === kind).map(({ value }) => value);
    for (const value of values('card')) expect(luhn(digits(value)), value).toBe(true);
    for (const value of values('iban')) expect(ibanCheck(value.replaceAll(' ', '')), value).toBe(true);
  });

  it('has national ids with valid check digits', () => {
    const checks: Readonly<Record<string, (id: string) => boolean>> = {
      CN: chineseResidentId,
      SG: singaporeNric,
      HK: (id) => hongKongId(id.charAt(0), id.slice(1, 7), id.charAt(8)),
    };
    for (const { place, data } of PEOPLE) expect(checks[place]?.(data.nationalId.text) ?? true, data.nationalId.text).toBe(true);
  });

  it('is in no script outside its marks, so that a hit in an output is always a leak', () => {
    const search = plantedSearch(DATA);
    for (const { id, turns } of [...SCRIPTS, ...HISTORY_SCRIPTS])
      expect(search(turns.map(([, text]) => text).join('\n')), id).toEqual([]);
  });
});

describe('the search for leaks', () => {
  const search = plantedSearch([{ kind: 'phone', value: '8190 0427', forms: ['81900427'], written: ['81900427'] }]);

  it('finds a number that stands alone, in any script around it', () => {
    expect(search('call 81900427 now')).toHaveLength(1);
    expect(search('电话81900427吧')).toHaveLength(1);
    expect(search('{"phone":"81900427"}')).toHaveLength(1);
  });

  it('is not fooled by a hash or a longer number', () => {
    expect(search('sha256 9f81900427ab')).toEqual([]);
    expect(search('181900427')).toEqual([]);
  });

  it('knows the encodings', () => {
    for (const lead of ['', 'x', 'xy']) {
      const encoded = Buffer.from(`${lead}dana.reyes@example.com and more`).toString('base64');
      expect(encodedForms('dana.reyes@example.com').some((form) => encoded.includes(form))).toBe(true);
    }
    expect(encodedForms('钱思远')).toContain('\\u94b1\\u601d\\u8fdc');
  });
});
