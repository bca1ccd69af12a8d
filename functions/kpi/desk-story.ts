import type { DeskFact } from '../../shared/contracts/fact.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';

export interface Wait {
  readonly from: Instant;
  readonly end?: { readonly how: 'answered' | 'abandoned'; readonly at: Instant };
}

/** What the desk did with one ticket, folded from its events in time order; arrival order and repetitions play no part. */
export interface DeskStory {
  readonly events: number;
  /** Resolutions and reopenings, in time order. */
  readonly moves: readonly { readonly to: 'resolved' | 'reopened'; readonly at: Instant }[];
  readonly transfers: readonly { readonly at: Instant; readonly reason?: string }[];
  /** Times in a queue, in time order. */
  readonly waits: readonly Wait[];
  /** Moments a person of ours spoke with the customer. */
  readonly humanAt: readonly Instant[];
  /** First thing a person did, spoken or not. */
  readonly firstActionAt?: Instant;
  /** First sign that a person has the case: later documents do not route it again. */
  readonly takenOverAt?: Instant;
  readonly customerId?: string;
  readonly csat?: { readonly score: number; readonly scale: number; readonly at: Instant };
  /** The desk's view of the intent while working on it (biased; not a sample). */
  readonly judged?: 'confirmed' | 'corrected';
  readonly correctedTo?: string;
  /** The latest review by a judge. */
  readonly review?: { readonly correct?: boolean; readonly intent?: string; readonly safe?: boolean };
  readonly complaint: {
    readonly acknowledgedAt?: Instant;
    readonly answeredAt?: Instant;
    readonly upheld?: boolean;
    readonly redress?: boolean;
  };
  readonly askedAgain: boolean;
}

const HUMAN_SPOKE: ReadonlySet<string> = new Set(['answered', 'callback-reached']);
const PERSON_ACTED: ReadonlySet<string> = new Set([
  'answered',
  'assigned',
  'transferred',
  'waiting',
  'resolved',
  'callback-reached',
  'complaint-acknowledged',
  'complaint-answered',
]);

const TAKES_OVER: ReadonlySet<string> = new Set(['answered', 'assigned', 'transferred', 'waiting', 'resolved', 'closed']);

const waitsOf = (events: readonly DeskFact[]): readonly Wait[] => {
  const waits: Wait[] = [];
  for (const { type, at } of events) {
    const open = waits.at(-1);
    const waiting = open !== undefined && open.end === undefined;
    if ((type === 'queued' || type === 'offered') && !waiting) waits.push({ from: at });
    else if ((type === 'answered' || type === 'abandoned') && waiting)
      waits.splice(-1, 1, { from: open.from, end: { how: type, at } });
  }
  return waits;
};

const latest = (events: readonly DeskFact[], type: DeskFact['type']): DeskFact | undefined =>
  events.findLast((event) => event.type === type);

const csatOf = (events: readonly DeskFact[]): Pick<DeskStory, 'csat'> => {
  const given = events.findLast((event) => event.type === 'csat' && event.score !== undefined);
  return given?.score === undefined ? {} : { csat: { score: given.score, scale: given.scale ?? 5, at: given.at } };
};

const judgementOf = (events: readonly DeskFact[]): Pick<DeskStory, 'judged' | 'correctedTo'> => {
  const judged = events.findLast((event) => event.type === 'intent-corrected' || event.type === 'intent-confirmed');
  if (judged === undefined) return {};
  if (judged.type === 'intent-confirmed') return { judged: 'confirmed' };
  return { judged: 'corrected', ...(judged.intent === undefined ? {} : { correctedTo: judged.intent }) };
};

const reviewOf = (events: readonly DeskFact[]): Pick<DeskStory, 'review'> => {
  const review = latest(events, 'review');
  if (review === undefined) return {};
  const { correct, intent, safe } = review;
  return {
    review: {
      ...(correct === undefined ? {} : { correct }),
      ...(intent === undefined ? {} : { intent }),
      ...(safe === undefined ? {} : { safe }),
    },
  };
};

const complaintOf = (events: readonly DeskFact[]): DeskStory['complaint'] => {
  const acknowledged = events.find((event) => event.type === 'complaint-acknowledged');
  const answered = events.find((event) => event.type === 'complaint-answered');
  const { upheld, redress } = latest(events, 'complaint-answered') ?? {};
  return {
    ...(acknowledged === undefined ? {} : { acknowledgedAt: acknowledged.at }),
    ...(answered === undefined ? {} : { answeredAt: answered.at }),
    ...(upheld === undefined ? {} : { upheld }),
    ...(redress === undefined ? {} : { redress }),
  };
};

const inTimeOrder = (facts: readonly DeskFact[]): readonly DeskFact[] =>
  [...new Map(facts.map((fact) => [fact.id, fact])).values()].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1,
  );

export const foldDesk = (facts: readonly DeskFact[]): DeskStory => {
  const events = inTimeOrder(facts);
  const acted = events.find((event) => PERSON_ACTED.has(event.type));
  const takenOver = events.find((event) => TAKES_OVER.has(event.type));
  const customerId = events.findLast(
    (event) => event.type === 'customer-identified' && event.customerId !== undefined,
  )?.customerId;
  return {
    events: events.length,
    moves: events.flatMap(({ type, at }) => (type === 'resolved' || type === 'reopened' ? [{ to: type, at }] : [])),
    transfers: events
      .filter((event) => event.type === 'transferred')
      .map(({ at, reason }) => ({ at, ...(reason === undefined ? {} : { reason }) })),
    waits: waitsOf(events),
    humanAt: events.filter((event) => HUMAN_SPOKE.has(event.type)).map((event) => event.at),
    ...(acted === undefined ? {} : { firstActionAt: acted.at }),
    ...(takenOver === undefined ? {} : { takenOverAt: takenOver.at }),
    ...(customerId === undefined ? {} : { customerId }),
    ...csatOf(events),
    ...judgementOf(events),
    ...reviewOf(events),
    complaint: complaintOf(events),
    askedAgain: events.some((event) => event.type === 'asked-again'),
  };
};

/** The resolution that stands at an instant: resolved and not reopened since; undefined when the desk said neither by then. */
export const resolvedBy = (story: DeskStory, until: Instant): boolean | undefined => {
  const move = story.moves.findLast(({ at }) => at < until);
  return move === undefined ? undefined : move.to === 'resolved';
};

/** When the resolution that stands now was made. */
export const standingResolution = (story: DeskStory): Instant | undefined => {
  const move = story.moves.at(-1);
  if (move?.to !== 'resolved') return undefined;
  const reopened = story.moves.findLastIndex(({ to }) => to === 'reopened');
  return story.moves[reopened + 1]?.at;
};
