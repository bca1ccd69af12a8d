import { describe, expect, it } from 'vitest';
import type { Jurisdiction } from '../../../shared/vocabulary/places.ts';
import { masked } from './masked.ts';

describe('a national identity number', () => {
  it.each<[string, string, Jurisdiction]>([
    ['CN resident id', '11010519491231002X', 'CN'],
    ['CN resident id in small letters and groups', '110105 19491231 002x', 'CN'],
    ['old CN id', '110105491231002', 'CN'],
    ['US SSN', '078-05-1120', 'US'],
    ['US ITIN', '912-70-1234', 'US'],
    ['SG NRIC', 'S1234567D', 'default'],
    ['SG FIN', 'G1234567X', 'SG'],
    ['HKID', 'A123456(3)', 'HK'],
    ['HKID without brackets', 'A1234563', 'HK'],
    ['IN Aadhaar', '2341 2341 2346', 'IN'],
    ['IN PAN', 'ABCPE1234F', 'IN'],
    ['ID NIK', '3174051201900001', 'ID'],
    ['UK NINO', 'AB 12 34 56 C', 'UK'],
    ['UK NHS', '943 476 5919', 'UK'],
    ['ES DNI', '12345678Z', 'EU'],
  ])('given a %s without a cue, then it is masked', (_, id, jurisdiction) => {
    expect(masked(`here is ${id} thanks`, { jurisdiction })).toMatch(/^here is \[(?:NATIONAL_ID|PHONE)_1\] thanks$/);
  });

  it.each([
    'my ssn is 078051120',
    'aadhaar number 2341 2341 2340',
    '身份证号是110105194912310021',
    'last four of my social are 1120',
  ])('given a cue in %s, then the number is masked even where no check digit agrees', (text) =>
    expect(masked(text)).toMatch(/\[NATIONAL_ID_1\]$/),
  );

  it('given a passport after its cue, then it is masked', () => {
    expect(masked('passport number E12345678')).toBe('passport number [PASSPORT_1]');
    expect(masked('护照号码是E12345678')).toBe('护照号码是[PASSPORT_1]');
  });

  it.each([
    'my passport expired',
    'A4 paper',
    'ticket S1234567D',
    'do you need my SSN?',
    'the PAN card is required',
    'KTP saya hilang',
  ])('given %s, then there is nothing to mask', (text) => expect(masked(text)).toBe(text));
});

describe('bank details', () => {
  it.each([
    ['GB82 WEST 1234 5698 7654 32', '[IBAN_1]'],
    ['de89370400440532013000', '[IBAN_1]'],
    ['my account number is 12345678', 'my account number is [ACCOUNT_1]'],
    ['sort code 20-10-24 and account 12345678', 'sort code [ACCOUNT_1] and account [ACCOUNT_2]'],
    ['routing number 021000021', 'routing number [ACCOUNT_1]'],
    ['IFSC HDFC0001234', 'IFSC [ACCOUNT_1]'],
    ['swift code is DBSSSGSG', 'swift code is [ACCOUNT_1]'],
    ['收款账号:6217000010001235', '收款账号:[ACCOUNT_1]'],
    ['nomor rekening 1234567890', 'nomor rekening [ACCOUNT_1]'],
  ])('given %s, then it becomes %s', (text, expected) => expect(masked(text)).toBe(expected));

  it.each([
    'what is the IFSC code?',
    'SWIFT TRANSFER PAYMENTS',
    'my account was charged 50000 twice',
    'my account is 5 years old',
    'account ending 1234',
  ])('given %s, then it stays', (text) => expect(masked(text)).toBe(text));
});

describe('an unknown long number', () => {
  it('given nine digits nobody explains, then they are masked as a number', () => {
    expect(masked('take 123456789012345678')).toMatch(/\[(?:NUMBER|CARD)_1\]/);
    expect(masked('take 123456781')).toBe('take [NUMBER_1]');
  });
  it.each(['TXN20240105123456', 'ORD-123456789', 'reference number 987654321', '订单号 202611200012345', '20261120103000'])(
    'given %s, then it is a reference or a date and stays',
    (text) => expect(masked(text)).toBe(text),
  );
});
