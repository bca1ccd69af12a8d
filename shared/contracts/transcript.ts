import { z } from 'zod';
import type { Instant } from '../vocabulary/instants.ts';
import type { Channel } from '../vocabulary/places.ts';
import { CHANNELS } from '../vocabulary/places.ts';
import { contract } from './contract.ts';

export const SPEAKERS = ['customer', 'agent', 'bot', 'system'] as const;
export type Speaker = (typeof SPEAKERS)[number];

const isoInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T/)
  .refine((text) => !Number.isNaN(Date.parse(text)));

const houseTurn = z.object({
  id: z.string().min(1).max(256).optional(),
  at: isoInstant.optional(),
  offsetMs: z.number().min(0).optional(),
  speaker: z.enum(SPEAKERS),
  text: z.string(),
});

/** What the sender's desk already knows about the conversation; a desk event beats the block's field. */
const deskBlock = z.object({
  transfers: z.number().int().min(0).max(100).optional(),
  resolved: z.boolean().optional(),
  csat: z.number().min(0).max(10).optional(),
  csatScale: z.number().min(1).max(10).optional(),
  department: z.string().max(64).optional(),
  /** Talk + hold + after-contact work, in seconds. */
  handleSeconds: z.number().min(0).max(86_400).optional(),
  /** A person was asked for when the desk's hours were over; only the sender knows its hours. */
  outsideHours: z.boolean().optional(),
  /** Begun from a link or number in one of our own reminders. */
  reminderCaused: z.boolean().optional(),
  /** How far automation got with the request; `completed` only when the business system confirmed it. */
  selfService: z
    .object({
      action: z
        .string()
        .max(64)
        .regex(/^[a-z][a-z-]*$/)
        .optional(),
      offered: z.boolean(),
      accepted: z.boolean(),
      completed: z.boolean(),
    })
    .refine(({ offered, accepted, completed }) => (offered || !accepted) && (accepted || !completed), {
      path: ['accepted'],
      message: 'completed needs accepted, accepted needs offered',
    })
    .optional(),
});

/** `careline.transcript/1`: the house form of a finished conversation. */
export const transcriptV1 = contract({
  name: 'careline.transcript',
  version: 1,
  schema: z.object({
    schema: z.literal('careline.transcript/1'),
    channel: z.enum(CHANNELS),
    conversationId: z.string().min(1).max(256),
    customerId: z.string().min(1).max(256).optional(),
    /** Phone number or e-mail address the customer wrote or called from. */
    contactAddress: z.string().min(3).max(320).optional(),
    jurisdiction: z.string().max(16).optional(),
    language: z.string().max(35).optional(),
    startedAt: isoInstant.optional(),
    endedAt: isoInstant.optional(),
    /** Live conversations (state `open`) come later; today only finished ones are taken. */
    state: z.literal('finished').optional(),
    turns: z.array(houseTurn).max(5_000),
    desk: deskBlock.optional(),
  }),
  example: {
    schema: 'careline.transcript/1',
    channel: 'chat',
    conversationId: 'chat-2026-11-20-0001',
    customerId: 'cus-0042',
    jurisdiction: 'SG',
    language: 'en',
    startedAt: '2026-11-20T09:12:00.000Z',
    turns: [
      { speaker: 'customer', text: 'my card was refused at the till though I have money' },
      { speaker: 'agent', text: 'I am sorry about that. Let me look.' },
    ],
  },
});

export type HouseTranscript = z.infer<typeof transcriptV1.schema>;
export type DeskBlock = z.infer<typeof deskBlock>;

export const SOURCE_FORMATS = [
  'careline.transcript/1',
  'contact-lens-voice',
  'contact-lens-chat',
  'connect-chat',
  'transcribe',
  'transcribe-call-analytics',
] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** One utterance of a conversation as the source wrote it: RAW, never leaves intake unmasked. */
export interface RawTurn {
  readonly id: string;
  /** When it was said, where the source knows the wall clock. */
  readonly at?: Instant;
  /** Milliseconds since the conversation (or the leg) began. */
  readonly offsetMs?: number;
  readonly speaker: Speaker;
  readonly text: string;
}

/** Where an instant came from, best first. */
export type TimeSource = 'document' | 'object-key' | 'event' | 'sent';

/** Any supported document about a finished conversation, normalised but still RAW. */
export interface Transcript {
  readonly format: SourceFormat;
  readonly channel: Channel;
  /** The source's own id; `undefined` only for Transcribe, whose job names repeat (intake derives one from the object). */
  readonly conversationId: string | undefined;
  /** For Transcribe without an object: account + job name + hash stand in for the id. */
  readonly derivedIdParts?: readonly string[];
  /** Part of the conversation this document covers (an IVR leg, an agent leg); '' when it is the whole. */
  readonly leg: string;
  readonly customerId?: string;
  readonly contactAddress?: string;
  readonly jurisdiction?: string;
  readonly language?: string;
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  /** True when the source already removed personal data. */
  readonly redacted: boolean;
  readonly turns: readonly RawTurn[];
  readonly desk?: DeskBlock;
  /** Names the source shows for the people taking part: RAW, a hint for masking, never stored. */
  readonly displayNames?: readonly string[];
}
