import type { Instant } from '../../shared/vocabulary/instants.ts';
import { drain, rollUp, rollUpPast, sweep } from './drain.ts';
import type { Exports } from './exports/exports.ts';
import { collectExports } from './exports/exports.ts';
import type { Inputs } from './player/input.ts';
import { doorsOf, play } from './player/play.ts';
import type { LocalStack, StackOptions } from './stack.ts';
import { startStack } from './stack.ts';
import type { BedrockBehaviour } from './stand-ins/bedrock.ts';
import type { Summary } from './summary.ts';
import { summarise } from './summary.ts';
import { synthesize } from './synthesize.ts';

export type Phase = 'starting' | 'playing' | 'sweeping' | 'rolling-up' | 'done';

export interface Progress {
  readonly phase: Phase;
  readonly sent: number;
  readonly settled: number;
}

export interface RunOptions extends Partial<Omit<StackOptions, 'now'>> {
  readonly inputs: Inputs;
  readonly now: Instant;
  /** How the Bedrock stand-in behaves; `off` = none there. */
  readonly bedrock?: BedrockBehaviour | 'off';
  readonly onProgress?: (progress: Progress) => void;
  /** Rolls up as if on each day of the week before as well, so that dashboards have a past to draw; changes no export. */
  readonly past?: boolean;
}

export interface Run {
  readonly stack: LocalStack;
  readonly summary: Summary;
  readonly exports: Exports;
  /** What the model was asked, in order; empty without one. */
  readonly prompts: readonly object[];
  /** Ends the stack; until then it can be looked into. */
  close(): Promise<void>;
}

interface Model {
  readonly url: string;
  readonly requests: readonly object[];
  close(): Promise<void>;
}

/** Loaded only when asked for: it brings the classifier's model along. */
const startModel = async (behaviour: BedrockBehaviour | 'off'): Promise<Model | undefined> => {
  if (behaviour === 'off') return undefined;
  const { startBedrockStandIn } = await import('./stand-ins/bedrock.ts');
  return startBedrockStandIn({ mode: behaviour });
};

/**
 * The whole job: everything is sent and drained, then due timers are swept at `now` until nothing is due, then rollups run.
 * The stack stays alive for those who want to look into it.
 */
export const runStack = async (options: RunOptions): Promise<Run> => {
  const { inputs, now, bedrock = 'good', onProgress = () => undefined, past = false, ...stackOptions } = options;
  const began = performance.now();
  let sent = 0;
  onProgress({ phase: 'starting', sent, settled: 0 });
  const [source, model] = await Promise.all([stackOptions.source ?? synthesize(), startModel(bedrock)]);
  const bedrockUrl = model === undefined ? {} : { bedrockUrl: model.url };
  const stack = await startStack({ ...stackOptions, ...bedrockUrl, source, now });
  const close = async (): Promise<void> => {
    await stack.close();
    await model?.close();
  };
  try {
    const tick = (phase: Phase) => () => onProgress({ phase, sent, settled: stack.ledger.settledCount() });
    const playing = tick('playing');
    await play(stack, inputs, doorsOf(stack), () => {
      sent += 1;
      playing();
    });
    await drain(stack, playing);
    await sweep(stack, tick('sweeping'));
    tick('rolling-up')();
    if (past) await rollUpPast(stack);
    await rollUp(stack);
    const exports = await collectExports(stack);
    tick('done')();
    const seconds = Math.round((performance.now() - began) / 10) / 100;
    const summary = summarise(exports, stack.ledger, { now, seconds });
    return { stack, exports, prompts: model?.requests ?? [], summary, close };
  } catch (error) {
    await close();
    throw error;
  }
};
