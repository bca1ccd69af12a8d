import type { Instant } from '../../shared/vocabulary/instants.ts';
import { toInstant } from '../../shared/vocabulary/instants.ts';
import type { Clients } from './clients.ts';
import type { Clock } from './clock.ts';
import { sendAt } from './send-at.ts';
import { SENT_AT_HEADER } from './sent-times.ts';
import type { BusEvent } from './stand-ins/eventbridge.ts';
import { matchesPattern } from './template/event-pattern.ts';
import type { Template } from './template/template.ts';
import type { Call, WireReply } from './wire/messages.ts';

/** Follows the rules of the template: which event goes to which queue or function. */
export interface Bus {
  fromFunction(event: BusEvent): Promise<void>;
  /** An event of an AWS service on the account's default bus. */
  fromAws(source: string, detailType: string, detail: object): Promise<void>;
  /** Announces an object just written, when its bucket does so. */
  fromBucket(call: Call, reply: WireReply): Promise<void>;
}

export interface BusPorts {
  readonly template: Template;
  readonly clock: Clock;
  readonly clients: Clients;
  readonly invoke: (functionArn: string, event: unknown) => Promise<void>;
  /** Told which queue message carries the announcement of which object. */
  readonly onAnnounced: (bucket: string, key: string, messageId: string) => void;
}

interface Announcement extends Readonly<Record<string, unknown>> {
  readonly time: string;
}

const REASONS: Readonly<Record<string, string>> = {
  PutObject: 'PutObject',
  CopyObject: 'CopyObject',
};

export const makeBus = ({ template, clock, clients, invoke, onAnnounced }: BusPorts): Bus => {
  let number = 0;

  /** To a queue, then its message id; or to a function. */
  const deliverTo = async (arn: string, event: Announcement): Promise<readonly string[]> => {
    const queue = template.queues.find((one) => one.arn === arn);
    if (queue !== undefined) return [await sendAt(clients.queues, queue.url, JSON.stringify(event), event.time)];
    if (arn.includes(':lambda:')) await invoke(arn, event);
    return [];
  };

  const deliver = async (busName: string, event: Announcement): Promise<readonly string[]> => {
    const messageIds: string[] = [];
    for (const rule of template.rules) {
      if (rule.busName !== busName || !matchesPattern(rule.pattern, event)) continue;
      for (const arn of rule.targetArns) messageIds.push(...(await deliverTo(arn, event)));
    }
    return messageIds;
  };

  const envelope = (
    source: string,
    detailType: string,
    resources: readonly string[],
    detail: object,
    at: Instant,
  ): Announcement => {
    number += 1;
    return {
      version: '0',
      id: `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
      'detail-type': detailType,
      source,
      account: template.place.account,
      // EventBridge gives whole seconds.
      time: `${at.slice(0, 19)}Z`,
      region: template.place.region,
      resources,
      detail,
    };
  };

  return {
    fromFunction: async (event) => {
      await deliver(event.bus, envelope(event.source, event.detailType, event.resources, event.detail, clock.instant()));
    },
    fromAws: async (source, detailType, detail) => {
      await deliver('default', envelope(source, detailType, [], detail, clock.instant()));
    },
    fromBucket: async (call, reply) => {
      const reason = REASONS[call.action];
      if (call.service !== 's3' || reason === undefined || reply.status !== 200 || call.objectKey === undefined) return;
      const bucket = template.buckets.find(({ name }) => name === call.resource);
      if (bucket === undefined || !bucket.announces) return;
      const etag = String(reply.headers.etag ?? '').replaceAll('"', '');
      const detail = {
        version: '0',
        bucket: { name: bucket.name },
        object: {
          key: call.objectKey,
          size: Number(call.request.headers['x-amz-decoded-content-length'] ?? call.request.body.length),
          ...(etag === '' ? {} : { etag }),
          sequencer: String(call.number).padStart(16, '0'),
        },
        'request-id': String(call.number),
        requester: template.place.account,
        'source-ip-address': '127.0.0.1',
        reason,
      };
      const at = toInstant(String(call.request.headers[SENT_AT_HEADER] ?? '')) ?? clock.instant();
      const messageIds = await deliver('default', envelope('aws.s3', 'Object Created', [bucket.arn], detail, at));
      for (const messageId of messageIds) onAnnounced(bucket.name, call.objectKey, messageId);
    },
  };
};
