import type { InputRecord, PersonLog, SentRecord, ToldRecord } from '../records.ts';
import type { Instalment } from './instalment.ts';
import { onItsWay } from './instalment.ts';
import { consentVerdicts, formVerdicts, instalmentVerdicts, stateVerdicts, switchVerdicts, troubleVerdicts } from './message.ts';
import { knownAt } from './story.ts';
import type { Contact, Verdict } from './timing.ts';
import { capVerdicts, hourVerdicts } from './timing.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Findings {
  /** How often each rule was looked at, and how often it was broken. */
  readonly checked: Readonly<Record<string, number>>;
  readonly breaches: Readonly<Record<string, number>>;
  /** People we chased before we could know that they had paid (posting lag). */
  readonly chasedUnknowing: number;
}

const wentOut = (sent: SentRecord): boolean => sent.answer === 'sent' || sent.answer === 'unknown';

const contactOf = ({ at, purpose, channel, product }: SentRecord): Contact => ({ at, purpose, channel, product });

const ONCE: ReadonlySet<string> = new Set([
  'offer-waiting',
  'disbursed',
  'paid-thanks',
  'sorry-for-chasing',
  'card-waiting',
  'wallet-first-steps',
  'welcome-back',
]);

/** At most one send per reminder, and once-only rules once per object. */
const repeatVerdicts = (out: readonly SentRecord[]): readonly Verdict[] => {
  const seen = new Set<string>();
  return out.flatMap((sent) => {
    const names = [
      ['sent-once', sent.reminderId],
      ...(ONCE.has(sent.rule) ? [['once-per-object', `${sent.rule}|${sent.objectId}`]] : []),
    ];
    return names.map(([rule = '', name = '']): Verdict => {
      const kept = !seen.has(`${rule}|${name}`);
      seen.add(`${rule}|${name}`);
      return [rule, kept];
    });
  });
};

type Lifecycle = Extract<InputRecord, { kind: 'lifecycle' }>;

const ofType = (inputs: readonly InputRecord[], type: string): readonly Lifecycle[] =>
  inputs.filter((input): input is Lifecycle => input.kind === 'lifecycle' && input.body.type === type);

/** Security never waits: tried within the hour, whatever workers crash. */
const securityVerdicts = (log: PersonLog): readonly Verdict[] => {
  if (log.reachable.length === 0) return [];
  const first = new Map<string, number>();
  for (const { body, takenAt } of ofType(log.inputs, 'fraud-alert-raised')) {
    const id = String(body.alertId);
    first.set(id, Math.min(first.get(id) ?? takenAt, takenAt));
  }
  return [...first].flatMap(([alertId, takenAt]): Verdict[] => {
    if (takenAt + HOUR > log.endsAt) return [];
    const tried = log.outbox.some(
      (sent) => sent.rule === 'fraud-alert' && sent.objectId === alertId && sent.at <= takenAt + HOUR,
    );
    const lost = log.told.some((told) => told.rule === 'fraud-alert' && told.state === 'unknown');
    return [['security-never-waits', tried || lost]];
  });
};

/** A statutory notice is sent, or a person was told to see to it; never silence. */
const statutoryVerdicts = (log: PersonLog): readonly Verdict[] =>
  ofType(log.inputs, 'fee-change-announced').flatMap(({ body, takenAt }): Verdict[] => {
    // Also of one that reached us on its day or after it: it must come to an end that somebody hears of.
    const deadline = Math.max(Date.parse(String(body.effectiveOn)), takenAt) + DAY;
    if (deadline > log.endsAt) return [];
    const settled = (told: ToldRecord): boolean =>
      told.rule === 'fee-change-notice' && (told.state === 'sent' || told.needsPerson || told.state === 'unknown');
    return [['statutory-never-silent', log.told.some(settled)]];
  });

/** Who was chased although the money was on its way gets an apology (or a stated reason why none could be sent). */
const apologies = (
  log: PersonLog,
  out: readonly SentRecord[],
  instalments: ReadonlyMap<string, Instalment>,
): { readonly chased: number; readonly verdicts: readonly Verdict[] } => {
  const chased = [...instalments].filter(([id, one]) => {
    const late = out.filter((sent) => sent.objectId === id && sent.purpose === 'collection' && onItsWay(one, sent.at));
    return one.status === 'paid' && late.length > 0;
  });
  const verdicts = chased.flatMap(([id]): Verdict[] => {
    const posted = ofType(log.inputs, 'payment-received')
      .filter(({ body }) => body.obligationId === id)
      .map(({ takenAt }) => takenAt);
    if (Math.max(...posted) + 5 * DAY > log.endsAt) return [];
    const said = out.some((sent) => sent.rule === 'sorry-for-chasing' && sent.objectId === id);
    return [['apology-to-the-chased', said || log.told.some((told) => told.rule === 'sorry-for-chasing')]];
  });
  return { chased: chased.length, verdicts };
};

/** Judges everything that went out to one person, from the outbox and the inputs alone. */
export const checkPerson = (log: PersonLog): Findings => {
  const out = log.outbox.filter(wentOut);
  const checked: Record<string, number> = {};
  const breaches: Record<string, number> = {};
  const judge = (verdicts: readonly Verdict[]): void => {
    for (const [rule, kept] of verdicts) {
      checked[rule] = (checked[rule] ?? 0) + 1;
      breaches[rule] = (breaches[rule] ?? 0) + (kept ? 0 : 1);
    }
  };
  for (const [index, sent] of out.entries()) {
    const known = knownAt(log.inputs, sent.at);
    judge(formVerdicts(sent, known));
    judge(switchVerdicts(sent, log.inputs));
    if (sent.purpose === 'security') continue;
    const before = out.slice(0, index).map(contactOf);
    judge([...hourVerdicts(sent, known), ...capVerdicts(sent, known, before)]);
    judge([...consentVerdicts(sent, known), ...stateVerdicts(sent, known)]);
    judge([...instalmentVerdicts(sent, known), ...troubleVerdicts(sent, known)]);
  }
  const { chased, verdicts } = apologies(log, out, knownAt(log.inputs, log.endsAt).instalments);
  judge([...repeatVerdicts(out), ...securityVerdicts(log), ...statutoryVerdicts(log), ...verdicts]);
  return { checked, breaches, chasedUnknowing: chased };
};
