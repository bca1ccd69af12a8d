import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { once, REPEATABLE } from './once.ts';

export const bus = once(() => new EventBridgeClient(REPEATABLE));
