/**
 * Why a document was not taken (law 3). A refusal leaves intake and reaches logs, alarms and the quarantine index,
 * so it carries our own words only: a code, a place named by our own schema, an offset and a hash; never the text.
 */
export const REFUSALS = {
  empty: { meaning: 'The body holds nothing.', whatToDo: 'Check the sender: it sent an empty message or object.' },
  'not-utf8': { meaning: 'The bytes are not UTF-8 text.', whatToDo: 'Send JSON as UTF-8, plain or gzipped.' },
  'too-large': { meaning: 'The body is larger than 16 MiB.', whatToDo: 'Split the export: one conversation per document.' },
  'gzip-broken': { meaning: 'The gzip stream is damaged or cut off.', whatToDo: 'Upload the object again, whole.' },
  'gzip-bomb': {
    meaning: 'The gzip stream unpacks to more than 16 MiB.',
    whatToDo: 'Find out who sent it; a conversation is never this large.',
  },
  'not-json': { meaning: 'The body is not JSON.', whatToDo: 'Look at the position; send one JSON document per message.' },
  'json-truncated': {
    meaning: 'The JSON ends before it is complete.',
    whatToDo: 'Send it again; writers must finish the object before it is announced.',
  },
  'elided-sample': {
    meaning: 'The JSON has omission marks (three dots): a sample from a manual, not a recording.',
    whatToDo: 'Nothing was lost; send real output.',
  },
  'many-documents': {
    meaning: 'The body holds several documents.',
    whatToDo: 'Send each conversation as its own message or object; JSON Lines are split before sending.',
  },
  'unknown-schema': {
    meaning: 'The schema field names no contract of ours.',
    whatToDo: 'Use careline.transcript/1, careline.desk/1, careline.lifecycle/1 or careline.contact/1.',
  },
  'unsupported-version': {
    meaning: 'The contract is ours, its version is not one we read.',
    whatToDo: 'Deploy the version that reads it, then redrive; or send version 1.',
  },
  'invalid-field': {
    meaning: 'A field is missing or not what the contract says.',
    whatToDo: 'Correct the field named by path at the sender, then redrive.',
  },
  'too-many-turns': {
    meaning: 'The conversation has more than 5,000 turns.',
    whatToDo: 'Send one conversation per document; a longer one must be cut by the sender.',
  },
  'nothing-said': {
    meaning: 'The conversation has no turn with words in it.',
    whatToDo: 'Nothing to answer; check the transcription if this happens often.',
  },
  'not-finished': {
    meaning: 'The conversation or its transcription has not ended yet.',
    whatToDo: 'Send it again when it has ended; only finished conversations are taken.',
  },
  'job-failed': {
    meaning: 'The transcription or analysis job failed: its words are not here.',
    whatToDo: 'Start the job again from the recording; the conversation is not yet known to us.',
  },
  'streaming-fragment': {
    meaning: 'A piece of a live stream; only finished transcripts are taken.',
    whatToDo: 'Subscribe to the finished transcript instead of the stream.',
  },
  'lex-log': {
    meaning: 'One utterance of a Lex conversation log, not a conversation.',
    whatToDo: 'Send the chat transcript or the Contact Lens file of the contact.',
  },
  'contact-flow-log': {
    meaning: 'A step of a contact flow log; nobody says anything in it.',
    whatToDo: 'Stop sending flow logs to this queue.',
  },
  evaluation: {
    meaning: 'The result of an agent evaluation form, not a conversation.',
    whatToDo: 'Send evaluations to the quality team; they are no transcripts.',
  },
  'unsupported-vendor-format': {
    meaning: 'Recognised output of a tool we do not read.',
    whatToDo: 'Send what Contact Lens, Connect chat or Transcribe wrote, or convert it to careline.transcript/1.',
  },
  'unsupported-event': {
    meaning: 'An event of a source this queue does not serve.',
    whatToDo: 'Narrow the rule that feeds the queue.',
  },
  'subscription-unconfirmed': {
    meaning: 'An SNS topic asks to confirm a subscription of this queue.',
    whatToDo: 'Confirm it by hand if it is ours; nothing is delivered before.',
  },
  'not-a-transcript': {
    meaning: 'JSON, but none of the documents we know.',
    whatToDo: 'Check what writes to this queue or bucket; see the formats in the README.',
  },
} as const satisfies Record<string, { readonly meaning: string; readonly whatToDo: string }>;

export type RefusalCode = keyof typeof REFUSALS;

/** What a parser knows about the refusal; the hash and the size are added at the door. */
export interface Problem {
  readonly code: RefusalCode;
  /** First problem as a path of OUR field names and array indexes, `turns.3.speaker`; never a foreign key or value. */
  readonly path?: string;
  /** Character offset in the decoded text at which the JSON broke. */
  readonly position?: number;
  /** What was expected, in our own words. */
  readonly expected?: string;
}

export interface Refusal extends Problem {
  /** SHA-256 of the body as it was received, hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** The outcome of any step that may refuse. */
export type Refused = { readonly kind: 'refused'; readonly problem: Problem };

export const refused = (code: RefusalCode, details: Omit<Problem, 'code'> = {}): Refused => ({
  kind: 'refused',
  problem: { code, ...details },
});
