import type { Intent, Overlay } from '../../shared/vocabulary/taxonomy.ts';
import type { MaskedTurn } from '../../shared/vocabulary/verdict.ts';
import { ENGLISH_RULES } from './rules/en.ts';
import { SPANISH_RULES } from './rules/es.ts';
import { INDONESIAN_RULES } from './rules/id.ts';
import type { Rule, RuleKind } from './rules/rule.ts';
import { RULE_EFFECTS, RULES_VERSION } from './rules/rule.ts';
import { CHINESE_RULES } from './rules/zh.ts';
import { fold } from './text/fold.ts';
import { sentences } from './text/segments.ts';

export { RULES_VERSION } from './rules/rule.ts';

/** An explicit sentence that was found. */
export interface RuleHit {
  readonly rule: string;
  readonly kind: RuleKind;
  readonly turn: number;
}

export interface RulesReading {
  readonly version: string;
  readonly hits: readonly RuleHit[];
  readonly overlays: readonly Overlay[];
  /** Labels that stand when no topic can be named, strongest first. */
  readonly intents: readonly Intent[];
}

const LATIN: readonly Rule[] = [...ENGLISH_RULES, ...SPANISH_RULES, ...INDONESIAN_RULES];
const HAN = /[\u3400-\u9fff]/;

/** Chinese mixes with English words, so a sentence with ideographs is held against both lists. */
const rulesFor = (sentence: string): readonly Rule[] => (HAN.test(sentence) ? [...CHINESE_RULES, ...ENGLISH_RULES] : LATIN);

const ORDER: readonly RuleKind[] = ['crisis', 'fraud', 'wants-human', 'regulator-or-legal', 'stop-contact'];

const straight = (text: string): string => text.replace(/[\u2018\u2019\u00b4`]/g, "'");

/** The rules a single sentence meets. */
export const rulesMet = (sentence: string): Rule[] => {
  const folded = fold(straight(sentence));
  return rulesFor(folded).filter((rule) => rule.pattern.test(folded) && rule.unless?.test(folded) !== true);
};

/** Reads what customers say outright, in milliseconds, whatever any model does (law 4). */
export const readRules = (turns: readonly MaskedTurn[]): RulesReading => {
  const hits = turns.flatMap((turn, index) =>
    turn.speaker === 'customer'
      ? sentences(turn.text).flatMap((sentence) =>
          rulesMet(sentence).map((rule): RuleHit => ({ rule: rule.id, kind: rule.kind, turn: index })),
        )
      : [],
  );
  const kinds = ORDER.filter((kind) => hits.some((hit) => hit.kind === kind));
  return {
    version: RULES_VERSION,
    hits,
    overlays: kinds.flatMap((kind) => RULE_EFFECTS[kind].overlay ?? []),
    intents: kinds.flatMap((kind) => RULE_EFFECTS[kind].intent ?? []),
  };
};
