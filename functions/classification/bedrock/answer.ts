import { z } from 'zod';
import type { MaskedText } from '../../../shared/vocabulary/masked-text.ts';
import type { Intent, Label, Overlay } from '../../../shared/vocabulary/taxonomy.ts';
import { INTENTS, LABELS, OVERLAY_NAMES } from '../../../shared/vocabulary/taxonomy.ts';
import type { CarePromise, DoubtReason, MaskedTurn, Slot } from '../../../shared/vocabulary/verdict.ts';
import { MOODS } from '../../../shared/vocabulary/verdict.ts';
import type { ModelVerdict } from '../model-port.ts';
import { fold } from '../text/fold.ts';
import { CONFIDENCES, SLOT_NAMES, URGENCIES } from './tool.ts';

const LONGEST_SUMMARY = 600;
const turnNumber = z.number().int().min(0).max(100_000);
const score = z.number().min(-1).max(1);

/** A model's output is a stranger's input: parsed against the taxonomy, never trusted by its shape. */
const answerSchema = z.object({
  primary: z.enum(LABELS as readonly [Label, ...Label[]]),
  confidence: z.enum(CONFIDENCES),
  secondary: z.array(z.enum(INTENTS.map((row) => row.intent) as [Intent, ...Intent[]])).max(8),
  overlays: z.array(z.enum(OVERLAY_NAMES as readonly [Overlay, ...Overlay[]])).max(OVERLAY_NAMES.length),
  evidence: z.array(z.object({ turn: turnNumber, quote: z.string().max(400) })).max(20),
  sentiment: z.object({ start: score, end: score }),
  mood: z.object({ start: z.enum(MOODS), end: z.enum(MOODS) }),
  urgency: z.enum(URGENCIES),
  language: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/),
  slots: z.array(z.object({ name: z.enum(SLOT_NAMES), value: z.string().min(1).max(120), turn: turnNumber })).max(40),
  promises: z.array(z.object({ text: z.string().min(1).max(400), turn: turnNumber })).max(20),
  summary: z.string().max(2_000),
});
export type ModelAnswer = z.infer<typeof answerSchema>;

export type ParsedAnswer =
  | { readonly kind: 'answer'; readonly answer: ModelAnswer }
  | { readonly kind: 'malformed'; readonly where: string };

/** Parses what the tool was called with; a fault is named by its place only, never by its content. */
export const parseAnswer = (input: unknown): ParsedAnswer => {
  const parsed = answerSchema.safeParse(input);
  if (parsed.success) return { kind: 'answer', answer: parsed.data };
  const places = parsed.error.issues.slice(0, 5).map((issue) => issue.path.map(String).join('.') || 'answer');
  return { kind: 'malformed', where: [...new Set(places)].join(', ') };
};

/**
 * What the model's own words about its certainty are taken for. Not calibrated on labelled contacts yet: `npm run
 * evaluate -- --tier bedrock` measures it for those who have an account, and then these become data.
 */
export const STATED_CONFIDENCE: Readonly<Record<ModelAnswer['confidence'], number>> = { high: 0.9, medium: 0.7, low: 0.4 };

const squeezed = (text: string): string => fold(text).replace(/[\s"'“”‘’.,!?，。！？…]+/g, '');

/** Whether the words really occur in that turn (case, width, spacing and punctuation aside). */
const occurs = (words: string, turn: MaskedTurn | undefined): boolean => {
  const wanted = squeezed(words);
  return turn !== undefined && wanted.length > 1 && squeezed(turn.text).includes(wanted);
};

export type MaskText = (text: string) => MaskedText;

export type CheckedAnswer =
  | { readonly kind: 'verdict'; readonly verdict: ModelVerdict }
  | { readonly kind: 'doubt'; readonly why: DoubtReason; readonly hint: Label };

/** Holds the answer against the text: evidence must exist, quoted words must have been said, free words are masked again. */
export const checkAnswer = (answer: ModelAnswer, turns: readonly MaskedTurn[], maskText: MaskText): CheckedAnswer => {
  const evidence = answer.evidence.filter(({ turn, quote }) => turns[turn]?.speaker === 'customer' && occurs(quote, turns[turn]));
  if (evidence.length === 0) return { kind: 'doubt', why: 'evidence-missing', hint: answer.primary };
  if (answer.confidence === 'low') return { kind: 'doubt', why: 'low-confidence', hint: answer.primary };
  const slots = answer.slots
    .filter(({ value, turn }) => occurs(value, turns[turn]))
    .map(({ name, value, turn }): Slot => ({ name, value: maskText(value), turn }));
  const promises = answer.promises.flatMap(({ text, turn }): CarePromise[] => {
    const by = turns[turn]?.speaker;
    return (by === 'agent' || by === 'bot') && occurs(text, turns[turn]) ? [{ by, text: maskText(text), turn }] : [];
  });
  return {
    kind: 'verdict',
    verdict: {
      label: answer.primary,
      confidence: STATED_CONFIDENCE[answer.confidence],
      secondary: [...new Set(answer.secondary)].filter((intent) => intent !== answer.primary),
      overlays: [...new Set(answer.overlays)],
      sentiment: answer.sentiment,
      mood: answer.mood,
      urgency: answer.urgency,
      language: answer.language,
      slots,
      promises,
      evidence: [...new Set(evidence.map(({ turn }) => turn))].sort((a, b) => a - b),
      summary: maskText(answer.summary.slice(0, LONGEST_SUMMARY)),
    },
  };
};
