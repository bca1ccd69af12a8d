import type { Usage } from '../model-port.ts';
import { baseModelId } from './capabilities.ts';

/** US dollars for a million tokens. */
export interface Price {
  readonly family: string;
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

/**
 * List prices as read on `PRICES_AS_OF` (us-east-1, on demand; geographic profiles cost about a tenth more). For sizing
 * and trends, never for a bill. Where no cache price is listed, cached tokens count as input.
 */
export const PRICES_AS_OF = '2026-11-21';
export const PRICES: readonly Price[] = [
  { family: 'anthropic.claude-haiku-5-5', input: 0.1, output: 0.5, cacheRead: 0.01, cacheWrite: 0.125 },
  { family: 'anthropic.claude-haiku-4-5', input: 1, output: 5, cacheRead: 0.1, cacheWrite: 1.25 },
  { family: 'amazon.nova-micro', input: 0.035, output: 0.14, cacheRead: 0.035, cacheWrite: 0.035 },
  { family: 'amazon.nova-lite', input: 0.06, output: 0.24, cacheRead: 0.06, cacheWrite: 0.06 },
  { family: 'amazon.nova-2-lite', input: 0.33, output: 2.75, cacheRead: 0.33, cacheWrite: 0.33 },
  { family: 'openai.gpt-oss-20b', input: 0.07, output: 0.3, cacheRead: 0.07, cacheWrite: 0.07 },
  { family: 'openai.gpt-oss-120b', input: 0.15, output: 0.6, cacheRead: 0.15, cacheWrite: 0.15 },
  { family: 'qwen.qwen3-32b', input: 0.15, output: 0.6, cacheRead: 0.15, cacheWrite: 0.15 },
];

/** What a call cost in US dollars; undefined for a model without a listed price. */
export const costOf = (modelId: string, usage: Usage): number | undefined => {
  const base = baseModelId(modelId);
  const price = PRICES.find((row) => base.startsWith(row.family));
  if (price === undefined) return undefined;
  const millionths =
    usage.inputTokens * price.input +
    usage.outputTokens * price.output +
    usage.cacheReadTokens * price.cacheRead +
    usage.cacheWriteTokens * price.cacheWrite;
  return millionths / 1_000_000;
};

/** What the cache saved, only where the response reported cached tokens. */
export const cacheSavingOf = (modelId: string, usage: Usage): number | undefined => {
  const base = baseModelId(modelId);
  const price = PRICES.find((row) => base.startsWith(row.family));
  if (price === undefined || usage.cacheReadTokens === 0) return undefined;
  return (usage.cacheReadTokens * (price.input - price.cacheRead)) / 1_000_000;
};
