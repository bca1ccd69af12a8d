import { readFileSync } from 'node:fs';
import type { DeskEventType } from '../../../shared/contracts/desk-event.ts';

export type ScriptSpeaker = 'c' | 'a' | 'b' | 's';

export interface ScriptTruth {
  readonly intent: string;
  readonly secondary: readonly string[];
  readonly overlays: readonly string[];
}

/** A conversation as its author wrote it: personal data are marks such as `{{card}}`. */
export interface Script {
  readonly id: string;
  readonly channel: 'chat' | 'voice' | 'email';
  readonly language: 'en' | 'zh' | 'es' | 'id';
  /** Number of the customer; 0 is somebody unknown. */
  readonly customer: number;
  readonly at: string;
  readonly turns: readonly (readonly [speaker: ScriptSpeaker, text: string])[];
  readonly truth: ScriptTruth;
  readonly outcome: 'resolved' | 'handed-over' | 'open' | 'unmet';
}

const read = <Kind extends Script>(file: string): readonly Kind[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Kind);

/** The 340 conversations written by hand for this project. */
export const SCRIPTS: readonly Script[] = [...read<Script>('conversations-en.jsonl'), ...read<Script>('conversations-zh.jsonl')];

/** A conversation of an earlier day, with what the desk did about it told by hand: outcomes that only time can show. */
export interface HistoryScript extends Script {
  /** UTC day on which it began, at `at`. */
  readonly on: string;
  /** What the document's desk block says. */
  readonly block: Readonly<Record<string, unknown>>;
  /** Desk events: when (`agent-14s`, `end+3d`: from the first agent turn or the end), which, and its other fields. */
  readonly desk?: readonly (readonly [when: string, type: DeskEventType, fields?: Readonly<Record<string, unknown>>])[];
}

/** 61 more, most of them eight to fourteen days before the end of the sample day, written by hand as well. */
export const HISTORY_SCRIPTS: readonly HistoryScript[] = [
  ...read<HistoryScript>('history-en.jsonl'),
  ...read<HistoryScript>('history-zh.jsonl'),
];

export const hasSpeaker = (script: Script, ...speakers: readonly ScriptSpeaker[]): boolean =>
  script.turns.some(([speaker]) => speakers.includes(speaker));
