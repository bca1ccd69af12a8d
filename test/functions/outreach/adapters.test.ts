import type { KMSClient } from '@aws-sdk/client-kms';
import type { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kmsContactPoints } from '../../../functions/lifecycle/contact-points.adapter.ts';
import { deliverySender } from '../../../functions/outreach/delivery.adapter.ts';
import { emailRequest, sesEmail } from '../../../functions/outreach/email.adapter.ts';
import { dynamoCloseAddress, dynamoOwnerOf } from '../../../functions/outreach/feedback.adapter.ts';
import { dynamoAppendFacts, dynamoSwitches, SWITCHES_KEY } from '../../../functions/outreach/ledger.adapter.ts';
import { maskedAddress } from '../../../functions/outreach/masked-address.ts';
import { nextOutcome } from '../../../functions/outreach/outcome.ts';
import { dynamoOutcomes, dynamoPerson } from '../../../functions/outreach/person.adapter.ts';
import type { OutboundMessage } from '../../../functions/outreach/ports.ts';
import { tagged, untagged } from '../../../functions/outreach/provider-errors.ts';
import { endUserMessagingSms, smsRequest } from '../../../functions/outreach/sms.adapter.ts';
import {
  dynamoDeleteTimer,
  dynamoDueTimers,
  dynamoLeaseTimer,
  dynamoPlanTimers,
} from '../../../functions/outreach/timer-rows.adapter.ts';
import { dynamoContactRecords } from '../../../shared/aws/contact-records.ts';
import { pseudonymsFrom } from '../../../shared/aws/pseudonyms.ts';
import { dynamoSubjectStore } from '../../../shared/aws/subject-store.ts';
import { startTables } from '../../support/tables.ts';
import { reminder } from './world.ts';

const NOON = '2026-11-20T12:00:00.000Z';
const pseudonymise = pseudonymsFrom(new Uint8Array(32).fill(7));

const message = (fields: Partial<OutboundMessage> = {}): OutboundMessage => ({
  reminderId: 'rem-1',
  customerId: 'cus-0042',
  channel: 'email',
  purpose: 'contract-service',
  rule: 'due-in-3',
  template: 'payment-due',
  jurisdictions: ['UK'],
  language: 'en',
  subject: 'A message for you',
  body: 'Careline: There is a new message for you.',
  optional: false,
  ...fields,
});

/** A client that answers as told and keeps what it was asked. */
const fake = <Client>(answer: () => unknown) => {
  const asked: unknown[] = [];
  const client = {
    send: async (command: { readonly input: unknown }) => {
      asked.push(command.input);
      const result = answer();
      if (result instanceof Error) throw result;
      return result;
    },
  };
  return { asked, client: client as unknown as Client };
};

const vendorError = (name: string, status?: number, fields: object = {}): Error =>
  Object.assign(new Error('quotes john@example.com'), {
    name,
    ...(status === undefined ? {} : { $metadata: { httpStatusCode: status } }),
    ...fields,
  });

/** KMS in memory: seals by writing the context beside the text, and opens only under the same context. */
const kms = () => {
  const client = {
    send: async ({
      input,
    }: {
      input: { Plaintext?: Uint8Array; CiphertextBlob?: Uint8Array; EncryptionContext: Record<string, string> };
    }) => {
      const context = JSON.stringify(input.EncryptionContext);
      if (input.Plaintext !== undefined) {
        const sealed = Buffer.from(JSON.stringify({ context, text: Buffer.from(input.Plaintext).toString('hex') }));
        return { CiphertextBlob: new Uint8Array(sealed) };
      }
      const { context: sealedFor, text } = JSON.parse(Buffer.from(input.CiphertextBlob ?? []).toString());
      if (sealedFor !== context) throw vendorError('InvalidCiphertextException', 400);
      return { Plaintext: new Uint8Array(Buffer.from(text, 'hex')) };
    },
  };
  return client as unknown as KMSClient;
};

describe('sending e-mail', () => {
  const settings = { from: 'care@example.org', configurationSet: 'careline', contactList: 'careline', topic: 'offers' };

  it('given a message, when asked of SES, then once, with tags that carry the reminder', () => {
    expect(emailRequest(settings, 'jo@example.com', message({ customerId: 'cus.00:42' }))).toEqual({
      FromEmailAddress: 'care@example.org',
      Destination: { ToAddresses: ['jo@example.com'] },
      Content: {
        Simple: {
          Subject: { Data: 'A message for you', Charset: 'UTF-8' },
          Body: { Text: { Data: 'Careline: There is a new message for you.', Charset: 'UTF-8' } },
        },
      },
      EmailTags: [
        { Name: 'reminder', Value: 'rem-1' },
        { Name: 'customer', Value: tagged('cus.00:42') },
      ],
      ConfigurationSetName: 'careline',
    });
    expect(tagged('cus.00:42')).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(untagged(tagged('cus.00:42'))).toBe('cus.00:42');
  });

  it('given an optional message, when asked of SES, then with a one-click way out', () => {
    expect(emailRequest(settings, 'jo@example.com', message({ optional: true }))).toMatchObject({
      ListManagementOptions: { ContactListName: 'careline', TopicName: 'offers' },
    });
  });

  it.each([
    ['an id', { MessageId: 'ses-1' }, { kind: 'sent', providerId: 'ses-1' }],
    ['a rejection', vendorError('MessageRejected', 400), { kind: 'refused', code: 'message-rejected' }],
    ['throttling', vendorError('TooManyRequestsException', 429), { kind: 'throttled' }],
    ['a paused account', vendorError('SendingPausedException', 400), { kind: 'throttled' }],
    ['a server error', vendorError('InternalFailure', 500), { kind: 'unknown', code: 'InternalFailure' }],
    ['a dropped connection', vendorError('TimeoutError'), { kind: 'unknown', code: 'TimeoutError' }],
  ])('given SES answers with %s, when sent, then it is what it is', async (_, answer, expected) => {
    const { client, asked } = fake<SESv2Client>(() => answer);
    expect(await sesEmail(client, settings)('jo@example.com', message())).toEqual(expected);
    expect(asked).toHaveLength(1);
  });
});

describe('sending texts', () => {
  const settings = { origination: 'pool-1', configurationSet: 'careline' };

  it('given a message, when asked of End User Messaging, then with the reminder in its context', () => {
    expect(smsRequest(settings, '+6591234567', message({ channel: 'sms', purpose: 'marketing' }))).toEqual({
      DestinationPhoneNumber: '+6591234567',
      OriginationIdentity: 'pool-1',
      MessageBody: 'Careline: There is a new message for you.',
      MessageType: 'PROMOTIONAL',
      ConfigurationSetName: 'careline',
      Context: { reminder: 'rem-1', customer: 'cus-0042' },
    });
  });

  it('given an Indian number, when its template is registered, then with both ids; else refused before asking', async () => {
    const india = { entityId: 'ent-1', templates: { 'payment-due': 'tpl-9' } };
    expect(smsRequest({ ...settings, india }, '+919812345678', message())).toMatchObject({
      DestinationCountryParameters: { IN_ENTITY_ID: 'ent-1', IN_TEMPLATE_ID: 'tpl-9' },
    });
    const { client, asked } = fake<PinpointSMSVoiceV2Client>(() => ({ MessageId: 'sms-1' }));
    expect(await endUserMessagingSms(client, settings)('+919812345678', message())).toEqual({
      kind: 'refused',
      code: 'no-channel',
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ['an id', { MessageId: 'sms-1' }, { kind: 'sent', providerId: 'sms-1' }],
    [
      'an opted-out number',
      vendorError('ConflictException', 400, { Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' }),
      { kind: 'refused', code: 'opted-out' },
    ],
    ['a bad number', vendorError('ValidationException', 400), { kind: 'refused', code: 'invalid-address' }],
    ['throttling', vendorError('ThrottlingException', 429), { kind: 'throttled' }],
    ['a server error', vendorError('InternalServerException', 500), { kind: 'unknown', code: 'InternalServerException' }],
  ])('given it answers with %s, when sent, then it is what it is', async (_, answer, expected) => {
    const { client } = fake<PinpointSMSVoiceV2Client>(() => answer);
    expect(await endUserMessagingSms(client, settings)('+6591234567', message())).toEqual(expected);
  });
});

describe('on the tables', () => {
  let engine: Awaited<ReturnType<typeof startTables>>;
  beforeAll(async () => {
    engine = await startTables(['customers', 'points', 'timers', 'facts']);
  });
  afterAll(() => engine.stop());

  it('given an address, when sealed, then no row shows it, and only its owner’s context opens it', async () => {
    const seal = kmsContactPoints(kms(), engine.client, { table: 'points', keyId: 'key' }, pseudonymise);
    await seal({ customerId: 'cus-0042', channel: 'email', address: 'rini@example.com', asOf: `${NOON}|ev-1` });
    const rows = await engine.dump('points');
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('rini@example.com');
    const sent: string[] = [];
    const sender = deliverySender(
      { kms: kms(), tables: engine.client },
      { table: 'points', keyId: 'key' },
      {
        email: async (address) => {
          sent.push(address);
          return { kind: 'sent', providerId: 'ses-1' };
        },
      },
    );
    expect(await sender(message())).toEqual({ kind: 'sent', providerId: 'ses-1', address: 'r***@***.com' });
    expect(sent).toEqual(['rini@example.com']);
    expect(await sender(message({ channel: 'sms' }))).toEqual({ kind: 'refused', code: 'no-channel' });
    expect(await sender(message({ customerId: 'cus-0001' }))).toEqual({ kind: 'refused', code: 'no-address' });
    const broken = { send: () => Promise.reject(vendorError('KMSInternalException', 500)) } as unknown as KMSClient;
    const cannotOpen = deliverySender(
      { kms: broken, tables: engine.client },
      { table: 'points', keyId: 'key' },
      { email: async () => ({ kind: 'sent', providerId: 'x' }) },
    );
    expect(await cannotOpen(message())).toEqual({ kind: 'throttled' });
  });

  it('given an older address that arrives late, when sealed, then the newer one stays', async () => {
    const seal = kmsContactPoints(kms(), engine.client, { table: 'points', keyId: 'key' }, pseudonymise);
    const point = { customerId: 'cus-0050', channel: 'email' } as const;
    await seal({ ...point, address: 'new@example.com', asOf: '2026-11-20T00:00:00.000Z|ev-2' });
    await seal({ ...point, address: 'old@example.com', asOf: '2026-11-19T00:00:00.000Z|ev-1' });
    const opened: string[] = [];
    await deliverySender(
      { kms: kms(), tables: engine.client },
      { table: 'points', keyId: 'key' },
      {
        email: async (address) => {
          opened.push(address);
          return { kind: 'sent', providerId: 'x' };
        },
      },
    )(message({ customerId: 'cus-0050' }));
    expect(opened).toEqual(['new@example.com']);
  });

  it('given an address, when somebody writes from it, then we know whose it is; a permanent bounce closes it until it is renewed', async () => {
    const seal = kmsContactPoints(kms(), engine.client, { table: 'points', keyId: 'key' }, pseudonymise);
    const point = { customerId: 'cus-0060', channel: 'sms', address: '+6591234567' } as const;
    await seal({ ...point, asOf: '2026-11-20T00:00:00.000Z|ev-1' });
    expect(await dynamoOwnerOf(engine.client, 'points', pseudonymise)('+6591234567')).toBe('cus-0060');
    expect(await dynamoOwnerOf(engine.client, 'points', pseudonymise)('+6590000000')).toBeUndefined();
    await dynamoCloseAddress(engine.client, 'points')('cus-0060', 'sms', NOON);
    await dynamoSubjectStore(engine.client, 'customers').append('PERSON#cus-0060', {
      key: 'IN#EVENT#1',
      body: { type: 'customer-active' },
    });
    const load = dynamoPerson(engine.client, { customers: 'customers', contactPoints: 'points' }, () => []);
    expect((await load('cus-0060', NOON))?.reachable).toEqual([]);
    await seal({ ...point, asOf: '2026-11-21T00:00:00.000Z|ev-2' });
    expect((await load('cus-0060', NOON))?.reachable).toEqual(['sms']);
  });

  it('given a person’s rows, when loaded, then contact row, inputs and outcomes in one reading, and the plan made from the inputs', async () => {
    const store = dynamoSubjectStore(engine.client, 'customers');
    const records = dynamoContactRecords(engine.client, 'customers');
    await store.append('PERSON#cus-0042', { key: 'IN#EVENT#a', body: { n: 1 } });
    await store.append('PERSON#cus-0042', { key: 'IN#EVENT#b', body: { n: 2 } });
    await records.apply('cus-0042', [{ kind: 'conversation-held', at: NOON }]);
    const due = reminder();
    const save = dynamoOutcomes(engine.client, 'customers');
    const first = nextOutcome(due, undefined, { state: 'deferred', decidedAt: NOON, dueAt: NOON });
    expect(await save(first)).toBe(true);
    expect(await save(first)).toBe(false);
    expect(await save(nextOutcome(due, first, { state: 'cancelled', decidedAt: NOON }))).toBe(true);
    const seen: unknown[] = [];
    const loaded = await dynamoPerson(engine.client, { customers: 'customers', contactPoints: 'points' }, (inputs) => {
      seen.push(...inputs);
      return [due];
    })('cus-0042', NOON);
    expect(seen).toEqual([{ n: 1 }, { n: 2 }]);
    expect(loaded?.record.lastConversationAt).toBe(NOON);
    expect(loaded?.outcomes.get(due.reminderId)).toMatchObject({ state: 'cancelled', version: 2 });
    expect(loaded?.reachable).toEqual(['email']);
    expect(
      await dynamoPerson(engine.client, { customers: 'customers', contactPoints: 'points' }, () => [])('nobody-1', NOON),
    ).toBeUndefined();
  });

  it('given timers, when due, then read in order, leased by one sweep only, and a retired one only taken away', async () => {
    const { putTimer, deleteTimer } = dynamoPlanTimers(engine.client, 'timers');
    await putTimer('cus-1', 'reminder', 'rem-1', '2026-11-20T11:00:00.000Z');
    await putTimer('cus-1', 'reminder', 'rem-2', '2026-11-21T11:00:00.000Z');
    await putTimer('cus-1', 'replan', '2026-11-20T10:00:00.000Z', '2026-11-20T10:00:00.000Z');
    await putTimer('cus-1', 'claim', 'rem-3', '2026-11-20T11:30:00.000Z');
    await deleteTimer('cus-1', 'claim', 'rem-3', '2026-11-20T11:30:00.000Z');
    const [row] = await engine.dump('timers');
    const shard = String(row?.pk);
    const due = await dynamoDueTimers(engine.client, 'timers')(shard, NOON, 10);
    expect(due.map((timer) => [timer.sk, timer.customerId])).toEqual([
      ['2026-11-20T10:00:00.000Z#replan#2026-11-20T10:00:00.000Z', 'cus-1'],
      ['2026-11-20T11:00:00.000Z#reminder#rem-1', 'cus-1'],
    ]);
    const lease = dynamoLeaseTimer(engine.client, 'timers');
    const timer = due[1] as (typeof due)[number];
    const leases = await Promise.all([
      lease(timer, '2026-11-20T12:15:00.000Z#reminder#rem-1'),
      lease(timer, '2026-11-20T12:15:00.000Z#reminder#rem-1'),
    ]);
    expect(leases.filter(Boolean)).toHaveLength(1);
    await dynamoDeleteTimer(engine.client, 'timers')({ shard, sk: '2026-11-20T12:15:00.000Z#reminder#rem-1' });
    await engine.client.send(
      new PutCommand({ TableName: 'timers', Item: { pk: shard, sk: '2026-11-20T09:00:00.000Z#reminder#rem-9', retired: true } }),
    );
    const [retired] = await dynamoDueTimers(engine.client, 'timers')(shard, NOON, 1);
    expect(await lease(retired as (typeof due)[number], '2026-11-20T12:15:00.000Z#reminder#rem-9')).toBe(false);
    expect((await engine.dump('timers')).map((left) => String(left.sk))).toEqual([
      '2026-11-20T10:00:00.000Z#replan#2026-11-20T10:00:00.000Z',
      '2026-11-21T11:00:00.000Z#reminder#rem-2',
    ]);
  });

  it('given 200 or 2,000 timers in the future, when swept, then the same capacity is consumed', async () => {
    const consumed: unknown[] = [];
    const counting = {
      send: (command: { input: Record<string, unknown> }) => {
        command.input.ReturnConsumedCapacity = 'TOTAL';
        return engine.client.send(command as never).then((answer) => {
          consumed.push(
            (answer as { readonly ConsumedCapacity?: { readonly CapacityUnits?: number } }).ConsumedCapacity?.CapacityUnits,
          );
          return answer;
        });
      },
    } as unknown as typeof engine.client;
    const sizes = [200, 2_000];
    for (const [index, size] of sizes.entries()) {
      const pk = `SHARD#many${index}`;
      const put = (n: number, due: string) =>
        engine.client.send(
          new PutCommand({ TableName: 'timers', Item: { pk, sk: `${due}#reminder#rem-${n}`, customerId: 'cus-1' } }),
        );
      for (let start = 0; start < size; start += 200) {
        await Promise.all(Array.from({ length: 200 }, (_, n) => put(start + n, '2027-05-01T00:00:00.000Z')));
      }
      await Promise.all([1, 2, 3].map((n) => put(n, '2026-11-20T09:00:00.000Z')));
      expect(await dynamoDueTimers(counting, 'timers')(pk, NOON, 500)).toHaveLength(3);
    }
    expect(consumed[0]).toBe(consumed[1]);
  });

  it('given facts and switches, when written and read, then each under its own key', async () => {
    const append = dynamoAppendFacts(engine.client, 'facts');
    const fact = {
      kind: 'reminder',
      id: 'rem-1.sent',
      at: NOON,
      reminderId: 'rem-1',
      customerId: 'cus-1',
      rule: 'r',
      purpose: 'care',
      state: 'sent',
    } as const;
    await append([fact]);
    await append([fact]);
    expect(await engine.dump('facts')).toMatchObject([{ sk: 'reminder#rem-1.sent', body: fact }]);
    expect(await dynamoSwitches(engine.client, 'customers')()).toEqual([]);
    const off = [{ stops: 'all', by: 'ops-1', at: NOON }];
    await engine.client.send(new PutCommand({ TableName: 'customers', Item: { ...SWITCHES_KEY, body: off } }));
    expect(await dynamoSwitches(engine.client, 'customers')()).toEqual(off);
  });
});

describe('masked addresses', () => {
  it.each([
    ['rini@example.co.id', 'r***@***.id'],
    ['+6281234567890', '+62******90'],
  ])('given %s, when shown, then nobody can be reached by it', (address, shown) => {
    expect(maskedAddress(address)).toBe(shown);
  });
});
