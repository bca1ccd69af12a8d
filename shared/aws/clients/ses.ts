import { SESv2Client } from '@aws-sdk/client-sesv2';
import { ONCE_ONLY, once } from './once.ts';

/** SES takes no idempotency token: a message to a customer is sent once (law 5). */
export const email = once(() => new SESv2Client(ONCE_ONLY));
