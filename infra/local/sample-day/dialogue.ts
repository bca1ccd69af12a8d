import type { Instant } from '../../../shared/vocabulary/instants.ts';
import { earlier, MINUTE, plus } from '../../../shared/vocabulary/instants.ts';
import { nameIn, placeOfScript } from './cast.ts';
import { onSampleDay, SAMPLE_DAY_END, SAMPLE_DAY_START } from './day.ts';
import { filler } from './fill.ts';
import type { Person } from './people.ts';
import { personOf } from './people.ts';
import type { Place } from './places.ts';
import type { PlantedDatum } from './planted-datum.ts';
import type { HistoryScript, Script, ScriptSpeaker } from './scripts.ts';
import { HISTORY_SCRIPTS, SCRIPTS } from './scripts.ts';
import { seeded } from './seed.ts';

export interface SpokenTurn {
  readonly speaker: ScriptSpeaker;
  readonly text: string;
  /** The same words after a service removed personal data. */
  readonly redacted: string;
  readonly offsetMs: number;
  readonly endMs: number;
  readonly at: Instant;
}

/** A script that has happened: names filled in, everything said at a time of the sample day. */
export interface Dialogue {
  readonly script: Script;
  readonly person: Person | undefined;
  readonly place: Place;
  /** How the service shows the customer. */
  readonly displayName: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly turns: readonly SpokenTurn[];
  readonly planted: readonly PlantedDatum[];
}

const WAITED = /(?:waited |等待|等候)(\d+):(\d\d)/;

/** Milliseconds until somebody speaks, and how long they do. */
const paceOf = (script: Script, index: number, text: string): readonly [pause: number, length: number] => {
  const seed = seeded('pace', script.id, index);
  const [speaker] = script.turns[index] ?? ['s'];
  const waited = WAITED.exec(text);
  const queue = waited ? (Number(waited[1]) * 60 + Number(waited[2])) * 1_000 : seed.between(25_000, 260_000);
  if (script.channel === 'email') return [index === 0 ? 0 : seed.between(35, 95) * MINUTE, 0];
  const units = script.language === 'zh' ? text.length / 4.2 : text.split(' ').length / 2.6;
  if (script.channel === 'voice') {
    if (speaker === 's') return [400, queue];
    return [index === 0 ? seed.between(200, 900) : seed.between(250, 1_400), Math.round(units * 1_000) + seed.between(150, 600)];
  }
  if (speaker === 's') return [1_200, queue];
  return [speaker === 'b' ? seed.between(900, 2_400) : seed.between(5_000, 24_000) + Math.round(units * 700), 0];
};

const timeTurns = (
  script: Script,
  texts: readonly string[],
): readonly { readonly offsetMs: number; readonly endMs: number }[] => {
  let clock = 0;
  return texts.map((text, index) => {
    const [pause, length] = paceOf(script, index, text);
    const offsetMs = clock + pause;
    clock = offsetMs + length;
    return { offsetMs, endMs: clock };
  });
};

/**
 * When it begins. Scripts before 01:30 belong to the 21st; but where the same customer comes back later in the scripts' day,
 * the first contact must stay before the second: it is moved into the first half hour of the sample day.
 */
const startOnDay = (script: Script, lengthMs: number): Instant => {
  const wanted = onSampleDay(script.at);
  const comesBack = SCRIPTS.some((other) => other.customer === script.customer && script.customer !== 0 && other.at > script.at);
  if (wanted.startsWith('2026-11-21') && comesBack) {
    const minutes = Number(script.at.slice(0, 2)) * 60 + Number(script.at.slice(3));
    return plus(SAMPLE_DAY_START, Math.floor(minutes / 3) * MINUTE);
  }
  const latest = plus(SAMPLE_DAY_END, -lengthMs - 5 * MINUTE);
  return plus(earlier(wanted, latest), seeded('start', script.id).below(40) * 1_000);
};

const happen = (script: Script, startOf: (script: Script, lengthMs: number) => Instant): Dialogue => {
  const fill = filler(script);
  const filled = script.turns.map(([, text]) => fill(text));
  const times = timeTurns(
    script,
    filled.map(({ text }) => text),
  );
  const lengthMs = times.at(-1)?.endMs ?? 0;
  const startedAt = startOf(script, lengthMs);
  const { latin, han } = nameIn(script, -1);
  return {
    script,
    person: personOf(script.customer),
    place: placeOfScript(script),
    displayName: script.customer === 0 ? 'Customer' : script.language === 'zh' ? (han ?? latin) : latin,
    startedAt,
    endedAt: plus(startedAt, lengthMs),
    turns: script.turns.map(([speaker, text], index) => {
      const { offsetMs, endMs } = times[index] ?? { offsetMs: 0, endMs: 0 };
      const redacted = text.replace(/\{\{\w+\}\}/g, '[PII]');
      return { speaker, text: filled[index]?.text ?? text, redacted, offsetMs, endMs, at: plus(startedAt, offsetMs) };
    }),
    planted: filled.flatMap(({ planted }) => planted),
  };
};

/** All conversations of the sample day, in the order of the scripts. */
export const DIALOGUES: readonly Dialogue[] = SCRIPTS.map((script) => happen(script, startOnDay));

/** Conversations of earlier days, when their authors said. */
export const HISTORY: readonly (Dialogue & { readonly script: HistoryScript })[] = HISTORY_SCRIPTS.map((script) => ({
  ...happen(script, () => `${script.on}T${script.at}:00.000Z`),
  script,
}));

export const dialogueOf = (scriptId: string): Dialogue | undefined => DIALOGUES.find(({ script }) => script.id === scriptId);
