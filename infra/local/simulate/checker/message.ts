import type { InputRecord, SentRecord } from '../records.ts';
import { daysFromTo, wallIn } from './clock.ts';
import { FORBIDDEN, LAW } from './law.ts';
import type { Known } from './story.ts';
import type { Verdict } from './timing.ts';

const isOffer = (purpose: string): boolean => purpose === 'marketing' || purpose === 'care';

/** A yes where one is needed, and never after a no. */
export const consentVerdicts = (sent: SentRecord, known: Known): readonly Verdict[] => {
  const said = known.consents.get(`${sent.purpose}|${sent.channel}`);
  const needed = [...known.places].some((place) => {
    const law = LAW[place];
    if (law?.alsoOptIn?.includes(sent.purpose) === true) return true;
    return sent.purpose === 'marketing' && (sent.channel !== 'email' || law?.emailOptIn === true);
  });
  return [['after-a-no', said !== false], ...(needed ? [['without-a-yes', said === true] as Verdict] : [])];
};

const ABOUT_INSTALMENT = /^(due|debit)-in-\d|^overdue-\d/;

const OF_ONE_INSTALMENT: ReadonlySet<string> = new Set(['payment-processing', 'reported-paid']);

/** An instalment whose loan nobody named: any product may be the one it belongs to. */
const isOrphan = (known: Known, { objectId }: SentRecord): boolean => known.instalments.get(objectId)?.loanId === '';

/** Purpose × state. */
export const stateVerdicts = (sent: SentRecord, known: Known): readonly Verdict[] =>
  known.states.map(({ state, about }): Verdict => {
    const effect = FORBIDDEN[state]?.[sent.purpose as 'care'] ?? 'yes';
    const named = about === undefined || about === sent.product || about === sent.objectId;
    const concerned = named || (!OF_ONE_INSTALMENT.has(state) && isOrphan(known, sent));
    const planned = known.instalments.get(sent.objectId)?.planId !== undefined;
    // A plan sets the days of instalments; what speaks of none has no date that could be another than the plan's.
    const offPlan = ABOUT_INSTALMENT.test(sent.rule) && !planned;
    const forbidden = effect === 'no' || (effect === 'product' && concerned) || (effect === 'plan' && concerned && offPlan);
    return [`state-${state}`, !forbidden];
  });

/** Nobody who paid is chased, as far as we knew; and the date in the message is the one that holds. */
export const instalmentVerdicts = (sent: SentRecord, known: Known): readonly Verdict[] => {
  if (!ABOUT_INSTALMENT.test(sent.rule)) return [];
  const one = known.instalments.get(sent.objectId);
  if (one?.dueOn === undefined) return [['date-that-holds', false]];
  const { dueOn, graceDays } = one;
  const inTime = known.zones.every((zone) => {
    const today = wallIn(zone, sent.at).day;
    return sent.rule.startsWith('overdue') ? daysFromTo(dueOn, today) > graceDays : today <= dueOn;
  });
  return [
    ['payer-chased', one.status === 'open'],
    ['date-that-holds', inTime],
  ];
};

const REVEALING =
  /loan|debt|overdue|payment|repay|owe|\d{2}|贷款|欠款|逾期|还款|貸款|逾期|還款|préstamo|deuda|pago|pinjaman|utang|tagihan|bayar/i;
const WAY_OUT = /STOP|TD|BAJA|BERHENTI/;

/** What anyone may see, in the form of the place and the language of the person. */
export const formVerdicts = (sent: SentRecord, known: Known): readonly Verdict[] => {
  const places = [...known.places];
  const brackets = places.some((place) => LAW[place]?.brackets === true);
  const noLinks = places.some((place) => LAW[place]?.linksAllowed === false);
  const spoken = known.language;
  return [
    ['nothing-revealed-before-login', !REVEALING.test(`${sent.subject} ${sent.body}`)],
    ['signed', sent.body.startsWith(brackets ? '【Careline】' : 'Careline: ')],
    ...(noLinks ? [['no-links', !/https?:|www\./i.test(sent.body)] as Verdict] : []),
    ...(isOffer(sent.purpose) && sent.channel === 'sms' ? [['way-out-named', WAY_OUT.test(sent.body)] as Verdict] : []),
    ...(spoken === undefined ? [] : [['their-language', sent.language === spoken] as Verdict]),
    ...(spoken === undefined && sent.purpose === 'statutory-notice' ? [['no-fallback-for-statutory', false] as Verdict] : []),
  ];
};

/** Nothing of a purpose goes while it is switched off. */
export const switchVerdicts = (sent: SentRecord, inputs: readonly InputRecord[]): readonly Verdict[] =>
  inputs.flatMap((input) =>
    input.kind === 'switch' && input.purpose === sent.purpose
      ? [['switched-off', sent.at < input.takenAt || sent.at >= input.until] as Verdict]
      : [],
  );

export const troubleVerdicts = (sent: SentRecord, known: Known): readonly Verdict[] =>
  sent.rule === 'welcome-back' ? [['no-welcome-after-trouble', !known.troubled]] : [];
