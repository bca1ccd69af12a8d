import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../functions/intake/read-document.ts';

/** Samples of AWS and of its solutions, kept outside the repository for their licences. */
const FOLDER = fileURLToPath(new URL('../../../../shared/data/aws-formats', import.meta.url));

/** What becomes of each: a format with its number of turns, or a refusal's code. */
const OUTCOMES: Readonly<Record<string, string>> = {
  'README.md': 'not-json',
  'bedrock-data-automation/bda-custom.json': 'unsupported-vendor-format',
  'bedrock-data-automation/bda-standard.json': 'unsupported-vendor-format',
  'connect-chat-streaming/docs-sns-message.json': 'streaming-fragment',
  'connect-evaluation/docs-evaluation-output.json': 'evaluation',
  'connect-flow-log/docs-flow-log-entry.json': 'contact-flow-log',
  'contact-lens-chat/docs-original.json': 'contact-lens-chat 31',
  'contact-lens-voice/docs-original-VOICE-2022-11-30.json': 'contact-lens-voice 10',
  'lex-conversation-log/docs-lex-v1-entry.template.txt': 'elided-sample',
  'licences/amazon-transcribe-output-word-document.LICENSE.txt': 'not-json',
  'licences/amazon-transcribe-post-call-analytics.LICENSE.txt': 'not-json',
  'licences/aws_transcribe_to_docx.LICENSE.txt': 'not-json',
  'licences/awsdocs.LICENSE-SAMPLECODE.txt': 'not-json',
  'licences/awsdocs.LICENSE-SUMMARY.txt': 'not-json',
  'post-call-analytics/pca-ui-testfile.json': 'unsupported-vendor-format',
  'transcribe-call-analytics/docs-streaming-output.elided.txt': 'elided-sample',
  'transcribe-call-analytics/example-call.json': 'transcribe-call-analytics 37',
  'transcribe-job/02-channel-identification.json': 'transcribe 7',
  'transcribe-job/03-speaker-identification.json': 'transcribe 7',
  'transcribe-job/docs-diarization.json': 'transcribe 2',
  'transcribe-streaming/docs-pii-redacted-event.json': 'streaming-fragment',
};

const outcome = (file: string): string => {
  const reading = readDocument(readFileSync(join(FOLDER, file)), {});
  if (reading.kind === 'refused') return reading.refusal.code;
  return reading.kind === 'transcript' ? `${reading.transcript.format} ${reading.transcript.turns.length}` : reading.kind;
};

describe.skipIf(!existsSync(FOLDER))(`the samples in ${FOLDER} (skipped where that folder is absent)`, () => {
  it.each(Object.entries(OUTCOMES))('%s is read as: %s', (file, expected) => {
    expect(outcome(file)).toBe(expected);
  });

  it('there is no sample without an expected outcome', () => {
    const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(FOLDER.length + 1));
    expect(files.toSorted()).toEqual(Object.keys(OUTCOMES).toSorted());
  });

  it('the call of the credit union keeps its speakers and is known to be redacted', () => {
    const reading = readDocument(readFileSync(join(FOLDER, 'transcribe-call-analytics/example-call.json')), {});
    const transcript = reading.kind === 'transcript' ? reading.transcript : undefined;
    expect(transcript?.redacted).toBe(true);
    expect(transcript?.turns.slice(0, 2).map((turn) => turn.speaker)).toEqual(['agent', 'customer']);
  });

  it('the customer of the diarization sample is the one who was on hold, though his label is spk_0', () => {
    const reading = readDocument(readFileSync(join(FOLDER, 'transcribe-job/docs-diarization.json')), {});
    const transcript = reading.kind === 'transcript' ? reading.transcript : undefined;
    expect(transcript?.turns.map((turn) => turn.speaker)).toEqual(['customer', 'agent']);
  });
});
