import { ticketIdOf } from '../../../functions/conversation/process-transcript.ts';
import { drawForReview } from '../../../functions/kpi/review.ts';
import type { Instant } from '../../../shared/vocabulary/instants.ts';
import { HOUR, plus } from '../../../shared/vocabulary/instants.ts';
import { seeded } from './seed.ts';

interface Reviewable {
  readonly conversationId: string;
  readonly endedAt: Instant;
  /** What the author of the script meant: what a careful judge says. */
  readonly intent: string;
  readonly script: string;
}

/** How long after a conversation the reviewers reach it, hours. */
const REVIEWED_AFTER = [2, 20] as const;
/** Found unsafe: the bot says "within two hours" to somebody who has waited for eight. */
const UNSAFE = new Set(['zh150']);

/**
 * The reviewers' word on a conversation the system drew for them, undefined on any other: they never choose. Judged by the lot that is drawn
 * in every language and tier alike; the judge names the intent and never sees what the machine had said.
 */
export const reviewDraft = ({ conversationId, endedAt, intent, script }: Reviewable) => {
  if (drawForReview(ticketIdOf(conversationId), 'bedrock', 'en') === undefined) return undefined;
  const [least, most] = REVIEWED_AFTER;
  const at = plus(endedAt, seeded('reviewed', script).between(least, most) * HOUR);
  return { type: 'review' as const, at, intent, safe: !UNSAFE.has(script) };
};
