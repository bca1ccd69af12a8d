import type { DeskEvent, DeskEventType } from '../../../shared/contracts/desk-event.ts';
import type { Instant } from '../../../shared/vocabulary/instants.ts';
import { MINUTE, plus } from '../../../shared/vocabulary/instants.ts';
import { SAMPLE_DAY_END, withinDay } from './day.ts';
import type { Delivery } from './deliveries.ts';
import { DELIVERIES } from './deliveries.ts';
import { deskNote } from './desk-notes.ts';
import { departmentOf, ratingOf, resolvedAt } from './desk-outcomes.ts';
import type { Dialogue } from './dialogue.ts';
import type { SampleMessage } from './message.ts';
import { reviewDraft } from './reviews.ts';
import { hasSpeaker } from './scripts.ts';
import { seeded } from './seed.ts';

type Draft = Omit<DeskEvent, 'schema' | 'eventId' | 'conversationId'>;
type Draw = (dialogue: Dialogue) => readonly (Draft | undefined)[];

/** Departments to which a hand-over is a duty; it is not counted as an avoidable transfer. */
const MANDATED = new Set(['fraud-and-security', 'post-loan-care', 'compliance-and-privacy', 'customer-relations']);

/** The queue: only where a bot or the flow came before the person. Telephone lines to an agent have no desk queue. */
const queue: Draw = ({ script, turns }) => {
  const answer = turns.find(({ speaker }) => speaker === 'a');
  if (!hasSpeaker(script, 'b', 's')) return [];
  const asked = script.truth.overlays.includes('wants-human');
  const last = turns.at(-1)?.at;
  if (!answer) {
    if (!asked || script.outcome !== 'unmet' || last === undefined) return [];
    return [
      { type: 'queued', at: plus(last, -4 * MINUTE), department: 'customer-care' },
      { type: 'abandoned', at: plus(last, 30_000), department: 'customer-care' },
    ];
  }
  if (!asked && seeded('queue-told', script.id).chance(0.35)) return [];
  const before = turns[turns.indexOf(answer) - 1];
  const queuedAt = before?.speaker === 's' ? before.at : plus(answer.at, -20_000);
  const seed = seeded('queue', script.id);
  return [
    { type: 'queued', at: queuedAt, department: departmentOf({ script } as Dialogue) },
    seed.chance(0.18) ? { type: 'offered', at: plus(answer.at, -3_000) } : undefined,
    { type: 'answered', at: plus(answer.at, -500) },
  ];
};

const handOver: Draw = (dialogue) => {
  if (dialogue.script.outcome !== 'handed-over') return [];
  const seed = seeded('hand-over', dialogue.script.id);
  const department = departmentOf(dialogue);
  // Where the desk's queue was already the department's own, nobody moved it afterwards.
  if (hasSpeaker(dialogue.script, 's') && seed.chance(0.6)) return [];
  const reason = MANDATED.has(department) ? 'mandated' : seed.pick(['other', 'wrong-queue', 'capacity'] as const);
  return [{ type: 'transferred', at: plus(dialogue.endedAt, -seed.between(2, 25) * 1_000), department, reason }];
};

const assigned: Draw = (dialogue) => {
  const seed = seeded('assigned', dialogue.script.id);
  if (dialogue.script.outcome !== 'open' || !seed.chance(0.35)) return [];
  const at = plus(dialogue.endedAt, seed.between(4, 50) * MINUTE);
  return [
    { type: 'assigned', at, department: departmentOf(dialogue) },
    seed.chance(0.4) ? { type: 'waiting', at: plus(at, seed.between(10, 90) * MINUTE) } : undefined,
  ];
};

const resolution: Draw = (dialogue) => {
  const at = resolvedAt(dialogue);
  const score = ratingOf(dialogue);
  const seed = seeded('resolution', dialogue.script.id);
  // What a bot alone finished becomes a closed service request, and only some of those systems tell.
  const told = hasSpeaker(dialogue.script, 'a') || seed.chance(0.5);
  const rated = at ?? plus(dialogue.endedAt, 12 * MINUTE);
  const comesBack = told ? comesBackAt(dialogue, at) : undefined;
  return [
    at === undefined || !told ? undefined : { type: 'resolved', at },
    score === undefined ? undefined : { type: 'csat', at: plus(rated, seed.between(1, 45) * MINUTE), score, scale: 5 },
    comesBack === undefined ? undefined : { type: 'reopened', at: comesBack },
    at !== undefined && told && seed.chance(0.05) && comesBack === undefined
      ? { type: 'closed', at: plus(at, 120 * MINUTE) }
      : undefined,
  ];
};

/** A resolved case whose customer returned about the same thing: reopened when the later contact began. */
const comesBackAt = ({ script }: Dialogue, resolved: Instant | undefined): Instant | undefined => {
  const back = DELIVERIES.find(
    ({ dialogue: later }) =>
      later.script.customer === script.customer &&
      script.customer !== 0 &&
      resolved !== undefined &&
      later.startedAt > resolved &&
      later.script.truth.intent === script.truth.intent &&
      later.script.truth.overlays.includes('follow-up'),
  );
  return back === undefined ? undefined : plus(back.dialogue.startedAt, MINUTE);
};

/** A few intents that the desk looked at while working. */
const judged: Draw = (dialogue) => {
  const { script, endedAt } = dialogue;
  const seed = seeded('judged', script.id);
  const at = plus(endedAt, seed.between(20, 200) * MINUTE);
  const share = seed.below(100);
  if (share < 4) return [{ type: 'intent-confirmed', at, intent: script.truth.intent }];
  if (share < 6) return [{ type: 'intent-corrected', at, intent: script.truth.intent }];
  return [];
};

const complaint: Draw = ({ script, endedAt }) => {
  const seed = seeded('complaint', script.id);
  if (!script.truth.overlays.includes('complaint')) return [];
  const at = plus(endedAt, seed.between(30, 300) * MINUTE);
  if (script.outcome === 'open' && seed.chance(0.15)) return [{ type: 'asked-again', at }];
  if (seed.chance(0.1)) return [{ type: 'complaint-acknowledged', at }];
  return seed.chance(0.06) ? [{ type: 'callback-reached', at }] : [];
};

const note: Draw = ({ script, endedAt }) => {
  const written = deskNote(script.id, script.customer);
  return written ? [{ type: 'assigned', at: plus(endedAt, 3 * MINUTE), department: 'customer-care', note: written.note }] : [];
};

const identified = ({ dialogue, identity }: Delivery): readonly Draft[] =>
  identity === 'desk' && dialogue.person
    ? [{ type: 'customer-identified', at: plus(dialogue.startedAt, 40_000), customerId: dialogue.person.id }]
    : [];

/** Reviewers are told by the system, also about contacts of desks that tell nothing. */
const reviewed = ({ dialogue, conversationId }: Delivery): readonly Draft[] => {
  const { id, truth } = dialogue.script;
  if (conversationId === undefined) return [];
  const review = reviewDraft({ conversationId, endedAt: dialogue.endedAt, intent: truth.intent, script: id });
  return review === undefined ? [] : [review];
};

const DRAWS: readonly Draw[] = [queue, handOver, assigned, resolution, judged, complaint, note];

const draftsOf = (delivery: Delivery): readonly Draft[] => {
  const noted = note(delivery.dialogue);
  const drawn = delivery.desk === 'events' ? DRAWS.flatMap((draw) => draw(delivery.dialogue)) : noted;
  return [...identified(delivery), ...drawn.filter((draft) => draft !== undefined), ...reviewed(delivery)].filter(
    ({ at }) => at < SAMPLE_DAY_END,
  );
};

const toMessage = (delivery: Delivery, draft: Draft, index: number): SampleMessage => {
  const { id } = delivery.dialogue.script;
  const eventId = `desk-${id}-${index + 1}`;
  const conversationId = delivery.conversationId ?? '';
  const event: DeskEvent = { schema: 'careline.desk/1', eventId, conversationId, ...draft };
  return {
    name: `desk/${id}-${index + 1}-${draft.type}.json`,
    kind: 'desk',
    body: JSON.stringify(event),
    via: 'message',
    sentAt: withinDay(plus(draft.at, seeded('desk-sent', eventId).between(1, 20) * 1_000), 500),
    expect: 'accepted',
    script: id,
    conversationId,
  };
};

const inOrder = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

const KNOWN_TWICE: DeskEventType = 'resolved';

/** What the desk did that day. Most of it is told before the transcript of the conversation arrives. */
export const deskMessages = (): readonly SampleMessage[] => {
  const messages = DELIVERIES.filter(({ conversationId }) => conversationId !== undefined).flatMap((delivery) =>
    inOrder(draftsOf(delivery)).map((draft, index) => toMessage(delivery, draft, index)),
  );
  // One of them comes twice: queues deliver at least once.
  const first = messages.find(({ name }) => name.includes(KNOWN_TWICE));
  const again = first && {
    ...first,
    name: first.name.replace('.json', '-again.json'),
    sentAt: withinDay(plus(first.sentAt, 95_000), 500),
    expect: 'duplicate' as const,
  };
  return again ? [...messages, again] : messages;
};
