import { isSpace } from './characters.ts';
import { type Finding, RANK } from './kinds.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { phraseBook, phrases } from './phrases.ts';
import type { Scan } from './scan.ts';

/** What people are called in messengers and at our own door: a name under which they can be found. */
type HandleCue = 'messenger' | 'sure';
const CUES = phraseBook<HandleCue>({
  messenger: phrases(`
    cashapp | cash app | venmo | wechat | we chat | weixin | wx | telegram | tele | tg | whatsapp | skype | signal | instagram | insta | ig | facebook | fb | messenger | snapchat |
    twitter | tiktok | discord | kakao | kakaotalk | viber | linkedin | zalo | 微信 | 微訊 | 电报 | 抖音 | 小红书 | 小紅書 | 微博
  `),
  sure: phrases(`
    wechat id | weixin id | wechat number | telegram id | telegram handle | telegram username | line id | lineid | line account |
    whatsapp id | skype id | skype name | instagram handle | ig handle | insta handle | twitter handle | facebook name | qq | qq号 | qq號 | qq number |
    微信号 | 微信號 | 微信id | 微信名 | line id是 | 電報號 | kakao id | zalo id | username | user name | user id | userid | login id |
    login name | my handle | handle is | screen name | nickname | 用户名 | 用戶名 | 登录名 | 登入名 | 昵称 | 暱稱 | usuario | nombre de usuario |
    nama pengguna | username saya | id telegram | id line | akun ig | akun instagram
  `),
});

const REACH = 24;
/** Words between a cue and the handle: "you can add me on telegram, it's @johnny". */
const BETWEEN =
  /^(?:[\s:：,=("'-]|(?:id|is|it's|its|it|are|at|as|the|my|me|handle|name|username|user|number|account|add|contact|under|called|dm|es|mi|saya|adalah|nya|ini)(?![\p{L}\d_.@-])|[是係系叫号號码碼为為加我的])*/u;
const TELLS = /(?:\bis\b|\bit's\b|\bes\b|\badalah\b|[:：=是係系])[\s"'(]*$/;
const TOKEN = /^[@$]?[A-Za-z0-9][\w.-]{2,31}/;

export const findHandles = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (const cue of CUES.all(scan.lower)) {
    const rest = scan.text.slice(cue.end, cue.end + REACH + 36);
    const between = BETWEEN.exec(rest.slice(0, REACH).toLowerCase())?.[0] ?? '';
    const token = TOKEN.exec(rest.slice(between.length))?.[0].replace(/[.-]+$/, '');
    if (token === undefined || !isHandle(token, cue.value === 'sure' && TELLS.test(between))) continue;
    const start = cue.end + between.length;
    findings.push({
      start,
      end: start + token.length,
      kind: 'ACCOUNT',
      value: token.toLowerCase().replace(/^[@$]/, ''),
      rank: RANK.cued,
    });
  }
  return [...findings, ...mentions(scan)];
};

/** A handle has an @, a digit or an underscore; after "my username is" any word does that is no ordinary one. */
const isHandle = (token: string, told: boolean): boolean => {
  if (/^[@$][a-z]/i.test(token)) return true;
  if (/^\d+$/.test(token) || /^\d+(?:st|nd|rd|th|am|pm|%)$/.test(token)) return false;
  if (/[a-z]/i.test(token) && (/\d/.test(token) || token.includes('_'))) return true;
  return told && /^[a-z.]+$/i.test(token) && token.length >= 4 && !isOrdinaryWord(token.toLowerCase());
};

/** "@johnny_88" standing alone is a handle wherever it stands. */
const mentions = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (let at = scan.text.indexOf('@'); at >= 0; at = scan.text.indexOf('@', at + 1)) {
    if (at > 0 && !isSpace(scan.text.charCodeAt(at - 1)) && !'(,，:：'.includes(scan.text.charAt(at - 1))) continue;
    const token = /^@[A-Za-z][\w.]{3,31}/.exec(scan.text.slice(at, at + 34))?.[0].replace(/\.+$/, '');
    if (token === undefined || !/[\d_]/.test(token) || scan.text.charAt(at + token.length) === '@') continue;
    findings.push({ start: at, end: at + token.length, kind: 'ACCOUNT', value: token.slice(1).toLowerCase(), rank: RANK.shape });
  }
  return findings;
};
