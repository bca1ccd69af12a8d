import type { EvaluationResult } from './result.ts';
import type { Interval } from './slices.ts';

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const range = ({ value, low, high }: Interval): string => `${percent(value)} [${percent(low)}, ${percent(high)}]`;
const MOST_CONFUSIONS = 12;

const spread = (values: readonly number[]): string => {
  if (values.length === 0) return 'not measured';
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return `${percent(mean)}, standard deviation ${percent(Math.sqrt(variance))} over ${values.length} folds`;
};

const scopeLines = (result: EvaluationResult): string[] =>
  result.oos === null
    ? []
    : [
        `out of scope           AUROC ${result.oos.auroc.toFixed(3)}; ${percent(result.oos.recall)} caught with 90 % of in-scope still right (${result.oos.texts} texts)`,
      ];

const countedLines = (heading: string, counts: Readonly<Record<string, number>>): string[] => {
  const entries = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  return entries.length === 0 ? [] : [`${heading}    ${entries.map(([label, count]) => `${label} ${count}`).join(', ')}`];
};

const sliceLines = (result: EvaluationResult): string[] =>
  result.slices
    .filter((slice) => slice.count < result.texts)
    .map(
      (slice) =>
        `  ${slice.by} ${slice.name} (${slice.count})  ${range(slice.accuracy)}; against the rest ${range(slice.difference)}`,
    );

const apartLines = (result: EvaluationResult): string[] =>
  result.apart === undefined
    ? []
    : [`without ${result.apart.labels.join(', ')}  accuracy ${percent(result.apart.accuracy)} (${result.apart.texts} texts)`];

const speedLine = (result: EvaluationResult): string => {
  const { microsecondsPerText, cpuMicrosecondsPerText, trainSeconds, trainCpuSeconds, modelBytes } = result;
  const reading = `${microsecondsPerText.toFixed(1)} µs per text (${cpuMicrosecondsPerText.toFixed(1)} µs of processor time)`;
  const training =
    trainSeconds === null
      ? ''
      : `; trained in ${trainSeconds.toFixed(1)} s (${(trainCpuSeconds ?? 0).toFixed(1)} s of processor time)`;
  return `speed                  ${reading}${training}; model ${modelBytes} bytes`;
};

/** The report for a reader at a terminal. */
export const reportText = (result: EvaluationResult): string =>
  [
    `${result.name}: ${result.texts} texts, model ${result.version}`,
    `accuracy               ${range(result.accuracyInterval)}`,
    `macro-F1               ${result.macroF1.toFixed(3)} over ${result.labels.length} labels`,
    `calibration error      ${result.ece.toFixed(4)}`,
    ...result.answered.map(
      (one) =>
        `answered at ${percent(one.asked)}    ${percent(one.share)} of texts, of them right ${percent(one.precision)} (threshold ${one.threshold.toFixed(3)})`,
    ),
    ...scopeLines(result),
    `held-out accuracy      ${spread(result.heldOut)}`,
    speedLine(result),
    ...apartLines(result),
    ...countedLines('left out by the map', result.unmapped),
    ...countedLines('never trained, counted as wrong', result.untrained ?? {}),
    'by label (precision, recall, F1, texts)',
    ...result.labels.map(
      (one) =>
        `  ${one.label.padEnd(40)} ${percent(one.precision).padStart(8)} ${percent(one.recall).padStart(8)} ${one.f1.toFixed(3)} ${String(one.support).padStart(6)}`,
    ),
    'most confused',
    ...result.confusions
      .slice(0, MOST_CONFUSIONS)
      .map((one) => `  ${String(one.count).padStart(4)}  ${one.gold} read as ${one.predicted}: "${one.example}"`),
    ...(sliceLines(result).length === 0 ? [] : ['by language and channel', ...sliceLines(result)]),
  ].join('\n');
