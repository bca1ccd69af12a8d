import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../functions/intake/read-document.ts';
import { fixture, fixtureJson, refusalOf, transcriptOf } from './fixtures.ts';

const sns = (message: string) => ({ Type: 'Notification', TopicArn: 'arn:aws:sns:x', Message: message });

describe('announcements', () => {
  it('an EventBridge Object Created event names the object', () => {
    const reading = readDocument(fixture('eventbridge-object-created.json'), {});
    expect(reading).toMatchObject({
      kind: 'object-created',
      event: { detail: { bucket: { name: 'bkt' }, object: { key: expect.stringContaining('13:09:40Z'), 'version-id': 'v1' } } },
    });
  });

  it('a classic S3 notification becomes the same event, its key decoded', () => {
    expect(readDocument(fixture('s3-notification.json'), {})).toEqual({
      kind: 'object-created',
      event: {
        source: 'aws.s3',
        'detail-type': 'Object Created',
        time: '2026-11-21T13:09:50.000Z',
        detail: {
          bucket: { name: 'bkt' },
          object: {
            key: 'Analysis/Voice/2026/11/21/c1_analysis_2026-11-21T13:09:40Z copy.json',
            size: 5,
            etag: 'e1',
            'version-id': 'v1',
            sequencer: '0064',
          },
        },
      },
    });
  });

  it('an SNS envelope is opened, whatever supported document it holds', () => {
    expect(readDocument(JSON.stringify(sns(JSON.stringify(fixtureJson('s3-notification.json')))), {}).kind).toBe(
      'object-created',
    );
    expect(transcriptOf(sns(JSON.stringify(fixtureJson('house-chat.json')))).channel).toBe('chat');
    expect(transcriptOf(JSON.stringify(JSON.stringify(fixtureJson('house-chat.json')))).channel).toBe('chat');
  });

  it('a document of ours sent over EventBridge is opened too', () => {
    const detail = { schema: 'careline.lifecycle/1', eventId: 'e-1' };
    const event = { source: 'bank.core', 'detail-type': 'LoanDisbursed', detail };
    expect(readDocument(JSON.stringify(event), {})).toEqual({ kind: 'lifecycle', document: detail });
  });

  it.each([
    ['a Connect contact event', { source: 'aws.connect', 'detail-type': 'Amazon Connect Contact Event', detail: {} }],
    [
      'a finished transcription job',
      { source: 'aws.transcribe', 'detail-type': 'x', detail: { TranscriptionJobStatus: 'COMPLETED' } },
    ],
    ['a deleted object', { source: 'aws.s3', 'detail-type': 'Object Deleted', detail: {} }],
    ['the test message of S3', { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'bkt' }],
    ['typing in a chat stream', fixtureJson('chat-stream-typing.json')],
  ])('%s needs no work', (_, event) => {
    expect(readDocument(JSON.stringify(event), {}).kind).toBe('ignored');
  });

  it.each(['x.wav', 'folder/', '.write_access_check_file.temp', 'job.vtt'])('the object %s is no document', (key) => {
    const event = fixtureJson('eventbridge-object-created.json');
    const detail = { bucket: { name: 'bkt' }, object: { key } };
    expect(readDocument(JSON.stringify({ ...event, detail }), {}).kind).toBe('ignored');
  });

  it('a transcription that failed is not passed over in silence', () => {
    const event = { source: 'aws.transcribe', 'detail-type': 'x', detail: { TranscriptionJobStatus: 'FAILED' } };
    expect(refusalOf(event).code).toBe('job-failed');
  });

  it('refuses what nobody here serves', () => {
    expect(refusalOf({ source: 'acme', 'detail-type': 'x', detail: {} }).code).toBe('unsupported-event');
    expect(refusalOf({ ...sns('x'), Type: 'SubscriptionConfirmation' }).code).toBe('subscription-unconfirmed');
    expect(refusalOf(sns('just words')).code).toBe('not-a-transcript');
    const broken = { ...fixtureJson('eventbridge-object-created.json'), detail: { bucket: { name: 'b' }, object: {} } };
    expect(refusalOf(broken)).toMatchObject({ code: 'invalid-field', path: 'detail.object.key', expected: 'a string' });
  });
});
