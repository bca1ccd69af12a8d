import { maskedTextFromStore } from '../../../shared/vocabulary/masked-text.ts';
import type { MaskedTurn } from '../../../shared/vocabulary/verdict.ts';

/** `c: hello` = customer, `a:` agent, `b:` bot, `s:` system. */
export const talk = (...lines: readonly string[]): MaskedTurn[] =>
  lines.map((line, index) => ({
    id: `t${index}`,
    speaker: ({ c: 'customer', a: 'agent', b: 'bot', s: 'system' } as const)[line[0] as 'c' | 'a' | 'b' | 's'],
    text: maskedTextFromStore(line.slice(2).trim()),
  }));
