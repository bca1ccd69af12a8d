import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Contact } from './contact.ts';
import { resolvedBy } from './desk-story.ts';
import type { Judgement } from './kpi.ts';
import { out } from './kpi.ts';

/** Inbound contacts of customers; outbound, tests and spam are counted once, in `contacts`, and nowhere else. */
export const isInbound = (contact: Contact): boolean => contact.excludedAs === undefined;

/**
 * Why a contact is not a request: nothing said, or a greeting alone. "Not ours" stays in: whether a request is in scope must not
 * be decided by our own verdict. Undefined = it is a request.
 */
export const notARequest = (contact: Contact): Judgement => {
  if (contact.doubt === 'empty-conversation' || contact.label === undefined) return out('empty');
  return contact.label === 'greeting-or-closing' ? out('greeting-only') : undefined;
};

/** A person of ours spoke with the customer, in the transcript or at the desk. */
export const isHumanHandled = (contact: Contact): boolean => contact.turns.agent > 0 || contact.desk.humanAt.length > 0;

/** The bot spoke first. */
export const isBotStarted = (contact: Contact): boolean =>
  contact.turns.bot > 0 && (contact.turns.agent === 0 || contact.botTurnsBeforeAgent > 0);

/** The highest classes: policy itself hands them to a person. */
export const isMandated = (contact: Contact): boolean => contact.risk === 'high' || contact.risk === 'critical';

/**
 * Whether the matter was resolved, by evidence: the desk's events, else the sender's desk block, else the customer's own words or a
 * completed action. Undefined = nobody said; never our own optimism.
 */
export const evidence = (contact: Contact, until: Instant): boolean | undefined =>
  resolvedBy(contact.desk, until) ?? contact.block.resolved ?? contact.resolution?.resolved;

export interface HandOvers {
  /** Between people, queues or departments, avoidable ones. */
  readonly counted: number;
  readonly mandated: number;
  readonly consults: number;
}

/**
 * Desk events beat the number in the desk block. Consults stand apart, and so does what policy mandates: hand-overs said to be mandated,
 * and at high or critical risk the first one without another reason.
 */
export const handOvers = (contact: Contact): HandOvers => {
  const events = contact.desk.transfers;
  const reasons =
    events.length > 0 ? events.map(({ reason }) => reason) : Array<undefined>(contact.block.transfers ?? 0).fill(undefined);
  const consults = reasons.filter((reason) => reason === 'consult').length;
  const said = reasons.filter((reason) => reason === 'mandated').length;
  const unexplained = reasons.some((reason) => reason === undefined || reason === 'other');
  const mandated = said > 0 || !isMandated(contact) || !unexplained ? said : 1;
  return { counted: reasons.length - consults - mandated, mandated, consults };
};
