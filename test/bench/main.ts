const HELP = `Measured speed.

  npm run bench -- classify [--json]   the embedded tier against three npm classifiers, in one process, order rotated
  npm run bench -- rollup [--json]     folding facts into KPIs: seconds and memory by number of facts
  npm run bench -- sweep [--json]      capacity a minute's sweep consumes, by number of timers in the future
  npm run bench -- drain [--json]      5,000 due reminders on the embedded engines while workers are killed

Exit: 0 done, 2 bad usage.`;

const [what, ...rest] = process.argv.slice(2);

const run = async (): Promise<number> => {
  switch (what) {
    case 'classify':
      return (await import('./classify.ts')).classifyBench(rest);
    case 'rollup':
      return (await import('./rollup.ts')).rollupBench(rest);
    case 'sweep':
      return (await import('./sweep.ts')).sweepBench(rest);
    case 'drain':
      return (await import('./drain.ts')).drainBench(rest);
    case '--help':
      console.log(HELP);
      return 0;
    default:
      console.error(`${what === undefined ? 'say which bench' : `there is no bench "${what}"`}\n\n${HELP}`);
      return 2;
  }
};

process.exitCode = await run();
