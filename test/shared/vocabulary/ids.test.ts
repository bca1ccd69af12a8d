import { describe, expect, it } from 'vitest';
import { pseudonymsFrom } from '../../../shared/aws/pseudonyms.ts';
import { matchesIdGrammar, ownOrPseudonym } from '../../../shared/vocabulary/ids.ts';

describe('the id grammar', () => {
  it.each([
    '2f6b0c1e-8a54-4f0e-9d1d-1c2b3a4d5e6f',
    '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    '0002f70f7386445b',
    'cus-0042',
    'conv_17',
    'chat-2026-11-20-0001',
    'call-20261120-12',
    'C1001',
    '48213',
    'tkt-0a1b2c3d4e5f',
  ])('given %s, when it is read, then it is taken as it is', (id) => {
    expect(matchesIdGrammar(id)).toBe(true);
  });

  it.each([
    '+8613812345678',
    '13812345678',
    'cus-13812345678',
    'tel-138-1234-5678',
    'ann@example.com',
    '4111111111111111',
    'card-4111-1111-1111-1111',
    '11010519491231002X',
    'Ann Smith',
    'john-smith',
    'S1234567D',
    'ABCDE1234F',
    'QQ123456C',
    '123-45-6789',
    '',
    'x'.repeat(65),
  ])('given %s, when it is read, then it becomes a pseudonym', (id) => {
    expect(matchesIdGrammar(id)).toBe(false);
  });

  it('given the same foreign id twice, when pseudonymised, then the pseudonym is the same, matches our grammar and holds no run of digits', () => {
    const ids = ownOrPseudonym(pseudonymsFrom(new Uint8Array(32)));
    const pseudonym = ids('customer', '+8613812345678');
    expect(pseudonym).toBe(ids('customer', '+8613812345678'));
    expect(pseudonym).toMatch(/^cus-x[a-z]{20}$/);
    expect(ids('customer', pseudonym)).toBe(pseudonym);
    expect(ids('conversation', '+8613812345678')).not.toContain(pseudonym.slice(4));
  });
});
