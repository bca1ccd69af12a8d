import { tables } from '../../shared/aws/clients/dynamodb.ts';
import { bus } from '../../shared/aws/clients/eventbridge.ts';
import { keyService } from '../../shared/aws/clients/kms.ts';
import { objects } from '../../shared/aws/clients/s3.ts';
import { queues } from '../../shared/aws/clients/sqs.ts';
import { dynamoContactRecords } from '../../shared/aws/contact-records.ts';
import { loadPseudonymise } from '../../shared/aws/pseudonyms.ts';
import { publishOn } from '../../shared/aws/publish-events.ts';
import { quarantineIn } from '../../shared/aws/quarantine.ts';
import { refuse } from '../../shared/runtime/refuse.ts';
import type { ProcessMessage } from '../../shared/runtime/sqs-handler.ts';
import { sha256Of } from '../../shared/vocabulary/digest.ts';
import { dynamoCloseAddress, dynamoOwnerOf, dynamoReadOutcome, sqsTellLifecycle } from './feedback.adapter.ts';
import { dynamoAppendFacts } from './ledger.adapter.ts';
import { dynamoOutcomes } from './person.adapter.ts';
import { processFeedback } from './process-feedback.ts';

export interface FeedbackSettings {
  readonly CUSTOMERS_TABLE: string;
  readonly CONTACT_POINTS_TABLE: string;
  readonly FACTS_TABLE: string;
  readonly TRANSCRIPTS_BUCKET: string;
  readonly EVENT_BUS: string;
  readonly LIFECYCLE_QUEUE_URL: string;
  readonly PSEUDONYM_KEY: string;
}

/** River 2, its way back, on AWS: what providers and customers answer to a message of ours. */
export const composeFeedback = async (env: FeedbackSettings): Promise<ProcessMessage> => {
  const pseudonymise = await loadPseudonymise(keyService(), env.PSEUDONYM_KEY);
  const records = dynamoContactRecords(tables(), env.CUSTOMERS_TABLE);
  const quarantine = quarantineIn(objects(), env.TRANSCRIPTS_BUCKET);
  return processFeedback({
    ports: {
      readContact: records.read,
      replaceContact: records.replace,
      applyContact: records.apply,
      readOutcome: dynamoReadOutcome(tables(), env.CUSTOMERS_TABLE),
      saveOutcome: dynamoOutcomes(tables(), env.CUSTOMERS_TABLE),
      ownerOf: dynamoOwnerOf(tables(), env.CONTACT_POINTS_TABLE, pseudonymise),
      closeAddress: dynamoCloseAddress(tables(), env.CONTACT_POINTS_TABLE),
      tellLifecycle: sqsTellLifecycle(queues(), env.LIFECYCLE_QUEUE_URL),
      appendFacts: dynamoAppendFacts(tables(), env.FACTS_TABLE),
      publish: publishOn(bus(), env.EVENT_BUS),
    },
    refuse: (message, code) => {
      const refusal = { code, sha256: sha256Of(message.body), bytes: Buffer.byteLength(message.body) };
      return refuse(quarantine, message, refusal, message.body);
    },
  });
};
