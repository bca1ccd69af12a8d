/**
 * What each model family takes, as data: a request built for one is refused by another. Sources: AWS model cards, the
 * user guide's structured-output page, field reports (shared/facts/aws.md 1.3, 1.4), read 2026-11-21.
 */
export interface ModelCapabilities {
  /** Start of the base model id, after any inference-profile prefix (`us.`, `eu.`, …). */
  readonly family: string;
  /** `tool`: our tool by name; `any`: some tool; `auto`: the model chooses, the prompt asks for it. */
  readonly toolChoice: 'tool' | 'any' | 'auto';
  /** Whether the tool's schema may be declared strict. */
  readonly strictTool: boolean;
  /** Whether a cache point may follow the static prefix, and the least prefix it takes effect from (tokens). */
  readonly cachePoint: boolean;
  readonly cacheFrom: number;
  /** Whether `temperature: 0` is accepted. */
  readonly temperature: boolean;
  /** Extra fields of the model's own; thinking is switched off where it excludes a forced tool. */
  readonly additional?: Readonly<Record<string, { readonly type: string }>>;
  /** Characters of transcript that fit beside the prompt and the answer. */
  readonly transcriptCharacters: number;
}

const WIDE = 60_000;
const THINKING_OFF = { thinking: { type: 'disabled' } } as const;

export const CAPABILITIES: readonly ModelCapabilities[] = [
  {
    family: 'anthropic.claude-haiku-5-5',
    toolChoice: 'tool',
    strictTool: false,
    cachePoint: true,
    cacheFrom: 4_096,
    temperature: true,
    additional: THINKING_OFF,
    transcriptCharacters: WIDE,
  },
  {
    family: 'anthropic.claude-haiku-4-5',
    toolChoice: 'tool',
    strictTool: true,
    cachePoint: true,
    cacheFrom: 4_096,
    temperature: true,
    transcriptCharacters: WIDE,
  },
  {
    family: 'anthropic.claude-sonnet-5-5',
    toolChoice: 'auto',
    strictTool: false,
    cachePoint: true,
    cacheFrom: 2_048,
    temperature: false,
    transcriptCharacters: WIDE,
  },
  {
    family: 'anthropic.claude',
    toolChoice: 'tool',
    strictTool: false,
    cachePoint: true,
    cacheFrom: 4_096,
    temperature: true,
    transcriptCharacters: WIDE,
  },
  {
    family: 'amazon.nova',
    toolChoice: 'tool',
    strictTool: false,
    cachePoint: true,
    cacheFrom: 1_536,
    temperature: true,
    transcriptCharacters: WIDE,
  },
  {
    family: 'openai.gpt-oss',
    toolChoice: 'auto',
    strictTool: false,
    cachePoint: false,
    cacheFrom: 0,
    temperature: true,
    transcriptCharacters: WIDE,
  },
  {
    family: 'qwen.qwen3',
    toolChoice: 'auto',
    strictTool: false,
    cachePoint: false,
    cacheFrom: 0,
    temperature: true,
    transcriptCharacters: 16_000,
  },
];

/** The least any model takes: nothing forced, nothing cached, no extra field. */
const CAUTIOUS: ModelCapabilities = {
  family: '',
  toolChoice: 'auto',
  strictTool: false,
  cachePoint: false,
  cacheFrom: 0,
  temperature: false,
  transcriptCharacters: 16_000,
};

/** The base id inside a model id, an inference-profile id or an ARN. */
export const baseModelId = (modelId: string): string =>
  (modelId.split('/').at(-1) ?? modelId).replace(/^(?:us|eu|apac|au|jp|ca|global|us-gov)\./, '');

export const capabilitiesOf = (modelId: string): ModelCapabilities => {
  const base = baseModelId(modelId);
  return CAPABILITIES.find((row) => base.startsWith(row.family)) ?? CAUTIOUS;
};
