import { isOptOutReply } from '../../../functions/outreach/opt-out-words.ts';
import type { ReminderOutcome } from '../../../functions/outreach/outcome.ts';
import type { OutboundMessage, SendResult } from '../../../functions/outreach/ports.ts';
import type { Chance } from './random.ts';
import type { SentRecord } from './records.ts';
import type { Arrival } from './script.ts';
import { MINUTE } from './script.ts';

const REPLIES = ['STOP', 'stop', 'thanks', 'who is this?', 'cancel my card', '退订', 'BERHENTI', 'baja', 'ok'] as const;

const RESULTS: Readonly<Record<SentRecord['answer'], SendResult>> = {
  sent: { kind: 'sent', providerId: 'sim', address: '***' },
  refused: { kind: 'refused', code: 'message-rejected' },
  throttled: { kind: 'throttled' },
  unknown: { kind: 'unknown', code: 'TimeoutError' },
};

/** A provider that mostly works, and people who sometimes answer. Everything it took is in the outbox. */
export class Provider {
  readonly outbox: SentRecord[] = [];
  private readonly luck: Chance;
  private readonly now: () => number;
  private readonly outcomeOf: (reminderId: string) => ReminderOutcome | undefined;
  private readonly arrive: (arrival: Arrival) => void;

  constructor(
    luck: Chance,
    now: () => number,
    outcomeOf: (reminderId: string) => ReminderOutcome | undefined,
    arrive: (arrival: Arrival) => void,
  ) {
    this.luck = luck;
    this.now = now;
    this.outcomeOf = outcomeOf;
    this.arrive = arrive;
  }

  take(message: OutboundMessage): SendResult {
    const answer = this.luck.happens(0.96) ? 'sent' : this.luck.pick(['refused', 'throttled', 'unknown']);
    const outcome = this.outcomeOf(message.reminderId);
    const { reminderId, rule, purpose, channel, language, subject, body } = message;
    this.outbox.push({
      reminderId,
      at: this.now(),
      rule,
      purpose,
      channel,
      language,
      subject,
      body,
      full: outcome?.delivery?.full ?? '',
      objectId: outcome?.objectId ?? '',
      ...(outcome?.product === undefined ? {} : { product: outcome.product }),
      answer,
    });
    if (channel === 'sms' && answer === 'sent') this.mayAnswer();
    if (channel === 'email' || channel === 'sms') this.mayReport(reminderId, channel, answer);
    return RESULTS[answer];
  }

  /** Half of the messages without an answer arrived after all; a few e-mails are marked as spam, and some reports come twice. */
  private mayReport(reminderId: string, channel: 'email' | 'sms', answer: SentRecord['answer']): void {
    const spam = channel === 'email' && answer === 'sent' && this.luck.happens(0.004);
    if (!spam && !(answer === 'unknown' && this.luck.happens(0.5))) return;
    const at = this.now() + this.luck.between(1, 300) * MINUTE;
    const record = {
      kind: 'report' as const,
      takenAt: 0,
      at,
      reminderId,
      channel,
      state: spam ? 'complained' : 'delivered',
    } as const;
    for (let copies = this.luck.happens(0.1) ? 2 : 1; copies > 0; copies -= 1) this.arrive({ arrives: at, record });
  }

  /** Most say nothing; of those who do, some say stop. */
  private mayAnswer(): void {
    if (!this.luck.happens(0.04)) return;
    const at = this.now() + this.luck.between(1, 600) * MINUTE;
    if (isOptOutReply(this.luck.pick(REPLIES))) this.arrive({ arrives: at, record: { kind: 'stop', takenAt: 0, at } });
  }
}
