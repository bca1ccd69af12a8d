import type { OutreachChannel, Purpose } from '../../shared/vocabulary/contact-record.ts';
import { OPTIONAL_PURPOSES } from '../../shared/vocabulary/contact-record.ts';
import type { Jurisdiction, Language } from '../../shared/vocabulary/places.ts';
import type { ReminderValues } from '../../shared/vocabulary/reminder.ts';
import { packsOf } from './packs/index.ts';
import type { FormRules } from './policy-rule.ts';
import { MOST_SEGMENTS, smsSize } from './sms-segments.ts';
import type { Neutral } from './suppression.ts';
import { templateById } from './templates/index.ts';
import { AI_LINES, MATTER_RAISED_OPENINGS, OPT_OUT_LINES, OUTER_TEXTS, PLAIN_OPENINGS } from './templates/outer.ts';
import type { FullText } from './templates/template.ts';

export interface ComposeRequest {
  readonly template: string;
  readonly values: ReminderValues;
  readonly purpose: Purpose;
  readonly channel: OutreachChannel;
  readonly language: Language | undefined;
  readonly jurisdictions: readonly Jurisdiction[];
  /** Go on in neutral words; under a complaint or dispute about it, with a word on the matter raised. */
  readonly neutral: Neutral | false;
  /** The sender's name as customers know it; it must not show a lender. */
  readonly sender: string;
}

export interface ComposedMessage {
  readonly language: Language;
  readonly template: string;
  readonly templateVersion: number;
  /** Tier 1: what is sent and what a lock screen shows. */
  readonly subject: string;
  readonly body: string;
  /** Tier 2: shown behind login only. */
  readonly full: string;
  readonly segments: number;
}

export type Composition =
  | { readonly ok: true; readonly message: ComposedMessage }
  | { readonly ok: false; readonly reason: 'template-unknown' | 'language-unknown' | 'value-missing' | 'too-long' };

/** Language of a place, for people who have not chosen one. */
const HOME_LANGUAGES: Readonly<Record<Jurisdiction, Language>> = {
  US: 'en',
  UK: 'en',
  EU: 'en',
  SG: 'en',
  HK: 'zh-Hant',
  CN: 'zh-Hans',
  IN: 'en',
  ID: 'id',
  default: 'en',
};

/** Statutory notices have no fallback: without the customer's language a person must see to it. */
export const languageFor = (request: Pick<ComposeRequest, 'language' | 'purpose' | 'jurisdictions'>): Language | undefined => {
  if (request.language !== undefined) return request.language;
  if (request.purpose === 'statutory-notice') return undefined;
  return HOME_LANGUAGES[request.jurisdictions[0] ?? 'default'];
};

const isChinese = (language: Language): boolean => language === 'zh-Hans' || language === 'zh-Hant';

const joined = (language: Language, parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(isChinese(language) ? '' : ' ');

/** Formats are dear to make and few: one per language and currency. */
const formats = new Map<string, { readonly format: Intl.NumberFormat; readonly unit: number }>();
const days = new Map<Language, Intl.DateTimeFormat>();

const moneyFormat = (language: Language, currency: string): { readonly format: Intl.NumberFormat; readonly unit: number } => {
  const name = `${language}|${currency}`;
  const known = formats.get(name);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' });
  const made = { format, unit: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
  formats.set(name, made);
  return made;
};

const money = (language: Language, { minor, currency }: { readonly minor: number; readonly currency: string }): string => {
  const { format, unit } = moneyFormat(language, currency);
  return format.format(minor / unit).replaceAll('\u00a0', ' ');
};

const calendarDay = (language: Language, day: string): string => {
  const format = days.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  days.set(language, format);
  return format.format(new Date(`${day}T00:00:00Z`));
};

const filled = (language: Language, sentence: string, values: ReminderValues): string | undefined => {
  if (sentence.includes('{amount}') && values.amount === undefined) return undefined;
  if (sentence.includes('{date}') && values.date === undefined) return undefined;
  const withAmount = values.amount === undefined ? sentence : sentence.replaceAll('{amount}', money(language, values.amount));
  return values.date === undefined ? withAmount : withAmount.replaceAll('{date}', calendarDay(language, values.date));
};

const openingOf = (language: Language, text: FullText, neutral: Neutral | false): string => {
  switch (neutral) {
    case false:
      return text.open;
    case 'plain':
      return PLAIN_OPENINGS[language];
    case 'matter-raised':
      return MATTER_RAISED_OPENINGS[language];
  }
};

const fullText = (language: Language, text: FullText, request: ComposeRequest): string | undefined => {
  const facts = filled(language, text.facts, request.values) ?? filled(language, text.bare ?? '{amount}', request.values);
  if (facts === undefined) return undefined;
  return joined(language, [openingOf(language, text, request.neutral), facts, text.next]);
};

/** The strictest form of all places that apply. */
const strictestForm = (jurisdictions: readonly Jurisdiction[]): Pick<FormRules, 'senderForm' | 'aiDisclosure' | 'optOutLine'> => {
  const forms = packsOf(jurisdictions).map((pack) => pack.form);
  return {
    senderForm: forms.some((form) => form.senderForm === 'brackets') ? 'brackets' : 'name',
    aiDisclosure: forms.some((form) => form.aiDisclosure),
    optOutLine: forms.some((form) => form.optOutLine),
  };
};

/** Puts an approved text into the form of the place. Two tiers: what is sent shows nothing; the full text waits behind login. */
export const compose = (request: ComposeRequest): Composition => {
  const template = templateById(request.template);
  if (template === undefined) return { ok: false, reason: 'template-unknown' };
  const language = languageFor(request);
  if (language === undefined) return { ok: false, reason: 'language-unknown' };
  const full = fullText(language, template.texts[language], request);
  if (full === undefined) return { ok: false, reason: 'value-missing' };

  const form = strictestForm(request.jurisdictions);
  const outer = OUTER_TEXTS[template.outer][language];
  const optional = OPTIONAL_PURPOSES.includes(request.purpose);
  const ai = template.author === 'machine' && form.aiDisclosure ? AI_LINES[language] : '';
  const wayOut = optional && form.optOutLine && request.channel === 'sms' ? OPT_OUT_LINES[language] : '';
  const signed = form.senderForm === 'brackets' ? `【${request.sender}】` : `${request.sender}: `;
  const body = `${signed}${joined(language, [outer.body, ai, wayOut])}`;
  const { segments } = smsSize(body);
  if (request.channel === 'sms' && segments > MOST_SEGMENTS) return { ok: false, reason: 'too-long' };
  return {
    ok: true,
    message: { language, template: template.id, templateVersion: template.version, subject: outer.subject, body, full, segments },
  };
};
