import type { ContactFact, DeskFact } from '../../shared/contracts/fact.ts';
import { defined } from '../../shared/vocabulary/defined.ts';
import { matchesIdGrammar } from '../../shared/vocabulary/ids.ts';
import type { Department, IntentFamily } from '../../shared/vocabulary/taxonomy.ts';
import { intentDefinition, isIntent } from '../../shared/vocabulary/taxonomy.ts';
import type { Verdict } from '../../shared/vocabulary/verdict.ts';
import { labelOf } from '../../shared/vocabulary/verdict.ts';
import { complaintNumber, editionClock } from './complaint-file.ts';
import type { DeskAction } from './edition.ts';
import type { CaseRules, RouteTaken } from './ticket-head.ts';
import type { ReadEdition } from './understanding.ts';

/**
 * One fact per edition, from that edition alone: it never changes when the desk acts or another edition arrives.
 * Corrections are facts of their own.
 */
export const contactFact = (edition: ReadEdition, rules: CaseRules<RouteTaken>): ContactFact => {
  const { verdict, turns, botTurnsBeforeAgent, humanAskedAt, agentAfterCall } = edition.reading;
  const label = labelOf(verdict);
  const definition = label !== undefined && isIntent(label) ? intentDefinition(label) : undefined;
  const risk = rules.riskOf(verdict);
  const routed = rules.route({ verdict, agentTookPart: turns.agent > 0, customerKnown: edition.customerId !== undefined });
  return defined({
    kind: 'contact' as const,
    id: `${edition.ticketId}-${edition.contentHash.slice(0, 16)}`,
    at: edition.at,
    ticketId: edition.ticketId,
    conversationId: edition.conversationId,
    leg: edition.leg,
    rank: edition.rank,
    customerId: edition.customerId,
    endedAt: edition.endedAt,
    timeSource: edition.timeSource,
    channel: edition.channel,
    language: verdict.language,
    jurisdiction: edition.jurisdiction,
    format: edition.format,
    label,
    recognised: verdict.outcome.kind === 'recognised',
    doubt: verdict.outcome.kind === 'unrecognised' ? verdict.outcome.why : undefined,
    degraded: verdict.degraded,
    tier: verdict.tier,
    confidence: verdict.confidence,
    family: definition?.family as IntentFamily | undefined,
    object: definition?.object,
    objectId: objectIdOf(verdict),
    secondary: verdict.secondary,
    overlays: verdict.overlays,
    risk,
    route: routed.kind,
    department: routed.department as Department | undefined,
    humanAsked: humanAskedAt !== undefined,
    humanDenied: humanAskedAt !== undefined && !agentAfterCall,
    humanAskedAt,
    turns,
    botTurnsBeforeAgent,
    firstResponseAt: edition.reading.firstResponseAt,
    humanReachedAt: edition.reading.humanReachedAt,
    reviewSample: rules.drawForReview(edition.ticketId, verdict.tier, verdict.language),
    mood: verdict.mood,
    sentiment: verdict.sentiment,
    desk: edition.desk === undefined ? undefined : deskBlockOf(edition.desk),
    outsideHours: edition.desk?.outsideHours,
    reminderCaused: edition.desk?.reminderCaused,
    selfService: edition.desk?.selfService && defined(edition.desk.selfService),
    repeatedQuestions: edition.reading.repeatedAnswers,
    riskSignal: ['high', 'critical'].includes(risk) ? riskSignalOf(edition) : undefined,
    complaint: complaintOf(edition, rules),
  });
};

/** A placeholder is numbered per conversation and links nothing; only an id of our own grammar names the same object elsewhere. */
export const objectIdOf = (verdict: Verdict): string | undefined =>
  verdict.slots.find((slot) => slot.name === 'object' && matchesIdGrammar(slot.value))?.value;

const deskBlockOf = ({
  transfers,
  resolved,
  csat,
  csatScale,
  handleSeconds,
}: NonNullable<ReadEdition['desk']>): NonNullable<ContactFact['desk']> =>
  defined({ transfers, resolved, csat, csatScale, handleSeconds });

/** A finished document is flagged when it arrives: live only where it arrived before the conversation was over. */
const riskSignalOf = ({ reading, receivedAt, endedAt }: ReadEdition): ContactFact['riskSignal'] | undefined => {
  if (reading.riskSaidAt === undefined || receivedAt === undefined) return undefined;
  return { saidAt: reading.riskSaidAt, flaggedAt: receivedAt, live: endedAt !== undefined && receivedAt < endedAt };
};

const complaintOf = (edition: ReadEdition, rules: CaseRules<RouteTaken>): ContactFact['complaint'] | undefined => {
  if (!edition.reading.verdict.overlays.includes('complaint')) return undefined;
  const clock = editionClock(edition, edition.at, rules.complaintClock);
  return { number: complaintNumber(edition.ticketId), receivedAt: edition.at, dueAt: clock.dueAt, rule: clock.rule };
};

export const deskFact = (action: DeskAction, ticketId: string): DeskFact => {
  const { type, department, reason, customerId, intent, score, scale, correct, safe, upheld, redress } = action;
  return defined({
    kind: 'desk' as const,
    id: `${ticketId}-${action.eventId}`,
    at: action.at,
    ticketId,
    type,
    department,
    reason,
    customerId,
    intent,
    score,
    scale,
    correct,
    safe,
    upheld,
    redress,
  });
};
