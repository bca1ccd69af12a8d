import { tables } from '../../shared/aws/clients/dynamodb.ts';
import { bus } from '../../shared/aws/clients/eventbridge.ts';
import { keyService } from '../../shared/aws/clients/kms.ts';
import { objects } from '../../shared/aws/clients/s3.ts';
import { dynamoContactRecords } from '../../shared/aws/contact-records.ts';
import { loadPseudonymise } from '../../shared/aws/pseudonyms.ts';
import { publishOn } from '../../shared/aws/publish-events.ts';
import { quarantineIn } from '../../shared/aws/quarantine.ts';
import { settleSubject } from '../../shared/aws/settle-subject.ts';
import { dynamoSubjectStore } from '../../shared/aws/subject-store.ts';
import type { ProcessMessage } from '../../shared/runtime/sqs-handler.ts';
import { linkIssues } from './issue-links.adapter.ts';
import { processDeskEvent } from './process-desk-event.ts';
import type { ProcessMessagePorts } from './process-message.ts';
import { processMessage } from './process-message.ts';
import type { ProcessTranscriptPorts } from './process-transcript.ts';
import { processTranscript } from './process-transcript.ts';
import type { Classify } from './read-edition.ts';
import { readEdition } from './read-edition.ts';
import { storedReading } from './readings.ts';
import { settleConversation } from './settle-conversation.ts';
import { loadText, packText, saveText } from './text-rows.adapter.ts';
import type { CaseRules, RouteTaken } from './ticket-head.ts';
import { loadFrom } from './transcripts.adapter.ts';

/** What other rooms contribute, as functions. */
export interface ConversationRooms extends Pick<ProcessTranscriptPorts, 'mask' | 'maskLine' | 'timeInKey' | 'rank'> {
  readonly read: ProcessMessagePorts['read'];
  readonly classify: Classify;
  readonly rules: CaseRules<RouteTaken>;
}

export interface ConversationSettings {
  readonly CASES_TABLE: string;
  readonly CUSTOMERS_TABLE: string;
  readonly FACTS_TABLE: string;
  readonly TIMERS_TABLE: string;
  readonly TRANSCRIPTS_BUCKET: string;
  readonly EVENT_BUS: string;
  readonly PSEUDONYM_KEY: string;
}

/** Masked transcript text is forgotten after this; tickets, verdicts and facts stay. */
const TEXT_DAYS = 400;

/** River 1 on AWS: the use case with its tables, bucket, keys and bus. */
export const composeConversation = async (env: ConversationSettings, rooms: ConversationRooms): Promise<ProcessMessage> => {
  const store = dynamoSubjectStore(tables(), env.CASES_TABLE);
  const pseudonymise = await loadPseudonymise(keyService(), env.PSEUDONYM_KEY);
  const settle = settleConversation({
    tables: { cases: env.CASES_TABLE, customers: env.CUSTOMERS_TABLE, facts: env.FACTS_TABLE, timers: env.TIMERS_TABLE },
    rules: rooms.rules,
    readingOf: storedReading(store, loadText(store), readEdition(rooms.classify)),
    applyToContact: dynamoContactRecords(tables(), env.CUSTOMERS_TABLE).apply,
    linkIssues: linkIssues(tables(), env.CUSTOMERS_TABLE, store),
    settle: settleSubject({ store, publish: publishOn(bus(), env.EVENT_BUS) }),
  });
  return processMessage({
    read: rooms.read,
    load: loadFrom(objects()),
    quarantine: quarantineIn(objects(), env.TRANSCRIPTS_BUCKET),
    desk: processDeskEvent({ pseudonymise, maskLine: rooms.maskLine, settle }),
    transcript: processTranscript({ ...rooms, pseudonymise, packText, saveText: saveText(store), settle, textDays: TEXT_DAYS }),
  });
};
