import { bedrockModel } from '../../../functions/classification/bedrock.adapter.ts';
import type { CascadeMode } from '../../../functions/classification/cascade.ts';
import { classifier } from '../../../functions/classification/cascade.ts';
import type { EmbeddedModel } from '../../../functions/classification/embedded.ts';
import { readRules } from '../../../functions/classification/rules.ts';
import { models } from '../../../shared/aws/clients/bedrock.ts';
import { CarelineError } from '../../../shared/vocabulary/errors.ts';
import { maskedTextFromStore } from '../../../shared/vocabulary/masked-text.ts';
import type { MaskedTurn, Verdict } from '../../../shared/vocabulary/verdict.ts';
import type { ItemReading, ReadItem } from './mapped.ts';
import type { Item } from './read-examples.ts';

const turnsOf = (item: Item): readonly MaskedTurn[] =>
  item.turns ?? [{ id: '0', speaker: 'customer', text: maskedTextFromStore(item.text) }];

const fromVerdict = (verdict: Verdict): ItemReading => {
  const label = verdict.outcome.kind === 'recognised' ? verdict.outcome.label : '(to a person)';
  return { predicted: label, also: verdict.secondary, probability: verdict.confidence, outside: 0, language: verdict.language };
};

const byRules: ReadItem = (item) => {
  const { intents } = readRules(turnsOf(item));
  return { predicted: intents[0] ?? '(to a person)', also: intents.slice(1), probability: 1, outside: 0, language: 'und' };
};

/** A contact that goes to a person is not a right answer here: the figures say what the machine recognised alone. */
const BUDGET_MS = 60_000;

/**
 * Reads through the whole cascade, or through Bedrock alone, for those who have an account: `BEDROCK_MODEL` names the
 * model, the region and the credentials come from the environment as the SDK reads them.
 */
export const tierReader = (tier: 'rules' | 'cascade' | 'bedrock', embedded: EmbeddedModel): ReadItem => {
  if (tier === 'rules') return byRules;
  const modelId = process.env.BEDROCK_MODEL;
  if (modelId === undefined)
    throw new CarelineError('--tier bedrock and cascade need BEDROCK_MODEL (a model or profile id)', { retryable: false });
  const mode: CascadeMode = tier === 'bedrock' ? 'bedrock-only' : 'cascade';
  const model = bedrockModel({ client: models(), modelId, maskText: maskedTextFromStore });
  const classify = classifier({ embedded, model, budgetMs: BUDGET_MS, mode });
  return async (item) => fromVerdict(await classify({ turns: turnsOf(item), channel: 'chat' }));
};
