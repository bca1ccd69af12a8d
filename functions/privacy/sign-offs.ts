import { chineseNameEnd } from './chinese-names.ts';
import { type Finding, RANK } from './kinds.ts';
import { bareName } from './name-stretches.ts';
import { gapBefore, isShouted, looksLikeName } from './name-words.ts';
import type { Scan } from './scan.ts';
import { standsForNobody } from './surnames.ts';
import { wordAt } from './words.ts';

/** How much of the end of a text is read for the name under it, with its telephone number and address. */
const END = 240;

/**
 * The name a text ends with: "… on Tuesday. Barnaby Wolstenholme, 07700 900123", a last line of its own, "此致 赖燕红".
 * A letter's writer signs without announcing it; so the name must be a sentence of its own after others.
 */
export const findSignOffs = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  const from = Math.max(0, scan.text.length - END);
  for (const start of sentenceStarts(scan.text, from)) {
    const found = latinName(scan, start) ?? chineseName(scan.text, start);
    if (found !== undefined) findings.push(found);
  }
  return findings;
};

const sentenceStarts = (text: string, from: number): number[] => {
  const starts: number[] = [];
  for (const match of text.slice(from).matchAll(/(?:[.!?。！？…)]["']?\s{1,3}|[。！？]|\n\s{0,3})(?=\S)/gu)) {
    const at = from + match.index + match[0].length;
    if (at > 0 && /\p{L}/u.test(text.slice(0, at).slice(-60))) starts.push(at);
  }
  return starts;
};

/** After the name: the end, or a comma or new line and then figures, an address, a placeholder or what announces them. */
const CLOSES =
  /^[ \t]{0,3}(?:[.!]?\s*$|[,;|\n(-][\s,|(-]{0,4}(?:$|\uFFFC|[+\d]|tel|phone|mob|cell|hp|wa|e-?mail|email|id|nric|account|acct|a\/c|customer|card|ref|loan|flat|blk|block|unit|jl|jalan|\S{1,40}@))/i;

const latinName = (scan: Scan, start: number): Finding | undefined => {
  const first = wordAt(scan.words, start);
  if ((scan.words.starts[first] ?? -1) - start > 2 || isShouted(scan, first)) return undefined;
  const found = bareName(scan, first);
  if (found?.capitals !== true || !looksLikeName(scan, first)) return undefined;
  const isLine = scan.text.charCodeAt(start - 1) === 10 && found.finding.end >= scan.text.length - 2;
  if (found.words < 2 && !isLine) return undefined;
  if (gapBefore(scan, found.last + 1).startsWith('.') && found.finding.end < scan.text.length - 3) return undefined;
  return CLOSES.test(scan.text.slice(found.finding.end, found.finding.end + 60)) ? found.finding : undefined;
};

const SIGNED = /^[ 　]{0,2}(?:敬上|謹啟|谨启|敬启|敬啟|谨上|謹上|敬謝|叩上|上)[\s。.]{0,4}$/;
const CHINESE_CLOSES =
  /^[\s。.，,]{0,4}(?:$|\uFFFC|[+\d]|电话|電話|手机|手機|联系|聯絡|邮箱|電郵|身份|账号|賬號|tel|敬上|谨启|謹啟)/i;

const chineseName = (text: string, start: number): Finding | undefined => {
  const lead =
    /^(?:此致|申请人|申請人|投诉人|投訴人|客户|客戶|署名|签名|簽名|写信人)?[ :：，,]{0,2}/.exec(
      text.slice(start, start + 10),
    )?.[0].length ?? 0;
  const at = start + lead;
  const known = chineseNameEnd(text, at, false);
  const end = known ?? (lead > 0 || SIGNED.test(text.slice(at + 2, at + 12)) ? chineseNameEnd(text, at, true) : undefined);
  if (end === undefined || standsForNobody(text.slice(at, end)) || !CHINESE_CLOSES.test(text.slice(end, end + 20)))
    return undefined;
  return { start: at, end, kind: 'NAME', value: text.slice(at, end), rank: RANK.cued };
};
