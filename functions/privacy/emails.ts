import { isDigit, isHan, isWordLetter, isWordUnit } from './characters.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

const LONGEST_LOCAL = 64; // RFC 5321, 4.5.3.1.1
const LONGEST_DOMAIN = 253;
const LOCAL_SIGNS = new Set([..."._%+-'!#$&*/=?^{|}~"].map((character) => character.charCodeAt(0)));
const AT = 64;

/**
 * Mail addresses, found from each `@` outward with bounded steps: an ordinary regular expression is quadratic here.
 * International addresses (RFC 6531) too; next to a Latin address Chinese characters are the sentence around it.
 */
export const findEmails = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (let at = scan.text.indexOf('@'); at >= 0; at = scan.text.indexOf('@', at + 1)) {
    const found = around(scan, at);
    if (found !== undefined) findings.push(found);
  }
  return findings;
};

const around = (scan: Scan, at: number): Finding | undefined => {
  const { text } = scan;
  if (text.charCodeAt(at - 1) === AT || text.charCodeAt(at + 1) === AT) return undefined;
  const localEnd = skipSpaces(text, at, -1);
  const domainStart = skipSpaces(text, at + 1, 1);
  const start = localStart(text, localEnd);
  const end = domainEnd(text, domainStart);
  if (start === localEnd || end === domainStart) return undefined;
  const spaced = localEnd !== at || domainStart !== at + 1;
  const domain = scan.lower.slice(domainStart, end);
  if (!isDomain(domain, spaced)) return undefined;
  return { start, end, kind: 'EMAIL', value: `${scan.lower.slice(start, localEnd)}@${domain}`, rank: RANK.checked + 1 };
};

const skipSpaces = (text: string, from: number, step: 1 | -1): number => {
  let i = from;
  for (let n = 0; n < 2 && text.charCodeAt(step > 0 ? i : i - 1) === 32; n += 1) i += step;
  return i;
};

/** Whether the unit belongs to the same kind of address as its neighbour of the `@`. */
const letterTest = (neighbour: number): ((code: number) => boolean) =>
  isHan(neighbour) || neighbour > 0x24f
    ? (code) => isHan(code) || isWordUnit(code)
    : (code) => isDigit(code) || (isWordLetter(code) && code < 0x370);

const localStart = (text: string, end: number): number => {
  const isLetter = letterTest(text.charCodeAt(end - 1));
  let start = end;
  while (start > 0 && end - start < LONGEST_LOCAL) {
    const code = text.charCodeAt(start - 1);
    if (!isLetter(code) && !LOCAL_SIGNS.has(code)) break;
    start -= 1;
  }
  while (start < end && LOCAL_SIGNS.has(text.charCodeAt(start))) start += 1;
  return start;
};

const domainEnd = (text: string, start: number): number => {
  const isLetter = letterTest(text.charCodeAt(start));
  let end = start;
  while (end < text.length && end - start < LONGEST_DOMAIN) {
    const code = text.charCodeAt(end);
    if (!isLetter(code) && code !== 45 && code !== 46) break;
    end += 1;
  }
  while (end > start && (text.charCodeAt(end - 1) === 45 || text.charCodeAt(end - 1) === 46)) end -= 1;
  return text.charCodeAt(end) === AT ? start : end;
};

/** A dot makes it a domain; without one it is a payment handle such as `rahul@okicici`, or an inside name. */
const isDomain = (domain: string, spaced: boolean): boolean => {
  const dot = domain.lastIndexOf('.');
  const top = domain.slice(dot + 1);
  if (dot > 0) return top.length >= 2 && !isDigit(top.charCodeAt(0));
  return !spaced && domain.length >= 2 && !isDigit(domain.charCodeAt(0));
};
