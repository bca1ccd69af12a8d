import type { LifecycleEventType } from '../../shared/contracts/lifecycle-event.ts';
import type { JourneyKind, Step } from './journey.ts';

/** How one type of event moves one kind of journey. */
export interface Move {
  readonly kind: JourneyKind;
  /** Field of the event that names the object; the person is named by `customerId`. */
  readonly idField: string;
  readonly to: Step | 'back';
  /** Steps it moves on from; `none` = an object first heard of (history may begin anywhere). */
  readonly from: readonly (Step | 'none')[];
  /** Steps in which it is plausible and changes nothing but dates and amounts. Every other step refuses it. */
  readonly keeps: readonly (Step | 'none')[];
}

const ID_FIELDS = {
  person: 'customerId',
  application: 'applicationId',
  loan: 'loanId',
  obligation: 'obligationId',
  card: 'cardId',
  wallet: 'walletId',
  document: 'documentId',
  certificate: 'certificateId',
  notice: 'noticeId',
  alert: 'alertId',
  relief: 'product',
  disaster: 'customerId',
  choice: 'eventId',
} as const satisfies Record<JourneyKind, string>;

const move = <Kind extends JourneyKind>(
  kind: Kind,
  to: Step<Kind> | 'back',
  from: readonly (Step<Kind> | 'none')[],
  keeps: readonly (Step<Kind> | 'none')[] = [],
  idField: string = ID_FIELDS[kind],
): Move => ({ kind, idField, to, from, keeps });

const LOAN_RUNNING = ['active', 'hardship-plan', 'disputed'] as const;
const LOAN_OVER = ['settled', 'charged-off', 'assigned'] as const;
/** A product named by an event may also be a card: where no such loan is known, nothing moves and nothing is wrong. */
const onLoanOf = (to: Step<'loan'> | 'back', from: readonly Step<'loan'>[], keeps: readonly Step<'loan'>[]): Move =>
  move('loan', to, from, [...keeps, 'none'], 'product');

/** Every event that moves something. Types that are missing here are noted: they tell about the person, not about a step. */
export const MOVES: Readonly<Partial<Record<LifecycleEventType, readonly Move[]>>> = {
  'person-registered': [move('person', 'registered', ['none', 'closed'], ['verifying', 'verified'])],
  'identity-check-started': [move('person', 'verifying', ['none', 'registered'], ['verified'])],
  'identity-check-passed': [move('person', 'verified', ['none', 'registered', 'verifying'])],
  'identity-check-failed': [move('person', 'registered', ['none', 'verifying'], ['verified'])],
  'account-closed': [move('person', 'closed', ['none', 'registered', 'verifying', 'verified'])],
  'customer-deceased': [move('person', 'deceased', ['none', 'registered', 'verifying', 'verified', 'closed'])],

  'application-started': [
    move('application', 'draft', ['none'], ['submitted', 'offered', 'accepted', 'declined', 'withdrawn', 'expired']),
  ],
  'application-submitted': [
    move('application', 'submitted', ['none', 'draft'], ['offered', 'accepted', 'declined', 'withdrawn', 'expired']),
  ],
  'offer-made': [move('application', 'offered', ['none', 'draft', 'submitted', 'declined', 'expired'], ['accepted'])],
  'application-declined': [move('application', 'declined', ['none', 'draft', 'submitted', 'offered'])],
  'application-withdrawn': [move('application', 'withdrawn', ['none', 'draft', 'submitted', 'offered'], ['declined', 'expired'])],
  'application-expired': [move('application', 'expired', ['none', 'draft', 'submitted', 'offered'], ['declined', 'withdrawn'])],

  'loan-signed': [
    move('loan', 'signed', ['none'], ['disbursing', ...LOAN_RUNNING, ...LOAN_OVER]),
    move('application', 'accepted', ['none', 'draft', 'submitted', 'offered', 'expired']),
  ],
  'disbursement-started': [move('loan', 'disbursing', ['none', 'signed'], LOAN_RUNNING)],
  'loan-disbursed': [move('loan', 'active', ['none', 'signed', 'disbursing'], ['hardship-plan', 'disputed', ...LOAN_OVER])],
  'loan-settled': [move('loan', 'settled', ['none', 'signed', 'disbursing', ...LOAN_RUNNING, 'charged-off', 'assigned'])],
  'loan-charged-off': [move('loan', 'charged-off', ['none', ...LOAN_RUNNING], ['assigned'])],
  'loan-assigned': [move('loan', 'assigned', ['none', ...LOAN_RUNNING, 'charged-off'])],
  'hardship-plan-started': [
    onLoanOf('hardship-plan', ['active', 'disputed', 'charged-off'], ['signed', 'disbursing']),
    move('relief', 'plan', ['none', 'asked', 'ended']),
  ],
  'hardship-plan-ended': [
    onLoanOf('active', ['hardship-plan'], ['disputed', 'signed', 'disbursing', ...LOAN_OVER]),
    move('relief', 'ended', ['none', 'plan'], ['asked']),
  ],
  'hardship-asked': [move('relief', 'asked', ['none', 'ended'], ['plan'])],
  'hardship-refused': [move('relief', 'ended', ['none', 'asked'], ['plan'])],
  'dispute-opened': [onLoanOf('disputed', ['active', 'hardship-plan'], ['signed', 'disbursing', ...LOAN_OVER])],
  'dispute-closed': [onLoanOf('back', ['disputed'], ['signed', 'disbursing', 'active', 'hardship-plan', ...LOAN_OVER])],

  'instalment-scheduled': [move('obligation', 'upcoming', ['none'], ['processing', 'paid', 'waived'])],
  'instalment-moved': [move('obligation', 'upcoming', ['none'], ['processing', 'paid', 'waived'])],
  'instalment-waived': [move('obligation', 'waived', ['none', 'upcoming', 'processing'], ['paid'])],
  'payment-processing': [move('obligation', 'processing', ['none', 'upcoming'], ['paid', 'waived'])],
  // From `none` too: a payment told before its instalment still means that nobody is chased for it.
  'payment-received': [move('obligation', 'paid', ['none', 'upcoming', 'processing'], ['waived'])],
  'payment-failed': [move('obligation', 'upcoming', ['processing'])],
  'payment-reversed': [move('obligation', 'upcoming', ['paid', 'processing'])],

  'card-ordered': [move('card', 'ordered', ['none'], ['issued', 'active', 'frozen', 'closed'])],
  'card-issued': [move('card', 'issued', ['none', 'ordered'], ['active', 'frozen', 'closed'])],
  'card-activated': [move('card', 'active', ['none', 'ordered', 'issued'], ['frozen'])],
  'card-frozen': [move('card', 'frozen', ['none', 'issued', 'active'])],
  'card-unfrozen': [move('card', 'active', ['frozen'])],
  'card-closed': [move('card', 'closed', ['none', 'ordered', 'issued', 'active', 'frozen'])],
  'wallet-opened': [move('wallet', 'opened', ['none'], ['active', 'restricted', 'closed'])],
  'wallet-funded': [move('wallet', 'active', ['none', 'opened'], ['restricted'])],
  'wallet-restricted': [move('wallet', 'restricted', ['none', 'opened', 'active'])],
  'wallet-unrestricted': [move('wallet', 'back', ['restricted'], ['opened', 'active'])],
  'wallet-closed': [move('wallet', 'closed', ['none', 'opened', 'active', 'restricted'])],

  'document-recorded': [move('document', 'recorded', ['none'])],
  'certificate-ready': [move('certificate', 'ready', ['none'])],
  'fee-change-announced': [move('notice', 'announced', ['none'])],
  'fraud-alert-raised': [move('alert', 'raised', ['none'], ['cleared'])],
  'fraud-alert-cleared': [move('alert', 'cleared', ['none', 'raised'])],
  'disaster-declared': [move('disaster', 'declared', ['none', 'ended'])],
  'disaster-ended': [move('disaster', 'ended', ['none', 'declared'])],
  'consent-withdrawn': [move('choice', 'withdrawn', ['none'])],
};
