import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DecryptCommand, EncryptCommand, GenerateMacCommand, KMSClient } from '@aws-sdk/client-kms';
import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Delivered, DeliveryMode } from '../../../infra/local/stand-ins/delivery.ts';
import type { BusEvent } from '../../../infra/local/stand-ins/eventbridge.ts';
import { eventBridgeStandIn } from '../../../infra/local/stand-ins/eventbridge.ts';
import { kmsStandIn } from '../../../infra/local/stand-ins/kms.ts';
import { sesStandIn } from '../../../infra/local/stand-ins/ses.ts';
import { smsStandIn } from '../../../infra/local/stand-ins/sms.ts';
import type { Wire } from '../../../infra/local/wire/wire.ts';
import { startWire } from '../../../infra/local/wire/wire.ts';

const MAC_KEY = { id: 'Mac', keyId: '11111111-1111-4111-8111-111111111111', arn: 'arn:aws:kms:x:0:key/mac', spec: 'HMAC_256' };
const SEAL_KEY = {
  id: 'Seal',
  keyId: '22222222-2222-4222-8222-222222222222',
  arn: 'arn:aws:kms:x:0:key/seal',
  spec: 'SYMMETRIC_DEFAULT',
};
const outbox: Delivered[] = [];
const events: BusEvent[] = [];
let mode: DeliveryMode = 'accept';
let failing: readonly number[] = [];
let wire: Wire;
let settings: {
  endpoint: string;
  region: string;
  maxAttempts: number;
  credentials: { accessKeyId: string; secretAccessKey: string };
};

beforeAll(async () => {
  wire = await startWire();
  wire.connect('kms', kmsStandIn([MAC_KEY, SEAL_KEY]).backend);
  wire.connect('ses', sesStandIn(outbox, () => mode).backend);
  wire.connect('sms-voice', smsStandIn(outbox, () => mode).backend);
  wire.connect('events', eventBridgeStandIn(events, undefined, () => failing).backend);
  settings = {
    endpoint: wire.origin,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'SomeFunction', secretAccessKey: 'x' },
  };
});
afterAll(() => wire.close());
beforeEach(() => {
  outbox.length = 0;
  events.length = 0;
  mode = 'accept';
  failing = [];
});

const nameOf = async (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'no error',
    (error: Error) => error.name,
  );

describe('the KMS stand-in, under the real client', () => {
  const kms = () => new KMSClient(settings);
  const Message = Buffer.from('+4479460000');

  it('gives the same MAC for the same words and key, another one for other words', async () => {
    const ask = (text: Uint8Array) =>
      kms().send(new GenerateMacCommand({ KeyId: MAC_KEY.arn, MacAlgorithm: 'HMAC_SHA_256', Message: text }));
    const [first, second, other] = await Promise.all([ask(Message), ask(Message), ask(Buffer.from('else'))]);
    expect(first.Mac).toEqual(second.Mac);
    expect(first.Mac).not.toEqual(other.Mac);
    expect(first.Mac).toHaveLength(32);
  });

  it('opens what it sealed, for the same context alone', async () => {
    const context = { customer: 'cus-1' };
    const { CiphertextBlob } = await kms().send(
      new EncryptCommand({ KeyId: SEAL_KEY.keyId, Plaintext: Message, EncryptionContext: context }),
    );
    const opened = await kms().send(new DecryptCommand({ CiphertextBlob, EncryptionContext: context }));
    expect(Buffer.from(opened.Plaintext ?? [])).toEqual(Message);
    expect(Buffer.from(CiphertextBlob ?? []).includes(Message)).toBe(false);
    const wrong = kms().send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { customer: 'cus-2' } }));
    expect(await nameOf(wrong)).toBe('InvalidCiphertextException');
  });

  it('refuses a key for what it is not for, and a key that is not there', async () => {
    const mac = (KeyId: string) => kms().send(new GenerateMacCommand({ KeyId, MacAlgorithm: 'HMAC_SHA_256', Message }));
    expect(await nameOf(mac(SEAL_KEY.keyId))).toBe('InvalidKeyUsageException');
    expect(await nameOf(mac('nowhere'))).toBe('NotFoundException');
  });
});

describe('the SES stand-in, under the real client', () => {
  const send = () =>
    new SESv2Client(settings).send(
      new SendEmailCommand({
        FromEmailAddress: 'care@careline.example',
        Destination: { ToAddresses: ['li@example.com'] },
        Content: { Simple: { Subject: { Data: 'Due' }, Body: { Text: { Data: 'Your instalment is due.' } } } },
        EmailTags: [{ Name: 'reminder', Value: 'rem-1' }],
      }),
    );

  it('takes an e-mail and keeps it', async () => {
    const { MessageId } = await send();
    expect(outbox).toEqual([
      {
        channel: 'email',
        messageId: MessageId,
        from: 'care@careline.example',
        to: 'li@example.com',
        subject: 'Due',
        text: 'Your instalment is due.',
        tags: { reminder: 'rem-1' },
      },
    ]);
  });

  it.each([
    ['refuse', 'MessageRejected', 0],
    ['throttle', 'TooManyRequestsException', 0],
    ['server-error', 'InternalServerException', 1],
  ] as const)('when told to %s, fails as %s', async (how, name, taken) => {
    mode = how;
    expect(await nameOf(send())).toBe(name);
    expect(outbox).toHaveLength(taken);
  });

  it('can take a message and never answer', async () => {
    mode = 'timeout';
    const call = new SESv2Client({ ...settings, requestHandler: { requestTimeout: 100, throwOnRequestTimeout: true } }).send(
      new SendEmailCommand({
        FromEmailAddress: 'a@careline.example',
        Destination: { ToAddresses: ['b@example.com'] },
        Content: {},
      }),
    );
    expect(await nameOf(call)).toBe('TimeoutError');
    expect(outbox).toHaveLength(1);
  });
});

describe('the SMS stand-in, under the real client', () => {
  const send = (DestinationPhoneNumber: string) =>
    new PinpointSMSVoiceV2Client(settings).send(
      new SendTextMessageCommand({
        DestinationPhoneNumber,
        OriginationIdentity: 'Careline',
        MessageBody: 'Due tomorrow.',
        Context: { reminder: 'rem-2' },
      }),
    );

  it('takes a text and keeps it', async () => {
    expect((await send('+6581234567')).MessageId).toMatch(/^sms-/);
    expect(outbox[0]).toMatchObject({ channel: 'sms', to: '+6581234567', tags: { reminder: 'rem-2' } });
  });

  it('refuses a number that is not in international form', async () => {
    expect(await nameOf(send('81234567'))).toBe('ValidationException');
  });

  it('refuses somebody who has opted out', async () => {
    mode = 'refuse';
    expect(await nameOf(send('+6581234567'))).toBe('ConflictException');
  });
});

describe('the EventBridge stand-in, under the real client', () => {
  const entry = (id: string) => ({
    EventBusName: 'departments',
    Source: 'careline',
    DetailType: 'TicketOpened',
    Detail: JSON.stringify({ id }),
  });
  const put = (...ids: readonly string[]) =>
    new EventBridgeClient(settings).send(new PutEventsCommand({ Entries: ids.map(entry) }));

  it('takes events and keeps them', async () => {
    const { FailedEntryCount, Entries } = await put('evt-1', 'evt-2');
    expect(FailedEntryCount).toBe(0);
    expect(Entries?.every(({ EventId }) => EventId !== undefined)).toBe(true);
    expect(events.map(({ bus, detail }) => [bus, detail.id])).toEqual([
      ['departments', 'evt-1'],
      ['departments', 'evt-2'],
    ]);
  });

  it('can fail one entry inside an answer of 200', async () => {
    failing = [0];
    const { FailedEntryCount, Entries } = await put('evt-1', 'evt-2');
    expect(FailedEntryCount).toBe(1);
    expect(Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual(['ThrottlingException', undefined]);
    expect(events).toHaveLength(1);
  });

  it('takes ten entries at most', async () => {
    expect(await nameOf(put(...Array.from({ length: 11 }, (_, at) => `evt-${at}`)))).toBe('ValidationException');
  });
});
