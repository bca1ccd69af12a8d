import type { Label, Overlay } from '../../../shared/vocabulary/taxonomy.ts';
import { intentDefinition, isIntent } from '../../../shared/vocabulary/taxonomy.ts';
import type { Verdict } from '../../../shared/vocabulary/verdict.ts';

const IMMEDIATE: readonly Overlay[] = ['crisis', 'fraud-suspected'];
const HIGH: readonly Overlay[] = ['wants-human', 'regulator-or-legal', 'complaint', 'disaster', 'cannot-pay', 'represented'];

/** How soon somebody must look: from the risk of the label and from the overlays, never from the tone of the words. */
export const urgencyOf = (label: Label, overlays: readonly Overlay[]): Verdict['urgency'] => {
  const risk = isIntent(label) ? intentDefinition(label).risk : 'low';
  if (risk === 'critical' || overlays.some((name) => IMMEDIATE.includes(name))) return 'immediate';
  if (risk === 'high' || overlays.some((name) => HIGH.includes(name))) return 'high';
  return risk === 'medium' ? 'normal' : 'low';
};
