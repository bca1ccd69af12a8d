import type { Hold } from '../../shared/vocabulary/contact-record.ts';
import { holdsInForce } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { utcDay } from '../../shared/vocabulary/instants.ts';
import type { BlockReason, ContactQuestion, Deciding, Evidence, Permission } from './contact-question.ts';
import type { Found, TimedRule } from './earliest-permitted.ts';
import { earliestPermitted, TIMED_REASONS } from './earliest-permitted.ts';
import { stoppedBy } from './kill-switches.ts';
import { HOUSE_RULES } from './packs/house.ts';
import { packsOf } from './packs/index.ts';
import type { ConsentRule, PolicyRule } from './policy-rule.ts';
import { ruleName } from './policy-rule.ts';
import type { Neutral } from './suppression.ts';
import { MATRIX_VERSION, suppressionOf } from './suppression.ts';
import { localText, possibleZones } from './zones.ts';

export type { ContactQuestion, Permission } from './contact-question.ts';

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

interface Asked {
  readonly rules: readonly PolicyRule[];
  readonly names: readonly string[];
}

/** The same few questions are asked all day long: which rules speak about them is worked out once. */
const asked = new Map<string, Asked>();
const ASKED_KEPT = 5_000;

const askedOf = (question: ContactQuestion): Asked => {
  const today = utcDay(question.now);
  const { purpose, channel, actors, record } = question;
  const name = [purpose, channel, today, record.jurisdictions.join(), actors.join()].join('|');
  const known = asked.get(name);
  if (known !== undefined) return known;
  const packs = packsOf(record.jurisdictions);
  const rules = [...HOUSE_RULES, ...packs.flatMap((pack) => pack.rules)].filter((rule) => applies(rule, question, today));
  const made = { rules, names: [MATRIX.rule, ...rules.map(ruleName)] };
  if (asked.size >= ASKED_KEPT) asked.clear();
  asked.set(name, made);
  return made;
};

/** Every rule that speaks about this question: the house's and each applicable pack's. */
export const rulesFor = (question: ContactQuestion): readonly PolicyRule[] => askedOf(question).rules;

const consentProblem = (rule: ConsentRule, question: ContactQuestion): BlockReason | undefined => {
  const consent = question.record.consents[`${question.purpose}|${question.channel}`];
  if (consent !== undefined && !consent.given) return 'consent-withdrawn';
  return consent === undefined && rule.mode === 'opt-in' ? 'consent-missing' : undefined;
};

const consentBlock = (rules: readonly PolicyRule[], question: ContactQuestion): Deciding | undefined => {
  for (const rule of rules) {
    const reason = rule.kind === 'consent' ? consentProblem(rule, question) : undefined;
    if (reason !== undefined) return { rule: ruleName(rule), source: rule.source, reason };
  }
  return undefined;
};

const switchBlock = (question: ContactQuestion): Deciding | undefined => {
  const { purpose, channel, rule } = question;
  const stopped = stoppedBy(question.switches, { purpose, channel, ...(rule === undefined ? {} : { rule }) });
  return stopped === undefined
    ? undefined
    : { rule: 'house.kill-switch@1', source: `House rule: switched off by ${stopped.by}`, reason: 'switched-off' };
};

const heldBy = (hold: Hold): Deciding => ({ ...MATRIX, reason: 'held', state: hold.state });

/** The hold that forbids it for good, or the moment when those that end by themselves are over. */
const holdBlock = (holds: readonly Hold[]): { readonly forGood?: Hold; readonly until?: Instant; readonly last?: Hold } => {
  const forGood = holds.find((hold) => hold.until === undefined);
  if (forGood !== undefined) return { forGood };
  const last = holds.toSorted((a, b) => (String(a.until) < String(b.until) ? -1 : 1)).at(-1);
  return last?.until === undefined ? {} : { until: last.until, last };
};

const PLACE_UNKNOWN: Deciding = {
  rule: 'house.place@1',
  source: 'House rule: no hour is permitted where the place is unknown',
  reason: 'place-unknown',
};
const NO_HOUR: Deciding = { rule: 'house.hours@1', source: 'No permitted hour within 40 days', reason: 'no-permitted-hour' };

/** What forbids it now: the hold when there is one (the rules were asked for the time after it), else the strictest rule that does. */
const forbiddenBy = (found: Found | undefined, hold: Hold | undefined): Deciding => {
  if (hold !== undefined) return heldBy(hold);
  if (found?.rule === undefined) return NO_HOUR;
  return { rule: ruleName(found.rule), source: found.rule.source, reason: TIMED_REASONS[found.rule.kind] };
};

const timedAnswer = (
  question: ContactQuestion,
  rules: readonly PolicyRule[],
  block: ReturnType<typeof holdBlock>,
  evidence: Evidence,
  neutral: Neutral | false,
): Permission => {
  if (evidence.zones.length === 0) return { answer: 'no', decided: PLACE_UNKNOWN, evidence };
  const timed = rules.filter((rule): rule is TimedRule => rule.kind !== 'consent');
  const now = Date.parse(question.now);
  const from = block.until === undefined ? now : Math.max(now, Date.parse(block.until));
  const found = earliestPermitted(timed, evidence.zones, from, question);
  if (found === undefined) return { answer: 'no', decided: forbiddenBy(found, block.last), evidence };
  if (found.instant <= now) return { answer: 'yes', neutral, evidence };
  return {
    answer: 'not-before',
    instant: new Date(found.instant).toISOString(),
    decided: forbiddenBy(found, block.last),
    evidence,
  };
};

/**
 * May we contact this person, on this channel, for this purpose, now? Pure: the CONTACT row, the packs and the instant decide.
 * Asked when planning and again at the moment of sending (law 5).
 */
export const mayContact = (question: ContactQuestion): Permission => {
  const { record, now } = question;
  const { rules, names } = askedOf(question);
  const zones = possibleZones(record);
  const evidence: Evidence = {
    jurisdictions: record.jurisdictions.length === 0 ? ['default'] : record.jurisdictions,
    zones,
    localTime: localText(zones[0] ?? 'UTC', Date.parse(now)),
    rules: names,
  };
  const suppression = suppressionOf(holdsInForce(record, now), question);
  const block = holdBlock(suppression.blockedBy);
  const decided =
    switchBlock(question) ?? (block.forGood === undefined ? undefined : heldBy(block.forGood)) ?? consentBlock(rules, question);
  if (decided !== undefined) return { answer: 'no', decided, evidence };
  if (question.purpose === 'security') return { answer: 'yes', neutral: suppression.neutral, evidence };
  return timedAnswer(question, rules, block, evidence, suppression.neutral);
};
