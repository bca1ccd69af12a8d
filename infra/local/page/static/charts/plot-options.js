import uPlot from 'uplot';
import { withUnit } from './units.js';

const FONT = '11px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

const scaleRange = (axis, lines, bounds) => {
  const values = [...lines.flatMap((line) => line.values), ...bounds].filter((value) => value !== null && value !== undefined);
  const low = Math.min(0, ...values);
  const high = Math.max(...values, 0);
  const top = high === 0 ? 1 : high * 1.08;
  return [axis?.min ?? (low < 0 ? low * 1.08 : 0), axis?.max ?? top];
};

/** Dashed lines with their names, behind the series. */
const drawLines = (chart, lines, scheme) => {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.font = `${11 * devicePixelRatio}px system-ui, "Noto Sans CJK SC", sans-serif`;
  ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.lineWidth = 1.2 * devicePixelRatio;
  for (const line of lines) {
    const y = Math.round(chart.valToPos(line.value, line.right ? 'right' : 'y', true));
    if (y < bbox.top - 1 || y > bbox.top + bbox.height + 1) continue;
    ctx.strokeStyle = line.color ?? scheme.line;
    ctx.fillStyle = scheme.text;
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    const above = y - 4 * devicePixelRatio > bbox.top + 10 * devicePixelRatio;
    ctx.textAlign = 'left';
    ctx.textBaseline = above ? 'bottom' : 'top';
    ctx.fillText(
      line.label,
      bbox.left + 4 * devicePixelRatio,
      y + (above ? -2 : 3) * devicePixelRatio,
      bbox.width - 8 * devicePixelRatio,
    );
  }
  ctx.restore();
};

const drawMoments = (chart, moments, scheme) => {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.lineWidth = devicePixelRatio;
  for (const { at, color } of moments) {
    const x = Math.round(chart.valToPos(at, 'x', true));
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.strokeStyle = color ?? scheme.axis;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
  }
  ctx.restore();
};

/** Of more values than this, points would hide the line. */
const FEW = 14;

/** Points where a line cannot be seen: single values between gaps, and short series as a whole. */
const pointsOf = (line, surface) => {
  const known = line.values.filter((value) => value !== null).length;
  const alone = (index) =>
    line.values[index] !== null && (line.values[index - 1] ?? null) === null && (line.values[index + 1] ?? null) === null;
  return {
    show: true,
    size: known <= 3 ? 9 : 6,
    fill: line.color,
    stroke: surface,
    width: 1,
    filter: (_, __, show) =>
      show || known <= FEW
        ? line.values.flatMap((value, index) => (value !== null && (known <= FEW || alone(index)) ? [index] : []))
        : [],
  };
};

/** One on the other: each line carries the sum of those before it. */
export const stackedLines = (lines) => {
  const base = lines[0]?.values.map(() => 0) ?? [];
  return lines.map((line) => ({
    ...line,
    values: line.values.map((value, index) => {
      base[index] += value ?? 0;
      return base[index];
    }),
  }));
};

const axisOf = (scale, side, unit, scheme, formats, grid) => ({
  scale,
  side,
  stroke: scheme.text,
  font: FONT,
  grid: { show: grid, stroke: scheme.grid, width: 1 },
  ticks: { show: false },
  border: { show: false },
  size: (_, labels) =>
    14 +
    Math.max(16, ...(labels ?? []).map((label) => [...label].reduce((sum, letter) => sum + (letter > '\u2e80' ? 11 : 6.4), 0))),
  values: (_, splits) => splits.map((value) => withUnit(value, unit, formats)),
  space: 34,
});

/** uPlot's options for a widget that looks as CloudWatch draws it. */
export const plotOptions = ({ size, lines, drawn, stacked, axes, marks, moments, range, scheme, formats, units, onMove }) => {
  const right = lines.some((line) => line.right);
  const bounds = (side) => marks.filter((mark) => mark.right === side).map((mark) => mark.value);
  const on = (side) => drawn.filter((line) => line.right === side);
  return {
    ...size,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    padding: [10, 22, 0, 0],
    scales: {
      x: { time: true, range: () => [range.from, range.to] },
      y: { range: () => scaleRange(axes?.left, on(false), bounds(false)) },
      ...(right ? { right: { range: () => scaleRange(axes?.right, on(true), bounds(true)) } } : {}),
    },
    axes: [
      {
        stroke: scheme.text,
        font: FONT,
        grid: { show: false },
        ticks: { stroke: scheme.axis, size: 4 },
        border: { show: true, stroke: scheme.axis },
        size: 28,
        space: 62,
        values: (_, splits, __, ___, step) => splits.map((at) => timeLabel(at, step, formats)),
      },
      axisOf('y', 3, units.left, scheme, formats, true),
      ...(right ? [axisOf('right', 1, units.right, scheme, formats, false)] : []),
    ],
    series: [
      {},
      ...drawn.map((line) => ({
        scale: line.right ? 'right' : 'y',
        stroke: line.color,
        width: 1.8,
        spanGaps: false,
        points: pointsOf(line, scheme.surface),
        ...(stacked ? { fill: `${line.color}40` } : {}),
      })),
    ],
    hooks: {
      drawAxes: [(chart) => drawMoments(chart, moments, scheme)],
      draw: [(chart) => drawLines(chart, marks, scheme)],
      setCursor: [(chart) => onMove(chart.cursor.idx ?? undefined)],
    },
  };
};

const timeLabel = (at, step, formats) => {
  const iso = new Date(at * 1000).toISOString();
  return step >= 86_400 || iso.slice(11, 16) === '00:00' ? formats.shortDay(iso) : formats.clock(iso);
};
