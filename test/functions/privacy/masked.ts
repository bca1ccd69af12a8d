import type { SpokenTurn } from '../../../functions/privacy/mask-conversation.ts';
import { maskConversation } from '../../../functions/privacy/mask-conversation.ts';
import { maskText } from '../../../functions/privacy/mask-text.ts';
import type { Jurisdiction } from '../../../shared/vocabulary/places.ts';

/** What a text becomes, as a plain string. */
export const masked = (text: string, options: { spoken?: boolean; jurisdiction?: Jurisdiction } = {}): string =>
  maskText(text, options);

/** A conversation written as `customer: …` and `agent: …` lines. */
export const turns = (...lines: readonly string[]): SpokenTurn[] =>
  lines.map((line) => {
    const speaker = line.startsWith('agent: ') ? 'agent' : line.startsWith('bot: ') ? 'bot' : 'customer';
    return { speaker, text: line.slice(speaker.length + 2) };
  });

export const maskedTurns = (
  lines: readonly string[],
  options: { spoken?: boolean; jurisdiction?: Jurisdiction; knownValues?: readonly string[] } = {},
): readonly string[] => {
  const { spoken = false, jurisdiction = 'SG', knownValues = [] } = options;
  return maskConversation(turns(...lines), { spoken, jurisdiction, knownValues }).texts;
};
