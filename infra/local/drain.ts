import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { DAY, HOUR, plus } from '../../shared/vocabulary/instants.ts';
import { InvocationError } from './lambda/environment.ts';
import { schedulesOf } from './schedules.ts';
import type { LocalStack } from './stack.ts';
import type { ScheduleDefinition } from './template/definitions.ts';
import { isMutating } from './wire/actions.ts';

const TICK_MS = 10;
const MOST_ROUNDS = 500;
const MOST_BROKEN = 5;

/** Waits until every queue that drives a function is empty (visible, in flight and delayed), then counts what went to dead letters. */
export const drain = async (stack: LocalStack, onTick: () => void = () => undefined): Promise<void> => {
  const consumed = new Set(stack.template.eventSources.map(({ queueArn }) => queueArn.split(':').at(-1) ?? ''));
  const isEmpty = async (): Promise<boolean> =>
    (await stack.engines.depths())
      .filter(({ name }) => consumed.has(name))
      .every((queue) => queue.visible + queue.inFlight + queue.delayed === 0);
  // What is being worked on is in flight: the queues need no look while anything is.
  while (stack.busy() > 0 || !(await isEmpty()) || stack.busy() > 0) {
    onTick();
    await sleep(TICK_MS);
  }
  await countDeadLetters(stack);
  onTick();
};

const countDeadLetters = async ({ template, engines, ledger }: LocalStack): Promise<void> => {
  const arns = new Set(template.queues.flatMap(({ redrive }) => (redrive === undefined ? [] : [redrive.deadLetterArn])));
  for (const { arn, name } of template.queues) if (arns.has(arn)) ledger.deadLettered(await engines.messageIds(name));
};

type Round = 'changed' | 'nothing-due' | 'broke-off';

/** Invokes a schedule's target once at the present of the clock. */
const runSchedule = async (stack: LocalStack, schedule: ScheduleDefinition): Promise<Round> => {
  const from = stack.wire.calls.length;
  const functionId = stack.template.functions.find(({ arn }) => schedule.targetArn.startsWith(arn))?.id;
  try {
    await stack.invoke(schedule.targetArn, schedulesOf(stack.template, stack.clock).event(schedule));
  } catch (error) {
    if (error instanceof InvocationError) return 'broke-off';
    throw error;
  }
  const changed = stack.wire.calls.slice(from).some((call) => call.caller === functionId && isMutating(call));
  return changed ? 'changed' : 'nothing-due';
};

interface Rounds {
  readonly ended: (round: Round) => boolean;
  readonly onTick?: (() => void) | undefined;
  /** What the world answers between two rounds; how many answers there were. */
  readonly between?: () => Promise<number>;
}

/** Runs a schedule round after round, emptying the queues in between, until `ended`. One that keeps breaking off is reported. */
const runUntil = async (stack: LocalStack, schedule: ScheduleDefinition, { ended, onTick, between }: Rounds) => {
  for (let rounds = 0, broken = 0; rounds < MOST_ROUNDS; rounds += 1) {
    const round = await runSchedule(stack, schedule);
    await drain(stack, onTick);
    const answers = (await between?.()) ?? 0;
    if (answers > 0) await drain(stack, onTick);
    else if (ended(round)) return;
    broken = round === 'broke-off' ? broken + 1 : 0;
    if (broken >= MOST_BROKEN) throw new Error(`${schedule.id} failed ${broken} times in a row.`);
  }
  throw new Error(`${schedule.id} still finds something due after ${MOST_ROUNDS} rounds.`);
};

/** Sweeps at the present of the clock until a sweep finds nothing due and the providers have nothing more to report. */
export const sweep = async (stack: LocalStack, onTick?: () => void): Promise<void> => {
  const { sweeps } = schedulesOf(stack.template, stack.clock);
  const rounds: Rounds = { ended: (round) => round === 'nothing-due', onTick, between: stack.reportDeliveries };
  for (const schedule of sweeps) await runUntil(stack, schedule, rounds);
};

/** Runs the rarer schedules, rollups, to their end once. */
export const rollUp = async (stack: LocalStack): Promise<void> => {
  const { rollups } = schedulesOf(stack.template, stack.clock);
  for (const schedule of rollups) await runUntil(stack, schedule, { ended: (round) => round !== 'broke-off' });
};

/** One or more of the rollups as they would have run at another moment, knowing what had happened by then. */
export const rollUpAt = async (stack: LocalStack, moment: Instant, kinds: readonly ('hourly' | 'daily')[]): Promise<void> => {
  const { rollups, event } = schedulesOf(stack.template, { instant: () => moment });
  const kindOf = ({ expression }: ScheduleDefinition): 'hourly' | 'daily' => (/hour/.test(expression) ? 'hourly' : 'daily');
  for (const schedule of rollups.filter((one) => kinds.includes(kindOf(one)))) {
    await stack.invoke(schedule.targetArn, event(schedule));
  }
};

const PAST_DAYS = 7;
const HOURS_A_DAY = 24;

/** A past for the dashboards to draw: the week before day by day, its last day hour by hour. The rollups of `now` write all of it anew. */
export const rollUpPast = async (stack: LocalStack): Promise<void> => {
  const now = stack.clock.instant();
  for (let days = PAST_DAYS; days > 0; days -= 1) await rollUpAt(stack, plus(now, -days * DAY), ['hourly', 'daily']);
  for (let hours = HOURS_A_DAY - 1; hours > 0; hours -= 1) await rollUpAt(stack, plus(now, -hours * HOUR), ['hourly']);
};
