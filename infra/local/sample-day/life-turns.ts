import { plus } from '../../../shared/vocabulary/instants.ts';
import { DIALOGUES } from './dialogue.ts';
import type { LifeDraft, Tell } from './life-draft.ts';
import { on } from './life-draft.ts';

/** The turns a life takes: applications, cards, papers, trouble and help. Each table is customer → when or what. */

type Table<Value> = Readonly<Record<number, Value>>;
const told = <Value>(
  table: Table<Value>,
  customer: number,
  tell: (value: Value) => readonly LifeDraft[],
): readonly LifeDraft[] => {
  const value = table[customer];
  return value === undefined ? [] : tell(value);
};

const DRAFTS: Table<string> = { 25: '2026-11-18', 61: '2026-11-19', 132: '2026-11-19', 147: '2026-11-20' };
const SUBMITTED: Table<string> = { 60: '2026-11-12', 86: '2026-11-10', 113: '2026-11-09', 43: '2026-11-17' };
const OFFERED: Table<string> = {
  28: '2026-11-19',
  72: '2026-11-19',
  84: '2026-11-19',
  124: '2026-11-18',
  144: '2026-11-19',
  8: '2026-11-17',
};

export const applications: Tell = ({ number }) => {
  const applicationId = `app-${String(number).padStart(4, '0')}-1`;
  return [
    ...told(DRAFTS, number, (day) => [{ type: 'application-started', at: on(day, '11:25'), applicationId }]),
    ...told(SUBMITTED, number, (day) => [{ type: 'application-submitted', at: on(day, '07:45'), applicationId }]),
    ...told(OFFERED, number, (day) => [
      { type: 'offer-made', at: on(day, '00:50'), applicationId, offerExpiresAt: on('2026-11-30', '16:00') },
    ]),
  ];
};

const CARD_WAITS = new Set([18, 33, 55, 87, 117, 143]);
const WALLET_NEW = new Set([44, 59, 93, 119, 145]);

export const cardsAndWallets: Tell = ({ number, products }) => [
  ...(CARD_WAITS.has(number)
    ? [{ type: 'card-issued' as const, at: on('2026-11-10', '01:00'), cardId: `card-${number}-2`, expiresOn: '2030-11-30' }]
    : []),
  ...(WALLET_NEW.has(number)
    ? [{ type: 'wallet-opened' as const, at: on('2026-11-15', '00:40'), walletId: products.wallet ?? `wallet-${number}` }]
    : []),
];

/** A card somebody lost is frozen while they are still talking; doubtful payments raise an alert. */
export const cardTrouble: Tell = ({ number, products }) =>
  DIALOGUES.filter(({ script }) => script.customer === number)
    .slice(0, 3)
    .flatMap(({ script, endedAt }): readonly LifeDraft[] => {
      const at = plus(endedAt, -20_000);
      if (products.card === undefined) return [];
      if (script.truth.intent === 'lost-stolen-or-compromised') return [{ type: 'card-frozen', at, cardId: products.card }];
      if (script.truth.intent !== 'unauthorised-activity' || script.truth.overlays.includes('follow-up')) return [];
      return [{ type: 'fraud-alert-raised', at, alertId: `alert-${script.id}`, product: products.card }];
    });

const PASSPORT_ENDS: Table<string> = {
  9: '2026-12-20',
  47: '2026-12-20',
  63: '2026-12-21',
  97: '2026-12-20',
  121: '2026-12-20',
  133: '2026-12-21',
  68: '2027-03-01',
};
const CERTIFICATE: Table<string> = { 39: '15:20', 70: '10:40', 112: '01:50', 142: '04:20', 129: '12:30' };
const FEES_CHANGE = new Set([14, 74, 95, 108, 136]);

export const papers: Tell = ({ number, products }) => [
  ...told(PASSPORT_ENDS, number, (expiresOn) => [
    { type: 'document-recorded', at: on('2026-05-04', '06:00'), documentId: `doc-${number}`, expiresOn },
  ]),
  ...told(CERTIFICATE, number, (clock) => [
    {
      type: 'certificate-ready',
      at: on('2026-11-20', clock),
      certificateId: `cert-${number}`,
      ...(products.loan !== undefined && { product: products.loan }),
    },
  ]),
  ...(FEES_CHANGE.has(number)
    ? [
        {
          type: 'fee-change-announced' as const,
          at: on('2026-11-20', '02:00'),
          noticeId: `notice-${number}`,
          effectiveOn: '2026-12-21',
        },
      ]
    : []),
];

/** Floods in Henan and Papua, a hurricane in North Carolina: everybody we know there is told of help. */
const AREAS = new Set(['CN-HA', 'ID-PA', 'US-NC']);
const DISASTER_OVERLAY = 'disaster';

export const disasters: Tell = ({ number, home, facts }) => {
  const said = DIALOGUES.some(({ script }) => script.customer === number && script.truth.overlays.includes(DISASTER_OVERLAY));
  const area = home.region ?? facts.country;
  if (!said && !(AREAS.has(area) && number % 2 === 0)) return [];
  return [{ type: 'disaster-declared', at: on('2026-11-19', '22:00'), area, until: on('2026-12-31', '00:00') }];
};

const HARDSHIP_ASKED = new Set([28, 66, 77, 109, 139, 144]);
const REPRESENTED: Table<string> = { 34: '2026-11-16', 98: '2026-11-20' };

export const trouble: Tell = ({ number, products }) => {
  const product = products.loan === undefined ? {} : { product: products.loan };
  return [
    ...(HARDSHIP_ASKED.has(number) ? [{ type: 'hardship-asked' as const, at: on('2026-11-20', '14:30'), ...product }] : []),
    ...told(REPRESENTED, number, (day) => [{ type: 'representation-started', at: on(day, '08:00') }]),
    ...(number === 34
      ? [{ type: 'moratorium-started' as const, at: on('2026-11-16', '08:05'), until: on('2027-01-15', '00:00') }]
      : []),
    ...(number === 23 || number === 49 ? [{ type: 'bereavement-reported' as const, at: on('2026-11-20', '16:40') }] : []),
    ...(number === 59 ? [{ type: 'complaint-opened' as const, at: on('2026-11-18', '03:00') }] : []),
    ...(number === 50
      ? [
          {
            type: 'support-need-recorded' as const,
            at: on('2026-11-20', '10:20'),
            need: 'sight' as const,
            consent: true as const,
            reviewOn: '2027-11-20',
          },
        ]
      : []),
    ...(number === 72 ? [{ type: 'account-closed' as const, at: on('2026-11-20', '06:00') }] : []),
  ];
};
