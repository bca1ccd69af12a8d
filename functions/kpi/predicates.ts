import type { HandOvers } from '../../shared/vocabulary/hand-overs.ts';
import { countHandOvers, isMandatedRisk, unexplainedHandOvers } from '../../shared/vocabulary/hand-overs.ts';
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
export const isMandated = (contact: Contact): boolean => isMandatedRisk(contact.risk);

/**
 * Whether the matter was resolved, by evidence: the desk's events, else the sender's desk block, else the customer's own words or a
 * completed action. Undefined = nobody said; never our own optimism.
 */
export const evidence = (contact: Contact, until: Instant): boolean | undefined =>
  resolvedBy(contact.desk, until) ??
  contact.block.resolved ??
  contact.resolution?.resolved ??
  (contact.selfService?.completed === true ? true : undefined);

/** Desk events beat the number in the desk block. */
export const handOvers = (contact: Contact): HandOvers => {
  const events = contact.desk.transfers;
  const reasons = events.length > 0 ? events.map(({ reason }) => reason) : unexplainedHandOvers(contact.block.transfers ?? 0);
  return countHandOvers(reasons, contact.risk);
};
