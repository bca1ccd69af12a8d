import { isDeskWork } from '../../shared/contracts/desk-event.ts';
import type { ContactFact } from '../../shared/contracts/fact.ts';
import { defined } from '../../shared/vocabulary/defined.ts';
import type { HandOvers } from '../../shared/vocabulary/hand-overs.ts';
import { countHandOvers, unexplainedHandOvers } from '../../shared/vocabulary/hand-overs.ts';
import { isAddressPseudonym } from '../../shared/vocabulary/ids.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import type { IntentFamily, Label, ObjectKind, Overlay, Risk } from '../../shared/vocabulary/taxonomy.ts';
import { intentDefinition, isIntent } from '../../shared/vocabulary/taxonomy.ts';
import type { Verdict } from '../../shared/vocabulary/verdict.ts';
import { labelOf } from '../../shared/vocabulary/verdict.ts';
import type { HandoffBrief } from './brief.ts';
import { handoffBrief } from './brief.ts';
import { objectIdOf } from './case-facts.ts';
import type { ComplaintClockOf, ComplaintFile } from './complaint-file.ts';
import { complaintFile } from './complaint-file.ts';
import type { OriginalPointer } from './edition.ts';
import type { DeskProgress, TicketState, TimelineEntry } from './ticket.ts';
import type { ReadEdition, Understanding } from './understanding.ts';

/** Rooms this one composes, as functions. */
export interface CaseRules<Route> {
  readonly route: (input: { verdict: Verdict; agentTookPart: boolean; customerKnown: boolean }) => Route;
  readonly serviceLevel: (verdict: Verdict, spokenAt: Instant) => { hours: number; dueAt: Instant; because: string };
  readonly riskOf: (verdict: Verdict) => Risk;
  readonly complaintClock: ComplaintClockOf;
  /** The random review sample, drawn before routing. */
  readonly drawForReview: (ticketId: string, tier: Verdict['tier'], language: string) => ContactFact['reviewSample'] | undefined;
  readonly routingVersion: string;
}

export interface RouteTaken {
  readonly kind: 'self-service' | 'department' | 'person' | 'none';
  readonly reason: string;
  readonly department?: string;
  readonly urgency?: string;
  readonly protect?: readonly string[];
}

export interface Ticket {
  readonly ticketId: string;
  readonly conversationId: string;
  readonly customerId?: string;
  /** False for greetings and matters that are not ours: recorded, but no work for anybody. */
  readonly work: boolean;
  readonly state: TicketState;
  readonly department?: string;
  readonly route: RouteTaken;
  /** A person has to act because the customer asked or a risk was heard and nobody answered. */
  readonly handoff: boolean;
  readonly humanDenied: boolean;
  readonly label?: Label;
  readonly recognised: boolean;
  readonly secondary: readonly Label[];
  readonly overlays: readonly Overlay[];
  readonly risk: Risk;
  readonly confidence: number;
  readonly tier: string;
  readonly degraded?: string;
  readonly family?: IntentFamily;
  readonly object?: ObjectKind;
  readonly objectId?: string;
  readonly channel: string;
  readonly language: string;
  readonly jurisdiction: Jurisdiction;
  readonly openedAt: Instant;
  readonly timeSource: string;
  readonly endedAt: Instant;
  readonly serviceLevel: { readonly hours: number; readonly dueAt: Instant; readonly because: string };
  readonly transfers: HandOvers;
  readonly resolvedAt?: Instant;
  readonly reopened: number;
  readonly csat?: { readonly score: number; readonly scale: number };
  readonly complaint?: ComplaintFile;
  readonly brief: HandoffBrief;
  readonly timeline: readonly TimelineEntry[];
  readonly editions: number;
  readonly versions: Verdict['versions'] & { readonly routing: string };
  readonly pointer: OriginalPointer;
}

const MOST_TIMELINE_ENTRIES = 100;

/** What the document's own desk block says counts only where no desk event does. */
const resolution = (understanding: Understanding, progress: DeskProgress): Pick<Ticket, 'state' | 'resolvedAt'> => {
  if (progress.timeline.some((entry) => entry.impossible === undefined && entry.what !== 'csat' && isDeskWork(entry.what))) {
    return { state: progress.state, ...(progress.resolvedAt === undefined ? {} : { resolvedAt: progress.resolvedAt }) };
  }
  const block = understanding.legs.find((leg) => leg.desk?.resolved !== undefined)?.desk;
  return block?.resolved === true ? { state: 'resolved', resolvedAt: understanding.endedAt } : { state: progress.state };
};

const csatOf = (understanding: Understanding, progress: DeskProgress): Ticket['csat'] => {
  if (progress.csat !== undefined) return progress.csat;
  const block = understanding.legs.find((leg) => leg.desk?.csat !== undefined)?.desk;
  return block?.csat === undefined ? undefined : { score: block.csat, scale: block.csatScale ?? 5 };
};

const withCorrection = (verdict: Verdict, corrected: string | undefined): Verdict =>
  corrected !== undefined && isIntent(corrected) ? { ...verdict, outcome: { kind: 'recognised', label: corrected } } : verdict;

interface Drawing {
  readonly understanding: Understanding;
  readonly basis: Understanding;
  readonly progress: DeskProgress;
  readonly customerId: string | undefined;
  readonly editions: readonly ReadEdition[];
  readonly rules: CaseRules<RouteTaken>;
}

/** The ticket as it stands: what was understood, where it goes, what the desk did with it. */
export const drawTicket = ({ understanding, basis, progress, customerId, editions, rules }: Drawing): Ticket => {
  const { lead } = understanding;
  const verdict = withCorrection(understanding.verdict, progress.correctedIntent);
  const label = labelOf(verdict);
  const definition = label !== undefined && isIntent(label) ? intentDefinition(label) : undefined;
  const routed = rules.route({
    // What the desk corrects it knows: it re-routes, as no edition does any more once the desk has acted.
    verdict: withCorrection(basis.verdict, progress.correctedIntent),
    agentTookPart: basis.agentTookPart,
    customerKnown: customerId !== undefined && !isAddressPseudonym(customerId),
  });
  const complaint = complaintFile(editions, progress, rules.complaintClock);
  const serviceLevel = rules.serviceLevel(verdict, understanding.humanAskedAt ?? understanding.startedAt);
  return defined({
    ticketId: lead.ticketId,
    conversationId: lead.conversationId,
    customerId,
    work: routed.kind !== 'none',
    ...resolution(understanding, progress),
    department: progress.department ?? routed.department,
    route: routed,
    handoff: routed.kind === 'person' && (understanding.humanDenied || !understanding.agentTookPart),
    humanDenied: understanding.humanDenied,
    label,
    recognised: verdict.outcome.kind === 'recognised',
    secondary: verdict.secondary,
    overlays: verdict.overlays,
    risk: rules.riskOf(verdict),
    confidence: verdict.confidence,
    tier: verdict.tier,
    degraded: verdict.degraded,
    family: definition?.family as IntentFamily | undefined,
    object: definition?.object,
    objectId: objectIdOf(verdict),
    channel: lead.channel,
    language: verdict.language,
    jurisdiction: lead.jurisdiction,
    openedAt: understanding.startedAt,
    timeSource: lead.timeSource,
    endedAt: understanding.endedAt,
    serviceLevel,
    transfers: transfersOf(understanding, progress, rules.riskOf(understanding.verdict)),
    reopened: progress.reopened,
    csat: csatOf(understanding, progress),
    complaint,
    brief: handoffBrief(understanding, verdict, { serviceLevel, complaint, route: routed }),
    timeline: timelineOf(understanding, complaint, progress),
    editions: editions.length,
    versions: { ...verdict.versions, routing: rules.routingVersion },
    pointer: lead.pointer,
  });
};

/** Counted as the KPIs count them: desk events beat the desk block, and the risk is the one that was heard, not the corrected one. */
const transfersOf = (understanding: Understanding, progress: DeskProgress, risk: Risk): HandOvers => {
  const inBlocks = Math.max(0, ...understanding.legs.map((leg) => leg.desk?.transfers ?? 0));
  const { handOverReasons } = progress;
  return countHandOvers(handOverReasons.length > 0 ? handOverReasons : unexplainedHandOvers(inBlocks), risk);
};

const timelineOf = (
  understanding: Understanding,
  complaint: ComplaintFile | undefined,
  progress: DeskProgress,
): readonly TimelineEntry[] =>
  [
    { at: understanding.startedAt, what: 'conversation' as const },
    ...(complaint === undefined ? [] : [{ at: complaint.receivedAt, what: 'complaint' as const }]),
    ...progress.timeline,
  ].slice(0, MOST_TIMELINE_ENTRIES);
