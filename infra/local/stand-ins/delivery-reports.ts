import { canonicalJson } from '../dump.ts';
import type { Delivered } from './delivery.ts';

/** An event a provider puts on the account's default bus. */
export interface DeliveryReport {
  readonly source: 'aws.ses' | 'aws.sms-voice';
  readonly detailType: string;
  readonly detail: object;
}

/** SES's own mailbox simulator: what is sent there bounces or is marked as spam, also on AWS. A label may follow, `bounce+7@…`. */
const SIMULATOR = /^(bounce|complaint)(?:\+[^@]*)?@simulator\.amazonses\.com$/;
/** Destination numbers of AWS's SMS simulator that always fail (its guide, "Destination simulator phone numbers"). */
const FAILING_NUMBERS: ReadonlySet<string> = new Set(['+14254147167', '+85257048854', '+61455944039']);

const emailReports = (sent: Delivered): readonly DeliveryReport[] => {
  const fate = SIMULATOR.exec(sent.to)?.[1];
  const mail = {
    messageId: sent.messageId,
    destination: [sent.to],
    tags: {
      'ses:configuration-set': [sent.configurationSet ?? ''],
      ...Object.fromEntries(Object.entries(sent.tags).map(([name, value]) => [name, [value]])),
    },
  };
  if (fate === 'bounce') {
    const bounce = { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients: [{ emailAddress: sent.to }] };
    return [{ source: 'aws.ses', detailType: 'Email Bounced', detail: { eventType: 'Bounce', mail, bounce } }];
  }
  const delivered: DeliveryReport = {
    source: 'aws.ses',
    detailType: 'Email Delivered',
    detail: { eventType: 'Delivery', mail, delivery: { recipients: [sent.to] } },
  };
  if (fate !== 'complaint') return [delivered];
  const complaint = { complainedRecipients: [{ emailAddress: sent.to }] };
  return [
    delivered,
    { source: 'aws.ses', detailType: 'Email Complaint Received', detail: { eventType: 'Complaint', mail, complaint } },
  ];
};

const smsReports = (sent: Delivered): readonly DeliveryReport[] => {
  const failed = FAILING_NUMBERS.has(sent.to);
  const detail = {
    eventType: failed ? 'TEXT_UNREACHABLE' : 'TEXT_DELIVERED',
    eventVersion: '1.0',
    isFinal: true,
    destinationPhoneNumber: sent.to,
    messageId: sent.messageId,
    messageStatus: failed ? 'UNREACHABLE' : 'DELIVERED',
    context: sent.tags,
  };
  return [{ source: 'aws.sms-voice', detailType: 'Text Message Delivery Status Updated', detail }];
};

/** What a provider reports of one message it took, in the order in which it does. */
export const reportsOf = (sent: Delivered): readonly DeliveryReport[] =>
  sent.channel === 'email' ? emailReports(sent) : smsReports(sent);

/**
 * Reports come when they are asked for, all that are due together and in the order of what was sent: on AWS they come seconds later,
 * and here the same run has to give the same bytes. Answers how many there were.
 */
export const makeDeliveryReports = (
  outbox: () => readonly Delivered[],
  announce: (report: DeliveryReport) => Promise<void>,
): (() => Promise<number>) => {
  const told = new WeakMap<readonly Delivered[], number>();
  return async () => {
    const sent = outbox();
    const fresh = sent.slice(told.get(sent) ?? 0).map((message) => ({ message, order: canonicalJson(message) }));
    told.set(sent, sent.length);
    const reports = fresh.sort((a, b) => (a.order < b.order ? -1 : 1)).flatMap(({ message }) => reportsOf(message));
    for (const report of reports) await announce(report);
    return reports.length;
  };
};
