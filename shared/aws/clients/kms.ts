import { KMSClient } from '@aws-sdk/client-kms';
import { once, REPEATABLE } from './once.ts';

export const keyService = once(() => new KMSClient(REPEATABLE));
