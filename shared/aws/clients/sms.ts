import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { ONCE_ONLY, once } from './once.ts';

/** End User Messaging takes no idempotency token: a message to a customer is sent once (law 5). */
export const sms = once(() => new PinpointSMSVoiceV2Client(ONCE_ONLY));
