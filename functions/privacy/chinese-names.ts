import { isHan, isUpper } from './characters.ts';
import { chineseFinding, explainedNames, servedNames, titledNames } from './chinese-name-ends.ts';
import type { Finding } from './kinds.ts';
import { bareName } from './name-stretches.ts';
import { isFamiliar, isShouted, looksLikeName } from './name-words.ts';
import { type PhraseMatch, phraseBook, phrases } from './phrases.ts';
import type { Scan } from './scan.ts';
import { endsLikeWord, isDoubleSurnameAt, isKnownWord, isSurnameAt, NOT_IN_NAMES, standsForNobody } from './surnames.ts';
import { wordAt } from './words.ts';

type ChineseCue = 'called' | 'bare' | 'person' | 'kin' | 'am' | 'surname' | 'looked';
const CUES = phraseBook<ChineseCue>({
  looked: ['查下', '查一下', '查吓', '看下', '看一下'],
  surname: [
    '我姓',
    '免贵姓',
    '免貴姓',
    '小姓',
    '本人姓',
    '佢姓',
    '他姓',
    '她姓',
    '公姓',
    '婆姓',
    '妈姓',
    '媽姓',
    '爸姓',
    '友姓',
    '事姓',
    '人姓',
  ],
  called: phrases(`
    我叫 | 我的名字是 | 我的名字叫 | 名字叫 | 名字是 | 姓名是 | 姓名: |  我姓名是 | 叫做 | 户名是 | 户名: | 收款人是 | 收款人: | 持卡人是 |
    全名是 | 我全名 | 真名是 | 戶名 | 我的姓名是 | 名叫 | 个叫 | 個叫 | 位叫 | 人叫 | 她叫 | 他叫 | 佢叫 | 本名叫 | 真名叫 | 姓名係 |
    名係 | 全名係 | 个名叫 | 個名叫 | 户名係 | 戶名係 | 联系人: | 聯絡人: | 联系人是 | 聯絡人係 | 聯絡人是 | 担保人是 | 擔保人係 | 妈叫 | 媽叫 |
    爸叫 | 婆叫 | 公叫 | 友叫 | 子叫 | 女叫 | 儿叫
  `),
  bare: phrases(`
    的名字 | 个名字 | 户口持有人 | 戶口持有人 | 账户持有人 | 賬戶持有人 | 姐叫 | 哥叫 | 员叫 | 員叫 | 师叫 | 師叫 | 经理叫 | 經理叫 | 姓名 | 户名 | 戶名 | 收款人 | 持卡人 | 持卡人姓名 | 联系人 | 聯絡人 | 本人姓名 | 开户人 | 開戶人 | 户主 | 戶主 | 机主 | 機主 | 担保人 | 擔保人 |
    保证人 | 紧急联系人 | 緊急聯絡人 | 受益人 | 付款人 | 汇款人 | 匯款人 | 抬头 | 抬頭 | 收件人 | 寄件人 | 申请人 | 申請人 | 借款人 | 投诉人 | 投訴人 | 举报人 | 舉報人 | 报案人 | 報案人 | 经办人 | 經辦人 | 委托人 | 委託人 | 当事人 | 當事人 | 反映人 | 来电人 | 监护人 | 監護人 | 继承人 | 繼承人 | 投保人 | 被保险人 | 代理人 | 受託人 |
    ,叫 | , 叫 | 此致 | 转给 | 轉給 | 轉俾 | 转账给 | 汇给 | 匯給 | 打给
  `),
  person: phrases(`
    我媽咪 | 我妈咪 | 我爹哋 | 我老妈 | 我老爸 | 我老媽 | 我阿爺 | 我阿嫲 | 我家姐 | 我大佬 | 我細佬 | 我細妹 | 我家婆 | 我外母 | 我妈 | 我媽 | 我妈妈 | 我媽媽 | 我爸 | 我爸爸 | 我父亲 | 我父親 | 我母亲 | 我母親 | 家父 | 家母 | 先父 | 先母 | 先夫 | 亡夫 | 亡妻 | 我老婆 | 我老公 |
    我太太 | 我先生 | 我爱人 | 我丈夫 | 我妻子 | 我儿子 | 我兒子 | 我女儿 | 我女兒 | 我仔 | 我囡 | 我哥 | 我姐 | 我弟 | 我妹 | 我哥哥 | 我姐姐 | 我弟弟 |
    我妹妹 | 我朋友 | 我同事 | 我老板 | 我老闆 | 我老豆 | 我阿媽 | 我阿爸 | 我舅舅 | 我叔叔 | 我阿姨 | 我岳父 | 我岳母 | 我婆婆 | 我公公 | 我奶奶 | 我爷爷 |
    我外婆 | 我外公 | 我室友 | 我同学 | 我同學 | 我表哥 | 我表姐 | 我表弟 | 我表妹 | 我堂哥 | 我堂弟 | 我侄子 | 我外甥 | 我师傅 | 我老师 | 我老師 | 我孙子 | 我孙女 |
    我媳妇 | 我女婿 | 我儿媳 | 我对象 | 我前夫 | 我前妻 | 我男友 | 我女友 | 我男朋友 | 我女朋友 | 客户 | 客戶 | 邻居 | 業務員 | 业务员 | 房东 | 房東
  `),
  kin: phrases(`
    父亲 | 父親 | 母亲 | 母親 | 丈夫 | 妻子 | 配偶 | 岳父 | 岳母 | 祖父 | 祖母 | 爷爷 | 爺爺 | 客服 | 客服专员 | 客服經理 | 客服经理 | 客户经理 | 客戶經理 | 专员 | 專員 |
    理财经理 | 柜员 | 櫃員 | 主管 | 坐席 | 律师 | 律師 | 法定代表人 | 负责人 | 負責人
  `),
  am: phrases(`
    我是 | 这里是 | 這裡是 | 我就是 | 本人 |  你好 | 您好 | 尊敬的 | 亲爱的 | 親愛的 | 我係 | 我系 | 您是 | 你是 | 您係 | 你係
  `),
});

/** Chinese names after "我叫", "我是" (a familiar surname needed), "我妈", and before "先生", "女士"; Latin ones after the same words. */
export const findChineseNames = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (const cue of CUES.all(scan.lower)) {
    const found = afterCue(scan.text, cue) ?? mixedAfter(scan.text, cue) ?? latinAfter(scan, cue);
    if (found !== undefined) findings.push(found, ...fullNameAfter(scan.text, cue, found), ...latinBeside(scan, cue, found));
  }
  return [...findings, ...titledNames(scan.text, scan.lower), ...explainedNames(scan.text), ...servedNames(scan.text)];
};

/** "帮我叫辆车": somebody is to call, nobody is called. */
const MAKES_CALL = new Set([...'帮幫给給替让讓跟对對向请請别別']);
const GAP = ' :,"“「(';
const LINKS = new Set([...'是为為係系叫填写寫的登记記做']);
const FILLERS = /^(?:(?:那个|那個|嗰個|就是|呃|嗯|额|啊|呢个)[ ,]?){1,3}/;

const afterCue = (text: string, cue: PhraseMatch<ChineseCue>): Finding | undefined => {
  if (cue.value === 'called' && MAKES_CALL.has(text.charAt(cue.start - 1))) return undefined;
  const start = skipGap(text, cue);
  if (cue.value === 'person' && text.charAt(start) === '姓')
    return afterCue(text, { start: cue.start, end: start + 1, value: 'surname' });
  const isLabelled = cue.value === 'bare' && text.charAt(start - 1) === ':';
  const isCalled =
    isLabelled || cue.value === 'called' || ((cue.value === 'person' || cue.value === 'kin') && text.charAt(start - 1) === '叫');
  const end = chineseNameEnd(text, start, isCalled) ?? lessSureEnd(text, cue.value, start);
  if (end === undefined || !isEnough(text, cue.value, start, end)) return undefined;
  if (isCalled && standsForNobody(text.slice(start, end))) return undefined;
  return chineseFinding(text, start, end);
};

const lessSureEnd = (text: string, cue: ChineseCue, start: number): number | undefined => {
  if (cue === 'person' || cue === 'kin') return nameBeforeVerb(text, start);
  return cue === 'surname' ? surnameEnd(text, start) : undefined;
};

const isEnough = (text: string, cue: ChineseCue, start: number, end: number): boolean => {
  // "查下钟离昧的账户": what is looked up is somebody's, or it is a thing.
  if (cue === 'looked') return text.charAt(end) === '的' && end - start >= 3;
  // "父亲安慰我": a role without "my" needs a whole name after it.
  return cue !== 'kin' || end - start >= 3;
};

/** "我老公郝建国一起": a full name after a relation, though the sentence goes on at once. */
const BEGINS_PREDICATE = new Set([...'一在住用办辦开開打买買昨今去签簽借贷貸还還欠收转轉付填答承骗騙冒教带帶代处處接']);
const nameBeforeVerb = (text: string, start: number): number | undefined => {
  const end = start + 3;
  if (!BEGINS_PREDICATE.has(text.charAt(end)) || !isSurnameAt(text, start) || isKnownWord(text.slice(start, start + 2)))
    return undefined;
  return /^[\u4e00-\u9fff]{3}$/.test(text.slice(start, end)) && [...text.slice(start, end)].every((one) => !NOT_IN_NAMES.has(one))
    ? end
    : undefined;
};

const skipGap = (text: string, cue: PhraseMatch<ChineseCue>): number => {
  const mayLink = cue.value === 'person' || cue.value === 'kin' || cue.value === 'bare';
  const from = cue.end + (cue.value === 'called' ? (FILLERS.exec(text.slice(cue.end, cue.end + 12))?.[0].length ?? 0) : 0);
  let start = from;
  while (start - from < 4 && (GAP.includes(text.charAt(start) || '\0') || (mayLink && LINKS.has(text.charAt(start))))) start += 1;
  return start;
};

/** "我係 Cristina Macaraeg", "聯絡人 Kelvin Poon". */
const latinAfter = (scan: Scan, cue: PhraseMatch<ChineseCue>): Finding | undefined => {
  const start = skipGap(scan.text, cue);
  if (!isUpper(scan.text.charCodeAt(start))) return undefined;
  const first = wordAt(scan.words, start);
  const found = bareName(scan, first);
  if (found?.capitals !== true || isShouted(scan, first)) return undefined;
  return found.words >= 2 || cue.value === 'called' || isFamiliar(scan, first) ? found.finding : undefined;
};

/** "我叫 Kelvin 張偉倫": both names at once. */
const mixedAfter = (text: string, cue: PhraseMatch<ChineseCue>): Finding | undefined => {
  const start = skipGap(text, cue);
  if (!isUpper(text.charCodeAt(start))) return undefined;
  const size = /^(?:\p{Lu}\p{Ll}{1,15} ?){1,3}(?=[\u4e00-\u9fff])/u.exec(text.slice(start, start + 52))?.[0].length;
  const end = size === undefined ? undefined : chineseNameEnd(text, start + size, false);
  if (size === undefined || end === undefined || (cue.value !== 'called' && end - start - size < 3)) return undefined;
  return chineseFinding(text, start, end);
};

/** "我係張偉倫 Kelvin": the other name behind the Chinese one. */
const latinBeside = (scan: Scan, cue: PhraseMatch<ChineseCue>, found: Finding): Finding[] => {
  if (cue.value === 'looked' || !/^ ?\(?\p{Lu}\p{Ll}/u.test(scan.text.slice(found.end, found.end + 4))) return [];
  const first = wordAt(scan.words, found.end);
  const latin = looksLikeName(scan, first) || isFamiliar(scan, first) ? bareName(scan, first) : undefined;
  return latin?.capitals === true ? [latin.finding] : [];
};

/** "小姓簡，簡潔瑩", "我姓耿 耿直的耿 耿玉霞": the surname, then the whole name, within a few words. */
const fullNameAfter = (text: string, cue: PhraseMatch<ChineseCue>, surname: Finding): Finding[] => {
  if (cue.value !== 'surname' && text.charAt(surname.start - 1) !== '姓') return [];
  const rest = text.slice(surname.end, surname.end + FULL_NAME_WITHIN);
  for (let at = rest.indexOf(surname.value, 1); at > 0; at = rest.indexOf(surname.value, at + 1)) {
    const start = surname.end + at;
    if (!' ,，。叫、'.includes(rest.charAt(at - 1))) continue;
    const end = chineseNameEnd(text, start, true);
    if (end !== undefined && text.charAt(start + 2) !== '的') return [chineseFinding(text, start, end)];
  }
  return [];
};
const FULL_NAME_WITHIN = 20;

/** "我姓张": a surname alone. */
const surnameEnd = (text: string, start: number): number | undefined => {
  if (isSurnameAt(text, start)) return start + (isDoubleSurnameAt(text, start) ? 2 : 1);
  // A rare one, if it stands alone: "免贵姓笪，笪重光".
  return isHan(text.charCodeAt(start)) &&
    !NOT_IN_SURNAMES.has(text.charAt(start)) &&
    /^[ ,，。]|^叫/.test(text.slice(start + 1, start + 2))
    ? start + 1
    : undefined;
};
const NOT_IN_SURNAMES = new Set([...'什甚咩乜啥谁名氏的']);

/** Words that may follow a name at once: "侯亮平本人", "张伟女士". */
const FOLLOWS = new Set(
  '本人 先生 女士 小姐 太太 电话 電話 手机 手機 身份 身分 账号 賬號 生日 出生 卡号 卡號 地址 住址 尾号 尾號'.split(' '),
);

/** Where a name that begins at `start` ends; `sure` takes an unknown surname, if the name stands alone. */
export const chineseNameEnd = (text: string, start: number, sure: boolean): number | undefined => {
  const surname = isDoubleSurnameAt(text, start) ? 2 : 1;
  const isKnown = isSurnameAt(text, start);
  if (
    !isHan(text.charCodeAt(start)) ||
    (!isKnown && !sure) ||
    (surname === 1 && NOT_IN_NAMES.has(text.charAt(start)) && !(isKnown && sure))
  )
    return undefined;
  let end = start + surname;
  while (
    end < start + surname + 2 &&
    isHan(text.charCodeAt(end)) &&
    !NOT_IN_NAMES.has(text.charAt(end)) &&
    !FOLLOWS.has(text.slice(end, end + 2))
  )
    end += 1;
  const name = text.slice(start, end);
  if (end - start <= surname || isKnownWord(name) || (endsLikeWord(name) && !sure)) return undefined;
  const standsAlone = !isHan(text.charCodeAt(end)) || NOT_IN_NAMES.has(text.charAt(end)) || FOLLOWS.has(text.slice(end, end + 2));
  if (!standsAlone && !isKnown) return undefined;
  return standsAlone || sure ? end : undefined;
};
