import type { Row } from './read-table.ts';

/** Events by which a person at the desk says what a contact was about. */
const JUDGING = new Set(['intent-confirmed', 'intent-corrected']);

const isDeskEvent = (row: Row): boolean => row.schema === 'careline.desk/1';
const isConversation = (row: Row): boolean => Array.isArray(row.turns) && typeof row.verdict === 'object' && row.verdict !== null;

/** Rows that are neither events nor conversations: examples as they stand. */
export const plainExamples = (rows: readonly Row[]): Row[] => rows.filter((row) => !isDeskEvent(row) && !isConversation(row));

const namesOf = ({ conversationId, ticketId }: Row): string[] =>
  [conversationId, ticketId].filter((name): name is string => typeof name === 'string');

/** The last judgement of every conversation or ticket; on the same instant the later id, so that order does not matter. */
const lastJudgements = (rows: readonly Row[]): ReadonlyMap<string, Row> => {
  const order = (row: Row): string => `${String(row.at)} ${String(row.eventId)}`;
  const last = new Map<string, Row>();
  for (const row of rows.filter((one) => isDeskEvent(one) && JUDGING.has(String(one.type))))
    for (const name of namesOf(row)) {
      const known = last.get(name);
      if (known === undefined || order(known) < order(row)) last.set(name, row);
    }
  return last;
};

interface Turn {
  readonly speaker?: unknown;
  readonly text?: unknown;
}
interface StoredVerdict {
  readonly evidence?: readonly number[];
  readonly outcome?: { readonly kind?: unknown; readonly label?: unknown };
}

const saidByCustomer = (turn: Turn | undefined): turn is { speaker: 'customer'; text: string } =>
  turn?.speaker === 'customer' && typeof turn.text === 'string' && turn.text.trim() !== '';

/** The masked words that carry the reason: the first turn of the verdict's evidence, else the customer's first. */
const reasonIn = (turns: readonly Turn[], { evidence = [] }: StoredVerdict): string | undefined =>
  [...evidence.map((at) => turns[at]), ...turns].find(saidByCustomer)?.text;

/** A correction names the intent; a confirmation confirms the one that was recognised. */
const labelIn = (judgement: Row, { outcome }: StoredVerdict): unknown =>
  judgement.type === 'intent-corrected' ? judgement.intent : outcome?.kind === 'recognised' ? outcome.label : undefined;

/**
 * Examples from what the desk said about stored conversations: `--out` writes the masked turns and the verdict, the desk
 * its events; both together say which words meant what. A contact nobody judged teaches nothing.
 */
export const deskLessons = (rows: readonly Row[]): Row[] => {
  const judgements = lastJudgements(rows);
  return rows.filter(isConversation).flatMap((row) => {
    const [judgement] = namesOf(row).flatMap((name): Row[] => {
      const found = judgements.get(name);
      return found === undefined ? [] : [found];
    });
    if (judgement === undefined) return [];
    const verdict = row.verdict as StoredVerdict;
    const [text, label] = [reasonIn(row.turns as Turn[], verdict), labelIn(judgement, verdict)];
    return text === undefined || label === undefined ? [] : [{ text, label }];
  });
};
