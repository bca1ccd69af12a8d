import { parseArgs } from 'node:util';
import { measureMinutes } from '../support/sweep-capacity.ts';

const HELP = `What one minute's sweep of due timers costs, by how many timers lie in the future: capacity units as the embedded DynamoDB counts
them, through the deployed adapters. They must not depend on the future.

  npm run bench -- sweep [--future 1000,10000,100000] [--due 0,100,1000] [--json]

Exit: 0 the same at every size, 1 not, 2 bad usage.`;

const numbers = (text: string): readonly number[] | undefined => {
  const list = text.split(',').map(Number);
  return list.every((one) => Number.isInteger(one) && one >= 0 && one <= 1_000_000) ? list : undefined;
};

export const sweepBench = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      future: { type: 'string', default: '1000,10000,100000' },
      due: { type: 'string', default: '0,100,1000' },
    },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const [futures, dues] = [numbers(values.future), numbers(values.due)];
  if (futures === undefined || dues === undefined || futures.some((size, index) => size < (futures[index - 1] ?? 0))) {
    process.stderr.write(`--future and --due take whole numbers, --future in rising order\n\n${HELP}\n`);
    return 2;
  }
  const minutes = await measureMinutes(futures, dues);
  const costs = dues.map(
    (due) => new Set(minutes.filter((one) => one.due === due).map((one) => `${one.readUnits} ${one.writeUnits}`)),
  );
  const independent = costs.every(({ size }) => size === 1);
  if (values.json) process.stdout.write(`${JSON.stringify({ bench: 'sweep', minutes, independent })}\n`);
  else
    for (const { future, due, readUnits, writeUnits } of minutes)
      process.stdout.write(
        `${future.toLocaleString('en')} timers in the future, ${due} due: ${readUnits} read units, ${writeUnits} write units\n`,
      );
  return independent ? 0 : 1;
};
