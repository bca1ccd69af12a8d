import { isHan } from './characters.ts';
import { type Finding, RANK } from './kinds.ts';
import { phraseBook } from './phrases.ts';
import { isDoubleSurnameAt, isKnownWord, isSurnameAt, NOT_IN_NAMES, standsForNobody } from './surnames.ts';

/** Chinese names told by what stands after them: a title, or how the first character is written. */
const TITLES = phraseBook<'title'>({ title: ['先生', '女士', '小姐', '太太'] });

export const titledNames = (text: string, lower: string): Finding[] => {
  const findings: Finding[] = [];
  for (const title of TITLES.all(lower)) {
    const found = beforeTitle(text, title.start);
    if (found !== undefined) findings.push(found);
  }
  return [...findings, ...cantoneseTitles(text)];
};

/** "麥太你好", "陳生，": short titles, only where somebody is spoken to. */
const cantoneseTitles = (text: string): Finding[] =>
  /[太生]/.test(text)
    ? [...text.matchAll(/(?<=^|[\s,，。])([\u4e00-\u9fff])[太生](?=[\s,，]|你好|早晨|請|唔該)/g)]
        .filter((match) => isSurnameAt(text, match.index))
        .map((match) => chineseFinding(text, match.index, match.index + 1))
    : [];

/** "张先生", "张伟先生", "您是 张伟 先生": the longest stretch before the title that begins with a surname. */
const beforeTitle = (text: string, titleStart: number): Finding | undefined => {
  const title = text.charAt(titleStart - 1) === ' ' ? titleStart - 1 : titleStart;
  for (let length = 4; length >= (title === titleStart ? 1 : 2); length -= 1) {
    const start = title - length;
    if (start < 0 || !fitsBeforeTitle(text, start, title)) continue;
    return chineseFinding(text, start, title);
  }
  return undefined;
};

const fitsBeforeTitle = (text: string, start: number, title: number): boolean => {
  const length = title - start;
  // "好的，慕先生": a rare surname between a pause and the title.
  if (length === 1 && isRareSurname(text, start)) return true;
  if (!isSurnameAt(text, start) || (length === 4 && !isDoubleSurnameAt(text, start))) return false;
  // "祝先生早日康复", "向女士道歉": a verb before the title.
  if (length === 1 && '祝向'.includes(text.charAt(start))) return false;
  if (
    text.charAt(start) === '谢' &&
    (text.charAt(start - 1) === '谢' || text.charAt(start - 1) === '感' || text.charAt(start + 1) === '谢')
  )
    return false;
  for (let i = start + 1; i < title; i += 1) if (!isHan(text.charCodeAt(i)) || NOT_IN_NAMES.has(text.charAt(i))) return false;
  return length < 3 || !isKnownWord(text.slice(start, start + 2));
};

const NO_SURNAMES = new Set([
  ...'这那位老该某各男女喂哎嗨诶好您你我他她它的请是和跟与有大小二两姑嗯啊哦对祝向找叫谢给让问帮為为係位嘅個个',
]);
const isRareSurname = (text: string, at: number): boolean =>
  isHan(text.charCodeAt(at)) &&
  !NO_SURNAMES.has(text.charAt(at)) &&
  (at === 0 || /[\s,，。!！?？、:：]/.test(text.charAt(at - 1)));

/** "是章磊 文章的章": a name whose first character is explained right after it. */
export const explainedNames = (text: string): Finding[] =>
  text.includes('的')
    ? [...text.matchAll(/(?<=[是叫係]|[不唔]是)([\u4e00-\u9fff])[\u4e00-\u9fff]{1,2}[ ,，]{1,2}[\u4e00-\u9fff]{1,4}的\1/g)].map(
        (match) => chineseFinding(text, match.index, match.index + (/^[\u4e00-\u9fff]+/.exec(match[0])?.[0].length ?? 2)),
      )
    : [];

/** "你们给张伟打电话", "…6号院，孙悦收": names told by what is done for them, or who is to receive a parcel. */
const SERVED =
  /(?:(?<=[给給跟找替])[\u4e00-\u9fff]{2,4}?(?=打电话|打電話|打过电|打了|发短信|發短信|发信息|發信息|发邮件|發郵件|回电|回電|转账|轉賬|转钱|轉錢|汇款|匯款)|(?<=[,，。 ])[\u4e00-\u9fff]{2,4}?(?=亲?收(?:$|[\s。，,!！]))|(?<=[找跟向是叫,，。 ])[\u4e00-\u9fff]{2,4}?(?=经理|經理|主管|律师|律師))/g;
export const servedNames = (text: string): Finding[] =>
  /[给給跟找替收理管律]/.test(text)
    ? [...text.matchAll(SERVED)]
        .filter(({ 0: name, index }) => isWholeName(text, index, name))
        .map(({ 0: name, index }) => chineseFinding(text, index, index + name.length))
    : [];
const isWholeName = (text: string, start: number, name: string): boolean => {
  const surname = isDoubleSurnameAt(text, start) ? 2 : 1;
  if (!isSurnameAt(text, start) || name.length <= surname || name.length > surname + 2 || standsForNobody(name)) return false;
  return [...name.slice(surname)].every((one) => !NOT_IN_NAMES.has(one));
};

export const chineseFinding = (text: string, start: number, end: number): Finding => ({
  start,
  end,
  kind: 'NAME',
  value: text.slice(start, end),
  rank: RANK.cued,
  learn: end - start > 1,
});
