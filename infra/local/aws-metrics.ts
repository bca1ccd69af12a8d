import type { PageSample } from './page/data.ts';
import type { LocalStack } from './stack.ts';

/**
 * What AWS counts by itself and this machine can know: runs, failures and durations of functions, and what is left in queues when all is done.
 * Durations are this machine's. Nothing here refuses to start a function, so throttles are zero, as they were.
 */
export const awsMetricsOf = async ({ functions, engines, clock }: LocalStack): Promise<readonly PageSample[]> => {
  const runs = [...functions.values()].flatMap(({ definition, runs: all }) =>
    all.flatMap(({ at, milliseconds, failed }) => {
      const sample = (name: string, unit: string, value: number): PageSample => ({
        namespace: 'AWS/Lambda',
        name,
        dimensions: { FunctionName: definition.name },
        unit,
        at,
        value,
      });
      return [
        sample('Invocations', 'Count', 1),
        sample('Errors', 'Count', Number(failed)),
        sample('Throttles', 'Count', 0),
        sample('Duration', 'Milliseconds', milliseconds),
      ];
    }),
  );
  const queues = (await engines.depths()).flatMap(({ name, visible }) => {
    const about = { namespace: 'AWS/SQS', dimensions: { QueueName: name }, at: clock.instant() };
    const left: PageSample = { ...about, name: 'ApproximateNumberOfMessagesVisible', unit: 'Count', value: visible };
    // How old a message is that nobody takes is not known here; of an empty queue it is zero.
    return visible > 0 ? [left] : [left, { ...about, name: 'ApproximateAgeOfOldestMessage', unit: 'Seconds', value: 0 }];
  });
  return [...runs, ...queues];
};
