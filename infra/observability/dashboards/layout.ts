import { Duration } from 'aws-cdk-lib';
import { Dashboard, type IWidget, PeriodOverride, TextWidget, TextWidgetBackground } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** CloudWatch's grid. */
export const GRID_WIDTH = 24;
export const HALF = GRID_WIDTH / 2;

/** Pixels of one grid row in the console, of a line of text, of a text widget's padding; characters that fit a column. */
const ROW_PX = 50;
const LINE_PX = 21;
const PADDING_PX = 24;
const CHARACTERS_PER_COLUMN = 7.5;

/** A CJK character is twice as wide as a Latin one. */
const widthOf = (line: string): number => [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);

/** Grid rows a text needs at a width, so that nothing is cut. */
export const textHeight = (markdown: string, columns: number): number => {
  const lines = markdown
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (columns * CHARACTERS_PER_COLUMN))), 0);
  return Math.ceil((lines * LINE_PX + PADDING_PX) / ROW_PX);
};

/** A heading across the whole width. */
export const heading = (markdown: string): readonly IWidget[] => [
  new TextWidget({
    markdown,
    width: GRID_WIDTH,
    height: textHeight(markdown, GRID_WIDTH),
    background: TextWidgetBackground.TRANSPARENT,
  }),
];

/** Text widgets of one row, all as high as the longest needs. */
export const texts = (markdowns: readonly string[]): readonly IWidget[] => {
  const width = GRID_WIDTH / markdowns.length;
  const height = Math.max(...markdowns.map((markdown) => textHeight(markdown, width)));
  return markdowns.map((markdown) => new TextWidget({ markdown, width, height }));
};

export class LayoutError extends Error {
  override readonly name = 'LayoutError';
}

/** Refuses a row that would leave a hole: its widgets are equally high and fill the width. */
const checkRow = (row: readonly IWidget[]): void => {
  const width = row.reduce((sum, widget) => sum + widget.width, 0);
  const heights = new Set(row.map((widget) => widget.height));
  if (width !== GRID_WIDTH || heights.size !== 1)
    throw new LayoutError(`row of width ${width} and heights ${[...heights].join(', ')}`);
};

export interface Page {
  readonly name: string;
  readonly rows: readonly (readonly IWidget[])[];
  /** Range shown when it is opened. */
  readonly range: Duration;
}

/** Graphs keep the periods of their metrics: a gauge that comes once a day is not averaged by the hour. */
export const dashboard = (scope: Construct, id: string, { name, rows, range }: Page): Dashboard => {
  for (const row of rows) checkRow(row);
  const made = new Dashboard(scope, id, { dashboardName: name, defaultInterval: range, periodOverride: PeriodOverride.INHERIT });
  for (const row of rows) made.addWidgets(...row);
  return made;
};

export const days = (count: number): Duration => Duration.days(count);
