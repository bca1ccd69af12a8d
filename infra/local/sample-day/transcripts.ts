import { plus } from '../../../shared/vocabulary/instants.ts';
import { withinDay } from './day.ts';
import type { Delivery } from './deliveries.ts';
import { ALSO_PLAIN, ALSO_REDACTED, DELIVERIES, SENT_EARLY, SENT_TWICE } from './deliveries.ts';
import { deskBlock } from './desk-outcomes.ts';
import { contactId } from './formats/aws.ts';
import { callJobName, renderCallAnalytics } from './formats/call-analytics.ts';
import { connectChatKey, renderConnectChat } from './formats/connect-chat.ts';
import { contactLensChatKey, renderContactLensChat } from './formats/contact-lens-chat.ts';
import { contactLensVoiceKey, legsOf, renderContactLensVoice } from './formats/contact-lens-voice.ts';
import { houseId, renderHouse } from './formats/house.ts';
import { renderTranscribe, transcribeKey } from './formats/transcribe.ts';
import type { SampleMessage } from './message.ts';
import { seeded } from './seed.ts';

type Document = Pick<SampleMessage, 'name' | 'body'> & {
  readonly objectKey: string;
  readonly extra?: Readonly<Record<string, string>>;
};

/** Seconds after its end at which a service has written its file. */
const DELAY: Readonly<Record<Delivery['format'], readonly [number, number]>> = {
  'careline.transcript/1': [15, 90],
  'connect-chat': [30, 120],
  'contact-lens-chat': [150, 400],
  'contact-lens-voice': [180, 480],
  transcribe: [240, 900],
  'transcribe-call-analytics': [240, 900],
};

const documentsOf = (delivery: Delivery): readonly Document[] => {
  const { dialogue, format } = delivery;
  const { id, channel } = dialogue.script;
  switch (format) {
    case 'careline.transcript/1': {
      const desk = delivery.desk === 'block' ? deskBlock(dialogue) : undefined;
      const identity = delivery.identity === 'document' ? 'customer-id' : delivery.identity === 'address' ? 'address' : 'none';
      const body = renderHouse(dialogue, { identity, ...(desk && { desk }) });
      return [{ name: `${channel}/${id}.json`, body, objectKey: `uploads/${houseId(dialogue)}.json` }];
    }
    case 'connect-chat': {
      const body = renderConnectChat(dialogue, { picker: seeded('picker', id).chance(0.5) });
      return [{ name: `connect-chat/${id}.json`, body, objectKey: connectChatKey(dialogue) }];
    }
    case 'contact-lens-chat': {
      const body = renderContactLensChat(dialogue, { redacted: false });
      return [{ name: `contact-lens-chat/${id}.json`, body, objectKey: contactLensChatKey(dialogue) }];
    }
    case 'contact-lens-voice':
      return legsOf(dialogue).map((leg) => ({
        name: `contact-lens-voice/${id}${leg === 'ivr' ? '-ivr' : ''}.json`,
        body: renderContactLensVoice(dialogue, { leg, redacted: false }),
        objectKey: contactLensVoiceKey(dialogue, { leg, redacted: false }),
      }));
    case 'transcribe-call-analytics': {
      const objectKey = transcribeKey(dialogue).replace('transcribe/', 'call-analytics/');
      return [
        {
          name: `call-analytics/${id}.json`,
          body: renderCallAnalytics(dialogue),
          objectKey,
          extra: { 'job-name': callJobName(dialogue) },
        },
      ];
    }
    case 'transcribe':
      return [transcribeDocument(delivery)];
  }
};

const transcribeDocument = ({ dialogue, by }: Delivery): Document => {
  const { id } = dialogue.script;
  const seed = seeded('transcribe', id);
  const agentChannel = by === 'channels' && seed.chance(0.35) ? 1 : 0;
  return {
    name: `transcribe-${by}/${id}.json`,
    body: renderTranscribe(dialogue, { by, agentChannel, segments: seed.chance(0.5) }),
    objectKey: transcribeKey(dialogue),
    ...(by === 'channels' && { extra: { 'agent-channel': String(agentChannel) } }),
  };
};

/** What the uploader tells about an object: for half of the customers who, for recordings which contact. */
const metadataOf = (delivery: Delivery, extra: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  ...(delivery.identity === 'metadata' && delivery.dialogue.person && { 'customer-id': delivery.dialogue.person.id }),
  ...(delivery.format.startsWith('transcribe') &&
    delivery.conversationId !== undefined && { 'contact-id': contactId(delivery.dialogue) }),
  ...extra,
});

const toMessage = (delivery: Delivery, document: Document): SampleMessage => {
  const { dialogue, via, gzip, conversationId } = delivery;
  const [least, most] = DELAY[delivery.format];
  const metadata = metadataOf(delivery, document.extra);
  return {
    name: gzip ? `${document.name}.gz` : document.name,
    kind: 'transcript',
    body: document.body,
    via,
    ...(via === 'object' && { objectKey: gzip ? `${document.objectKey}.gz` : document.objectKey, gzip }),
    ...(via === 'object' && Object.keys(metadata).length > 0 && { metadata }),
    sentAt: withinDay(plus(dialogue.endedAt, seeded('sent', document.name).between(least, most) * 1_000), 2_000),
    expect: 'accepted',
    script: dialogue.script.id,
    ...(conversationId !== undefined && { conversationId }),
    truth: dialogue.script.truth,
  };
};

const later = (message: SampleMessage, seconds: number): SampleMessage['sentAt'] =>
  withinDay(plus(message.sentAt, seconds * 1_000), 1_000);
const renamed = (name: string, mark: string): string => name.replace(/\.json/, `-${mark}.json`);

const firstMessage = (delivery: Delivery): SampleMessage | undefined =>
  documentsOf(delivery).map((document) => toMessage(delivery, document))[0];

const plainEditions = ALSO_PLAIN.flatMap((delivery) => {
  const plain = firstMessage({ ...delivery, format: 'connect-chat', via: 'object', gzip: false });
  return plain ? [{ ...plain, name: renamed(plain.name, 'plain') }] : [];
});

const redactedTwins = ALSO_REDACTED.flatMap((delivery): readonly SampleMessage[] => {
  const raw = firstMessage(delivery);
  if (!raw) return [];
  const { dialogue } = delivery;
  const leg = legsOf(dialogue)[0] ?? 'agent';
  const chat = delivery.format === 'contact-lens-chat';
  return [
    {
      ...raw,
      name: renamed(raw.name, 'redacted'),
      body: chat
        ? renderContactLensChat(dialogue, { redacted: true })
        : renderContactLensVoice(dialogue, { leg, redacted: true }),
      objectKey: chat ? contactLensChatKey(dialogue, true) : contactLensVoiceKey(dialogue, { leg, redacted: true }),
      sentAt: later(raw, 5),
      expect: 'duplicate',
    },
  ];
});

const repeated = SENT_TWICE.flatMap((delivery): readonly SampleMessage[] => {
  const first = firstMessage(delivery);
  return first ? [{ ...first, name: renamed(first.name, 'again'), sentAt: later(first, 240), expect: 'duplicate' }] : [];
});

/** The first half of a chat, sent while it was still going on. */
const tooEarly = SENT_EARLY.flatMap((delivery): readonly SampleMessage[] => {
  const whole = firstMessage(delivery);
  const half = Math.floor(delivery.dialogue.turns.length / 2);
  const at = delivery.dialogue.turns[half - 1]?.at;
  if (!whole || at === undefined) return [];
  const body = renderHouse(delivery.dialogue, {
    identity: delivery.identity === 'document' ? 'customer-id' : 'none',
    turns: half,
  });
  return [{ ...whole, name: renamed(whole.name, 'early'), body, sentAt: plus(at, 4_000) }];
});

/** Every transcript of the day, with the second editions, twins and repetitions that real feeds have. */
export const transcriptMessages = (): readonly SampleMessage[] => [
  ...DELIVERIES.flatMap((delivery) => documentsOf(delivery).map((document) => toMessage(delivery, document))),
  ...plainEditions,
  ...redactedTwins,
  ...repeated,
  ...tooEarly,
];
