import { isIntent } from '../../../shared/vocabulary/taxonomy.ts';
import type { Contact } from '../contact.ts';
import type { Kpi } from '../kpi.ts';
import { gap, kpi } from '../kpi.ts';
import { isInbound, notARequest } from '../predicates.ts';
import { macroF1, reviewOf, stratifiedShare } from '../review.ts';

const gotIntent = (contact: Contact): boolean =>
  contact.recognised && contact.ownLabel !== undefined && isIntent(contact.ownLabel);

const SAMPLE =
  'contact: tier, language, label, recognised, reviewSample; desk: review (correct, intent) on tickets drawn before routing';
const STRATA = 'estimate weighted by the population of each stratum (tier × language); exact interval per stratum';

/** How often the machine knew what was asked, and how often it was right. */
export const RECOGNITION: readonly Kpi[] = [
  kpi({
    id: 'recognition-rate',
    name: { en: 'Recognition rate (own)', zh: '识别率' },
    over: 'contact',
    counts: 'requests',
    unit: 'share',
    shape: { kind: 'share' },
    slices: ['channel', 'language', 'jurisdiction', 'family', 'tier', 'journeyStep'],
    question: 'For how many requests did the machine name an intent with enough confidence?',
    facts: 'contact: recognised, label as first given (a correction by the desk does not change it)',
    formula: 'requests given an intent above its threshold ÷ all requests',
    exclusions: 'greeting only, empty, spam, tests; "not ours" stays in the denominator',
    source: 'T/CBA 220-2021 §4.3.2 问题识别率 (name); amendment on recognition',
    example: '5 contacts: 3 recognised, 1 below the threshold, 1 greeting: 3 ÷ 4 = 0.75',
    judge: ({ contact }) => (isInbound(contact) ? (notARequest(contact) ?? Number(gotIntent(contact))) : undefined),
  }),
  kpi({
    id: 'recognition-reviewed',
    name: { en: 'Recognition rate (reviewed)', zh: '识别率（人工复核）' },
    over: 'contact',
    counts: 'requests',
    unit: 'share',
    shape: { kind: 'custom', finish: stratifiedShare },
    question: 'And of the requests that PEOPLE call ours?',
    facts: SAMPLE,
    formula: `requests given an intent ÷ requests judged in scope, on the random sample; ${STRATA}`,
    exclusions: 'not drawn or not reviewed; judged a greeting or not ours',
    source: 'amendment on recognition',
    example: '3 drawn and judged in scope, 2 of them recognised, 1 judged not ours: 2 ÷ 3',
    judge: ({ contact }) => {
      if (!isInbound(contact) || notARequest(contact) !== undefined) return undefined;
      const { stratum, gold } = reviewOf(contact);
      if (gold === undefined) return { population: stratum };
      return isIntent(gold) || gold === 'other-in-scope' ? { value: Number(gotIntent(contact)), stratum } : undefined;
    },
  }),
  kpi({
    id: 'correct-rate',
    name: { en: 'Correct rate', zh: '正确率' },
    over: 'contact',
    counts: 'requests',
    unit: 'share',
    shape: { kind: 'custom', finish: stratifiedShare },
    question: 'When it named an intent, was it the right one?',
    facts: SAMPLE,
    formula: `intent right ÷ recognised requests, on the random sample; ${STRATA}`,
    exclusions: 'not recognised; not drawn or not reviewed; corrections made while working (see desk disagreement)',
    source: 'T/CBA 220-2021 §4.3.3, §4.2.1 抽样法; amendment on correct',
    example: 'stratum A: 60 requests, 2 of 2 right; B: 40, 1 of 2 right: 0.6·1 + 0.4·0.5 = 0.8',
    judge: ({ contact }) => {
      if (!isInbound(contact) || notARequest(contact) !== undefined || !gotIntent(contact)) return undefined;
      const { stratum, correct } = reviewOf(contact);
      return correct === undefined ? { population: stratum } : { value: Number(correct), stratum };
    },
  }),
  kpi({
    id: 'end-to-end-correct',
    name: { en: 'Recognised and correct', zh: '端到端正确率' },
    over: 'contact',
    counts: 'requests',
    unit: 'share',
    shape: { kind: 'custom', finish: stratifiedShare },
    question: 'For how many of ALL requests did the machine name the right intent?',
    facts: SAMPLE,
    formula: `recognised and right ÷ all requests, on the random sample; ${STRATA}`,
    exclusions: 'greeting only, empty; not drawn or not reviewed',
    source: 'facts/kpi.md: end to end = recognition × correct',
    example: '4 drawn: 2 right, 1 wrong, 1 not recognised: 2 ÷ 4 = 0.5',
    judge: ({ contact }) => {
      if (!isInbound(contact) || notARequest(contact) !== undefined) return undefined;
      const { stratum, correct } = reviewOf(contact);
      return correct === undefined ? { population: stratum } : { value: Number(correct && gotIntent(contact)), stratum };
    },
  }),
  kpi({
    id: 'macro-f1',
    name: { en: 'Macro-F1 over intents', zh: '宏平均F1' },
    over: 'contact',
    counts: 'requests',
    unit: 'index',
    shape: { kind: 'custom', finish: macroF1 },
    question: 'Is it right on the rare intents too?',
    facts: SAMPLE,
    formula: 'mean over labels (unknown included) of 2·hits ÷ (times judged + times said), on the random sample; unweighted',
    exclusions: 'greeting only, empty; not drawn, not reviewed, or judged wrong without the right label',
    source: 'facts/kpi.md, correct rate',
    example: 'gold A said A, gold A said B, gold B said B: F1(A) = 2/3, F1(B) = 2/3, mean 0.666…',
    judge: ({ contact }) => {
      if (!isInbound(contact) || notARequest(contact) !== undefined) return undefined;
      const { gold } = reviewOf(contact);
      if (gold === undefined) return undefined;
      const said = contact.recognised ? (contact.ownLabel ?? 'unknown') : 'unknown';
      return { value: Number(said === gold), stratum: `${gold}|${said}` };
    },
  }),
  kpi({
    id: 'desk-disagreement',
    name: { en: 'Desk disagreement', zh: '坐席更正率' },
    over: 'contact',
    counts: 'requests',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How often did the desk change the intent it looked at? (Biased: not a measure of correctness.)',
    facts: 'desk: intent-corrected, intent-confirmed (the latest counts)',
    formula: 'corrected ÷ (corrected + confirmed)',
    exclusions: 'requests the desk said nothing about: they lower the coverage',
    source: 'amendment on correct',
    example: '1 corrected, 3 confirmed, 1 untouched: 1 ÷ 4 = 0.25, coverage 0.8',
    judge: ({ contact }) => {
      if (!isInbound(contact) || notARequest(contact) !== undefined) return undefined;
      return contact.desk.judged === undefined ? gap('not-judged') : Number(contact.desk.judged === 'corrected');
    },
  }),
  kpi({
    id: 'degraded-answers',
    name: { en: 'Requests read by a lesser tier', zh: '降级识别率' },
    over: 'contact',
    counts: 'requests',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How often could the tier that should have answered not do so?',
    facts: 'contact: degraded',
    formula: 'requests with a degraded verdict ÷ requests',
    exclusions: 'greeting only, empty, spam, tests',
    source: 'design, law 4',
    example: '4 requests, 1 while the model was unavailable: 1 ÷ 4 = 0.25',
    judge: ({ contact }) => (isInbound(contact) ? (notARequest(contact) ?? Number(contact.degraded !== undefined)) : undefined),
  }),
];
