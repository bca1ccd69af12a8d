import type { Dialogue } from '../dialogue.ts';
import { ACCOUNT_ID, contactId, dayPath, languageCode } from './aws.ts';
import type { CallTurn } from './talk.ts';
import { callTurns } from './talk.ts';
import { wordsOf } from './words.ts';

export interface TranscribeOptions {
  /** Voices told apart by ear, or two tracks of the recording. */
  readonly by: 'speakers' | 'channels';
  /** Jobs of 2024 and later also write whole utterances. */
  readonly segments: boolean;
  /** Track of the agent; recordings of Amazon Connect have it on the right. */
  readonly agentChannel: 0 | 1;
}

const seconds = (ms: number): string => String(Math.round(ms / 10) / 100);

/** Output of a standard Transcribe job: seconds as text, single words, labels without roles. */
export const renderTranscribe = (dialogue: Dialogue, options: TranscribeOptions): string => {
  const turns = callTurns(dialogue.turns, ({ speaker }) =>
    speaker === 'c' ? 'CUSTOMER' : speaker === 's' ? undefined : 'AGENT',
  );
  const label = labeller(turns, options);
  const items = turns.flatMap((call) =>
    wordsOf(call.turn.text, call.begin, call.end).map((word) => ({ word, label: label(call) })),
  );
  const labelName = options.by === 'channels' ? 'channel_label' : 'speaker_label';
  const written = items.map(({ word, label: name }, id) => ({
    id,
    type: word.type,
    alternatives: [{ confidence: word.type === 'punctuation' ? '0.0' : '0.99', content: word.text }],
    ...(word.type === 'pronunciation' && { start_time: seconds(word.beginMs), end_time: seconds(word.endMs) }),
    [labelName]: name,
  }));
  return JSON.stringify({
    jobName: transcribeJobName(dialogue),
    accountId: ACCOUNT_ID,
    status: 'COMPLETED',
    results: {
      language_code: languageCode(dialogue),
      transcripts: [{ transcript: turns.map(({ turn }) => turn.text).join(' ') }],
      ...(options.by === 'channels' ? channelLabels(written) : speakerLabels(turns, label)),
      items: written,
      ...(options.segments && { audio_segments: audioSegments(turns, label, labelName) }),
    },
  });
};

const labeller = (turns: readonly CallTurn[], { by, agentChannel }: TranscribeOptions): ((turn: CallTurn) => string) => {
  if (by === 'channels') return ({ role }) => `ch_${role === 'AGENT' ? agentChannel : 1 - agentChannel}`;
  const first = turns[0]?.role;
  return ({ role }) => (role === first ? 'spk_0' : 'spk_1');
};

const channelLabels = (items: readonly Readonly<Record<string, unknown>>[]) => ({
  channel_labels: {
    number_of_channels: 2,
    channels: ['ch_0', 'ch_1'].map((channel_label) => ({
      channel_label,
      items: items.filter((item) => item.channel_label === channel_label),
    })),
  },
});

const speakerLabels = (turns: readonly CallTurn[], label: (turn: CallTurn) => string) => ({
  speaker_labels: {
    channel_label: 'ch_0',
    speakers: 2,
    segments: turns.map((call) => ({
      start_time: seconds(call.begin),
      end_time: seconds(call.end),
      speaker_label: label(call),
      items: wordsOf(call.turn.text, call.begin, call.end)
        .filter(({ type }) => type === 'pronunciation')
        .map(({ beginMs, endMs }) => ({ start_time: seconds(beginMs), end_time: seconds(endMs), speaker_label: label(call) })),
    })),
  },
});

const audioSegments = (turns: readonly CallTurn[], label: (turn: CallTurn) => string, labelName: string) =>
  turns.map((call, id) => ({
    id,
    transcript: call.turn.text,
    start_time: seconds(call.begin),
    end_time: seconds(call.end),
    [labelName]: label(call),
    items: [],
  }));

/** Names repeat from day to day, as those of real jobs do. */
export const transcribeJobName = ({ script }: Dialogue): string => `care-recording-${script.id}`;

/** Written beside the recording, named after contact and start like Contact Lens names its files. */
export const transcribeKey = (dialogue: Dialogue): string => {
  const at = dialogue.startedAt;
  return `transcribe/${dayPath(at)}/${contactId(dialogue)}_analysis_${at.slice(0, 19)}Z.json`;
};
