import { isDigit, isHan, isWordLetter } from './characters.ts';
import { HAN_DIGITS } from './digit-words.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

/** Addresses as they are said in Chinese: `han_qm 艾特 幺二六 点 com`, `hanqiming圈a新浪点com`, `qiao2008 at qq点com`. */
const AT_SIGNS = ['在', '艾特', '爱特', '圈a', '圈 a', '小老鼠', 'at', '@', 'a圈'];
const DOMAIN =
  /^ ?(?:[a-z0-9零〇一二三四五六七八九幺]|[-. ]|新浪|网易|腾讯|搜狐){1,24}?(?: ?[点點.] ?(?:com|net|cn|org|hk|co|edu)){1,2}/;
const LONGEST_MAILBOX = 40;

export const findChineseSpokenEmails = (scan: Scan): Finding[] => {
  if (!/[点點]/.test(scan.lower)) return [];
  return AT_SIGNS.flatMap((sign) => addressesAround(scan, sign));
};

const addressesAround = (scan: Scan, sign: string): Finding[] => {
  const findings: Finding[] = [];
  for (let at = scan.lower.indexOf(sign); at >= 0; at = scan.lower.indexOf(sign, at + 1)) {
    const after = at + sign.length;
    const domain = DOMAIN.exec(scan.lower.slice(after, after + 48))?.[0];
    const start = domain === undefined ? at : mailboxStart(scan.lower, withoutFiller(scan.lower, at));
    if (domain === undefined || start >= at) continue;
    // "我们八点在 163 点 com 见": the plain word for "at" needs a mailbox of letters before it.
    if (sign === '在' && !/[a-z]{2}/.test(scan.lower.slice(start, at))) continue;
    const end = after + domain.length;
    findings.push({ start, end, kind: 'EMAIL', value: scan.lower.slice(start, end).replace(/\s/g, ''), rank: RANK.checked });
  }
  return findings;
};

/** "hanqiming 然后艾特". */
const withoutFiller = (lower: string, at: number): number =>
  at - (/(?:然后|然後|再|就是|那个|嗯)? ?$/.exec(lower.slice(Math.max(0, at - 5), at))?.[0].length ?? 0);

const SAID_SIGNS = ['下划线', '下劃線', '减号', '中划线'];

/** Letters, figures and spoken digits before the sign, with spaces between; the words around them are Chinese. */
const mailboxStart = (lower: string, at: number): number => {
  let start = at;
  while (start > 0 && at - start < LONGEST_MAILBOX) {
    const said = SAID_SIGNS.find((word) => lower.endsWith(word, start));
    if (said !== undefined) start -= said.length;
    else if (isMailboxUnit(lower, start - 1)) start -= 1;
    else break;
  }
  while (start < at && ' .-_点點'.includes(lower.charAt(start))) start += 1;
  return start;
};

const isMailboxUnit = (lower: string, i: number): boolean => {
  const code = lower.charCodeAt(i);
  if (isHan(code)) return HAN_DIGITS.has(lower.charAt(i)) || lower.charAt(i) === '点' || lower.charAt(i) === '點';
  return isDigit(code) || isWordLetter(code) || ' ._-'.includes(lower.charAt(i));
};
