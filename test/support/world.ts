import { sendAt } from '../../infra/local/send-at.ts';
import type { LocalStack } from '../../infra/local/stack.ts';
import { startStack } from '../../infra/local/stack.ts';
import type { BedrockStandIn } from '../../infra/local/stand-ins/bedrock.ts';
import { startBedrockStandIn } from '../../infra/local/stand-ins/bedrock.ts';
import { synthesize } from '../../infra/local/synthesize.ts';

export interface World {
  readonly stack: LocalStack;
  readonly bedrock: BedrockStandIn;
  close(): Promise<void>;
}

/** The deployed stack on this machine, with its real bundles, for a test. */
export const startWorld = async (now: string): Promise<World> => {
  const bedrock = await startBedrockStandIn();
  const stack = await startStack({ source: await synthesize(), now, bedrockUrl: bedrock.url });
  return {
    stack,
    bedrock,
    close: async () => {
      await stack.close();
      await bedrock.close();
    },
  };
};

type Door = 'Chat' | 'Voice' | 'Desk' | 'Lifecycle' | 'Receipts';

/** Sends one message as the outside world does, and lets the ledger of law 3 follow it. */
export const tell = async (stack: LocalStack, door: Door, document: unknown, source = ''): Promise<void> => {
  const body = typeof document === 'string' ? document : JSON.stringify(document);
  const messageId = await sendAt(stack.player.queues, stack.template.outputs[`${door}QueueUrl`] ?? '', body);
  stack.ledger.sent({ messageId, source: source === '' ? `${door}:${messageId}` : source });
};
