import { isOutOfScopeLabel } from '../../../functions/classification/embedded/out-of-scope.ts';
import type { EmbeddedModel } from '../../../functions/classification/embedded.ts';
import type { Channel } from '../../../shared/vocabulary/places.ts';
import { CHANNELS } from '../../../shared/vocabulary/places.ts';
import type { LabelMap } from './label-map.ts';
import type { Judged } from './measure.ts';
import { accuracyOf, isRight } from './measure.ts';
import type { GoldItem, Item } from './read-examples.ts';
import { goldItems } from './read-examples.ts';
import type { EvaluationResult } from './result.ts';
import { resultOf } from './result.ts';
import { scopeFigures } from './scope-curve.ts';
import { timingOf } from './timing.ts';

/** What a reader says about an item, whoever reads it. */
export interface ItemReading {
  readonly predicted: string;
  readonly also: readonly string[];
  readonly probability: number;
  readonly outside: number;
  readonly language: string;
}
export type ReadItem = (item: Item) => ItemReading | Promise<ItemReading>;

const channelOf = (item: Item): Channel => CHANNELS.find((known) => known === item.channel) ?? 'chat';

/** The shipped embedded tier on utterances and on whole conversations. */
export const embeddedReader =
  (model: EmbeddedModel): ((item: Item) => ItemReading) =>
  (item) => {
    if (item.turns !== undefined) {
      const reading = model.conversation(item.turns, { channel: channelOf(item) });
      return {
        predicted: reading.label,
        also: reading.secondary,
        probability: reading.confidence,
        outside: 0,
        language: reading.language,
      };
    }
    const { label, probability, outOfScope, language } = model.utterance(item.text);
    return { predicted: label, also: [], probability, outside: outOfScope, language };
  };

export interface MappedTest {
  readonly name: string;
  readonly items: readonly Item[];
  readonly oos: readonly Item[];
  readonly map?: LabelMap | undefined;
  readonly model: EmbeddedModel;
  readonly modelBytes: number;
  readonly read: ReadItem;
}

const judge = async (items: readonly GoldItem[], read: ReadItem): Promise<{ one: Judged; outside: number }[]> => {
  const all: { one: Judged; outside: number }[] = [];
  for (const item of items) {
    const { predicted, also, probability, outside, language } = await read(item);
    const { channel = 'unknown' } = item;
    all.push({
      one: { text: item.text, gold: item.gold, predicted, also, probability, language: item.language ?? language, channel },
      outside,
    });
  }
  return all;
};

const apartFigures = (
  judged: readonly Judged[],
  items: readonly GoldItem[],
  map: LabelMap | undefined,
): EvaluationResult['apart'] => {
  if (map === undefined || map.apart.length === 0) return undefined;
  const clear = judged.filter((_, at) => !items[at]?.theirs.some((label) => map.apart.includes(label)));
  return { labels: map.apart, texts: clear.length, accuracy: accuracyOf(clear) };
};

/** Measures the shipped model, untrained on the set, on labels mapped to the taxonomy. */
export const mappedTest = async ({ name, items, oos, map, model, modelBytes, read }: MappedTest): Promise<EvaluationResult> => {
  const spoken = items.filter((item) => item.turns === undefined || item.turns.some((turn) => turn.speaker === 'customer'));
  const { gold, unmapped } = goldItems(spoken, map);
  const silent = items.length - spoken.length;
  const judged = await judge(gold, read);
  const outside: number[] = [];
  for (const item of oos) outside.push((await read(item)).outside);
  const inside = judged
    .filter(({ one }) => !one.gold.some(isOutOfScopeLabel))
    .map((each) => ({ outside: each.outside, right: isRight(each.one) }));
  const mappedOutside = judged.filter(({ one }) => one.gold.some(isOutOfScopeLabel)).map((each) => each.outside);
  const texts = gold.filter((item) => item.turns === undefined).map((item) => item.text);
  const apart = apartFigures(
    judged.map(({ one }) => one),
    gold,
    map,
  );
  return resultOf({
    name,
    judged: judged.map(({ one }) => one),
    oos: texts.length === 0 ? null : scopeFigures(inside, [...outside, ...mappedOutside]),
    thresholds: model.calibration.answering ?? {},
    ...timingOf(model.utterance, texts),
    trainSeconds: null,
    trainCpuSeconds: null,
    modelBytes,
    heldOut: model.calibration.heldOut ?? [],
    unmapped: silent === 0 ? unmapped : { ...unmapped, '(no customer words)': silent },
    ...(apart === undefined ? {} : { apart }),
    version: model.version,
  });
};
