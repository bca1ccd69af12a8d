import { CASE_KEYS } from '../../shared/aws/keys.ts';
import type { Settled } from '../../shared/aws/settle-subject.ts';
import type { InputRow } from '../../shared/aws/subject-store.ts';
import type { RawTurn, TimeSource, Transcript } from '../../shared/contracts/transcript.ts';
import { defined } from '../../shared/vocabulary/defined.ts';
import { digest, shortDigest } from '../../shared/vocabulary/digest.ts';
import type { Pseudonymise } from '../../shared/vocabulary/ids.ts';
import { ownOrPseudonym } from '../../shared/vocabulary/ids.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { DAY, toInstant } from '../../shared/vocabulary/instants.ts';
import type { MaskedText } from '../../shared/vocabulary/masked-text.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import { toJurisdiction } from '../../shared/vocabulary/places.ts';
import type { MaskedTurn } from '../../shared/vocabulary/verdict.ts';
import type { ConversationInput, Edition } from './edition.ts';
import type { Origin, Processed } from './process-message.ts';

type NamedTranscript = Transcript & { readonly displayNames?: readonly string[] };

export interface ProcessTranscriptPorts {
  readonly pseudonymise: Pseudonymise;
  readonly mask: (
    turns: readonly { readonly speaker: RawTurn['speaker']; readonly text: string }[],
    options: { readonly spoken: boolean; readonly jurisdiction: Jurisdiction; readonly knownValues: readonly string[] },
  ) => readonly MaskedText[];
  readonly maskLine: (text: string) => MaskedText;
  /** The time an object's key tells, where it tells one. */
  readonly timeInKey: (key: string) => Instant | undefined;
  /** The document's place in the total order of editions of its leg. */
  readonly rank: (transcript: Transcript, contentHash: string) => readonly (number | string)[];
  readonly packText: (turns: readonly MaskedTurn[]) => readonly Buffer[];
  readonly saveText: (subject: string, contentHash: string, parts: readonly Buffer[], expiresAt: number) => Promise<void>;
  readonly settle: (ticketId: string, input: InputRow<ConversationInput>) => Promise<Settled>;
  readonly textDays: number;
}

export const ticketIdOf = (conversationId: string): string => `tkt-${shortDigest('ticket', conversationId)}`;

/** Own id, else a pseudonym; for Transcribe, whose job names repeat, what intake derived from the object or the job. */
const conversationIdOf = (transcript: NamedTranscript, origin: Origin, pseudonymise: Pseudonymise): string =>
  transcript.conversationId === undefined
    ? pseudonymise('conversation', (transcript.derivedIdParts ?? [origin.sha256]).join('/'))
    : ownOrPseudonym(pseudonymise)('conversation', transcript.conversationId);

const customerIdOf = (transcript: NamedTranscript, pseudonymise: Pseudonymise): string | undefined => {
  if (transcript.customerId !== undefined) return ownOrPseudonym(pseudonymise)('customer', transcript.customerId);
  return transcript.contactAddress === undefined ? undefined : pseudonymise('address', normalAddress(transcript.contactAddress));
};

/** The same address however it is written: lower case, and digits only for a phone number. */
const normalAddress = (address: string): string =>
  address.includes('@') ? address.trim().toLowerCase() : address.replace(/[^\d+]/g, '');

const timeOf = (
  transcript: NamedTranscript,
  origin: Origin,
  timeInKey: ProcessTranscriptPorts['timeInKey'],
): { readonly at: Instant; readonly timeSource: TimeSource } => {
  const inDocument = transcript.startedAt ?? transcript.turns.find((turn) => turn.at !== undefined)?.at ?? transcript.endedAt;
  if (inDocument !== undefined) return { at: toInstant(inDocument) ?? inDocument, timeSource: 'document' };
  const inKey = origin.object === undefined ? undefined : timeInKey(origin.object.key);
  if (inKey !== undefined) return { at: inKey, timeSource: 'object-key' };
  const created = origin.object === undefined ? undefined : toInstant(origin.object.createdAt);
  return created === undefined ? { at: origin.sentAt, timeSource: 'sent' } : { at: created, timeSource: 'event' };
};

const maskTurns = (transcript: NamedTranscript, ports: ProcessTranscriptPorts): readonly MaskedTurn[] => {
  const ids = ownOrPseudonym(ports.pseudonymise);
  const texts = ports.mask(transcript.turns, {
    spoken: transcript.channel === 'voice',
    jurisdiction: toJurisdiction(transcript.jurisdiction),
    knownValues: [...(transcript.displayNames ?? []), transcript.contactAddress, transcript.customerId].filter(
      (value) => value !== undefined,
    ),
  });
  return transcript.turns.map((turn, index) =>
    defined({
      id: ids('turn', turn.id),
      at: turn.at,
      offsetMs: turn.offsetMs,
      speaker: turn.speaker,
      text: texts[index] ?? ports.maskLine(turn.text),
    }),
  );
};

const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

/** One transcript of any format becomes one edition of one conversation: identify, mask, keep, settle. */
export const processTranscript =
  (ports: ProcessTranscriptPorts) =>
  async (transcript: NamedTranscript, origin: Origin): Promise<Processed> => {
    const conversationId = conversationIdOf(transcript, origin, ports.pseudonymise);
    const ticketId = ticketIdOf(conversationId);
    const turns = maskTurns(transcript, ports);
    const { at, timeSource } = timeOf(transcript, origin, ports.timeInKey);
    const endedAt = transcript.endedAt === undefined ? undefined : toInstant(transcript.endedAt);
    const parts = ports.packText(turns);
    const customerId = customerIdOf(transcript, ports.pseudonymise);
    const contentHash = digest(
      transcript.format,
      transcript.leg,
      transcript.channel,
      JSON.stringify(turns.map((turn) => [turn.speaker, turn.at ?? turn.offsetMs ?? '', turn.text])),
      JSON.stringify([transcript.desk ?? {}, customerId ?? '', transcript.jurisdiction ?? '', transcript.language ?? '']),
    ).slice(0, 40);
    const edition: Edition = defined({
      kind: 'edition' as const,
      ticketId,
      conversationId,
      leg: transcript.leg,
      contentHash,
      rank: ports.rank(transcript, contentHash),
      format: transcript.format,
      channel: transcript.channel,
      customerId,
      jurisdiction: toJurisdiction(transcript.jurisdiction),
      declaredLanguage: transcript.language !== undefined && LANGUAGE.test(transcript.language) ? transcript.language : undefined,
      at,
      timeSource,
      endedAt,
      redacted: transcript.redacted,
      desk: transcript.desk,
      textParts: parts.length,
      pointer: pointerOf(origin, ports),
      receivedAt: origin.object?.createdAt ?? origin.sentAt,
    });
    const subject = CASE_KEYS.subject(ticketId);
    await ports.saveText(subject, contentHash, parts, Math.floor((Date.parse(at) + ports.textDays * DAY) / 1000));
    const settled = await ports.settle(ticketId, { key: CASE_KEYS.edition(transcript.leg, contentHash), body: edition });
    return { ticketId, settled };
  };

const pointerOf = (origin: Origin, ports: ProcessTranscriptPorts): Edition['pointer'] =>
  origin.object === undefined
    ? { kind: 'message', sha256: origin.sha256 }
    : {
        kind: 'object',
        bucket: origin.object.bucket,
        key: ports.maskLine(origin.object.key),
        version: origin.object.version,
        sha256: origin.sha256,
      };
