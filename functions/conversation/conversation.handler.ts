import { makeLog, makeMetrics } from '../../shared/runtime/observability.ts';
import { readSettings, required } from '../../shared/runtime/settings.ts';
import { sqsHandler } from '../../shared/runtime/sqs-handler.ts';
import { openClassifier } from '../classification/classifier.adapter.ts';
import { editionFacts, editionRank } from '../intake/edition.ts';
import { readObjectKey } from '../intake/object-key.ts';
import { readDocument } from '../intake/read-document.ts';
import { drawForReview } from '../kpi/review.ts';
import { maskConversation } from '../privacy/mask-conversation.ts';
import { maskText } from '../privacy/mask-text.ts';
import { complaintClock } from '../routing/complaint-clocks.ts';
import { ROUTING_VERSION, riskOf, route } from '../routing/route.ts';
import { serviceLevel } from '../routing/service-level.ts';
import { composeConversation } from './compose.adapter.ts';

const env = readSettings({
  CASES_TABLE: required,
  CUSTOMERS_TABLE: required,
  FACTS_TABLE: required,
  TIMERS_TABLE: required,
  TRANSCRIPTS_BUCKET: required,
  EVENT_BUS: required,
  PSEUDONYM_KEY: required,
  METRICS_NAMESPACE: required,
});
const log = makeLog('conversation');
const metrics = makeMetrics('conversation', env.METRICS_NAMESPACE);

const process = await composeConversation(env, {
  read: readDocument,
  timeInKey: (key) => readObjectKey(key).at,
  rank: (transcript, contentHash) => editionRank({ ...editionFacts(transcript), contentHash }),
  mask: (turns, options) => maskConversation(turns, options).texts,
  maskLine: maskText,
  classify: openClassifier({ maskText, count: metrics.count }),
  rules: { route, serviceLevel, riskOf, complaintClock, drawForReview, routingVersion: ROUTING_VERSION },
});

export const handler = sqsHandler({ log, metrics }, process);
