import type { ContactChange, HoldState, Purpose } from '../../shared/vocabulary/contact-record.ts';
import { OPTIONAL_PURPOSES, optOut } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { DAY, plus } from '../../shared/vocabulary/instants.ts';
import type { Label, Overlay } from '../../shared/vocabulary/taxonomy.ts';
import { isIntent } from '../../shared/vocabulary/taxonomy.ts';
import type { DeskAction } from './edition.ts';
import type { ReadEdition } from './understanding.ts';

interface HoldRule {
  readonly state: HoldState;
  /** Days it stands without being lifted; without them until somebody lifts it. */
  readonly days?: number;
}

/** What a stance puts on the person's CONTACT row, and for how long it stands without being lifted. */
const HOLD_BY_OVERLAY: Readonly<Partial<Record<Overlay, HoldRule>>> = {
  complaint: { state: 'complaint', days: 90 },
  crisis: { state: 'crisis' },
  'fraud-suspected': { state: 'fraud', days: 90 },
  'cannot-pay': { state: 'hardship-asked', days: 60 },
  disaster: { state: 'disaster', days: 90 },
  represented: { state: 'represented' },
};

const HOLD_BY_INTENT: Readonly<Partial<Record<Label, HoldRule>>> = {
  'hardship-support': { state: 'hardship-asked', days: 60 },
  'refund-or-disputed-charge': { state: 'dispute', days: 90 },
  'credit-report': { state: 'dispute', days: 90 },
  'collection-conduct': { state: 'complaint', days: 90 },
  'repayment-not-posted': { state: 'reported-paid', days: 10 },
  'unauthorised-activity': { state: 'fraud', days: 90 },
  'scam-victim': { state: 'fraud', days: 90 },
  'crisis-and-safety': { state: 'crisis' },
  // Somebody died, unless a representative is named: then nothing goes out any more, contract messages included.
  'bereavement-or-representative': { state: 'bereavement' },
  'wrong-person-contacted': { state: 'wrong-person' },
};

/** An opt-out of collection calls or of service messages is for a person to weigh; optional messages stop at once. */
const REVOKED_BY_OPT_OUT: readonly Purpose[] = OPTIONAL_PURPOSES;

const labelsOf = (edition: ReadEdition): readonly Label[] => {
  const { outcome, secondary } = edition.reading.verdict;
  return [...(outcome.kind === 'recognised' ? [outcome.label] : outcome.hint === undefined ? [] : [outcome.hint]), ...secondary];
};

const placed = (holds: readonly (HoldRule | undefined)[], source: string, since: Instant): readonly ContactChange[] =>
  holds.flatMap((hold): ContactChange[] =>
    hold === undefined
      ? []
      : [
          {
            kind: 'hold-placed',
            hold: {
              state: hold.state,
              source,
              since,
              ...(hold.days === undefined ? {} : { until: plus(since, hold.days * DAY) }),
            },
          },
        ],
  );

const stopped = (labels: readonly Label[], source: string, at: Instant): readonly ContactChange[] =>
  labels.includes('contact-opt-out') ? [optOut(at, source, REVOKED_BY_OPT_OUT)] : [];

/**
 * Changes to the CONTACT row that follow from an edition: opt-outs and holds, keyed by the ticket so that they are placed once.
 * They come from every edition ever read, not only the current one: a hold once heard is lifted by people, not by an amendment.
 */
export const contactChanges = (edition: ReadEdition): readonly ContactChange[] => {
  const { ticketId, at, endedAt, reading } = edition;
  const labels = labelsOf(edition);
  const { overlays } = reading.verdict;
  const isRepresented = overlays.includes('represented');
  const heard = [
    ...overlays.map((overlay) => HOLD_BY_OVERLAY[overlay]),
    ...labels
      .filter((label) => !(isRepresented && label === 'bereavement-or-representative'))
      .map((label) => HOLD_BY_INTENT[label]),
  ];
  return [...placed(heard, ticketId, at), ...stopped(labels, ticketId, at), { kind: 'conversation-held', at: endedAt ?? at }];
};

/** What an agent hears where we did not holds the same: a contact corrected to an opt-out is one. */
export const correctionChanges = (ticketId: string, action: DeskAction): readonly ContactChange[] => {
  const { type, intent, at } = action;
  if (type !== 'intent-corrected' || intent === undefined || !isIntent(intent)) return [];
  return [...placed([HOLD_BY_INTENT[intent]], ticketId, at), ...stopped([intent], ticketId, at)];
};
