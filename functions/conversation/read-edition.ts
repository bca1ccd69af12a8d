import { defined } from '../../shared/vocabulary/defined.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { plus } from '../../shared/vocabulary/instants.ts';
import { joinMasked } from '../../shared/vocabulary/masked-text.ts';
import type { Overlay } from '../../shared/vocabulary/taxonomy.ts';
import type { MaskedTurn, Verdict } from '../../shared/vocabulary/verdict.ts';
import type { Edition, EditionReading } from './edition.ts';

export type Classify = (conversation: {
  readonly turns: readonly MaskedTurn[];
  readonly channel: Edition['channel'];
  readonly language?: string;
  readonly jurisdiction: Edition['jurisdiction'];
}) => Promise<Verdict>;

/** Signals that call for a person: after the latest of them an agent must have spoken, else a human was denied. */
const CALLS_FOR_PERSON: ReadonlySet<Overlay> = new Set(['wants-human', 'crisis', 'fraud-suspected']);

/** A turn's moment: its own, else the offset from the start, else its position (a second each), so that turns keep their order. */
const momentOf = (edition: Edition, turn: MaskedTurn, index: number): Instant =>
  turn.at ?? plus(edition.at, turn.offsetMs ?? index * 1_000);

/** The moment of the first turn after a position that one of the speakers said; undefined where the source gives turns no times. */
const firstAfter = (
  edition: Edition,
  turns: readonly MaskedTurn[],
  position: number | undefined,
  speakers: readonly MaskedTurn['speaker'][],
): Instant | undefined => {
  if (position === undefined || position < 0) return undefined;
  const found = turns.findIndex((turn, index) => index > position && speakers.includes(turn.speaker));
  const turn = turns[found];
  const timed = turn !== undefined && (turn.at !== undefined || turn.offsetMs !== undefined);
  return timed ? momentOf(edition, turn, found) : undefined;
};

const countOf = (turns: readonly MaskedTurn[], speaker: MaskedTurn['speaker']): number =>
  turns.filter((turn) => turn.speaker === speaker).length;

/** Index of the latest turn that called for a person; undefined when none did. */
const latestCall = (turns: readonly MaskedTurn[], verdict: Verdict): number | undefined => {
  const asking = (verdict.signals ?? []).filter((signal) => CALLS_FOR_PERSON.has(signal.overlay));
  const unplaced = verdict.overlays.some((overlay) => CALLS_FOR_PERSON.has(overlay)) && asking.length === 0;
  const positions = unplaced ? [turns.findLastIndex((turn) => turn.speaker === 'customer')] : asking.map((signal) => signal.turn);
  const latest = Math.max(-1, ...positions);
  return turns[latest] === undefined ? undefined : latest;
};

const momentAt = (edition: Edition, turns: readonly MaskedTurn[], position: number | undefined): Instant | undefined => {
  const turn = position === undefined ? undefined : turns[position];
  return turn === undefined || position === undefined ? undefined : momentOf(edition, turn, position);
};

/** The first words the verdict or a signal of it rests on; undefined where those turns carry no times. */
const firstGrounds = (edition: Edition, turns: readonly MaskedTurn[], verdict: Verdict): Instant | undefined => {
  const grounds = [...(verdict.signals ?? []).map((signal) => signal.turn), ...verdict.evidence];
  const first = turns[Math.min(...grounds)];
  const timed = first !== undefined && (first.at !== undefined || first.offsetMs !== undefined);
  return timed ? momentOf(edition, first, turns.indexOf(first)) : undefined;
};

/** Shorter answers ("yes", "好的") come twice in any good conversation. */
const LEAST_REPEATED_CHARACTERS = 10;

const repeatedAnswers = (turns: readonly MaskedTurn[]): number => {
  const said = turns.flatMap(({ speaker, text }) =>
    speaker === 'bot' && text.length >= LEAST_REPEATED_CHARACTERS ? [text.trim()] : [],
  );
  return said.length - new Set(said).size;
};

const MOST_TRIED = 5;
/** Of one turn, in characters: the brief is for reading, and its row has no room for a novel. The whole text is in the conversation. */
const MOST_WORDS = 1_000;

/** Reads an edition once: the verdict and what the fold, the brief and the ledger need of its turns. */
export const readEdition =
  (classify: Classify) =>
  async (edition: Edition, turns: readonly MaskedTurn[]): Promise<EditionReading> => {
    const verdict = await classify({
      turns,
      channel: edition.channel,
      jurisdiction: edition.jurisdiction,
      ...(edition.declaredLanguage === undefined ? {} : { language: edition.declaredLanguage }),
    });
    const call = latestCall(turns, verdict);
    const humanAskedAt = momentAt(edition, turns, call);
    const lastAgent = turns.findLastIndex((turn) => turn.speaker === 'agent');
    const lastAgentAt = momentAt(edition, turns, lastAgent);
    const firstAgent = turns.findIndex((turn) => turn.speaker === 'agent');
    const asked = turns[verdict.evidence[0] ?? turns.findIndex((turn) => turn.speaker === 'customer')];
    const firstCustomer = turns.findIndex((turn) => turn.speaker === 'customer');
    return defined({
      verdict,
      turns: { customer: countOf(turns, 'customer'), agent: countOf(turns, 'agent'), bot: countOf(turns, 'bot') },
      botTurnsBeforeAgent: countOf(firstAgent === -1 ? turns : turns.slice(0, firstAgent), 'bot'),
      humanAskedAt,
      agentAfterCall: call !== undefined && lastAgent > call,
      lastAgentAt,
      firstResponseAt: firstAfter(edition, turns, firstCustomer, ['bot', 'agent']),
      humanReachedAt: firstAfter(edition, turns, call, ['agent']),
      riskSaidAt: firstGrounds(edition, turns, verdict),
      repeatedAnswers: repeatedAnswers(turns),
      asked: joinMasked(asked === undefined ? [] : [asked.text], '', MOST_WORDS),
      tried: turns
        .flatMap((turn) => (turn.speaker === 'bot' || turn.speaker === 'agent' ? [turn.text] : []))
        .slice(1, 1 + MOST_TRIED)
        .map((text) => joinMasked([text], '', MOST_WORDS)),
    });
  };
