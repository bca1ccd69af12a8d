import { readFileSync } from 'node:fs';
import type { EmbeddedModel } from '../../../functions/classification/embedded.ts';
import { loadEmbeddedModel } from '../../../functions/classification/embedded.ts';
import { maskedTextFromStore } from '../../../shared/vocabulary/masked-text.ts';
import type { Channel } from '../../../shared/vocabulary/places.ts';
import type { MaskedTurn } from '../../../shared/vocabulary/verdict.ts';
import { SHIPPED_MODEL } from './files.ts';
import type { JudgedContact, Score, Way } from './recall-score.ts';
import { aloneShare, askedShare, findings, scores, WAYS } from './recall-score.ts';

const ROOT = new URL('../../../', import.meta.url);
const SPEAKERS: Readonly<Record<string, MaskedTurn['speaker']>> = { c: 'customer', a: 'agent', b: 'bot', s: 'system' };

const rows = <T>(path: string): T[] =>
  readFileSync(new URL(path, ROOT), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

const turn = (id: number, speaker: MaskedTurn['speaker'], text: string): MaskedTurn => ({
  id: String(id),
  speaker,
  text: maskedTextFromStore(text.replace(/\{\{(\w+)\}\}/g, '[$1_1]')),
});

interface AdversarialRow {
  readonly text: string;
  readonly expect: readonly string[];
  readonly not: readonly string[];
}
interface SampleRow {
  readonly channel: Channel;
  readonly turns: readonly (readonly [string, string])[];
  readonly truth: { readonly intent: string; readonly secondary: readonly string[]; readonly overlays: readonly string[] };
}

/** Judged on the rows written for or against a label; `strict`: on every row, as if a row held no more than it expects. */
const adversarial = (strict: boolean): JudgedContact[] =>
  rows<AdversarialRow>('test/fixtures/classification/adversarial.jsonl').map(({ text, expect, not }) => ({
    turns: [turn(0, 'customer', text)],
    channel: 'chat',
    truth: new Set(expect),
    ...(strict ? {} : { near: new Set(not) }),
  }));

const sampleDay = (): JudgedContact[] =>
  ['en', 'zh'].flatMap((language) =>
    rows<SampleRow>(`infra/local/sample-day/conversations-${language}.jsonl`).map(({ channel, turns, truth }) => ({
      turns: turns.map(([speaker, text], at) => turn(at, SPEAKERS[speaker] ?? 'system', text)),
      channel,
      truth: new Set([truth.intent, ...truth.secondary, ...truth.overlays]),
    })),
  );

interface SetReport {
  readonly contacts: number;
  /** Share of the contacts for which a suspicion makes the cascade ask the model. */
  readonly asked: number;
  readonly ways: Readonly<Record<Way, readonly Score[]>>;
}

const reportOf = async (contacts: readonly JudgedContact[], model: EmbeddedModel): Promise<SetReport> => {
  const found = await Promise.all(contacts.map((contact) => findings(contact, model)));
  const ways = WAYS.map((way) => [
    way,
    scores(
      contacts,
      found.map((one) => one[way]),
    ),
  ]);
  return { contacts: contacts.length, asked: askedShare(contacts, model), ways: Object.fromEntries(ways) as SetReport['ways'] };
};

const WIDTH = 19;

const percent = (value: number | undefined): string => (value === undefined ? '–' : String(Math.round(value * 100))).padStart(3);

const print = (name: string, report: SetReport): void => {
  console.log(`\n${name}: ${report.contacts} contacts; a suspicion asks the model for ${percent(report.asked)} %`);
  console.log(`${'recall / precision, %'.padEnd(26)}${'there'.padStart(6)}${WAYS.map((way) => way.padStart(WIDTH)).join('')}`);
  report.ways.rules.forEach(({ label, there }, at) => {
    const cells = WAYS.map((way) => {
      const score = report.ways[way][at];
      const precision = way === 'not dropped' ? '' : ` /${percent(score?.precision)}`;
      return `${percent(score?.recall)}${precision}`.padStart(WIDTH);
    });
    console.log(`${label.padEnd(26)}${String(there).padStart(6)}${cells.join('')}`);
  });
};

/** Recall and precision of the labels that must not be missed, on the set written against them and on the sample day. */
export const reportRecall = async ({
  path,
  json,
}: {
  readonly path?: string | undefined;
  readonly json: boolean;
}): Promise<void> => {
  const model = loadEmbeddedModel(readFileSync(path ?? SHIPPED_MODEL));
  const report = {
    model: model.version,
    adversarial: await reportOf(adversarial(false), model),
    adversarialStrict: await reportOf(adversarial(true), model),
    sampleDay: await reportOf(sampleDay(), model),
    sampleDayAlone: aloneShare(sampleDay(), model),
  };
  if (json) return void console.log(JSON.stringify(report));
  print('adversarial, rows for or against a label', report.adversarial);
  print('adversarial, every row', report.adversarialStrict);
  print('sample day', report.sampleDay);
  const { share, precision } = report.sampleDayAlone;
  console.log(
    `the embedded tier is sure of the topic of ${percent(share)} % of them, and right about ${percent(precision)} % of those`,
  );
};
