import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

/** Chinese number plates (GA 36): province, letter of the city, five or six letters and figures: 粤B·D83K2, 京N8P8F8, 沪AD12345. */
const PLATE =
  /(?<![更最全重刷])[京津沪滬渝冀豫云辽遼黑湘皖鲁魯新苏蘇浙赣贛鄂桂甘晋晉蒙陕陝吉闽閩贵貴粤粵青藏川宁寧琼瓊][a-hj-np-z][ ·•・.-]{0,2}(?=(?:[a-z]{0,5}\d){2})[a-hj-np-z\d]{4,5}[a-hj-np-z\d挂掛学學警港澳](?![a-z\d])/g;

export const findPlates = (scan: Scan): Finding[] =>
  [...scan.lower.matchAll(PLATE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'NUMBER',
    value: match[0].replace(/[^\p{L}\d]/gu, ''),
    rank: RANK.shape,
  }));
