import { INTENTS, LABELS, OVERLAY_NAMES } from '../../../shared/vocabulary/taxonomy.ts';
import { MOODS } from '../../../shared/vocabulary/verdict.ts';

export const TOOL_NAME = 'record_verdict';

export const SLOT_NAMES = [
  'product',
  'object',
  'amount',
  'currency',
  'date',
  'country',
  'payment-method',
  'document',
  'reason',
] as const;
export const URGENCIES = ['low', 'normal', 'high', 'immediate'] as const;
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

const text = { type: 'string' } as const;
const index = { type: 'integer' } as const;
const score = { type: 'number' } as const;
const list = (items: object) => ({ type: 'array', items }) as const;
const record = (properties: Record<string, object>) =>
  ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false }) as const;
const oneOf = (names: readonly string[]) => ({ type: 'string', enum: [...names] }) as const;

/** The shape the model must answer in. Limits are checked again on our side: not every model honours a schema. */
export const TOOL_SCHEMA = record({
  primary: oneOf(LABELS),
  confidence: oneOf(CONFIDENCES),
  secondary: list(oneOf(INTENTS.map((row) => row.intent))),
  overlays: list(oneOf(OVERLAY_NAMES)),
  evidence: list(record({ turn: index, quote: text })),
  sentiment: record({ start: score, end: score }),
  mood: record({ start: oneOf(MOODS), end: oneOf(MOODS) }),
  urgency: oneOf(URGENCIES),
  language: text,
  slots: list(record({ name: oneOf(SLOT_NAMES), value: text, turn: index })),
  promises: list(record({ text, turn: index })),
  summary: text,
});
