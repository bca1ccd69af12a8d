import type {
  BedrockRuntimeClient,
  ContentBlock,
  ConverseCommandInput,
  ConverseCommandOutput,
  Message,
} from '@aws-sdk/client-bedrock-runtime';
import { ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { vendorErrorName } from '../../shared/vocabulary/errors.ts';
import type { MaskText } from './bedrock/answer.ts';
import { checkAnswer, parseAnswer } from './bedrock/answer.ts';
import type { ModelCapabilities } from './bedrock/capabilities.ts';
import { capabilitiesOf } from './bedrock/capabilities.ts';
import { condense } from './bedrock/condense.ts';
import { PROMPT_VERSION, SYSTEM_PROMPT, transcriptMessage } from './bedrock/prompt.ts';
import { TOOL_NAME, TOOL_SCHEMA } from './bedrock/tool.ts';
import type { ModelPort, ModelReply, ModelRequest, Usage } from './model-port.ts';

/** Always set: an unset maximum reserves the model's whole output from the quota. */
const MAX_OUTPUT_TOKENS = 900;

export interface BedrockSettings {
  readonly client: Pick<BedrockRuntimeClient, 'send'>;
  /** Base id, inference-profile id or ARN. */
  readonly modelId: string;
  /** Masks free words that come back from the model (law 1). */
  readonly maskText: MaskText;
  readonly guardrail?: { readonly id: string; readonly version: string };
  /** Monotonic milliseconds, for the latency metric. */
  readonly now?: () => number;
}

type JsonDocument = NonNullable<
  NonNullable<NonNullable<ConverseCommandInput['toolConfig']>['tools']>[number]['toolSpec']
>['inputSchema'];

const toolConfigFor = (able: ModelCapabilities): NonNullable<ConverseCommandInput['toolConfig']> => ({
  tools: [
    {
      toolSpec: {
        name: TOOL_NAME,
        description: 'Records the verdict on the transcript.',
        inputSchema: { json: TOOL_SCHEMA } as unknown as JsonDocument,
        ...(able.strictTool ? { strict: true } : {}),
      },
    },
  ],
  toolChoice: able.toolChoice === 'tool' ? { tool: { name: TOOL_NAME } } : able.toolChoice === 'any' ? { any: {} } : { auto: {} },
});

/** The request for a conversation; exported so that a test can pin every field of it. */
export const converseRequest = (
  settings: Pick<BedrockSettings, 'modelId' | 'guardrail'>,
  request: ModelRequest,
  repair: readonly Message[] = [],
) => {
  const able = capabilitiesOf(settings.modelId);
  const turns = condense(request.turns, request.focus, able.transcriptCharacters);
  return {
    modelId: settings.modelId,
    system: [{ text: SYSTEM_PROMPT }, ...(able.cachePoint ? [{ cachePoint: { type: 'default' as const } }] : [])],
    messages: [{ role: 'user', content: [{ text: transcriptMessage(turns, request.turns.length, request.channel) }] }, ...repair],
    inferenceConfig: { maxTokens: MAX_OUTPUT_TOKENS, ...(able.temperature ? { temperature: 0 } : {}) },
    toolConfig: toolConfigFor(able),
    ...(able.additional === undefined ? {} : { additionalModelRequestFields: { ...able.additional } }),
    ...(settings.guardrail === undefined
      ? {}
      : { guardrailConfig: { guardrailIdentifier: settings.guardrail.id, guardrailVersion: settings.guardrail.version } }),
  } satisfies ConverseCommandInput;
};

/** Blocks are picked by key: reasoning may come before the tool's. */
const toolUseIn = (output: ConverseCommandOutput): Extract<ContentBlock, { toolUse: object }>['toolUse'] | undefined =>
  output.output?.message?.content?.flatMap((block) => (block.toolUse?.name === TOOL_NAME ? [block.toolUse] : []))[0];

const addUsage = (usage: Usage, output: ConverseCommandOutput): Usage => ({
  inputTokens: usage.inputTokens + (output.usage?.inputTokens ?? 0),
  outputTokens: usage.outputTokens + (output.usage?.outputTokens ?? 0),
  cacheReadTokens: usage.cacheReadTokens + (output.usage?.cacheReadInputTokens ?? 0),
  cacheWriteTokens: usage.cacheWriteTokens + (output.usage?.cacheWriteInputTokens ?? 0),
  calls: usage.calls + 1,
});

const NO_USAGE: Usage = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, calls: 0 };

/** Stop reasons after which the content may be an answer; any other one, also a new one, is a failure. */
const FINISHED = new Set(['tool_use', 'end_turn', 'stop_sequence']);
/** Somebody else's filter ended the call: asking again would only be filtered again. */
const FILTERED = new Set(['guardrail_intervened', 'content_filtered']);

/** What is sent after a malformed answer: the same conversation, and where the fault was. */
const repairMessages = (output: ConverseCommandOutput, where: string): Message[] => {
  const tool = toolUseIn(output);
  const complaint = `The answer was not valid at: ${where}. Call ${TOOL_NAME} again with every field, labels from the lists only.`;
  const answered = output.output?.message;
  if (answered === undefined || tool === undefined)
    return [
      { role: 'assistant', content: [{ text: '(no valid answer)' }] },
      { role: 'user', content: [{ text: complaint }] },
    ];
  return [
    answered,
    { role: 'user', content: [{ toolResult: { toolUseId: tool.toolUseId, status: 'error', content: [{ text: complaint }] } }] },
  ];
};

/** The production classifier: Bedrock Converse with a forced tool, one repair try, and a doubt for everything that fails. */
export const bedrockModel = (settings: BedrockSettings): ModelPort => {
  const now = settings.now ?? (() => performance.now());
  return async (request, { signal }) => {
    const started = now();
    let usage = NO_USAGE;
    const made = () => ({
      model: settings.modelId,
      prompt: PROMPT_VERSION,
      latencyMs: now() - started,
      ...(usage.calls === 0 ? {} : { usage }),
    });
    const doubt = (why: 'model-unavailable' | 'model-malformed', vendor?: string): ModelReply => ({
      ...made(),
      kind: 'doubt',
      why,
      ...(vendor === undefined ? {} : { vendor }),
    });
    try {
      let repair: Message[] = [];
      for (let attempt = 0; attempt < 2; attempt += 1) {
        const output = await settings.client.send(new ConverseCommand(converseRequest(settings, request, repair)), {
          abortSignal: signal,
        });
        usage = addUsage(usage, output);
        const stop = String(output.stopReason ?? 'none');
        if (FILTERED.has(stop)) return doubt('model-unavailable', stop);
        const parsed = FINISHED.has(stop)
          ? parseAnswer(toolUseIn(output)?.input)
          : { kind: 'malformed' as const, where: `stop reason ${stop.slice(0, 40)}` };
        if (parsed.kind === 'answer') return { ...made(), ...checkAnswer(parsed.answer, request.turns, settings.maskText) };
        repair = repairMessages(output, parsed.where);
      }
      return doubt('model-malformed');
    } catch (error) {
      return doubt('model-unavailable', vendorErrorName(error));
    }
  };
};
