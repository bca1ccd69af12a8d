import type { LifecycleEventType } from '../../shared/contracts/lifecycle-event.ts';
import type { HoldState } from '../../shared/vocabulary/contact-record.ts';

/** How a lifecycle event places or lifts a state that limits what may be sent. */
export interface StateEffect {
  readonly state: HoldState;
  readonly action: 'place' | 'lift';
  /** Field of the event that names the product or object concerned; absent = the whole person. */
  readonly concerns?: 'product' | 'obligationId';
  /** The hold ends by itself after so many days unless the event says until when. */
  readonly forDays?: number;
}

const place = (state: HoldState, options: Omit<StateEffect, 'state' | 'action'> = {}): StateEffect => ({
  state,
  action: 'place',
  ...options,
});
const lift = (state: HoldState, options: Omit<StateEffect, 'state' | 'action'> = {}): StateEffect => ({
  state,
  action: 'lift',
  ...options,
});

const ON_PRODUCT = { concerns: 'product' } as const;
/** Ten days cover the slowest posting we know of (a cross-border transfer over a holiday week). */
const ON_INSTALMENT = { concerns: 'obligationId', forDays: 10 } as const;

/** Grace is placed from the instalment's own days (`contact-changes.ts`); every other state comes from an event here or a conversation. */
export const STATE_EFFECTS: Readonly<Partial<Record<LifecycleEventType, readonly StateEffect[]>>> = {
  'complaint-opened': [place('complaint', ON_PRODUCT)],
  'complaint-closed': [lift('complaint', ON_PRODUCT)],
  'dispute-opened': [place('dispute', ON_PRODUCT)],
  'dispute-closed': [lift('dispute', ON_PRODUCT)],
  'hardship-asked': [place('hardship-asked', ON_PRODUCT)],
  'hardship-refused': [lift('hardship-asked', ON_PRODUCT)],
  'hardship-plan-started': [lift('hardship-asked', ON_PRODUCT), place('hardship-plan', ON_PRODUCT)],
  'hardship-plan-ended': [lift('hardship-plan', ON_PRODUCT)],
  'disaster-declared': [place('disaster', { forDays: 60 })],
  'disaster-ended': [lift('disaster')],
  'bereavement-reported': [place('bereavement')],
  'bereavement-ended': [lift('bereavement')],
  'customer-deceased': [place('bereavement')],
  'fraud-alert-raised': [place('fraud', ON_PRODUCT)],
  'fraud-alert-cleared': [lift('fraud', ON_PRODUCT)],
  'wrong-person-reported': [place('wrong-person')],
  'wrong-person-cleared': [lift('wrong-person')],
  'representation-started': [place('represented')],
  'representation-ended': [lift('represented')],
  'moratorium-started': [place('moratorium')],
  'moratorium-ended': [lift('moratorium')],
  'crisis-raised': [place('crisis')],
  'crisis-cleared': [lift('crisis')],
  'payment-processing': [place('payment-processing', ON_INSTALMENT)],
  'payment-reported': [place('reported-paid', ON_INSTALMENT)],
  'payment-failed': [lift('payment-processing', ON_INSTALMENT)],
  'payment-reversed': [lift('payment-processing', ON_INSTALMENT), lift('reported-paid', ON_INSTALMENT)],
  // Always lifts, so that the CONTACT row gets a new version: a claim made without knowing of the payment fails.
  'payment-received': [lift('payment-processing', ON_INSTALMENT), lift('reported-paid', ON_INSTALMENT)],
};
