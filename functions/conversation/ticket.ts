import type { DeskEventType } from '../../shared/contracts/desk-event.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { DeskAction } from './edition.ts';

/** open → assigned ⇄ waiting → resolved → closed; reopened from resolved or closed. */
export type TicketState = 'open' | 'assigned' | 'waiting' | 'resolved' | 'reopened' | 'closed';

export interface TimelineEntry {
  readonly at: Instant;
  readonly what: DeskEventType | 'conversation' | 'complaint' | 'amended';
  readonly department?: string;
  /** Set when the event was not possible in the state the ticket was in; it is kept, and moves nothing. */
  readonly impossible?: true;
}

export interface DeskProgress {
  readonly state: TicketState;
  readonly department: string | undefined;
  /** The reason of each hand-over in its order, absent where none was given. */
  readonly handOverReasons: readonly (string | undefined)[];
  readonly resolvedAt?: Instant;
  readonly reopened: number;
  readonly firstAnsweredAt?: Instant;
  readonly callbackReachedAt?: Instant;
  readonly csat?: { readonly score: number; readonly scale: number };
  readonly correctedIntent?: string;
  readonly customerId?: string;
  readonly complaintAcknowledgedAt?: Instant;
  readonly complaintNearTold?: true;
  readonly complaintAnswered?: { readonly at: Instant; readonly upheld?: boolean };
  readonly timeline: readonly TimelineEntry[];
}

/** Where each event leads from each state; a missing entry is impossible there. */
const MOVES: Readonly<Partial<Record<DeskEventType, Readonly<Partial<Record<TicketState, TicketState>>>>>> = {
  answered: { open: 'assigned', assigned: 'assigned', waiting: 'assigned', reopened: 'assigned' },
  assigned: { open: 'assigned', assigned: 'assigned', waiting: 'assigned', reopened: 'assigned' },
  transferred: { open: 'assigned', assigned: 'assigned', waiting: 'assigned', reopened: 'assigned' },
  waiting: { open: 'waiting', assigned: 'waiting', waiting: 'waiting', reopened: 'waiting' },
  resolved: { open: 'resolved', assigned: 'resolved', waiting: 'resolved', reopened: 'resolved', resolved: 'resolved' },
  reopened: { resolved: 'reopened', closed: 'reopened', reopened: 'reopened' },
  closed: { open: 'closed', assigned: 'closed', waiting: 'closed', resolved: 'closed', reopened: 'closed', closed: 'closed' },
};

const NOTHING_DONE: DeskProgress = {
  state: 'open',
  department: undefined,
  handOverReasons: [],
  reopened: 0,
  timeline: [],
};

const byMoment = (a: DeskAction, b: DeskAction): number => (`${a.at}|${a.eventId}` < `${b.at}|${b.eventId}` ? -1 : 1);

/** Folds desk events in the order they happened, whatever order they arrived in. */
export const deskProgress = (actions: readonly DeskAction[]): DeskProgress =>
  [...actions].sort(byMoment).reduce(apply, NOTHING_DONE);

const apply = (progress: DeskProgress, action: DeskAction): DeskProgress => {
  const moves = MOVES[action.type];
  const state = moves === undefined ? progress.state : moves[progress.state];
  const entry: TimelineEntry = {
    at: action.at,
    what: action.type,
    ...(action.department === undefined ? {} : { department: action.department }),
    ...(state === undefined ? { impossible: true } : {}),
  };
  // A hand-over happened to the customer also where the ticket's state did not allow for it.
  const handOverReasons = action.type === 'transferred' ? [...progress.handOverReasons, action.reason] : progress.handOverReasons;
  const noted = { ...progress, handOverReasons, timeline: [...progress.timeline, entry] };
  return state === undefined ? noted : { ...noted, state, ...effectOf(progress, action) };
};

const effectOf = (progress: DeskProgress, action: DeskAction): Partial<DeskProgress> => {
  switch (action.type) {
    case 'answered':
      return {
        firstAnsweredAt: progress.firstAnsweredAt ?? action.at,
        department: action.department ?? progress.department,
      };
    case 'assigned':
    case 'queued':
    case 'transferred':
      return { department: action.department ?? progress.department };
    case 'resolved':
      return { resolvedAt: action.at };
    case 'reopened':
      return { reopened: progress.reopened + 1 };
    case 'callback-reached':
      return { callbackReachedAt: action.at };
    case 'csat':
      return action.score === undefined ? {} : { csat: { score: action.score, scale: action.scale ?? 5 } };
    case 'intent-corrected':
      return action.intent === undefined ? {} : { correctedIntent: action.intent };
    case 'customer-identified':
      return action.customerId === undefined ? {} : { customerId: action.customerId };
    case 'complaint-acknowledged':
      return { complaintAcknowledgedAt: progress.complaintAcknowledgedAt ?? action.at };
    case 'complaint-deadline-near':
      return { complaintNearTold: true };
    case 'complaint-answered':
      return { complaintAnswered: { at: action.at, ...(action.upheld === undefined ? {} : { upheld: action.upheld }) } };
    default:
      return {};
  }
};
