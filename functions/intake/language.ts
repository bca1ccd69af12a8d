/**
 * Language tags as services write them (`en-US`, `zh-CN`, `zh_TW`) to those the house speaks: the primary subtag, and for
 * Chinese the script. A value that is no tag at all is dropped: this field travels far and must not carry foreign text.
 */
const TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,4}$/;
const TRADITIONAL_PLACES = new Set(['tw', 'hk', 'mo']);
/** Cantonese transcripts are written in traditional characters. */
const CHINESE: ReadonlyMap<string, string> = new Map([
  ['zh', 'zh-Hans'],
  ['cmn', 'zh-Hans'],
  ['yue', 'zh-Hant'],
]);

export const toLanguageTag = (written: string | undefined): string | undefined => {
  const tag = written?.trim() ?? '';
  if (!TAG.test(tag)) return undefined;
  const [primary = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  const chinese = CHINESE.get(primary);
  if (chinese === undefined) return primary === 'in' ? 'id' : primary;
  if (rest.includes('hans')) return 'zh-Hans';
  return rest.includes('hant') || rest.some((part) => TRADITIONAL_PLACES.has(part)) ? 'zh-Hant' : chinese;
};
