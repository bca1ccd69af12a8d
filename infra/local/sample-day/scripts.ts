import { readFileSync } from 'node:fs';

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

const read = (file: string): readonly Script[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Script);

/** The 340 conversations written by hand for this project. */
export const SCRIPTS: readonly Script[] = [...read('conversations-en.jsonl'), ...read('conversations-zh.jsonl')];

export const hasSpeaker = (script: Script, ...speakers: readonly ScriptSpeaker[]): boolean =>
  script.turns.some(([speaker]) => speakers.includes(speaker));
