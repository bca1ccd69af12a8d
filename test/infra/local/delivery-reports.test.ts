import { describe, expect, it } from 'vitest';
import { readFeedback } from '../../../functions/outreach/read-feedback.ts';
import type { Delivered } from '../../../infra/local/stand-ins/delivery.ts';
import type { DeliveryReport } from '../../../infra/local/stand-ins/delivery-reports.ts';
import { makeDeliveryReports, reportsOf } from '../../../infra/local/stand-ins/delivery-reports.ts';

const sent = (channel: 'email' | 'sms', to: string): Delivered => ({
  channel,
  messageId: `m-${to}`,
  from: 'Careline',
  to,
  text: 'Hello',
  tags: { reminder: 'rem-1', customer: channel === 'email' ? 'Y3VzLTE' : 'cus-1' },
  configurationSet: 'set-1',
});

const readAs = ({ source, detail }: DeliveryReport) =>
  readFeedback(JSON.stringify({ source, time: '2026-11-20T12:00:00Z', detail }));

describe('what the stand-ins of the providers report', () => {
  it.each([
    ['ordinary mail', sent('email', 'ana@example.com'), [{ state: 'delivered' }]],
    ['mail to the bouncing simulator', sent('email', 'bounce@simulator.amazonses.com'), [{ state: 'bounced', permanent: true }]],
    [
      'mail to the complaining simulator',
      sent('email', 'complaint+7@simulator.amazonses.com'),
      [{ state: 'delivered' }, { state: 'complained' }],
    ],
    ['a text', sent('sms', '+12065550104'), [{ state: 'delivered', channel: 'sms' }]],
    ['a text to the failing simulator', sent('sms', '+14254147167'), [{ state: 'bounced', permanent: false }]],
  ])('given %s, then our own reader makes of it what AWS would mean', (_, message, expected) => {
    expect(reportsOf(message).map(readAs)).toMatchObject(
      expected.map((one) => ({ kind: 'receipt', reminderId: 'rem-1', customerId: 'cus-1', ...one })),
    );
  });

  it('given messages that went out in any order, then each is reported once, in the same order', async () => {
    const heard = async (outbox: readonly Delivered[]): Promise<readonly string[]> => {
      const texts: string[] = [];
      const report = makeDeliveryReports(
        () => outbox,
        async ({ detail }) => void texts.push(JSON.stringify(detail)),
      );
      expect(await report()).toBe(outbox.length);
      expect(await report()).toBe(0);
      return texts;
    };
    const [a, b] = [sent('email', 'ana@example.com'), sent('email', 'ben@example.com')];
    expect(await heard([a, b])).toEqual(await heard([b, a]));
  });
});
