import type { EvaluationResult } from './result.ts';
import { curvePlot, escapeXml, matrixPlot, reliabilityPlot } from './svg.ts';

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2430; --soft: #667085; --line: #d9dee7; --blue: #2f6fdf; --red: #d0453b; --paper: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf1; --soft: #9aa4b5; --line: #333b49; --blue: #7aa7ff; --red: #ff8078; --paper: #14181f; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 1100px; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: .75rem; }
.tile { border: 1px solid var(--line); border-radius: 8px; padding: .6rem .8rem; } .tile b { display: block; font-size: 1.3rem; } .tile span { color: var(--soft); font-size: .85rem; }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); gap: 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .88rem; } th, td { text-align: left; padding: .2rem .5rem; border-bottom: 1px solid var(--line); } td.n { text-align: right; font-variant-numeric: tabular-nums; }
svg { width: 100%; height: auto; } svg text { fill: var(--soft); font-size: 10px; } svg .axis { fill: var(--ink); font-size: 11px; }
.grid { stroke: var(--line); stroke-width: .6; } .curve { fill: none; stroke: var(--blue); stroke-width: 2; } .ideal { fill: none; stroke: var(--soft); stroke-dasharray: 4 3; }
circle { fill: var(--blue); fill-opacity: .65; } .hit { fill: var(--blue); } .miss { fill: var(--red); } .matrix text { font-size: 9px; }
.scroll { overflow-x: auto; }`;

const tile = (name: string, value: string): string =>
  `<div class="tile"><b>${escapeXml(value)}</b><span>${escapeXml(name)}</span></div>`;

const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `<div class="scroll"><table><thead><tr>${heads.map((head) => `<th>${escapeXml(head)}</th>`).join('')}</tr></thead><tbody>${rows
    .map(
      (row) =>
        `<tr>${row.map((cell) => (typeof cell === 'number' ? `<td class="n">${cell}</td>` : `<td>${escapeXml(cell)}</td>`)).join('')}</tr>`,
    )
    .join('')}</tbody></table></div>`;

const tiles = (result: EvaluationResult): string => {
  const items: [string, string][] = [
    ['accuracy', percent(result.accuracy)],
    ['macro-F1', result.macroF1.toFixed(3)],
    ['calibration error', result.ece.toFixed(4)],
    ...result.answered.map((one): [string, string] => [
      `answered, threshold for ${percent(one.asked)}: ${percent(one.precision)} right`,
      percent(one.share),
    ]),
    ...(result.oos === null
      ? []
      : ([
          ['out of scope: AUROC', result.oos.auroc.toFixed(3)],
          ['out of scope caught, 90 % kept right', percent(result.oos.recall)],
        ] as [string, string][])),
    ['µs per text', result.microsecondsPerText.toFixed(1)],
    ['µs of processor time per text', result.cpuMicrosecondsPerText.toFixed(1)],
    ...(result.trainSeconds === null ? [] : ([['seconds to train', result.trainSeconds.toFixed(1)]] as [string, string][])),
    ['model bytes', String(result.modelBytes)],
  ];
  return items.map(([name, value]) => tile(name, value)).join('');
};

const plots = (result: EvaluationResult): string => {
  const dots = result.reliability
    .filter((bin) => bin.count > 0)
    .map((bin) => ({ x: bin.confidence, y: bin.accuracy, weight: bin.count }));
  const scope =
    result.oos === null
      ? ''
      : curvePlot(
          'Out of scope',
          'in-scope texts accepted and right',
          'out-of-scope texts caught',
          result.oos.curve.map((point) => ({ x: point.keptRight, y: point.caught })),
        );
  return reliabilityPlot('Reliability', dots) + scope;
};

const matrix = (result: EvaluationResult): string => {
  const labels = result.labels.map((one) => one.label);
  const totals = new Map(result.labels.map((one) => [one.label, one.support]));
  const cells = new Map(result.labels.map((one) => [`${one.label}\n${one.label}`, Math.round(one.recall * one.support)]));
  for (const one of result.confusions) cells.set(`${one.gold}\n${one.predicted}`, one.count);
  return matrixPlot(labels, cells, totals);
};

/** Labels with their number of texts; nothing where there are none. */
const counted = (heading: string, counts: Readonly<Record<string, number>>): string => {
  const entries = Object.entries(counts);
  return entries.length === 0 ? '' : `<h2>${escapeXml(heading)}</h2>${table(['label', 'texts'], entries)}`;
};

/** The report as one self-contained page. */
export const reportHtml = (result: EvaluationResult): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeXml(result.name)}: evaluation</title><style>${STYLE}</style></head><body>
<h1>${escapeXml(result.name)}</h1><p>${result.texts} texts, model ${escapeXml(result.version)}. Accuracy ${percent(result.accuracyInterval.low)} to ${percent(result.accuracyInterval.high)} (95 % interval).</p>
<div class="tiles">${tiles(result)}</div>
<h2>Is the stated probability true? What is caught outside?</h2><div class="plots">${plots(result)}</div>
<h2>Confusion matrix (rows: right label, columns: read as)</h2><div class="scroll">${matrix(result)}</div>
<h2>By label</h2>${table(
  ['label', 'precision', 'recall', 'F1', 'texts'],
  result.labels.map((one) => [one.label, percent(one.precision), percent(one.recall), one.f1.toFixed(3), one.support]),
)}
<h2>Most confused</h2>${table(
  ['texts', 'right label', 'read as', 'for example'],
  result.confusions.slice(0, 40).map((one) => [one.count, one.gold, one.predicted, one.example]),
)}
<h2>By language and channel, each against the rest</h2>${table(
  ['slice', 'texts', 'accuracy', '95 % interval', 'difference to the rest', '95 % interval of the difference'],
  result.slices.map((one) => [
    `${one.by} ${one.name}`,
    one.count,
    percent(one.accuracy.value),
    `${percent(one.accuracy.low)} to ${percent(one.accuracy.high)}`,
    percent(one.difference.value),
    `${percent(one.difference.low)} to ${percent(one.difference.high)}`,
  ]),
)}
${counted('Left out by the map', result.unmapped)}
${counted('Never trained, counted as wrong', result.untrained ?? {})}
</body></html>
`;
