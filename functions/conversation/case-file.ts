import { isDeskWork } from '../../shared/contracts/desk-event.ts';
import type { DomainEvent } from '../../shared/contracts/domain-event.ts';
import type { ContactFact, Fact } from '../../shared/contracts/fact.ts';
import type { ContactChange } from '../../shared/vocabulary/contact-record.ts';
import { defined } from '../../shared/vocabulary/defined.ts';
import type { HandOvers } from '../../shared/vocabulary/hand-overs.ts';
import { countHandOvers, unexplainedHandOvers } from '../../shared/vocabulary/hand-overs.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { earlier } from '../../shared/vocabulary/instants.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import type { IntentFamily, Label, ObjectKind, Overlay, Risk } from '../../shared/vocabulary/taxonomy.ts';
import { intentDefinition, isIntent } from '../../shared/vocabulary/taxonomy.ts';
import type { Verdict } from '../../shared/vocabulary/verdict.ts';
import type { HandoffBrief } from './brief.ts';
import { handoffBrief } from './brief.ts';
import { caseEvents } from './case-events.ts';
import { contactFact, deskFact, objectIdOf } from './case-facts.ts';
import type { ComplaintClockOf, ComplaintFile } from './complaint-file.ts';
import { complaintFile } from './complaint-file.ts';
import type { ConversationInput, OriginalPointer } from './edition.ts';
import { isDeskAction, isEdition } from './edition.ts';
import { contactChanges, correctionChanges } from './holds.ts';
import type { DeskProgress, TicketState, TimelineEntry } from './ticket.ts';
import { deskProgress } from './ticket.ts';
import type { ReadEdition, Understanding } from './understanding.ts';
import { compareRanks, currentEditions, understand } from './understanding.ts';

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

export interface CaseFile {
  readonly ticket: Ticket;
  readonly understanding: Understanding;
  readonly facts: readonly { readonly fact: Fact; readonly cause: string }[];
  readonly events: readonly { readonly event: DomainEvent; readonly cause: string }[];
  readonly contact: { readonly customerId: string; readonly changes: readonly ContactChange[] } | undefined;
  readonly superseded: readonly string[];
}

export interface KeyedInput {
  readonly key: string;
  readonly input: ConversationInput;
}

const MOST_TIMELINE_ENTRIES = 100;

const isRead = (input: ConversationInput): input is ReadEdition => isEdition(input) && input.reading !== undefined;

/** Desk events that mean a person has taken the case: a later edition amends the text and never re-routes. */
const TAKES_OVER: ReadonlySet<string> = new Set(['answered', 'assigned', 'transferred', 'waiting', 'resolved', 'closed']);

/**
 * The edition the route rests on. Once the desk has acted, only what had ended by then counts; judged by the moments in the documents,
 * so that the order of arrival does not matter.
 */
const routingBase = (editions: readonly ReadEdition[], actedAt: Instant | undefined): readonly ReadEdition[] => {
  if (actedAt === undefined) return editions;
  const before = editions.filter((edition) => (edition.endedAt ?? edition.at) <= actedAt);
  return before.length > 0 ? before : editions;
};

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

/** Folds every input of a conversation into its case file; undefined while no edition has arrived. The same inputs give the same file. */
export const foldCase = (inputs: readonly KeyedInput[], rules: CaseRules<RouteTaken>): CaseFile | undefined => {
  const editions = inputs.map(({ input }) => input).filter(isRead);
  const actions = inputs.map(({ input }) => input).filter(isDeskAction);
  const understanding = understand(editions);
  if (understanding === undefined) return undefined;

  const progress = deskProgress(actions);
  const customerId = progress.customerId ?? understanding.customerId;
  const actedAt = actions
    .filter((action) => TAKES_OVER.has(action.type))
    .map((action) => action.at)
    .reduce<Instant | undefined>((first, at) => (first === undefined ? at : earlier(first, at)), undefined);
  const basis = understand(routingBase(editions, actedAt)) ?? understanding;
  const ticket = draw({ understanding, basis, progress, customerId, editions, rules });
  const current = new Set(currentEditions(editions).map((edition) => edition.contentHash));

  return {
    ticket,
    understanding,
    facts: inputs.flatMap(({ key, input }): { fact: Fact; cause: string }[] => {
      if (isDeskAction(input)) return [{ fact: deskFact(input, ticket.ticketId), cause: key }];
      return isRead(input) ? [{ fact: contactFact(input, rules), cause: key }] : [];
    }),
    events: caseEvents(inputs, ticket, editions),
    contact:
      customerId === undefined
        ? undefined
        : {
            customerId,
            changes: [
              ...[...editions].sort((a, b) => compareRanks(a.rank, b.rank)).flatMap(contactChanges),
              ...actions.flatMap((action) => correctionChanges(ticket.ticketId, action)),
            ],
          },
    superseded: inputs.flatMap(({ key, input }) => (isEdition(input) && !current.has(input.contentHash) ? [key] : [])),
  };
};

interface Drawing {
  readonly understanding: Understanding;
  readonly basis: Understanding;
  readonly progress: DeskProgress;
  readonly customerId: string | undefined;
  readonly editions: readonly ReadEdition[];
  readonly rules: CaseRules<RouteTaken>;
}

const draw = ({ understanding, basis, progress, customerId, editions, rules }: Drawing): Ticket => {
  const { lead } = understanding;
  const verdict = withCorrection(understanding.verdict, progress.correctedIntent);
  const label = verdict.outcome.kind === 'recognised' ? verdict.outcome.label : verdict.outcome.hint;
  const definition = label !== undefined && isIntent(label) ? intentDefinition(label) : undefined;
  const routed = rules.route({
    verdict: basis.verdict,
    agentTookPart: basis.agentTookPart,
    customerKnown: customerId !== undefined,
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
