import { ANY_BENIGN, anyFlag, BENIGN, isCompactDate } from './benign.ts';
import { chineseResidentId, nhsNumber, verhoeff } from './checksums.ts';
import { namedBy } from './cues.ts';
import { eachWindow, gapIsOf, groupLength, isGlued, type Window, windowEnd, windowShape, windowStart } from './digit-runs.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

/** National numbers made of digits alone (and the CN check X). Those with letters are in national-ids-lettered.ts. */
export const findNumericNationalIds = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  scan.runs.forEach((run, index) => {
    if (run.digits.length < 9) return;
    const flags = scan.flags[index] ?? [];
    eachWindow(run, { least: 9, most: 18, groups: 5 }, (window, digits) => {
      if (groupLength(run, window.first) < 3) return; // none is written in pairs from the start
      const excused = digits.length === 17 ? BENIGN.date | BENIGN.unit : BENIGN.date; // the check character X looks like "times"
      if (anyFlag(flags, window.first, window.last, ANY_BENIGN & ~excused) || !hasPlainGaps(scan.text, window)) return;
      const rank = rankOf(scan, window, digits);
      if (rank === undefined) return;
      const withX = digits.length === 17;
      const end = windowEnd(window) + (withX ? 1 : 0);
      findings.push({ start: windowStart(window), end, kind: 'NATIONAL_ID', value: digits + (withX ? 'x' : ''), rank });
    });
  });
  return findings;
};

const hasPlainGaps = (text: string, { run, first, last }: Window): boolean => {
  for (let i = first; i < last; i += 1) if (!gapIsOf(text, run, i, ' -.', 1)) return false;
  return true;
};

const rankOf = (scan: Scan, window: Window, digits: string): number | undefined => {
  const end = windowEnd(window);
  if (digits.length === 17) return isChineseWithX(scan, digits, end) ? RANK.checked : undefined;
  const rank = rankOfDigits(scan, window, digits);
  if (rank === undefined || isGlued(scan.text, windowStart(window), end)) return undefined;
  return namedBy(scan.lower, scan.cues, windowStart(window)) === 'ticket' ? undefined : rank;
};

const rankOfDigits = (scan: Scan, window: Window, digits: string): number | undefined => {
  switch (digits.length) {
    case 9:
      return isSocialSecurity(window, digits) ? RANK.shape : undefined;
    case 10:
      return nhsNumber(digits) && isNhsContext(scan, window) ? RANK.shape : undefined;
    case 12:
      return isAadhaar(window, digits) ? RANK.checked : undefined;
    case 15:
      return isOldChineseId(digits) ? RANK.shape : undefined;
    case 16:
      return isIndonesianNik(digits) ? (scan.jurisdiction === 'ID' ? RANK.checked + 0.5 : RANK.shape) : undefined;
    case 18:
      return isChineseShape(digits) ? (chineseResidentId(digits) ? RANK.checked + 0.5 : RANK.shape) : undefined;
    default:
      return undefined;
  }
};

/** First two digits of a PRC administrative division (GB/T 2260). */
const CHINESE_PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const isChineseShape = (digits: string): boolean => CHINESE_PROVINCE.test(digits) && isCompactDate(digits.slice(6, 14));
const isChineseWithX = (scan: Scan, digits: string, end: number): boolean =>
  scan.lower.charAt(end) === 'x' && isChineseShape(digits) && chineseResidentId(`${digits}X`);
const isOldChineseId = (digits: string): boolean => CHINESE_PROVINCE.test(digits) && isCompactDate(`19${digits.slice(6, 12)}`);

/** SSA: never 000, 666 or 9xx, no zero group or serial; IRS: ITIN 9xx with group 50–65, 70–88, 90–92, 94–99. */
const isSocialSecurity = (window: Window, digits: string): boolean => {
  if (windowShape(window) !== '3-2-4') return false;
  const [area, middle, serial] = [digits.slice(0, 3), Number(digits.slice(3, 5)), digits.slice(5)];
  if (area.startsWith('9'))
    return (middle >= 50 && middle <= 65) || (middle >= 70 && middle <= 99 && middle !== 89 && middle !== 93);
  return area !== '000' && area !== '666' && middle !== 0 && serial !== '0000';
};

const isNhsContext = (scan: Scan, window: Window): boolean => scan.jurisdiction === 'UK' && windowShape(window) === '3-3-4';

const isAadhaar = (window: Window, digits: string): boolean =>
  /^[2-9]/.test(digits) && /^(?:12|4-4-4)$/.test(windowShape(window)) && verhoeff(digits);

/** NIK: province 11–94, regency, district, then day (+40 for women), month, year of birth (Dukcapil). */
const isIndonesianNik = (digits: string): boolean => {
  const day = Number(digits.slice(6, 8)) % 40;
  const month = Number(digits.slice(8, 10));
  return (
    /^(?:1[1-9]|2[1]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])/.test(digits) && day >= 1 && day <= 31 && month >= 1 && month <= 12
  );
};
