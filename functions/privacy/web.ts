import { isDigit, isSpace, isWordUnit } from './characters.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

/** Links that carry a credential, and IP addresses. An ordinary link stays readable. */
export const findLinks = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (let at = scan.lower.indexOf('://'); at >= 0; at = scan.lower.indexOf('://', at + 3)) {
    let start = at;
    while (start > 0 && at - start < 12 && isWordUnit(scan.text.charCodeAt(start - 1))) start -= 1;
    let end = at + 3;
    while (end < scan.text.length && !isLinkEnd(scan.text.charCodeAt(end))) end += 1;
    while (end > at + 3 && '.,;!?)\'"'.includes(scan.text.charAt(end - 1))) end -= 1;
    if (carriesCredential(scan.lower.slice(at + 3, end))) {
      findings.push({ start, end, kind: 'URL', value: scan.text.slice(start, end), rank: RANK.whole + 1 });
    }
    at = Math.max(at, end - 3);
  }
  return findings;
};

const isLinkEnd = (code: number): boolean => isSpace(code) || code > 0x2e7f || code === 34 || code === 60 || code === 62;

const SECRET_PARAMETER =
  /[?&#;](?:[a-z]{1,12}[-_])?(?:token|key|apikey|api_key|sig|signature|session|sessionid|sid|password|passwd|pwd|pin|code|otp|auth|secret|jwt|credential|ticket|state|access_token|id_token|refresh_token|x-amz-[a-z-]{1,24})=[^&#]/;
const LONG_SEGMENT = /[/=][a-z0-9_-]{24,}/;

const carriesCredential = (link: string): boolean => {
  const host = link.slice(0, 300).split(/[/?#]/, 1)[0] ?? '';
  if (host.includes('@')) return true;
  if (SECRET_PARAMETER.test(link)) return true;
  const segment = LONG_SEGMENT.exec(link)?.[0];
  return segment !== undefined && /\d/.test(segment) && /[a-z]/.test(segment);
};

/** IPv4 from the digit runs; four parts of at most 255, and not part of a longer chain. */
export const findIpAddresses = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (const run of scan.runs) {
    for (let i = 0; i + 3 < run.starts.length; i += 1) {
      if (!isQuad(scan.text, run.starts, run.ends, i)) continue;
      const [start, end] = [run.starts[i] ?? 0, run.ends[i + 3] ?? 0];
      findings.push({ start, end, kind: 'IP', value: scan.text.slice(start, end), rank: RANK.checked });
      i += 3;
    }
  }
  return [...findings, ...findIpv6(scan)];
};

const isQuad = (text: string, starts: readonly number[], ends: readonly number[], first: number): boolean => {
  for (let k = first; k < first + 4; k += 1) {
    const part = text.slice(starts[k], Math.min(ends[k] ?? 0, (starts[k] ?? 0) + 4));
    if (part.length > 3 || Number(part) > 255) return false;
    if (k < first + 3 && text.slice(ends[k], starts[k + 1]) !== '.') return false;
  }
  return !isDotted(text, (starts[first] ?? 0) - 1, -1) && !isDotted(text, ends[first + 3] ?? 0, 1);
};
const isDotted = (text: string, at: number, step: 1 | -1): boolean =>
  text.charAt(at) === '.' && isDigit(text.charCodeAt(at + step));

const isHexUnit = (code: number): boolean => isDigit(code) || (code >= 97 && code <= 102) || code === 58;

/** IPv6 (RFC 4291): tokens of hex and colons with `::` or seven colons. */
const findIpv6 = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  const { lower } = scan;
  for (let colon = lower.indexOf(':'); colon >= 0; ) {
    let start = colon;
    while (start > 0 && colon - start < 5 && isHexUnit(lower.charCodeAt(start - 1))) start -= 1;
    let end = colon;
    while (end < lower.length && isHexUnit(lower.charCodeAt(end))) end += 1;
    const token = lower.slice(start, Math.min(end, start + 46));
    if (isIpv6(token) && !isWordUnit(lower.charCodeAt(start - 1)) && !isWordUnit(lower.charCodeAt(end))) {
      findings.push({ start, end, kind: 'IP', value: token, rank: RANK.checked });
    }
    colon = lower.indexOf(':', Math.max(end, colon + 1));
  }
  return findings;
};

const isIpv6 = (token: string): boolean => {
  const parts = token.split(':');
  if (token.length > 45 || parts.length > 9 || parts.some((part) => part.length > 4)) return false;
  const shortened = token.split('::').length === 2 && parts.filter((part) => part !== '').length >= 2;
  return shortened || (parts.length === 8 && parts.every((part) => part !== ''));
};
