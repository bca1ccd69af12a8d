import { z } from 'zod';
import { OUTREACH_CHANNELS, PURPOSES } from '../vocabulary/contact-record.ts';
import { LANGUAGES } from '../vocabulary/places.ts';
import { contract } from './contract.ts';

const id = z.string().min(1).max(256);
const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T/)
  .refine((text) => !Number.isNaN(Date.parse(text)));
/** A calendar day of the customer's place, `2026-11-28`; impossible days (30 February) are refused. */
const day = z.iso.date();

const isZone = (name: string): boolean => {
  if (!/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+$|^UTC$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const amount = z.object({ minor: z.number().int().min(0).max(1e12), currency: z.string().regex(/^[A-Z]{3}$/) });

/** What may be known about a person. Addresses go to the ContactPoints vault and nowhere else. */
const profile = {
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .optional(),
  /** Coarse: a state or a province, e.g. `CN-HA`; used for disaster areas only. */
  region: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .optional(),
  zone: z.string().max(64).refine(isZone).optional(),
  language: z.enum(LANGUAGES).optional(),
  jurisdictions: z.array(z.string().max(16)).max(8).optional(),
  email: z.email().max(254).optional(),
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .optional(),
};

const event = <const Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  z.object({
    schema: z.literal('careline.lifecycle/1'),
    eventId: id,
    customerId: id,
    at: instant,
    type: z.literal(type),
    ...fields,
  });

const product = { product: id.optional() };
const until = { until: instant.optional() };
const obligation = { obligationId: id, loanId: id.optional() };
const channel = z.enum(OUTREACH_CHANNELS);
const choice = { purposes: z.array(z.enum(PURPOSES)).max(7).optional(), channels: z.array(channel).max(4).optional() };

const schema = z.discriminatedUnion('type', [
  // person and profile
  event('person-registered', profile),
  event('profile-updated', profile),
  event('identity-check-started', {}),
  event('identity-check-passed', {}),
  event('identity-check-failed', {}),
  event('account-closed', {}),
  event('customer-deceased', {}),
  event('customer-active', {}),
  event('self-excluded', until),
  event('document-recorded', { documentId: id, expiresOn: day }),
  event('certificate-ready', { certificateId: id, ...product }),
  event('fee-change-announced', { noticeId: id, effectiveOn: day, ...product }),
  event('consent-given', choice),
  /** `repliedOn`: said by an opt-out word in reply to a message of ours, on this channel. */
  event('consent-withdrawn', { ...choice, repliedOn: channel.optional() }),
  event('support-need-recorded', {
    need: z.enum(['hearing', 'sight', 'reading', 'language', 'mobility', 'memory', 'mental-health', 'life-event', 'other']),
    /** A support need is kept only with the customer's own agreement. */
    consent: z.literal(true),
    reviewOn: day,
  }),
  event('support-need-ended', {}),
  // application
  event('application-started', { applicationId: id }),
  event('application-submitted', { applicationId: id }),
  event('offer-made', { applicationId: id, offerExpiresAt: instant.optional() }),
  event('application-declined', { applicationId: id }),
  event('application-withdrawn', { applicationId: id }),
  event('application-expired', { applicationId: id }),
  // loan
  event('loan-signed', { loanId: id, applicationId: id.optional() }),
  event('disbursement-started', { loanId: id }),
  event('loan-disbursed', { loanId: id, coolingOffUntil: instant.optional(), amount: amount.optional() }),
  event('loan-settled', { loanId: id }),
  event('loan-charged-off', { loanId: id }),
  event('loan-assigned', { loanId: id, agencyId: id.optional() }),
  // obligation = one instalment
  event('instalment-scheduled', {
    ...obligation,
    dueOn: day,
    amount: amount.optional(),
    autopay: z.boolean().optional(),
    graceDays: z.number().int().min(0).max(60).optional(),
    planId: id.optional(),
  }),
  event('instalment-moved', { ...obligation, dueOn: day, amount: amount.optional(), planId: id.optional() }),
  event('instalment-waived', obligation),
  event('payment-processing', obligation),
  /** `paidAt`: when the customer paid, where posting took longer. */
  event('payment-received', { ...obligation, paidAt: instant.optional(), amount: amount.optional() }),
  event('payment-reported', obligation),
  event('payment-failed', obligation),
  event('payment-reversed', obligation),
  // card and wallet
  event('card-ordered', { cardId: id }),
  event('card-issued', { cardId: id, expiresOn: day.optional() }),
  event('card-activated', { cardId: id }),
  event('card-frozen', { cardId: id }),
  event('card-unfrozen', { cardId: id }),
  event('card-closed', { cardId: id }),
  event('wallet-opened', { walletId: id }),
  event('wallet-funded', { walletId: id }),
  event('wallet-restricted', { walletId: id }),
  event('wallet-unrestricted', { walletId: id }),
  event('wallet-closed', { walletId: id }),
  // states of life that limit what may be sent
  event('fraud-alert-raised', { alertId: id, ...product }),
  event('fraud-alert-cleared', { alertId: id, ...product }),
  event('complaint-opened', product),
  event('complaint-closed', product),
  event('dispute-opened', product),
  event('dispute-closed', product),
  event('hardship-asked', product),
  event('hardship-refused', product),
  event('hardship-plan-started', { ...product, planId: id.optional(), ...until }),
  event('hardship-plan-ended', product),
  event('disaster-declared', {
    area: z
      .string()
      .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/)
      .optional(),
    ...until,
  }),
  event('disaster-ended', {}),
  event('bereavement-reported', until),
  event('bereavement-ended', {}),
  event('wrong-person-reported', {}),
  event('wrong-person-cleared', {}),
  event('representation-started', {}),
  event('representation-ended', {}),
  event('moratorium-started', until),
  event('moratorium-ended', {}),
  event('crisis-raised', until),
  event('crisis-cleared', {}),
  // contact
  /** Ties a contact id of the telephony or chat service to our customer. */
  event('contact-started', { contactId: id, channel: z.enum(['chat', 'voice', 'email', 'message', 'letter']) }),
  event('message-answered', { channel }),
  /** Reported by the mail provider: a revocation of everything optional that gets no confirmation, since that would be one more message. */
  event('marked-as-spam', { channel }),
  /** Written by us when a planning horizon moves on (law 2: time enters as an input too). */
  event('time-passed', {}),
]);

/** `careline.lifecycle/1`: one thing that happened in a customer's life with us. Any order, any number of times. */
export const lifecycleEventV1 = contract({
  name: 'careline.lifecycle',
  version: 1,
  schema,
  example: {
    schema: 'careline.lifecycle/1',
    eventId: 'lc-0042-03',
    customerId: 'cus-0042',
    type: 'instalment-scheduled',
    at: '2026-11-20T09:00:00.000Z',
    loanId: 'loan-0042-1',
    obligationId: 'loan-0042-1-03',
    dueOn: '2026-11-28',
    amount: { minor: 31_250, currency: 'SGD' },
    autopay: false,
  },
});

export type LifecycleEvent = z.infer<typeof schema>;
export type LifecycleEventType = LifecycleEvent['type'];
export type Amount = z.infer<typeof amount>;

export const LIFECYCLE_EVENT_TYPES: readonly LifecycleEventType[] = schema.options.map((option) => option.shape.type.value);

export type LifecycleReading =
  | { readonly ok: true; readonly event: LifecycleEvent }
  | { readonly ok: false; readonly reason: 'unknown-lifecycle-type' | 'lifecycle-field-invalid'; readonly position: string };

/** Reads an event; a refusal names the reason and the field, never the value (law 1). */
export const readLifecycleEvent = (input: unknown): LifecycleReading => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, event: parsed.data };
  const type = (input as { readonly type?: unknown } | null | undefined)?.type;
  if (!LIFECYCLE_EVENT_TYPES.some((known) => known === type)) {
    return { ok: false, reason: 'unknown-lifecycle-type', position: 'type' };
  }
  const path = parsed.error.issues[0]?.path ?? [];
  return { ok: false, reason: 'lifecycle-field-invalid', position: path.map(String).join('.') || '(root)' };
};
