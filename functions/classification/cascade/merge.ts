import type { Intent, Label, Overlay } from '../../../shared/vocabulary/taxonomy.ts';
import { OVERLAY_NAMES, RECALL_TARGETS, STANCE_OVERLAY } from '../../../shared/vocabulary/taxonomy.ts';
import type { EmbeddedReading } from '../embedded.ts';
import { RULE_EFFECTS } from '../rules/rule.ts';
import type { RulesReading } from '../rules.ts';

/** Found by any tier is found: no tier may take an overlay away that another one saw. */
export const overlaysOf = (rules: RulesReading, embedded: EmbeddedReading, model: readonly Overlay[] = []): Overlay[] => {
  const found = new Set<Overlay>([...rules.overlays, ...embedded.overlays.map((one) => one.name), ...model]);
  return OVERLAY_NAMES.filter((name) => found.has(name));
};

/** Where overlays were heard: the turns of explicit sentences, and the most telling turn of the embedded tier. */
export const signalsOf = (
  rules: RulesReading,
  embedded: EmbeddedReading,
): { readonly overlay: Overlay; readonly turn: number }[] => {
  const explicit = rules.hits.flatMap(({ kind, turn }) => {
    const { overlay } = RULE_EFFECTS[kind];
    return overlay === undefined ? [] : [{ overlay, turn }];
  });
  const said = new Set(explicit.map(({ overlay }) => overlay));
  const heard = embedded.overlays.flatMap(({ name, turn }) =>
    turn === undefined || said.has(name) ? [] : [{ overlay: name, turn }],
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

/** What was asked besides the label. Stances are overlays, never secondary intents. */
export const secondaryOf = (
  label: Label,
  rules: RulesReading,
  embedded: EmbeddedReading,
  model: readonly Intent[] = [],
): Intent[] => {
  const all = new Set<Intent>([...model, ...neverDropped(rules, embedded)]);
  return [...all].filter(
    (intent) =>
      intent !== label &&
      STANCE_OVERLAY[intent] === undefined &&
      !(intent === 'contact-opt-out' && CONTACT_LABELS.includes(label)),
  );
};
