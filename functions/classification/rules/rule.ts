import type { Intent, Overlay } from '../../../shared/vocabulary/taxonomy.ts';

/** Raised whenever a pattern is added, changed or dropped: a stored verdict says by which rules it was made. */
export const RULES_VERSION = '2026-11-22.2';

export type RuleKind = 'wants-human' | 'crisis' | 'fraud' | 'regulator-or-legal' | 'stop-contact';

/**
 * An explicit sentence that decides at once (law 4). Patterns run over one folded sentence (lower case, no accents,
 * simplified characters), have bounded gaps only, and are linear in its length. `unless` withdraws a match in the same
 * sentence: negation, a question about the thing, an idiom.
 */
export interface Rule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly pattern: RegExp;
  readonly unless?: RegExp;
}

/** What a kind of rule sets: the overlay, and the label that stands when no topic can be named. */
export const RULE_EFFECTS: Readonly<Record<RuleKind, { readonly overlay?: Overlay; readonly intent?: Intent }>> = {
  'wants-human': { overlay: 'wants-human', intent: 'human-request' },
  crisis: { overlay: 'crisis', intent: 'crisis-and-safety' },
  fraud: { overlay: 'fraud-suspected' },
  'regulator-or-legal': { overlay: 'regulator-or-legal', intent: 'regulator-or-legal' },
  'stop-contact': { intent: 'contact-opt-out' },
};
