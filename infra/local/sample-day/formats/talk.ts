import type { Dialogue, SpokenTurn } from '../dialogue.ts';
import { sentimentOf } from './aws.ts';

/** What the two call formats share: milliseconds, loudness, and sums over who talked how long. */
export type CallRole = 'AGENT' | 'CUSTOMER' | 'SYSTEM';

export interface CallTurn {
  readonly index: number;
  readonly role: CallRole;
  readonly turn: SpokenTurn;
  readonly begin: number;
  readonly end: number;
}

/** Turns with a role, offsets counted from the first one; what nobody says aloud is not in a recording. */
export const callTurns = (
  turns: readonly SpokenTurn[],
  roleOf: (turn: SpokenTurn) => CallRole | undefined,
): readonly CallTurn[] => {
  const kept = turns.flatMap((turn, index) => {
    const role = roleOf(turn);
    return role === undefined ? [] : [{ index, role, turn, begin: turn.offsetMs, end: turn.endMs }];
  });
  const origin = kept[0] === undefined ? 0 : kept[0].begin - 240;
  return kept.map((item) => ({ ...item, begin: item.begin - origin, end: item.end - origin }));
};

export const loudness = ({ index, begin, end }: CallTurn): readonly number[] =>
  Array.from({ length: Math.max(1, Math.min(6, Math.ceil((end - begin) / 1_000))) }, (_, second) => {
    const wave = (index * 37 + second * 53) % 180;
    return Math.round((62 + wave / 10) * 100) / 100;
  });

export const talkTime = (turns: readonly CallTurn[]) => {
  const roles = [...new Set(turns.map(({ role }) => role))];
  const of = (role: CallRole): number =>
    turns.filter((turn) => turn.role === role).reduce((sum, { begin, end }) => sum + end - begin, 0);
  return {
    DetailsByParticipant: Object.fromEntries(roles.map((role) => [role, { TotalTimeMillis: of(role) }])),
    TotalTimeMillis: roles.reduce((sum, role) => sum + of(role), 0),
  };
};

export const talkSpeed = (turns: readonly CallTurn[]) => ({
  DetailsByParticipant: Object.fromEntries(
    [...new Set(turns.map(({ role }) => role))].map((role) => {
      const own = turns.filter((turn) => turn.role === role);
      const words = own.reduce((sum, { turn }) => sum + turn.text.split(/\s+/).length, 0);
      const minutes = own.reduce((sum, { begin, end }) => sum + end - begin, 0) / 60_000;
      return [role, { AverageWordsPerMinute: minutes === 0 ? 0 : Math.round(words / minutes) }];
    }),
  ),
});

export const nonTalkTime = (turns: readonly CallTurn[]) => {
  const gaps = turns.flatMap((turn, i) => {
    const next = turns[i + 1];
    const gap = next === undefined ? 0 : next.begin - turn.end;
    return gap > 3_000 ? [{ BeginOffsetMillis: turn.end, DurationMillis: gap, EndOffsetMillis: turn.end + gap }] : [];
  });
  return { Instances: gaps, TotalTimeMillis: gaps.reduce((sum, { DurationMillis }) => sum + DurationMillis, 0) };
};

/** The call in four quarters with the score of each, per side. */
export const sentimentByQuarter = (dialogue: Dialogue, turns: readonly CallTurn[], role: CallRole) => {
  const total = turns.at(-1)?.end ?? 0;
  return [0, 1, 2, 3].map((quarter) => {
    const from = Math.floor((total * quarter) / 4);
    const to = Math.floor((total * (quarter + 1)) / 4);
    const said = turns.filter((turn) => turn.role === role && turn.begin >= from && turn.begin < to);
    const negative = said.filter(({ turn, index }) => sentimentOf(dialogue, turn, index) === 'NEGATIVE').length;
    const score = said.length === 0 ? 0 : Math.round((-5 * negative * 10) / said.length) / 10;
    return { BeginOffsetMillis: from, EndOffsetMillis: to, Score: score };
  });
};

export const noInterruptions = { InterruptionsByInterrupter: {}, TotalCount: 0, TotalTimeMillis: 0 };
