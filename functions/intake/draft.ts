import type { DeskBlock, RawTurn, SourceFormat, Speaker, Transcript } from '../../shared/contracts/transcript.ts';
import { defined } from '../../shared/vocabulary/defined.ts';
import { digest } from '../../shared/vocabulary/digest.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { DAY } from '../../shared/vocabulary/instants.ts';
import type { Channel } from '../../shared/vocabulary/places.ts';

import { toLanguageTag } from './language.ts';
import { readObjectKey } from './object-key.ts';
import type { Refused } from './refusal.ts';
import { refused } from './refusal.ts';

/** What is known about a document besides its text. */
export interface DocumentContext {
  readonly objectKey?: string;
  readonly bucket?: string;
  readonly userMetadata?: Readonly<Record<string, string>>;
}

export interface DraftTurn {
  readonly id?: string | undefined;
  readonly at?: Instant | undefined;
  readonly offsetMs?: number | undefined;
  readonly speaker: Speaker;
  readonly text: string;
}

/** What each parser makes of its format; completing it is the same for all. */
export interface Draft {
  readonly format: SourceFormat;
  readonly channel: Channel;
  readonly conversationId: string | undefined;
  /** Account and job name: with a hash they stand in for an id the format does not have. */
  readonly job?: readonly string[];
  readonly leg?: 'ivr' | 'agent';
  readonly customerId?: string | undefined;
  readonly contactAddress?: string | undefined;
  readonly jurisdiction?: string | undefined;
  readonly language?: string | undefined;
  readonly startedAt?: Instant | undefined;
  readonly endedAt?: Instant | undefined;
  readonly redacted: boolean;
  readonly turns: readonly DraftTurn[];
  readonly desk?: DeskBlock | undefined;
  readonly displayNames?: readonly string[];
}

export type Parsed = { readonly kind: 'transcript'; readonly transcript: Transcript } | Refused;

/** As in the house contract, for every format. */
export const MAX_TURNS = 5_000;

/** An end before the beginning says nothing: lengths and ages would come out negative. */
const isReversed = ({ startedAt, endedAt }: Draft): boolean =>
  startedAt !== undefined && endedAt !== undefined && endedAt < startedAt;

/** A turn later than this after the start is no time but a mistake; added to a date it may leave the calendar. */
export const LONGEST_MS = 31 * DAY;

/** Turns a draft into a transcript: blank turns go, turn ids become unique, gaps are filled from the object's metadata. */
export const complete = (draft: Draft, context: DocumentContext): Parsed => {
  const turns = finishTurns(draft.turns);
  if (turns.length === 0) return refused('nothing-said');
  if (turns.length > MAX_TURNS) return refused('too-many-turns', { expected: `at most ${MAX_TURNS} turns` });
  const metadata = metadataReader(context.userMetadata);
  const conversationId = draft.conversationId ?? metadata(256, 'careline-conversation-id', 'conversation-id', 'contact-id');
  const names = draft.displayNames ?? [];
  return {
    kind: 'transcript',
    transcript: {
      format: draft.format,
      channel: draft.channel,
      conversationId,
      leg: draft.leg ?? '',
      redacted: draft.redacted,
      turns,
      ...defined({
        derivedIdParts: conversationId === undefined ? derivedIdParts(draft, turns, context) : undefined,
        customerId: draft.customerId ?? metadata(256, 'careline-customer-id', 'customer-id', 'customerid'),
        contactAddress: draft.contactAddress,
        jurisdiction: draft.jurisdiction ?? metadata(16, 'jurisdiction'),
        language: toLanguageTag(draft.language) ?? toLanguageTag(metadata(35, 'language')),
        startedAt: draft.startedAt,
        endedAt: isReversed(draft) ? undefined : draft.endedAt,
        desk: draft.desk,
        displayNames: names.length > 0 ? names : undefined,
      }),
    },
  };
};

/**
 * Ids of turns join a verdict's evidence to its words, so they must be unique. Documents repeat or omit them; such a turn
 * is numbered by its place, which is the same at every delivery.
 */
const finishTurns = (drafts: readonly DraftTurn[]): readonly RawTurn[] => {
  const spoken = drafts.filter((turn) => turn.text.trim() !== '');
  const own = new Set(spoken.map((turn) => turn.id));
  const used = new Set<string>();
  return spoken.map((turn, index) => {
    const given = turn.id !== undefined && turn.id.length <= 256 && !used.has(turn.id) ? turn.id : undefined;
    const id = given ?? freeId(index + 1, own);
    used.add(id);
    const offsetMs = (turn.offsetMs ?? 0) <= LONGEST_MS ? turn.offsetMs : undefined;
    return { id, speaker: turn.speaker, text: turn.text, ...defined({ at: turn.at, offsetMs }) };
  });
};

/** `turn-7`, marked further as long as the document itself uses that name somewhere. */
const freeId = (place: number, own: ReadonlySet<string | undefined>): string => {
  let id = `turn-${place}`;
  while (own.has(id)) id = `${id}-x`;
  return id;
};

/**
 * An object is known by its place: bucket and key, without redaction marks so that a raw file and its redacted twin meet.
 * An inline document without an id is known by account, job name and content: job names repeat, and two different
 * recordings must never become one conversation.
 */
const derivedIdParts = (draft: Draft, turns: readonly RawTurn[], context: DocumentContext): readonly string[] => {
  if (context.objectKey !== undefined) return [context.bucket ?? '', readObjectKey(context.objectKey).twinKey];
  const content = turns.flatMap((turn) => [turn.offsetMs ?? '', turn.speaker, turn.text]);
  return [...(draft.job ?? [draft.format]), digest(...content)];
};

/** S3 user metadata by name; S3 lower-cases the names, some tools keep the header's prefix. */
const metadataReader = (metadata: Readonly<Record<string, string>> = {}) => {
  const byName = new Map(
    Object.entries(metadata).map(([name, value]) => [name.toLowerCase().replace(/^x-amz-meta-/, ''), String(value).trim()]),
  );
  return (maxLength: number, ...names: readonly string[]): string | undefined =>
    names.map((name) => byName.get(name)).find((value) => value !== undefined && value !== '' && value.length <= maxLength);
};

/** The same reader for parsers that have a setting of their own. */
export const metadataValue = (context: DocumentContext, name: string): string | undefined =>
  metadataReader(context.userMetadata)(64, name);
