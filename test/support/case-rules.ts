import type { CaseRules, RouteTaken } from '../../functions/conversation/ticket-head.ts';
import { drawForReview } from '../../functions/kpi/review.ts';
import { complaintClock } from '../../functions/routing/complaint-clocks.ts';
import { ROUTING_VERSION, riskOf, route } from '../../functions/routing/route.ts';
import { serviceLevel } from '../../functions/routing/service-level.ts';

/** The real rules, composed as the handler composes them. */
export const caseRules: CaseRules<RouteTaken> = {
  route,
  serviceLevel,
  riskOf,
  complaintClock,
  drawForReview,
  routingVersion: ROUTING_VERSION,
};
