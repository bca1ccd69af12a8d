import { ACCOUNT_ID, INSTANCE_ID } from './formats/aws.ts';
import type { HostileInput } from './hostile-input.ts';
import { said } from './hostile-input.ts';
import { HOSTILE } from './hostile-people.ts';
import { seededUuid } from './seed.ts';

/** Valid JSON of other services that is no finished transcript; field names as those services write them. */
export const foreignDocuments = (): readonly HostileInput[] => [
  {
    name: 'stream-fragment.json',
    body: JSON.stringify({
      TranscriptResultStream: {
        TranscriptEvent: {
          Transcript: {
            Results: [
              {
                Alternatives: [{ Transcript: `the card is ${said(HOSTILE.cardInStream)} and`, Items: [] }],
                EndTime: 4.02,
                IsPartial: true,
                ResultId: seededUuid('hostile', 'stream'),
                StartTime: 0.02,
              },
            ],
          },
        },
      },
    }),
    refusal: 'streaming-fragment',
  },
  {
    name: 'lex-log.json',
    body: JSON.stringify({
      messageVersion: '2.0',
      timestamp: '2026-11-20T09:41:12Z',
      requestId: seededUuid('hostile', 'lex'),
      sessionId: seededUuid('hostile', 'lex-session'),
      inputMode: 'Text',
      operationName: 'RecognizeText',
      inputTranscript: `call me on ${said(HOSTILE.phoneInLex)}`,
      missedUtterance: true,
      bot: { name: 'careline', id: 'ABCDEFGHIJ', aliasId: 'TSTALIASID', version: 'DRAFT', localeId: 'en_US' },
      sessionState: { intent: { name: 'FallbackIntent', state: 'ReadyForFulfillment' } },
    }),
    refusal: 'lex-log',
  },
  {
    name: 'evaluation.json',
    body: JSON.stringify({
      schemaVersion: '3.1',
      evaluationId: seededUuid('hostile', 'evaluation'),
      metadata: {
        contactId: seededUuid('hostile', 'contact'),
        accountId: ACCOUNT_ID,
        instanceId: INSTANCE_ID,
        evaluator: 'jane',
        score: { percentage: 80 },
      },
      sections: [
        { sectionRefId: 's1', sectionTitle: 'Opening', notes: `customer ${said(HOSTILE.nameInEvaluation)} was greeted by name` },
      ],
      questions: [],
    }),
    refusal: 'evaluation',
  },
  {
    name: 'flow-log.json',
    body: JSON.stringify({
      ContactId: seededUuid('hostile', 'flow'),
      ContactFlowId: `arn:aws:connect:us-east-1:${ACCOUNT_ID}:instance/${INSTANCE_ID}/contact-flow/1`,
      ContactFlowModuleType: 'PlayPrompt',
      Timestamp: '2026-11-20T10:00:00.000Z',
    }),
    refusal: 'contact-flow-log',
  },
  {
    name: 'failed-job.json',
    body: JSON.stringify({
      jobName: 'care-recording-0',
      accountId: ACCOUNT_ID,
      status: 'FAILED',
      results: { transcripts: [], items: [] },
    }),
    object: true,
    refusal: 'job-failed',
  },
  {
    name: 'subscription.json',
    body: JSON.stringify({
      Type: 'SubscriptionConfirmation',
      MessageId: seededUuid('hostile', 'sns'),
      TopicArn: `arn:aws:sns:us-east-1:${ACCOUNT_ID}:transcripts`,
      Message: 'You have chosen to subscribe to the topic.',
      Token: 'f00d',
    }),
    refusal: 'subscription-unconfirmed',
  },
  { name: 'settings.json', body: JSON.stringify({ theme: 'dark', volume: 11 }), object: true, refusal: 'not-a-transcript' },
];
