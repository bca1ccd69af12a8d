import { describe, expect, it } from 'vitest';
import { REMINDER_RULES } from '../../../functions/lifecycle/rules/index.ts';
import type { ComposeRequest } from '../../../functions/outreach/compose.ts';
import { compose } from '../../../functions/outreach/compose.ts';
import { MOST_SEGMENTS, smsSize } from '../../../functions/outreach/sms-segments.ts';
import { TEMPLATES, templateById } from '../../../functions/outreach/templates/index.ts';
import {
  MATTER_RAISED_OPENINGS,
  OPT_OUT_LINES,
  OUTER_TEXTS,
  PLAIN_OPENINGS,
} from '../../../functions/outreach/templates/outer.ts';
import { OUTER_KINDS, PLACEHOLDERS } from '../../../functions/outreach/templates/template.ts';
import { JURISDICTIONS, LANGUAGES } from '../../../shared/vocabulary/places.ts';

const request = (fields: Partial<ComposeRequest> = {}): ComposeRequest => ({
  template: 'payment-due',
  values: { amount: { minor: 31_250, currency: 'SGD' }, date: '2026-11-28' },
  purpose: 'contract-service',
  channel: 'sms',
  language: 'en',
  jurisdictions: ['SG'],
  neutral: false,
  sender: 'Careline',
  ...fields,
});

const message = (fields: Partial<ComposeRequest> = {}) => {
  const composed = compose(request(fields));
  if (!composed.ok) throw new Error(composed.reason);
  return composed.message;
};

/** Words of debt, money and threat, in every language we write; none may show before login (tier 1). */
const REVEALING =
  /loan|lend|debt|credit|overdue|owe|payment|instal|repay|amount|\d{2,}|贷|欠|逾期|还款|借|款|債|貸|還|préstamo|deuda|crédit|pago|cuota|pinjam|utang|cicil|tagih|bayar/i;
const THREATS =
  /court|legal action|lawyer|sue|seize|blacklist|credit bureau|consequence|penalt|immediately|must pay|起诉|法院|征信|律师|后果|立即|必须|黑名单|起訴|徵信|律師|後果|必須|tribunal|demanda|embarg|consecuencia|inmediatamente|debe pagar|pengadilan|sita|hukum|daftar hitam|segera bayar|akibat/i;
const BLAME =
  /you failed|your fault|you ignored|you neglected|you did not|refused|您未能|您没有|您的错|您忽视|拒不|您沒有|您的錯|usted no ha|su culpa|ignor|anda gagal|kesalahan anda|anda tidak membayar/i;

describe('the two tiers', () => {
  it('given an instalment due, when composed, then the text sent says nothing and the full text waits behind login', () => {
    expect(message()).toMatchObject({
      subject: 'A message for you',
      body: 'Careline: There is a new message for you. Please open the app to read it.',
      full: 'A friendly note, so that nothing comes as a surprise. Your next payment of SGD 312.50 is due on November 28, 2026. Open the app to pay or to ask for another date.',
      segments: 1,
    });
  });

  it.each(OUTER_KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language }))))(
    'given the outer text $kind in $language, when read on a lock screen, then no debt, amount or word of a lender',
    ({ kind, language }) => {
      const { subject, body } = OUTER_TEXTS[kind][language];
      expect(`${subject} ${body} ${OPT_OUT_LINES[language]}`).not.toMatch(REVEALING);
    },
  );

  it('given an amount that is not known, when composed, then the sentence does without it', () => {
    expect(message({ values: { date: '2026-11-28' } }).full).toContain('Your next payment is due on November 28, 2026.');
  });

  it('given the day itself is not known, when composed, then refused rather than sent with a hole', () => {
    expect(compose(request({ values: {} }))).toEqual({ ok: false, reason: 'value-missing' });
  });

  it('given yen, when composed, then no cents', () => {
    expect(message({ values: { amount: { minor: 31_250, currency: 'JPY' }, date: '2026-11-28' } }).full).toContain('JPY 31,250');
  });
});

describe('the form of the place', () => {
  it('given China, when composed, then signed in brackets; an offer names the way out', () => {
    expect(message({ jurisdictions: ['CN'], language: 'zh-Hans' }).body).toBe('【Careline】您有一条新消息，请打开应用查看。');
    expect(message({ jurisdictions: ['CN'], language: 'zh-Hans', purpose: 'marketing', template: 'welcome-back' }).body).toMatch(
      /拒收请回复TD。$/,
    );
  });

  it('given two places, when composed, then the stricter form', () => {
    expect(message({ jurisdictions: ['CN', 'SG'] }).body).toMatch(/^【Careline】/);
  });

  it('given no language chosen, when composed, then the place’s own; a statutory notice has no fallback', () => {
    expect(message({ language: undefined, jurisdictions: ['HK'] }).language).toBe('zh-Hant');
    expect(message({ language: undefined, jurisdictions: ['CN'] }).language).toBe('zh-Hans');
    expect(compose(request({ language: undefined, purpose: 'statutory-notice', template: 'fee-change' }))).toEqual({
      ok: false,
      reason: 'language-unknown',
    });
  });

  it('given a complaint about it, when composed, then neutral words with a word on the matter take the place of the friendly ones', () => {
    for (const language of LANGUAGES) {
      expect(message({ language, neutral: 'matter-raised' }).full.startsWith(MATTER_RAISED_OPENINGS[language])).toBe(true);
    }
  });

  it('given another state that asks for neutral words, when composed, then plain ones that speak of no matter', () => {
    for (const language of LANGUAGES) {
      const { full } = message({ language, neutral: 'plain' });
      expect(full.startsWith(PLAIN_OPENINGS[language])).toBe(true);
      expect(full).not.toMatch(/matter you raised|提出的事项|提出的事項|nos planteó|Anda sampaikan/);
    }
  });

  it('given any text message, when composed anywhere, then it fits two parts', () => {
    for (const template of TEMPLATES) {
      for (const language of LANGUAGES) {
        for (const jurisdiction of JURISDICTIONS) {
          const purpose = template.purposes[0] ?? 'care';
          const { body, segments } = message({ template: template.id, language, jurisdictions: [jurisdiction], purpose });
          expect(segments, `${template.id} ${language}: ${body}`).toBeLessThanOrEqual(MOST_SEGMENTS);
        }
      }
    }
  });

  it('given texts, when measured, then the way operators count', () => {
    expect(smsSize('a'.repeat(160))).toEqual({ encoding: 'gsm-7', segments: 1 });
    expect(smsSize('a'.repeat(161))).toEqual({ encoding: 'gsm-7', segments: 2 });
    expect(smsSize('€'.repeat(81))).toEqual({ encoding: 'gsm-7', segments: 2 });
    expect(smsSize('字'.repeat(70))).toEqual({ encoding: 'ucs-2', segments: 1 });
    expect(smsSize('字'.repeat(71))).toEqual({ encoding: 'ucs-2', segments: 2 });
  });
});

describe('the tone of every template', () => {
  const texts = TEMPLATES.flatMap((template) =>
    LANGUAGES.map((language) => ({ id: template.id, language, template, text: template.texts[language] })),
  );

  it.each(texts)(
    'given $id in $language, when read, then it acknowledges first, threatens nobody, blames nobody, and asks one thing',
    ({ text }) => {
      const whole = [text.open, text.facts, text.bare ?? '', text.next].join(' ');
      expect(text.open.trim().length).toBeGreaterThan(2);
      expect(text.open).not.toMatch(/\{/);
      expect(whole).not.toMatch(THREATS);
      expect(whole).not.toMatch(BLAME);
      expect(whole).not.toMatch(/!{1,}|！/);
      expect(text.next.split(/[.。]/).filter((sentence) => sentence.trim() !== '')).toHaveLength(1);
    },
  );

  it.each(texts)(
    'given $id in $language, when its placeholders are read, then exactly those it declares',
    ({ template, text }) => {
      const used = PLACEHOLDERS.filter((name) =>
        [text.open, text.facts, text.bare ?? '', text.next].join(' ').includes(`{${name}}`),
      );
      expect(used).toEqual(PLACEHOLDERS.filter((name) => template.placeholders.includes(name)));
      expect([text.facts, text.next].join(' ').match(/\{(?!amount\}|date\})/)).toBeNull();
    },
  );

  it('given an overdue message, when read, then help comes before what is owed', () => {
    for (const id of ['overdue-first', 'overdue-again']) {
      for (const language of LANGUAGES) expect(templateById(id)?.texts[language].open).toMatch(/help|帮|幫|ayuda|bantu/i);
    }
  });

  it('given simplified and traditional Chinese, when compared, then they are two texts', () => {
    const same = TEMPLATES.filter((template) => template.texts['zh-Hans'].facts === template.texts['zh-Hant'].facts);
    expect(same.map((template) => template.id)).toEqual([]);
  });

  it('given every reminder rule, when looked up, then its template exists and serves its purpose', () => {
    for (const rule of REMINDER_RULES) expect(templateById(rule.template)?.purposes, rule.id).toContain(rule.purpose);
  });
});
