import type { Phase, Progress } from './run.ts';

const WORDS: Readonly<Record<Phase, string>> = {
  starting: 'synthesizing the stack, starting its functions',
  playing: 'messages',
  sweeping: 'sweeping due timers',
  'rolling-up': 'rolling up facts into KPIs',
  done: 'done',
};
const WIDTH = 30;
const REDRAW_MS = 100;

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const bar = (part: number): string => {
  const filled = Math.round(Math.min(1, part) * WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`;
};

interface Drawn {
  readonly text: string;
  /** Changes when a screen without a cursor should get a new line. */
  readonly key: string;
}

const draw = ({ phase, settled }: Progress, total: number): Drawn => {
  if (phase !== 'playing') return { text: WORDS[phase], key: phase };
  const part = total === 0 ? 1 : settled / total;
  return { text: `${bar(part)} ${settled}/${total} ${WORDS.playing}`, key: `playing ${Math.floor(part * 10)}` };
};

/** Shows progress on standard error: one moving line on a terminal, a line per tenth elsewhere. */
export const progressOn = (screen: Screen, total: number): ((progress: Progress) => void) => {
  let last: string | undefined;
  let drawnAt = 0;
  return (progress) => {
    const { text, key } = draw(progress, total);
    const isNew = key !== last;
    last = key;
    if (screen.isTTY !== true) {
      if (isNew) screen.write(`${text}\n`);
      return;
    }
    if (!isNew && performance.now() - drawnAt < REDRAW_MS) return;
    drawnAt = performance.now();
    screen.write(`\r\x1b[2K${text}${progress.phase === 'done' ? '\n' : ''}`);
  };
};
