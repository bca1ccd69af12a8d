import { parseArgs } from 'node:util';
import { drainUnderFire, NOON } from '../support/killed-workers.ts';
import { startWorld } from '../support/world.ts';

const HELP = `A day of due reminders through the deployed functions on the embedded engines, while workers of outreach are killed at random:
each must end sent, suppressed, expired or unknown; unknown at most as often as a worker was killed; none sent twice.

  npm run bench -- drain [--people 5000] [--kills 0.005] [--seed 7] [--json]

--kills is the chance that a worker dies at one of its changing calls. Exit: 0 it held, 1 not, 2 bad usage.`;

const ENDS: ReadonlySet<string> = new Set(['sent', 'suppressed', 'expired', 'unknown']);

export const drainBench = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      people: { type: 'string', default: '5000' },
      kills: { type: 'string', default: '0.005' },
      seed: { type: 'string', default: '7' },
    },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const [people, killShare, seed] = [values.people, values.kills, values.seed].map(Number) as [number, number, number];
  if (
    !Number.isInteger(people) ||
    people < 1 ||
    people > 90_000 ||
    !(killShare >= 0 && killShare < 0.5) ||
    !Number.isInteger(seed)
  ) {
    process.stderr.write(`--people, --kills or --seed is no such number\n\n${HELP}\n`);
    return 2;
  }
  const world = await startWorld(NOON);
  try {
    const drained = await drainUnderFire(world.stack, { people, killShare, seed });
    const { byState, kills, sentTwice, due } = drained;
    const held =
      Object.keys(byState).every((state) => ENDS.has(state)) &&
      (byState.unknown ?? 0) <= kills &&
      sentTwice === 0 &&
      due === people;
    if (values.json) process.stdout.write(`${JSON.stringify({ bench: 'drain', ...drained, held })}\n`);
    else
      process.stdout.write(
        `${due} due, ${kills} kills, ${drained.seconds} s: ${JSON.stringify(byState)}; ${drained.messages} messages, ${sentTwice} twice\n`,
      );
    return held ? 0 : 1;
  } finally {
    await world.close();
  }
};
