import type { SourceFormat } from '../../../shared/contracts/transcript.ts';
import type { Dialogue } from './dialogue.ts';
import { DIALOGUES } from './dialogue.ts';
import { contactId } from './formats/aws.ts';
import { legsOf } from './formats/contact-lens-voice.ts';
import { houseId } from './formats/house.ts';
import { hasSpeaker } from './scripts.ts';
import type { Seed } from './seed.ts';
import { seeded } from './seed.ts';

/** How one conversation reaches us. */
export interface Delivery {
  readonly dialogue: Dialogue;
  readonly format: SourceFormat;
  /** Transcribe only: two tracks, or voices told apart by ear. */
  readonly by: 'speakers' | 'channels';
  readonly via: 'message' | 'object';
  readonly gzip: boolean;
  /** Who says which customer it was. */
  readonly identity: 'document' | 'address' | 'metadata' | 'desk' | 'lifecycle' | 'nobody';
  /** Unknown for recordings whose uploader did not say which contact they belong to. */
  readonly conversationId: string | undefined;
  /** Whether the desk's knowledge is in the document, comes as events of its own, or is not told at all (a desk not yet connected). */
  readonly desk: 'block' | 'events' | 'untold';
}

/** Mails that Contact Lens has read; its format for them is younger than its others. */
const LENS_MAILS = new Set(['en134', 'zh097']);

const chatFormat = (seed: Seed): SourceFormat => {
  const share = seed.below(100);
  return share < 40 ? 'careline.transcript/1' : share < 73 ? 'connect-chat' : 'contact-lens-chat';
};

/** Recordings hold agents and customers only, so calls that begin with a bot come from Contact Lens or from ourselves. */
const voiceFormat = (dialogue: Dialogue, seed: Seed): SourceFormat => {
  const share = seed.below(100);
  if (hasSpeaker(dialogue.script, 'b')) return share < 30 ? 'careline.transcript/1' : 'contact-lens-voice';
  if (share < 14) return 'careline.transcript/1';
  if (share < 44) return 'contact-lens-voice';
  return share < 68 ? 'transcribe-call-analytics' : 'transcribe';
};

const formatOf = (dialogue: Dialogue, seed: Seed): SourceFormat => {
  if (dialogue.script.channel === 'chat') return chatFormat(seed);
  if (dialogue.script.channel === 'voice') return voiceFormat(dialogue, seed);
  return LENS_MAILS.has(dialogue.script.id) ? 'contact-lens-chat' : 'careline.transcript/1';
};

const identityOf = (dialogue: Dialogue, house: boolean, inline: boolean, seed: Seed): Delivery['identity'] => {
  const share = seed.below(100);
  if (dialogue.script.customer === 0) return 'nobody';
  if (house) return share < 88 ? 'document' : share < 96 ? 'address' : 'nobody';
  if (share < 48 && !inline) return 'metadata';
  return share < 77 ? 'lifecycle' : share < 93 ? 'desk' : 'nobody';
};

/** What senders put into the queue themselves; the services write objects. */
const INLINE_SHARE: Readonly<Partial<Record<SourceFormat, number>>> = { 'careline.transcript/1': 0.9, 'connect-chat': 0.25 };

const deliver = (dialogue: Dialogue): Delivery => {
  const seed = seeded('delivery', dialogue.script.id);
  const format = formatOf(dialogue, seed);
  const house = format === 'careline.transcript/1';
  const via = seed.chance(INLINE_SHARE[format] ?? 0) ? 'message' : 'object';
  const identity = identityOf(dialogue, house, via === 'message', seed);
  const nameless = format.startsWith('transcribe') && identity === 'nobody';
  const byEar = dialogue.turns[0]?.speaker === 'a' && seed.chance(0.6);
  return {
    dialogue,
    format,
    by: byEar ? 'speakers' : 'channels',
    via,
    gzip: via === 'object' && (house || format.startsWith('transcribe')) && seed.chance(0.4),
    identity,
    conversationId: house ? houseId(dialogue) : nameless ? undefined : contactId(dialogue),
    desk: house && seed.chance(0.65) ? 'block' : seed.chance(0.74) ? 'events' : 'untold',
  };
};

/** One delivery per conversation, in the order of the scripts. */
export const DELIVERIES: readonly Delivery[] = DIALOGUES.map(deliver);

const lens = (format: SourceFormat) => DELIVERIES.filter((delivery) => delivery.format === format);
const withPersonalData = (delivery: Delivery): boolean => delivery.dialogue.planted.length > 0;
const house = DELIVERIES.filter(
  ({ format, via, dialogue }) => format === 'careline.transcript/1' && via === 'message' && dialogue.script.channel === 'chat',
);

/** Chats of which the plain transcript arrives before the analysed one. */
export const ALSO_PLAIN: readonly Delivery[] = lens('contact-lens-chat')
  .filter(({ dialogue }) => dialogue.script.channel === 'chat')
  .slice(2, 8);

/** Contacts whose file has a twin from which the service removed personal data. */
export const ALSO_REDACTED: readonly Delivery[] = [
  ...lens('contact-lens-chat')
    .filter(({ dialogue }) => dialogue.script.channel === 'chat')
    .filter(withPersonalData)
    .slice(-1),
  ...lens('contact-lens-voice')
    .filter(withPersonalData)
    .filter(({ dialogue }) => legsOf(dialogue).length === 1)
    .slice(0, 1),
];

/** Sent again exactly as they were. */
export const SENT_TWICE: readonly Delivery[] = [...house.slice(4, 5), ...lens('contact-lens-voice').slice(6, 7)];

/** Sent too early and later again, whole. */
export const SENT_EARLY: readonly Delivery[] = house.filter(({ dialogue }) => dialogue.turns.length >= 8).slice(10, 12);
