import { isAsciiLetter, isDigit, isUpper } from './characters.ts';
import { luhn } from './checksums.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

/** Long tokens that hide something: access keys, JSON web tokens, wallets, and base64 or hex of an address or a card. */
const SHORTEST = 16;
const LONGEST = 4_096;

export const findTokens = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  const { text } = scan;
  for (let i = 0; i < text.length; ) {
    if (!isTokenUnit(text.charCodeAt(i))) {
      i += 1;
      continue;
    }
    const start = i;
    while (i < text.length && isTokenUnit(text.charCodeAt(i))) i += 1;
    if (i - start < SHORTEST || i - start > LONGEST) continue;
    const finding = judge(text.slice(start, i), start);
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
};

const isTokenUnit = (code: number): boolean =>
  isDigit(code) || isAsciiLetter(code) || code === 43 || code === 47 || code === 61 || code === 95 || code === 46 || code === 45;

const judge = (token: string, start: number): Finding | undefined => {
  const place = { start, end: start + token.length, value: token };
  if (isCredential(token)) return { ...place, kind: 'SECRET', rank: RANK.whole };
  if (isWallet(token)) return { ...place, kind: 'ACCOUNT', rank: RANK.whole };
  const hidden = decoded(token);
  if (hidden === undefined) return undefined;
  if (/[^\s@]@[^\s@]{1,200}\.[a-z]{2}/i.test(hidden.slice(0, 3_072))) return { ...place, kind: 'EMAIL', rank: RANK.checked };
  const digits = hidden.replace(/[ .-]/g, '');
  return /^\d{13,19}$/.test(digits) && luhn(digits) ? { ...place, kind: 'CARD', value: digits, rank: RANK.checked } : undefined;
};

/** AWS, Stripe, GitHub and Slack key shapes; a JSON web token (RFC 7519) starts with `eyJ` and has two dots. */
const CREDENTIAL =
  /^(?:(?:AKIA|ASIA)[A-Z0-9]{16}$|sk_(?:live|test)_|gh[pousr]_[A-Za-z0-9]{20}|xox[abpr]-|eyJ[\w-]{5,}\.[\w-]{2,}\.)/;
const isCredential = (token: string): boolean => CREDENTIAL.test(token);

/** Ethereum, Bitcoin (BIP 173 and base58) and Tron addresses. */
const WALLET = /^(?:0x[0-9a-fA-F]{40}|bc1[a-z0-9]{25,60}|[13T][1-9A-HJ-NP-Za-km-z]{25,33})$/;
const isWallet = (token: string): boolean => WALLET.test(token) && /[a-z]/i.test(token.slice(1)) && /\d.*\d/.test(token);

const PRINTABLE = /^[\t\n\r -~]{8,}$/;

/** What hex or base64 says, if it is text at all. */
const decoded = (token: string): string | undefined => {
  if (token.length % 2 === 0 && /^[0-9a-fA-F]+$/.test(token)) {
    const text = Buffer.from(token, 'hex').toString('latin1');
    if (PRINTABLE.test(text)) return text;
  }
  if (!looksBase64(token)) return undefined;
  const text = Buffer.from(token, 'base64').toString('latin1');
  return PRINTABLE.test(text) ? text : undefined;
};

/** Base64 of text has both cases, or ends in `=`; words and numbers do not. */
const looksBase64 = (token: string): boolean => {
  let uppers = 0;
  for (let i = 1; i < token.length && uppers < 2; i += 1) if (isUpper(token.charCodeAt(i))) uppers += 1;
  return token.endsWith('=') || (uppers >= 2 && /[a-z]/.test(token));
};
