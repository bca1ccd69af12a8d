import type { Intent, Label, Overlay } from '../../../shared/vocabulary/taxonomy.ts';
import { OVERLAY_NAMES, RECALL_TARGETS, STANCE_OVERLAY } from '../../../shared/vocabulary/taxonomy.ts';
import type { OverlayProbability } from '../embedded/reading.ts';
import type { EmbeddedReading } from '../embedded.ts';
import { RULE_EFFECTS } from '../rules/rule.ts';
import type { RulesReading } from '../rules.ts';

/** The model's overlays, or why there are none: it decides about suspicions, and where it is silent the likely ones stand. */
export type ModelOverlays = readonly Overlay[] | 'not-asked';

/** What the embedded tier says about overlays once it is known whether a model answered. */
const heardBy = (embedded: EmbeddedReading, model: ModelOverlays): readonly OverlayProbability[] =>
  model === 'not-asked'
    ? [...embedded.overlays, ...embedded.suspicions.filter((one) => one.level === 'likely')]
    : embedded.overlays;

/** Found by any tier is found: no tier may take an overlay away that another one saw. */
export const overlaysOf = (rules: RulesReading, embedded: EmbeddedReading, model: ModelOverlays): Overlay[] => {
  const answered = model === 'not-asked' ? [] : model;
  const found = new Set<Overlay>([...rules.overlays, ...heardBy(embedded, model).map((one) => one.name), ...answered]);
  return OVERLAY_NAMES.filter((name) => found.has(name));
};

/**
 * Where overlays were heard: the turns of explicit sentences, and the most telling turn of the embedded tier, also for
 * what only the model was sure of.
 */
export const signalsOf = (
  rules: RulesReading,
  embedded: EmbeddedReading,
  overlays: readonly Overlay[],
): { readonly overlay: Overlay; readonly turn: number }[] => {
  const explicit = rules.hits.flatMap(({ kind, turn }) => {
    const { overlay } = RULE_EFFECTS[kind];
    return overlay === undefined ? [] : [{ overlay, turn }];
  });
  const said = new Set(explicit.map(({ overlay }) => overlay));
  const heard = [...embedded.overlays, ...embedded.suspicions].flatMap(({ name, turn }) =>
    turn === undefined || said.has(name) || !overlays.includes(name) ? [] : [{ overlay: name, turn }],
  );
  return [...explicit, ...heard].sort((a, b) => a.turn - b.turn);
};

/** Intents the taxonomy never lets a low score drop, as far as rules or the embedded tier saw them. */
const neverDropped = (rules: RulesReading, embedded: EmbeddedReading): Intent[] => [
  ...rules.intents.filter((intent) => RECALL_TARGETS.intents.includes(intent)),
  ...embedded.secondary,
  ...(RECALL_TARGETS.intents as readonly string[])
    .filter((intent) => intent === embedded.label)
    .map((intent) => intent as Intent),
];

/** These three say the same to the person who acts on them: contact must change; the more exact label is enough. */
const CONTACT_LABELS: readonly Label[] = ['contact-opt-out', 'wrong-person-contacted', 'collection-conduct'];

/** Where no model decides about a suspicion, the likely ones stand. */
const likelyIntents = (embedded: EmbeddedReading): Intent[] =>
  embedded.suspectedIntents.filter((one) => one.level === 'likely').map((one) => one.intent);

/** What was asked besides the label. Stances are overlays, never secondary intents. */
export const secondaryOf = (
  label: Label,
  rules: RulesReading,
  embedded: EmbeddedReading,
  model: readonly Intent[] | 'not-asked' = 'not-asked',
): Intent[] => {
  const said = model === 'not-asked' ? likelyIntents(embedded) : model;
  const all = new Set<Intent>([...said, ...neverDropped(rules, embedded)]);
  return [...all].filter(
    (intent) =>
      intent !== label &&
      STANCE_OVERLAY[intent] === undefined &&
      !(intent === 'contact-opt-out' && CONTACT_LABELS.includes(label)),
  );
};
