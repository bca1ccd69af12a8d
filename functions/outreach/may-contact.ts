import type { ContactRecord, Hold, OutreachChannel, Purpose } from '../../shared/vocabulary/contact-record.ts';
import { holdsInForce } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { DAY, utcDay } from '../../shared/vocabulary/instants.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import { unreachable } from '../../shared/vocabulary/errors.ts';
import type { KillSwitch } from './kill-switches.ts';
import { stoppedBy } from './kill-switches.ts';
import type { Earliest } from './limits.ts';
import { earliestAfterSilence, earliestInWindow, earliestUnderCap } from './limits.ts';
import { HOUSE_RULES } from './packs/house.ts';
import { packsOf } from './packs/index.ts';
import type { Actor, ConsentRule, PolicyRule } from './policy-rule.ts';
import { ruleName } from './policy-rule.ts';
import { MATRIX_VERSION, suppressionOf } from './suppression.ts';
import { localText, possibleZones } from './zones.ts';

export interface ContactQuestion {
  readonly record: ContactRecord;
  readonly purpose: Purpose;
  readonly channel: OutreachChannel;
  readonly product?: string;
  readonly objectId?: string;
  readonly followsPlan?: boolean;
  /** The reminder rule that asks, for kill switches. */
  readonly rule?: string;
  /** Id of the message itself: its own claimed slot does not count against it. */
  readonly except?: string;
  /** What we are; rules that bind none of these do not apply. */
  readonly actors: readonly Actor[];
  readonly switches: readonly KillSwitch[];
  readonly now: Instant;
}

/** Why not, or why not yet. */
export const BLOCK_REASONS = [
  'switched-off',
  'held',
  'consent-missing',
  'consent-withdrawn',
  'place-unknown',
  'outside-hours',
  'cap-reached',
  'cooling-down',
  'no-permitted-hour',
] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

/** What an answer rests on: enough to explain it years later (law 11). */
export interface Evidence {
  readonly jurisdictions: readonly Jurisdiction[];
  /** The person's zone, or every zone it might be. */
  readonly zones: readonly string[];
  readonly localTime: string;
  /** Every rule that was asked, as `id@version`. */
  readonly rules: readonly string[];
}

export interface Deciding {
  readonly rule: string;
  readonly source: string;
  readonly reason: BlockReason;
  /** The state, when a state decided. */
  readonly state?: string;
}

export type Permission =
  | { readonly answer: 'yes'; readonly neutral: boolean; readonly evidence: Evidence }
  | { readonly answer: 'not-before'; readonly instant: Instant; readonly decided: Deciding; readonly evidence: Evidence }
  | { readonly answer: 'no'; readonly decided: Deciding; readonly evidence: Evidence };

const MATRIX = {
  rule: `house.purpose-by-state@${MATRIX_VERSION}`,
  source: 'Purpose × state matrix of the house (issue 4; CONC 7.9, Reg F, POJK 22/2023 in spirit)',
};

const applies = (rule: PolicyRule, question: ContactQuestion, today: string): boolean =>
  rule.purposes.includes(question.purpose) &&
  rule.channels.includes(question.channel) &&
  rule.binds.some((actor) => question.actors.includes(actor)) &&
  (rule.from === undefined || rule.from <= today) &&
  (rule.until === undefined || today < rule.until);

/** Every rule that speaks about this question: the house's and each applicable pack's. */
export const rulesFor = (question: ContactQuestion): readonly PolicyRule[] => {
  const today = utcDay(question.now);
  const packs = packsOf(question.record.jurisdictions);
  return [...HOUSE_RULES, ...packs.flatMap((pack) => pack.rules)].filter((rule) => applies(rule, question, today));
};

const consentBlock = (rule: ConsentRule, question: ContactQuestion): BlockReason | undefined => {
  const consent = question.record.consents[`${question.purpose}|${question.channel}`];
  if (consent !== undefined && !consent.given) return 'consent-withdrawn';
  return consent === undefined && rule.mode === 'opt-in' ? 'consent-missing' : undefined;
};

const REASONS: Readonly<Record<'window' | 'cap' | 'cool-down', BlockReason>> = {
  window: 'outside-hours',
  cap: 'cap-reached',
  'cool-down': 'cooling-down',
};

type TimedRule = Exclude<PolicyRule, ConsentRule>;

const earliest = (rule: TimedRule, zone: string, from: number, question: ContactQuestion): Earliest => {
  switch (rule.kind) {
    case 'window':
      return earliestInWindow(rule, zone, from);
    case 'cap':
      return earliestUnderCap(rule, zone, from, question);
    case 'cool-down':
      return earliestAfterSilence(rule, from, question);
    default:
      return unreachable(rule);
  }
};

interface Search {
  readonly instant: number;
  /** The rule that moved it last. */
  readonly rule?: TimedRule;
}

const SIGHT = 40 * DAY;

/** Earliest instant that satisfies every timed rule in every possible zone: the strictest wins. */
const search = (rules: readonly TimedRule[], zones: readonly string[], from: number, question: ContactQuestion): Search | undefined => {
  let found: Search = { instant: from };
  let settled = false;
  while (!settled) {
    settled = true;
    for (const rule of rules) {
      for (const zone of zones) {
        const instant = earliest(rule, zone, found.instant, question);
        if (instant === undefined || instant > from + SIGHT) return undefined;
        if (instant === found.instant) continue;
        found = { instant, rule };
        settled = false;
      }
    }
  }
  return found;
};

const heldBy = (hold: Hold): Deciding => ({ ...MATRIX, reason: 'held', state: hold.state });

/** When holds that end by themselves are over; undefined when one has no end. */
const endOf = (holds: readonly Hold[]): Instant | undefined => {
  const ends = holds.map((hold) => hold.until);
  return ends.some((end) => end === undefined) ? undefined : ends.map(String).sort().at(-1);
};

/**
 * May we contact this person, on this channel, for this purpose, now? Pure: the CONTACT row, the packs and the instant decide.
 * Asked when planning and again at the moment of sending (law 5).
 */
export const mayContact = (question: ContactQuestion): Permission => {
  const { record, purpose, channel, now } = question;
  const rules = rulesFor(question);
  const zones = possibleZones(record);
  const evidence: Evidence = {
    jurisdictions: record.jurisdictions.length === 0 ? ['default'] : record.jurisdictions,
    zones,
    localTime: localText(zones[0] ?? 'UTC', Date.parse(now)),
    rules: [MATRIX.rule, ...rules.map(ruleName)],
  };
  const no = (decided: Deciding): Permission => ({ answer: 'no', decided, evidence });

  const stopped = stoppedBy(question.switches, { purpose, channel, ...(question.rule === undefined ? {} : { rule: question.rule }) });
  if (stopped !== undefined) return no({ rule: 'house.kill-switch@1', source: `switched off by ${stopped.by}`, reason: 'switched-off' });

  const { blockedBy, neutral } = suppressionOf(holdsInForce(record, now), question);
  const over = endOf(blockedBy);
  const [firstHold] = blockedBy;
  if (firstHold !== undefined && over === undefined) {
    return no(heldBy(blockedBy.find((hold) => hold.until === undefined) ?? firstHold));
  }
  if (purpose === 'security') return { answer: 'yes', neutral, evidence };

  for (const rule of rules) {
    if (rule.kind !== 'consent') continue;
    const reason = consentBlock(rule, question);
    if (reason !== undefined) return no({ rule: ruleName(rule), source: rule.source, reason });
  }

  const timed = rules.filter((rule): rule is TimedRule => rule.kind !== 'consent');
  if (zones.length === 0) {
    return no({ rule: 'house.place@1', source: 'House rule: no hour is permitted where the place is unknown', reason: 'place-unknown' });
  }
  const from = Date.parse(over ?? now);
  const found = search(timed, zones, Math.max(from, Date.parse(now)), question);
  if (found === undefined) {
    return no({ rule: 'house.hours@1', source: 'No permitted hour within 40 days', reason: 'no-permitted-hour' });
  }
  if (found.instant <= Date.parse(now)) return { answer: 'yes', neutral, evidence };
  const decided =
    found.rule === undefined && firstHold !== undefined
      ? heldBy(firstHold)
      : found.rule === undefined
        ? { ...MATRIX, reason: 'held' as const }
        : { rule: ruleName(found.rule), source: found.rule.source, reason: REASONS[found.rule.kind] };
  return { answer: 'not-before', instant: new Date(found.instant).toISOString(), decided, evidence };
};
