import { SQSClient } from '@aws-sdk/client-sqs';
import { once, REPEATABLE } from './once.ts';

export const queues = once(() => new SQSClient(REPEATABLE));
