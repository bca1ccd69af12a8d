import { plus } from '../../../../shared/vocabulary/instants.ts';
import type { Dialogue, SpokenTurn } from '../dialogue.ts';
import type { ScriptSpeaker } from '../scripts.ts';
import { hasSpeaker } from '../scripts.ts';
import { seeded, seededUuid } from '../seed.ts';

type Item = Readonly<Record<string, unknown>>;

const EVENT = 'application/vnd.amazonaws.connect.event.';
const AGENTS = ['Priya', 'Marlon', 'Huijun', 'Zawadi', 'Ines', 'Wahyu', 'Solveig', 'Kenji'];
const TRANSFER = /transfer|转接|轉接|已轉|diteruskan|dialihkan/i;

interface Participant {
  readonly ParticipantId: string;
  readonly ParticipantRole: 'CUSTOMER' | 'AGENT' | 'SYSTEM';
  readonly DisplayName: string;
}

export interface ChatItemOptions {
  readonly redacted: boolean;
  /** Bots that offer a list to pick from do so in JSON inside the message. */
  readonly picker: boolean;
}

const participantsOf = (dialogue: Dialogue, redacted: boolean): Readonly<Record<ScriptSpeaker, Participant>> => {
  const { id } = dialogue.script;
  const shown = (name: string): string => (redacted ? '[PII]' : name);
  return {
    c: {
      ParticipantId: seededUuid('participant', id, 'c'),
      ParticipantRole: 'CUSTOMER',
      DisplayName: shown(dialogue.displayName),
    },
    a: {
      ParticipantId: seededUuid('participant', id, 'a'),
      ParticipantRole: 'AGENT',
      DisplayName: shown(seeded('agent', id).pick(AGENTS)),
    },
    b: { ParticipantId: seededUuid('participant', id, 'b'), ParticipantRole: 'SYSTEM', DisplayName: 'BOT' },
    s: { ParticipantId: seededUuid('participant', id, 's'), ParticipantRole: 'SYSTEM', DisplayName: 'SYSTEM_MESSAGE' },
  };
};

export const chatParticipants = (dialogue: Dialogue, redacted: boolean): readonly Participant[] => {
  const all = participantsOf(dialogue, redacted);
  return (['c', 'b', 's', 'a'] as const).filter((speaker) => hasSpeaker(dialogue.script, speaker)).map((speaker) => all[speaker]);
};

const pickerContent = (title: string): string =>
  JSON.stringify({
    templateType: 'ListPicker',
    version: '1.0',
    data: {
      replyMessage: { title: 'Thanks for selecting!' },
      content: { title, elements: [{ title: 'My loan' }, { title: 'My card or wallet' }, { title: 'Something else' }] },
    },
  });

/** The `Transcript` of a Connect chat: who joined, what was written, transfers, the end. */
export const chatItems = (dialogue: Dialogue, options: ChatItemOptions): readonly Item[] => {
  const { script, turns, startedAt, endedAt } = dialogue;
  const people = participantsOf(dialogue, options.redacted);
  const id = (...parts: readonly (string | number)[]): string => seededUuid('item', script.id, ...parts);
  const event = (name: string, AbsoluteTime: string, who?: Participant): Item => ({
    AbsoluteTime,
    ContentType: EVENT + name,
    Id: id('event', name, AbsoluteTime),
    Type: 'EVENT',
    ...who,
  });
  const message = (turn: SpokenTurn, index: number): Item => {
    const picked = options.picker && index === 0 && turn.speaker === 'b';
    return {
      AbsoluteTime: turn.at,
      ContentType: picked ? 'application/vnd.amazonaws.connect.message.interactive' : 'text/plain',
      Content: picked ? pickerContent(turn.text) : options.redacted ? turn.redacted : turn.text,
      Id: id('message', index),
      Type: 'MESSAGE',
      ...people[turn.speaker],
    };
  };
  const firstAgent = turns.findIndex(({ speaker }) => speaker === 'a');
  const items = turns.flatMap((turn, index) => [
    ...(index === firstAgent ? [event('participant.joined', plus(turn.at, -800), people.a)] : []),
    message(turn, index),
    ...(turn.speaker === 's' && TRANSFER.test(turn.text) ? [event('transfer.succeeded', plus(turn.at, 300))] : []),
  ]);
  return [
    event('participant.joined', plus(startedAt, -400), people.c),
    ...items,
    event('participant.left', plus(endedAt, 9_000), people.c),
    event('chat.ended', plus(endedAt, 9_400)),
  ];
};
