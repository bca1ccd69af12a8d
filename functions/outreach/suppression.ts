import type { Hold, HoldState, Purpose } from '../../shared/vocabulary/contact-record.ts';

/**
 * What a state does to a purpose:
 * `yes` nothing · `neutral` go on, in neutral words · `plan-dates` of what speaks of an instalment's day, only what follows the plan's ·
 * `no-product` nothing about the product concerned (about nothing at all where the state names none) · `no` nothing.
 */
export type StateEffect = 'yes' | 'neutral' | 'plan-dates' | 'no-product' | 'no';

type Row = Readonly<Record<Purpose, StateEffect>>;

/** Columns in the order of purposes, so that the matrix can be read as a table. */
const row = (
  contract: StateEffect,
  relief: StateEffect,
  collection: StateEffect,
  care: StateEffect,
  statutory: StateEffect = 'yes',
): Row => ({
  security: 'yes',
  'statutory-notice': statutory,
  'contract-service': contract,
  relief,
  collection,
  care,
  marketing: 'no',
});

export const MATRIX_VERSION = 2;

/**
 * Purpose × state, as data (issue 4). Security is always allowed, marketing in no state, collection in no state (under a complaint or
 * dispute: the product concerned). Contract service goes on under a complaint in neutral words, follows the plan in hardship, and
 * stops for death, fraud on the product, a wrong person and a moratorium. Where the issue is silent we chose the kinder reading.
 * A statutory notice that may not go to a wrong person is not dropped: it becomes a task for a person.
 */
export const SUPPRESSION: Readonly<Record<HoldState, Row>> = {
  //                         contract       relief        collection    care        statutory
  complaint: row('neutral', 'neutral', 'no-product', 'no'),
  dispute: row('neutral', 'neutral', 'no-product', 'no'),
  'hardship-asked': row('neutral', 'yes', 'no', 'no'),
  'hardship-plan': row('plan-dates', 'yes', 'no', 'no'),
  disaster: row('neutral', 'yes', 'no', 'no'),
  bereavement: row('no', 'no', 'no', 'no'),
  fraud: row('no-product', 'no-product', 'no', 'no'),
  'wrong-person': row('no', 'no', 'no', 'no', 'no'),
  represented: row('neutral', 'neutral', 'no', 'no'),
  moratorium: row('no', 'no', 'no', 'no'),
  crisis: row('no', 'no', 'no', 'no'),
  'payment-processing': row('no-product', 'yes', 'no', 'yes'),
  'reported-paid': row('no-product', 'yes', 'no', 'yes'),
  grace: row('neutral', 'yes', 'no', 'yes'),
};

export interface Concern {
  readonly purpose: Purpose;
  readonly product?: string;
  /** It belongs to a product we were not told of: what concerns any product may concern it. */
  readonly productUnknown?: boolean;
  readonly objectId?: string;
  readonly followsPlan?: boolean;
  /** It speaks of no instalment's day, so a plan's dates say nothing about it. */
  readonly undated?: boolean;
}

/** States of one instalment, named by itself; every other state names a product. */
const OF_ONE_INSTALMENT: readonly HoldState[] = ['payment-processing', 'reported-paid', 'grace'];

const concerns = (hold: Hold, concern: Concern): boolean =>
  hold.product === undefined ||
  hold.product === concern.product ||
  hold.product === concern.objectId ||
  (concern.productUnknown === true && !OF_ONE_INSTALMENT.includes(hold.state));

/** `matter-raised`: the customer complained or disputes something this message is about; `plain`: any other state asks for it. */
export type Neutral = 'plain' | 'matter-raised';

export interface Suppression {
  /** The holds that forbid it. */
  readonly blockedBy: readonly Hold[];
  /** Some state asks for neutral words. */
  readonly neutral: Neutral | false;
}

const blocks = (hold: Hold, concern: Concern): boolean => {
  const effect = SUPPRESSION[hold.state][concern.purpose];
  switch (effect) {
    case 'no':
      return true;
    case 'no-product':
      return concerns(hold, concern);
    case 'plan-dates':
      return concerns(hold, concern) && concern.followsPlan !== true && concern.undated !== true;
    default:
      return false;
  }
};

const RAISED: readonly HoldState[] = ['complaint', 'dispute'];

const neutralUnder = (holds: readonly Hold[], concern: Concern): Neutral | false => {
  const asking = holds.filter((hold) => SUPPRESSION[hold.state][concern.purpose] === 'neutral');
  if (asking.some((hold) => RAISED.includes(hold.state) && concerns(hold, concern))) return 'matter-raised';
  return asking.length > 0 && 'plain';
};

/** What the states in force do to one message. */
export const suppressionOf = (holds: readonly Hold[], concern: Concern): Suppression => ({
  blockedBy: holds.filter((hold) => blocks(hold, concern)),
  neutral: neutralUnder(holds, concern),
});
