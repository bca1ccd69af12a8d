import type { Department, Intent, Label, Overlay, ProtectiveAction, Risk } from '../../shared/vocabulary/taxonomy.ts';
import { byRiskDescending, intentDefinition, isIntent, OVERLAY_PRECEDENCE } from '../../shared/vocabulary/taxonomy.ts';
import type { DoubtReason, Verdict } from '../../shared/vocabulary/verdict.ts';
import { labelOf } from '../../shared/vocabulary/verdict.ts';

export const ROUTING_VERSION = '2';

/** Why a person (and not the machine or a queue) has it. */
export type PersonReason =
  | Extract<
      Overlay,
      | 'crisis'
      | 'fraud-suspected'
      | 'wants-human'
      | 'regulator-or-legal'
      | 'complaint'
      | 'disaster'
      | 'cannot-pay'
      | 'represented'
    >
  | 'high-risk-intent'
  | 'no-intent-fits'
  | 'unknown-person'
  | DoubtReason;

export type Urgency = 'at-once' | 'urgent' | 'normal';

/** Where a conversation goes, and why. */
export type Route =
  | { readonly kind: 'self-service'; readonly department: Department; readonly reason: 'machine-may-finish' }
  | { readonly kind: 'department'; readonly department: Department; readonly reason: 'owner-of-intent' }
  | {
      readonly kind: 'person';
      readonly department: Department;
      readonly reason: PersonReason;
      readonly urgency: Urgency;
      /** Run at once; the person still follows. */
      readonly protect: readonly ProtectiveAction[];
    }
  | { readonly kind: 'none'; readonly reason: 'nothing-asked' | 'not-ours' };

export interface RoutingInput {
  readonly verdict: Verdict;
  /** An agent took part in the conversation. */
  readonly agentTookPart: boolean;
  readonly customerKnown: boolean;
}

/** Who takes a case first when a stance outranks the topic. */
const OVERLAY_DESK: Readonly<Partial<Record<Overlay, { readonly department?: Department; readonly urgency: Urgency }>>> = {
  crisis: { department: 'customer-relations', urgency: 'at-once' },
  'fraud-suspected': { department: 'fraud-and-security', urgency: 'at-once' },
  'wants-human': { urgency: 'at-once' },
  'regulator-or-legal': { department: 'compliance-and-privacy', urgency: 'urgent' },
  complaint: { urgency: 'urgent' },
  disaster: { department: 'post-loan-care', urgency: 'urgent' },
  'cannot-pay': { department: 'post-loan-care', urgency: 'urgent' },
  represented: { urgency: 'normal' },
};

/** Wishes that cannot be carried out for somebody we cannot identify: an urgent task for a person. */
const NEEDS_KNOWN_PERSON: ReadonlySet<Label> = new Set(['contact-opt-out', 'hardship-support']);

const ownerOf = (label: Label | undefined): Department =>
  label !== undefined && isIntent(label) ? intentDefinition(label).owner : 'customer-care';

const protectionOf = (intents: readonly Label[]): readonly ProtectiveAction[] => [
  ...new Set(
    intents.filter(isIntent).flatMap((intent) => {
      const { selfService } = intentDefinition(intent);
      return selfService.kind === 'protective' ? selfService.actions : [];
    }),
  ),
];

/** The highest risk of everything asked; crisis and fraud are critical whatever the topic. */
export const riskOf = (verdict: Verdict): Risk => {
  const label = labelOf(verdict);
  const intents: readonly Intent[] = [...(label !== undefined && isIntent(label) ? [label] : []), ...verdict.secondary];
  const overlay: readonly Risk[] = verdict.overlays.some((name) => name === 'crisis' || name === 'fraud-suspected')
    ? ['critical']
    : [];
  const [highest] = [...overlay, ...intents.map((intent) => intentDefinition(intent).risk)].sort(byRiskDescending);
  return highest ?? 'low';
};

/**
 * Decides the route. Precedence of the taxonomy: crisis > fraud-suspected > wants-human > regulator-or-legal > complaint >
 * disaster, cannot-pay, represented > topic. A doubtful verdict goes to a person with the reason, never to a default label.
 */
export const route = (input: RoutingInput): Route => {
  const { verdict } = input;
  const label = labelOf(verdict);
  const protect = protectionOf([...(label === undefined ? [] : [label]), ...verdict.secondary]);
  const person = (reason: PersonReason, urgency: Urgency, department: Department = ownerOf(label)): Route => ({
    kind: 'person',
    department,
    reason,
    urgency,
    protect,
  });

  for (const overlay of OVERLAY_PRECEDENCE) {
    const desk = OVERLAY_DESK[overlay];
    if (desk !== undefined && verdict.overlays.includes(overlay)) {
      return person(overlay as PersonReason, desk.urgency, desk.department);
    }
  }
  if (verdict.outcome.kind === 'unrecognised') {
    return verdict.outcome.why === 'empty-conversation'
      ? { kind: 'none', reason: 'nothing-asked' }
      : person(verdict.outcome.why, 'normal');
  }
  return byLabel(verdict.outcome.label, input, person);
};

const byLabel = (
  label: Label,
  input: RoutingInput,
  person: (reason: PersonReason, urgency: Urgency, department?: Department) => Route,
): Route => {
  if (!isIntent(label)) {
    if (label === 'other-in-scope') return person('no-intent-fits', 'normal');
    return { kind: 'none', reason: label === 'out-of-scope' ? 'not-ours' : 'nothing-asked' };
  }
  const { selfService, owner, kind } = intentDefinition(label);
  const asked: readonly Intent[] = [label, ...input.verdict.secondary];
  if (!input.customerKnown && asked.some((intent) => NEEDS_KNOWN_PERSON.has(intent))) return person('unknown-person', 'urgent');
  const [gravest = label] = asked.toSorted((a, b) => byRiskDescending(intentDefinition(a).risk, intentDefinition(b).risk));
  const { risk } = intentDefinition(gravest);
  if (risk === 'critical') return person('high-risk-intent', 'at-once', ownerOf(gravest));
  if (risk === 'high') return person('high-risk-intent', 'urgent', ownerOf(gravest));
  if (kind === 'stance') return person('high-risk-intent', 'urgent');
  if (selfService.kind === 'full' && !input.agentTookPart) {
    return { kind: 'self-service', department: owner, reason: 'machine-may-finish' };
  }
  return { kind: 'department', department: owner, reason: 'owner-of-intent' };
};
