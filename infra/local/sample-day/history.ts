import type { Instant } from '../../../shared/vocabulary/instants.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../shared/vocabulary/instants.ts';
import { SAMPLE_DAY_END } from './day.ts';
import { HISTORY } from './dialogue.ts';
import { houseId, renderHouse } from './formats/house.ts';
import type { SampleMessage } from './message.ts';
import { reviewDraft } from './reviews.ts';

/**
 * Earlier days: contacts old enough that whether they were settled for good is known (first contact resolution, acceptance-success, complaint
 * clocks, customers lost). All in the house form; the desk's events follow when they happened, so that nothing is known too early.
 */
type Past = (typeof HISTORY)[number];

const UNIT: Readonly<Record<string, number>> = { s: 1_000, m: MINUTE, h: HOUR, d: DAY };

/** `agent-14s` or `end+3d` as an instant of this conversation. */
const momentOf = ({ turns, endedAt, script }: Past, when: string): Instant => {
  const [, from, amount, unit = ''] = /^(agent|end)([+-]\d+)([smhd])$/.exec(when) ?? [];
  const anchor = from === 'agent' ? turns.find(({ speaker }) => speaker === 'a')?.at : endedAt;
  if (anchor === undefined || amount === undefined) throw new Error(`script ${script.id} says ${when}`);
  return plus(anchor, Number(amount) * (UNIT[unit] ?? 0));
};

const transcriptOf = (past: Past): SampleMessage => ({
  name: `${past.script.channel}/${past.script.id}.json`,
  kind: 'transcript',
  body: renderHouse(past, { identity: 'customer-id', desk: past.script.block }),
  via: 'message',
  sentAt: plus(past.endedAt, 40_000),
  expect: 'accepted',
  script: past.script.id,
  conversationId: houseId(past),
  truth: past.script.truth,
});

const eventsOf = (past: Past): readonly SampleMessage[] => {
  const { id, truth } = past.script;
  const conversationId = houseId(past);
  const told = (past.script.desk ?? []).map(([when, type, fields]) => ({ type, at: momentOf(past, when), ...fields }));
  const review = reviewDraft({ conversationId, endedAt: past.endedAt, intent: truth.intent, script: id });
  return [...told, ...(review === undefined ? [] : [review])]
    .filter(({ at }) => at < SAMPLE_DAY_END)
    .map((draft, index) => ({
      name: `desk/${id}-${index + 1}-${draft.type}.json`,
      kind: 'desk',
      body: JSON.stringify({ schema: 'careline.desk/1', eventId: `desk-${id}-${index + 1}`, conversationId, ...draft }),
      via: 'message',
      sentAt: plus(draft.at, 3_000),
      expect: 'accepted',
      script: id,
      conversationId,
    }));
};

/** What happened before the sample day, told as it happened. */
export const historyMessages = (): readonly SampleMessage[] => HISTORY.flatMap((past) => [transcriptOf(past), ...eventsOf(past)]);
