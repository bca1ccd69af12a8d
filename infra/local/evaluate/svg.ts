/** Plots as plain SVG: the report is one file that opens anywhere, without a script or a network. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const SIZE = 320;
const EDGE = 46;
const SPAN = SIZE - 2 * EDGE + 20;

const px = (x: number): string => (EDGE + x * SPAN).toFixed(1);
const py = (y: number): string => (EDGE - 20 + (1 - y) * SPAN).toFixed(1);

export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const frame = (title: string, xLabel: string, yLabel: string, body: string): string => {
  const ticks = [0, 0.25, 0.5, 0.75, 1]
    .map(
      (tick) =>
        `<line class="grid" x1="${px(tick)}" y1="${py(0)}" x2="${px(tick)}" y2="${py(1)}"/><line class="grid" x1="${px(0)}" y1="${py(tick)}" x2="${px(1)}" y2="${py(tick)}"/>` +
        `<text x="${px(tick)}" y="${Number(py(0)) + 16}" text-anchor="middle">${tick}</text><text x="${Number(px(0)) - 8}" y="${Number(py(tick)) + 4}" text-anchor="end">${tick}</text>`,
    )
    .join('');
  return (
    `<svg role="img" aria-label="${escapeXml(title)}" viewBox="0 0 ${SIZE + 20} ${SIZE}"><title>${escapeXml(title)}</title>${ticks}${body}` +
    `<text class="axis" x="${px(0.5)}" y="${SIZE - 8}" text-anchor="middle">${escapeXml(xLabel)}</text>` +
    `<text class="axis" transform="translate(13 ${py(0.5)}) rotate(-90)" text-anchor="middle">${escapeXml(yLabel)}</text></svg>`
  );
};

const path = (points: readonly Point[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${px(x)} ${py(y)}`).join('');

/** A curve between 0 and 1 on both axes. */
export const curvePlot = (title: string, xLabel: string, yLabel: string, points: readonly Point[]): string =>
  frame(title, xLabel, yLabel, `<path class="curve" d="${path(points)}"/>`);

/** Dots sized by their weight, against the diagonal of perfect calibration. */
export const reliabilityPlot = (title: string, dots: readonly (Point & { readonly weight: number })[]): string => {
  const most = Math.max(1e-9, ...dots.map((dot) => dot.weight));
  const circles = dots
    .map(
      (dot) =>
        `<circle cx="${px(dot.x)}" cy="${py(dot.y)}" r="${(3 + 7 * Math.sqrt(dot.weight / most)).toFixed(1)}"><title>${dot.weight}</title></circle>`,
    )
    .join('');
  return frame(
    title,
    'stated probability',
    'share right',
    `<path class="ideal" d="${path([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
    ])}"/>${circles}`,
  );
};

/** Gold labels as rows, predicted as columns; the darker, the larger the share of the row. */
export const matrixPlot = (
  labels: readonly string[],
  cells: ReadonlyMap<string, number>,
  totals: ReadonlyMap<string, number>,
): string => {
  const cell = Math.max(5, Math.min(22, Math.floor(900 / labels.length)));
  const left = 240;
  const squares = labels.flatMap((gold, row) =>
    labels.flatMap((predicted, column) => {
      const count = cells.get(`${gold}\n${predicted}`) ?? 0;
      if (count === 0) return [];
      const share = count / Math.max(1, totals.get(gold) ?? 1);
      const kind = gold === predicted ? 'hit' : 'miss';
      return [
        `<rect class="${kind}" x="${left + column * cell}" y="${row * cell}" width="${cell - 1}" height="${cell - 1}" opacity="${(0.15 + 0.85 * share).toFixed(2)}"><title>${escapeXml(`${gold} read as ${predicted}: ${count}`)}</title></rect>`,
      ];
    }),
  );
  const names =
    cell < 9
      ? ''
      : labels
          .map(
            (label, row) => `<text x="${left - 6}" y="${row * cell + cell * 0.75}" text-anchor="end">${escapeXml(label)}</text>`,
          )
          .join('');
  const width = left + labels.length * cell + 10;
  return `<svg role="img" aria-label="Confusion matrix" class="matrix" viewBox="0 0 ${width} ${labels.length * cell + 10}" style="max-width:${width}px"><title>Confusion matrix</title>${names}${squares.join('')}</svg>`;
};
