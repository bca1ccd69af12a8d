import { isHan } from './characters.ts';
import { type Finding, RANK } from './kinds.ts';
import { type PhraseMatch, phraseBook, phrases } from './phrases.ts';
import type { Scan } from './scan.ts';

/** The hundred-odd most frequent surnames, both scripts (Ministry of Public Security, 2020 name report), and double ones. */
const SURNAMES = new Set([
  ...'王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭肖蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴赖賴覃武莫孔汤湯尤关關伍施洪区區冼霍梅翁樊殷凌尚牛倪安章庄莊俞柳向岳齐齊童蓝藍喻舒桂单單包左辛聂聶耿焦鲍鮑柴温溫翟容植甄麦麥简簡连連岑卓游柯詹涂苗路艾骆駱阮纪紀裴闫成牟符盛申甘房季靳司卫衛臧',
]);
const DOUBLE_SURNAMES = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 东方 東方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 轩辕'.split(' '),
);

const DOUBLE_FIRST = new Set([...DOUBLE_SURNAMES].map((surname) => surname.charAt(0)));
const startsDouble = (text: string, at: number): boolean =>
  DOUBLE_FIRST.has(text.charAt(at)) && DOUBLE_SURNAMES.has(text.slice(at, at + 2));

/** Characters that continue the sentence instead of the name. */
const NOT_IN_NAMES = new Set([
  ...'什怎谁哪么麼的了是我你您他她它们這这那在有不没沒也都要想请請问問吗嗎吧呢啊就和跟把被给給会會能可从從到说說来來去还還又再上下里今昨号號码碼卡款钱身份证手机電话来打申已被因为為与與及或被至同向于',
]);

/** Words that begin with a surname character but name nobody ("我是高中生", "我是金卡客户"). */
const NOT_NAMES = new Set(
  '谢谢 謝謝 安排 常见 成功 时间 时候 明天 明白 文件 房子 房贷 房租 平台 平时 水电 车贷 车子 车款 商家 商户 凌晨 解决 解释 单位 单子 包括 连续 连接 应该 强制 纪录 经常 简单 符合 常常 高中生 高级 高級 高管 金卡 金牌 白金 白领 白領 黄金 黃金 马上 馬上 任何 方便 于是 万一 萬一 江苏 江蘇 石家 安全 温州 金融 马来 馬來 龙卡 夏天 于今 周末 周一 周二 周三 周四 周五 周六 周日 方案 关于 關於 关注 何时 何時 何况 严重 嚴重 万元 万分 万事 白天 毛病 程序 高兴 高興 方面 方式 方法 石油 黄牌 田地 许多 許多 金额 金額 金条 江西 江南 华侨 史上 陆续 严格 武汉 武漢 莫名 汤 尤其 区别 關閉 关闭 任意 任务 孔雀 熊猫 田园'.split(
    ' ',
  ),
);
const BAD_ENDINGS = new Set([...'人员員户戶者客卡版级級']);

type ChineseCue = 'called' | 'bare' | 'am' | 'surname';
const CUES = phraseBook<ChineseCue>({
  surname: ['我姓', '免贵姓', '免貴姓', '小姓', '本人姓'],
  called: phrases(`
    我叫 | 我的名字是 | 我的名字叫 | 名字叫 | 名字是 | 姓名是 | 姓名: |  我姓名是 | 叫做 | 户名是 | 户名: | 收款人是 | 收款人: | 持卡人是 |
    全名是 | 我全名 | 真名是 | 戶名 | 我的姓名是
  `),
  bare: ['姓名', '户名', '戶名', '收款人', '持卡人', '持卡人姓名', '联系人', '本人姓名'],
  am: phrases(`
    我是 | 这里是 | 這裡是 | 我就是 | 本人 |  你好 | 您好 | 尊敬的 | 亲爱的 | 親愛的
  `),
});
const TITLES = phraseBook<'title'>({
  title: phrases(`
    先生 | 女士 | 小姐 | 太太 | 阿姨 | 老师 | 老師 | 总 | 經理 | 经理 | 同学
  `),
});
const SURE_TITLES = new Set(['先生', '女士', '小姐', '太太']);

/** Chinese names after "我叫", "我是" (a familiar surname needed) and before "先生", "女士". */
export const findChineseNames = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (const cue of CUES.all(scan.lower)) {
    const found = afterCue(scan.text, cue);
    if (found !== undefined) findings.push(found);
  }
  for (const title of TITLES.all(scan.lower)) {
    const found = SURE_TITLES.has(scan.text.slice(title.start, title.end)) ? beforeTitle(scan.text, title.start) : undefined;
    if (found !== undefined) findings.push(found);
  }
  return findings;
};

const afterCue = (text: string, cue: PhraseMatch<ChineseCue>): Finding | undefined => {
  let start = cue.end;
  while (start - cue.end < 3 && ' :,"“「'.includes(text.charAt(start) || '\0')) start += 1;
  const end =
    chineseNameEnd(text, start, cue.value === 'called') ?? (cue.value === 'surname' ? surnameEnd(text, start) : undefined);
  return end === undefined ? undefined : finding(text, start, end);
};

/** "我姓张": a surname alone. */
const surnameEnd = (text: string, start: number): number | undefined =>
  startsDouble(text, start) ? start + 2 : SURNAMES.has(text.charAt(start)) ? start + 1 : undefined;

/** Where a name that begins at `start` ends; `sure` takes an unknown surname, if the name stands alone. */
export const chineseNameEnd = (text: string, start: number, sure: boolean): number | undefined => {
  const isDouble = startsDouble(text, start);
  const surname = isDouble ? 2 : 1;
  const isKnown = isDouble || SURNAMES.has(text.charAt(start));
  if (!isHan(text.charCodeAt(start)) || (!isKnown && !sure) || NOT_IN_NAMES.has(text.charAt(start))) return undefined;
  let end = start + surname;
  while (end < start + surname + 2 && isHan(text.charCodeAt(end)) && !NOT_IN_NAMES.has(text.charAt(end))) end += 1;
  const name = text.slice(start, end);
  if (end - start <= surname || NOT_NAMES.has(name) || NOT_NAMES.has(name.slice(0, 2))) return undefined;
  if (BAD_ENDINGS.has(name.slice(-1)) && !sure) return undefined;
  const standsAlone = !isHan(text.charCodeAt(end)) || NOT_IN_NAMES.has(text.charAt(end));
  if (!standsAlone && !isKnown) return undefined;
  return standsAlone || sure ? end : undefined;
};

/** "张先生", "张伟先生": the longest stretch before the title that begins with a surname. */
const beforeTitle = (text: string, title: number): Finding | undefined => {
  for (let length = 4; length >= 1; length -= 1) {
    const start = title - length;
    if (start < 0 || !fitsBeforeTitle(text, start, title)) continue;
    return finding(text, start, title);
  }
  return undefined;
};

const fitsBeforeTitle = (text: string, start: number, title: number): boolean => {
  const length = title - start;
  const double = startsDouble(text, start);
  if (length === 4 ? !double : !(double || SURNAMES.has(text.charAt(start)))) return false;
  if (
    text.charAt(start) === '谢' &&
    (text.charAt(start - 1) === '谢' || text.charAt(start - 1) === '感' || text.charAt(start + 1) === '谢')
  )
    return false;
  for (let i = start + 1; i < title; i += 1) if (!isHan(text.charCodeAt(i)) || NOT_IN_NAMES.has(text.charAt(i))) return false;
  return length < 3 || !NOT_NAMES.has(text.slice(start, start + 2));
};

const finding = (text: string, start: number, end: number): Finding => ({
  start,
  end,
  kind: 'NAME',
  value: text.slice(start, end),
  rank: RANK.cued,
  learn: end - start > 1,
});
