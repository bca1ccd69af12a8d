import { readFileSync } from 'node:fs';
import { models } from '../../shared/aws/clients/bedrock.ts';
import type { Count } from '../../shared/runtime/observability.ts';
import { readSettings, required } from '../../shared/runtime/settings.ts';
import type { MaskedText } from '../../shared/vocabulary/masked-text.ts';
import { bedrockModel } from './bedrock.adapter.ts';
import type { Classify } from './cascade.ts';
import { classifier } from './cascade.ts';
import { loadEmbeddedModel } from './embedded.ts';
import type { ModelReply } from './model-port.ts';

/** The most a model may take of a record's time; the embedded answer or a person stands after that. */
const MODEL_BUDGET_MS = 8_000;

const meter =
  (count: Count) =>
  (reply: ModelReply): void => {
    count('ModelCalls', reply.usage?.calls ?? 1);
    if (reply.usage !== undefined) {
      count('ModelInputTokens', reply.usage.inputTokens);
      count('ModelOutputTokens', reply.usage.outputTokens);
    }
    if (reply.kind === 'doubt') count('ModelDegraded');
  };

/** The classifier of a deployment: the embedded model beside the code, and Bedrock where the settings allow it. */
export const openClassifier = (ports: { readonly maskText: (text: string) => MaskedText; readonly count: Count }): Classify => {
  const env = readSettings({
    CLASSIFIER_MODE: required,
    BEDROCK_MODEL: required,
    INFERENCE_REGION_RULE: required,
    INTENT_MODEL: required,
  });
  const permitted = env.CLASSIFIER_MODE !== 'embedded-only' && env.INFERENCE_REGION_RULE !== 'none';
  return classifier({
    embedded: loadEmbeddedModel(readFileSync(new URL(env.INTENT_MODEL, import.meta.url))),
    model: permitted ? bedrockModel({ client: models(), modelId: env.BEDROCK_MODEL, maskText: ports.maskText }) : undefined,
    budgetMs: MODEL_BUDGET_MS,
    mode: modeOf(env.CLASSIFIER_MODE, env.INFERENCE_REGION_RULE),
    onReply: meter(ports.count),
  });
};

const modeOf = (mode: string, inference: string): 'cascade' | 'bedrock-only' | 'embedded-only' | 'none-permitted' => {
  if (inference === 'none') return 'none-permitted';
  return mode === 'bedrock-only' || mode === 'embedded-only' ? mode : 'cascade';
};
