import { parentPort } from 'node:worker_threads';
import { runPeople } from './run-people.ts';

export interface Batch {
  readonly seed: number;
  readonly days: number;
  readonly people: readonly number[];
}

/** Takes batches of people until there are none left; answers each with its figures. */
parentPort?.on('message', async (batch: Batch) => {
  parentPort?.postMessage(await runPeople(batch.seed, batch.days, batch.people));
});
