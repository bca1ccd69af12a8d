import { literalText } from '../../shared/vocabulary/masked-text.ts';
import type { Overlay } from '../../shared/vocabulary/taxonomy.ts';
import { RECALL_TARGETS, TAXONOMY_VERSION } from '../../shared/vocabulary/taxonomy.ts';
import type { DoubtReason, Verdict } from '../../shared/vocabulary/verdict.ts';
import { askInTime } from './cascade/ask-in-time.ts';
import { overlaysOf, secondaryOf, signalsOf } from './cascade/merge.ts';
import type { EmbeddedModel, EmbeddedReading } from './embedded.ts';
import type { Conversation, ModelPort, ModelReply } from './model-port.ts';
import type { RulesReading } from './rules.ts';
import { RULES_VERSION, readRules } from './rules.ts';

/**
 * `cascade`: the model is asked only where the embedded tier is unsure. `bedrock-only`: always. `embedded-only`: never,
 * by choice. `none-permitted`: never, because this jurisdiction's data may not leave for inference (law 10).
 */
export type CascadeMode = 'cascade' | 'bedrock-only' | 'embedded-only' | 'none-permitted';

export interface ClassifyPorts {
  readonly embedded: EmbeddedModel;
  readonly model?: ModelPort | undefined;
  /** The most the model may take of the record's time; after that the embedded answer or a person stands. */
  readonly budgetMs: number;
  readonly mode?: CascadeMode | ((jurisdiction: string | undefined) => CascadeMode);
  /** Told after each model call: latency and tokens are metered, not stored with the verdict. */
  readonly onReply?: (reply: ModelReply) => void;
}

/** Classifies one edition of a conversation. Never throws for what a model does. */
export type Classify = (conversation: Conversation) => Promise<Verdict>;

/** Everything known before the model is asked. */
interface Known {
  readonly rules: RulesReading;
  readonly embedded: EmbeddedReading;
  readonly ports: ClassifyPorts;
}

const modeFor = (ports: ClassifyPorts, jurisdiction: string | undefined): CascadeMode =>
  typeof ports.mode === 'function' ? ports.mode(jurisdiction) : (ports.mode ?? 'cascade');

const isControl = (label: string): boolean =>
  label === 'greeting-or-closing' || label === 'out-of-scope' || label === 'other-in-scope';

/** Overlays and intents with a recall target that may have been said, and that no explicit sentence has settled. */
const suspected = ({ rules, embedded }: Known): boolean =>
  embedded.suspicions.some(({ name }) => RECALL_TARGETS.overlays.includes(name) && !rules.overlays.includes(name)) ||
  embedded.suspectedIntents.some(({ intent }) => !rules.intents.includes(intent));

/** A contact that shows any stance towards us is never closed as small talk or as not ours by the small model alone. */
const decisive = ({ rules, embedded }: Known): boolean =>
  embedded.sure && !(isControl(embedded.label) && (rules.hits.length > 0 || embedded.overlays.length > 0));

/** In `cascade` a suspicion is worth a question; where nobody may be asked, it changes nothing about the topic. */
const settled = (known: Known, mode: CascadeMode): boolean =>
  mode !== 'bedrock-only' && decisive(known) && !(mode === 'cascade' && suspected(known));

/** A risk to life decides at once: nothing is gained by asking a model first. */
const mustNotWait = (rules: RulesReading): boolean => rules.overlays.includes('crisis');

const shared = (known: Known): Omit<Verdict, 'outcome' | 'tier' | 'confidence'> => {
  const { rules, embedded, ports } = known;
  const { sentiment, mood, urgency, language, slots, promises, summary } = embedded;
  const overlays = overlaysOf(rules, embedded, 'not-asked');
  return {
    secondary: secondaryOf(embedded.label, rules, embedded),
    overlays,
    signals: signalsOf(rules, embedded, overlays),
    requests: embedded.requests,
    sentiment,
    mood,
    urgency: overlays.includes('crisis') || overlays.includes('fraud-suspected') ? 'immediate' : urgency,
    language,
    slots,
    promises,
    evidence: [...new Set([...embedded.evidence, ...rules.hits.map((hit) => hit.turn)])].sort((a, b) => a - b),
    summary,
    versions: { taxonomy: TAXONOMY_VERSION, rules: RULES_VERSION, embedded: ports.embedded.version },
  };
};

const byEmbedded = (known: Known, degraded?: DoubtReason): Verdict => ({
  ...shared(known),
  outcome: { kind: 'recognised', label: known.embedded.label },
  confidence: known.embedded.confidence,
  tier: 'embedded',
  ...(degraded === undefined ? {} : { degraded }),
});

/** Nobody could name a topic: an explicit sentence still stands as what the contact is; else a person decides. */
const byRulesOrPerson = (known: Known, why: DoubtReason, degraded?: DoubtReason): Verdict => {
  const stance = known.rules.intents[0];
  const doubt = degraded === undefined ? {} : { degraded };
  if (stance !== undefined)
    return {
      ...shared(known),
      secondary: secondaryOf(stance, known.rules, known.embedded),
      outcome: { kind: 'recognised', label: stance },
      confidence: RULE_CONFIDENCE,
      tier: 'rules',
      ...doubt,
    };
  return {
    ...shared(known),
    outcome: { kind: 'unrecognised', hint: known.embedded.requests === 0 ? undefined : known.embedded.label, why },
    confidence: known.embedded.confidence,
    tier: 'none',
    ...doubt,
  };
};

/** What an explicit sentence is worth: between its precision on everyday talk and on lines written against it (`npm run evaluate -- --adversarial`). */
const RULE_CONFIDENCE = 0.9;

const silentOnRisk = ({ embedded }: Known, overlays: readonly Overlay[]): boolean =>
  !overlays.includes('crisis') && embedded.suspicions.some(({ name, level }) => name === 'crisis' && level === 'likely');

const byModel = (known: Known, reply: Extract<ModelReply, { kind: 'verdict' }>): Verdict => {
  const { verdict, usage, model, prompt } = reply;
  const base = shared(known);
  const overlays = overlaysOf(known.rules, known.embedded, verdict.overlays);
  return {
    ...base,
    // The small model all but hears a risk to life, the large one is silent: a person looks, the answer is only a hint.
    outcome: silentOnRisk(known, overlays)
      ? { kind: 'unrecognised', hint: verdict.label, why: 'low-confidence' }
      : { kind: 'recognised', label: verdict.label },
    secondary: secondaryOf(verdict.label, known.rules, known.embedded, verdict.secondary),
    overlays,
    signals: signalsOf(known.rules, known.embedded, overlays),
    confidence: verdict.confidence,
    tier: 'bedrock',
    sentiment: verdict.sentiment,
    mood: verdict.mood,
    urgency: overlays.includes('crisis') || overlays.includes('fraud-suspected') ? 'immediate' : verdict.urgency,
    language: verdict.language,
    slots: verdict.slots,
    promises: verdict.promises,
    evidence: verdict.evidence,
    summary: verdict.summary,
    versions: { ...base.versions, model, prompt },
    ...(usage === undefined ? {} : { usage }),
  };
};

/**
 * The model failed: its tokens were still spent, and the ticket says which tier could not answer. Nobody is told "not ours" on the
 * small model's word alone while the large one is away.
 */
const afterDoubt = (known: Known, reply: Extract<ModelReply, { kind: 'doubt' }>): Verdict => {
  const unsure = reply.why === 'low-confidence';
  const degraded = unsure ? undefined : reply.why;
  const verdict =
    known.embedded.acceptable && known.embedded.label !== 'out-of-scope' && !unsure
      ? byEmbedded(known, degraded)
      : byRulesOrPerson(known, reply.why, degraded);
  const { model, prompt, usage } = reply;
  return { ...verdict, versions: { ...verdict.versions, model, prompt }, ...(usage === undefined ? {} : { usage }) };
};

const empty = (known: Known): Verdict => ({
  ...shared(known),
  outcome: { kind: 'unrecognised', hint: undefined, why: 'empty-conversation' },
  confidence: 0,
  tier: 'none',
  summary: literalText(''),
});

/** rules → embedded tier where its confidence clears the label's threshold → language model → person (law 4). */
export const classifier =
  (ports: ClassifyPorts): Classify =>
  async (conversation) => {
    const rules = readRules(conversation.turns);
    const embedded = ports.embedded.conversation(conversation.turns, { channel: conversation.channel });
    const known: Known = { rules, embedded, ports };
    const mode = modeFor(ports, conversation.jurisdiction);
    if (!conversation.turns.some((turn) => turn.speaker === 'customer' && turn.text.trim() !== '')) return empty(known);
    if (settled(known, mode)) return byEmbedded(known);
    if (mustNotWait(rules)) return byRulesOrPerson(known, 'low-confidence');
    if (mode === 'none-permitted') return byRulesOrPerson(known, 'inference-not-permitted');
    if (mode === 'embedded-only') return byRulesOrPerson(known, 'low-confidence');
    if (ports.model === undefined) return afterDoubt(known, NO_MODEL);
    const focus = [...new Set([...embedded.evidence, ...rules.hits.map((hit) => hit.turn)])];
    const reply = await askInTime(ports.model, { ...conversation, focus }, ports.budgetMs);
    ports.onReply?.(reply);
    return reply.kind === 'verdict' ? byModel(known, reply) : afterDoubt(known, reply);
  };

const NO_MODEL: Extract<ModelReply, { kind: 'doubt' }> = {
  kind: 'doubt',
  why: 'model-unavailable',
  model: 'none',
  prompt: 'none',
  latencyMs: 0,
};
