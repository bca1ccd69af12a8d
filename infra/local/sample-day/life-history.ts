import { plus } from '../../../shared/vocabulary/instants.ts';
import { DELIVERIES } from './deliveries.ts';
import type { Tell } from './life-draft.ts';
import { on } from './life-draft.ts';
import { SCRIPTS } from './scripts.ts';
import { seeded } from './seed.ts';

/** Who they are, since when, and what they agreed to. */

const hasTalked = (customer: number): boolean => SCRIPTS.some((script) => script.customer === customer);

/** Everybody registered once; a few never said where they live. */
export const registered: Tell = ({ number, facts, home, language, data }) => {
  const seed = seeded('registered', number);
  const day = `${seed.between(2023, 2025)}-${String(seed.between(1, 12)).padStart(2, '0')}-${String(seed.between(1, 28)).padStart(2, '0')}`;
  return [
    {
      type: 'person-registered',
      at: on(day, `1${seed.below(9)}:${seed.between(10, 59)}`),
      country: facts.country,
      ...(number % 17 !== 0 && { zone: home.zone, ...(home.region !== undefined && { region: home.region }) }),
      language,
      jurisdictions: [facts.jurisdiction],
      email: data.email,
      phone: data.phone.e164,
    },
  ];
};

/** Checks begun and not finished: some days ago (a reminder falls due), some too recently or too long ago for one. */
const CHECK_STARTED: Readonly<Record<number, string>> = {
  19: '2026-11-19',
  64: '2026-11-18',
  48: '2026-11-19',
  135: '2026-11-18',
  113: '2026-11-19',
  132: '2026-11-20',
  88: '2026-11-19',
  146: '2026-11-19',
  110: '2026-11-18',
  25: '2026-11-19',
};

export const identityCheck: Tell = ({ number }) => {
  const started = CHECK_STARTED[number];
  if (started !== undefined) return [{ type: 'identity-check-started', at: on(started, '01:10') }];
  return number % 10 === 0 ? [{ type: 'identity-check-passed', at: on('2026-01-15', '03:20') }] : [];
};

/** Those with an offer, a new card or wallet: what follows may only be sent with their consent. */
const OFFERED_OR_NEW = new Set([28, 33, 44, 55, 59, 72, 84, 87, 93, 117, 119, 124, 143, 144, 145]);

export const consents: Tell = ({ number }) => {
  if (OFFERED_OR_NEW.has(number) || number % 6 === 0)
    return [
      { type: 'consent-given', at: on('2026-02-03', '03:15'), purposes: ['care', 'marketing'], channels: ['email', 'sms'] },
    ];
  if (number % 18 === 2)
    return [{ type: 'consent-given', at: on('2026-03-11', '02:40'), purposes: ['care'], channels: ['email'] }];
  return [];
};

const OPTED_OUT = /contact-opt-out/;

/** The desk enters what a customer asked for; the conversation alone would do as well, and both must agree. */
export const optOuts: Tell = ({ number }) =>
  DELIVERIES.filter(({ dialogue }) => dialogue.script.customer === number && OPTED_OUT.test(dialogue.script.truth.intent))
    .slice(0, 1)
    .map(({ dialogue }) => ({
      type: 'consent-withdrawn',
      at: plus(dialogue.endedAt, 240_000),
      purposes: ['care', 'marketing'],
      channels: ['email', 'sms', 'voice'],
    }));

/** Contacts of the telephony whose customer the lifecycle system knows. */
export const contactsStarted: Tell = ({ number }) =>
  DELIVERIES.flatMap(({ dialogue, identity, conversationId }) =>
    identity === 'lifecycle' && dialogue.script.customer === number && conversationId !== undefined
      ? [
          {
            type: 'contact-started' as const,
            at: dialogue.startedAt,
            contactId: conversationId,
            channel: dialogue.script.channel,
          },
        ]
      : [],
  );

/** Whoever says nothing on the day was last seen sixty days ago, and had agreed to be written to. */
export const dormant: Tell = ({ number }) =>
  hasTalked(number)
    ? []
    : [
        { type: 'consent-given', at: on('2026-03-02', '04:00'), purposes: ['care', 'marketing'], channels: ['email'] },
        { type: 'customer-active', at: on('2026-09-21', '08:30') },
      ];
