import type { Language } from '../../shared/vocabulary/places.ts';

export const OPT_OUT_WORDS_VERSION = 1;

/**
 * Replies that revoke at once when the whole reply, trimmed, is one of them.
 * en: the words of 47 CFR 64.1200(a)(10) (FCC 24-24). Others: operators' customary words (`facts/outreach-law.md` section 11, UNCONFIRMED).
 * Every word counts in every language: people answer as they like.
 */
export const OPT_OUT_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ['stop', 'stop all', 'stopall', 'quit', 'end', 'revoke', 'opt out', 'opt-out', 'optout', 'cancel', 'unsubscribe'],
  'zh-Hans': ['td', 't', '退订', '退订td', '拒收', '取消订阅', '停止', 'r'],
  'zh-Hant': ['退訂', '拒收', '取消訂閱', '停止'],
  es: ['baja', 'alto', 'parar', 'cancelar', 'detener', 'no más', 'no mas'],
  id: ['berhenti', 'stop', 'batal', 'keluar', 'unreg'],
};

const ALL: ReadonlySet<string> = new Set(Object.values(OPT_OUT_WORDS).flat());

const AROUND = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

/**
 * Whether a reply to one of OUR messages is an opt-out: the whole of it, trimmed, is an opt-out word. Never used on a chat or a call:
 * "cancel my card", "stop the transfer" and "退订会员" are requests, not revocations (facts, section 12).
 */
export const isOptOutReply = (reply: string): boolean => {
  if (reply.length > 64) return false;
  const said = reply.normalize('NFKC').replace(AROUND, '').replace(/\s+/g, ' ').toLowerCase();
  return ALL.has(said);
};
