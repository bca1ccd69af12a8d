import { DAY, millisecondsBetween } from '../../../shared/vocabulary/instants.ts';
import type { Contact } from '../contact.ts';
import { standingResolution } from '../desk-story.ts';
import type { Kpi } from '../kpi.ts';
import { coarse, gap, kpi, out } from '../kpi.ts';
import { evidence, isInbound, notARequest } from '../predicates.ts';

const firstResponse = (contact: Contact): string | undefined =>
  [contact.firstResponseAt, contact.desk.humanAt[0]].filter((at) => at !== undefined).sort()[0];

/** Open at `now`: the desk has it and has not resolved it, or somebody said it is not resolved. */
const isOpen = (contact: Contact, now: string): boolean | undefined => {
  const resolved = evidence(contact, now);
  if (resolved !== undefined) return !resolved;
  return contact.desk.events > 0 ? true : undefined;
};

/** How fast we answer and settle; what is not settled is shown by its age. */
export const SPEED: readonly Kpi[] = [
  ...([50, 90] as const).map((p) =>
    kpi({
      id: `first-response-p${p}`,
      name: { en: `Time to first response, p${p}`, zh: `首次响应时长 P${p}` },
      over: 'contact',
      counts: 'requests',
      unit: 'seconds',
      shape: { kind: 'quantile', p: p / 100 },
      slices: ['family', 'intent'],
      question: 'How long does a customer wait for our first words?',
      facts: 'contact: at, firstResponseAt; desk: answered, callback-reached',
      formula: `p${p} (nearest rank) of first response − start of the contact`,
      exclusions: 'greeting only, empty; no time of a response: lowers the coverage',
      source: 'amendment on connect',
      example: p === 50 ? 'answered after 5 s, 20 s and 90 s: p50 = 20 s' : 'answered after 5 s, 20 s and 90 s: p90 = 90 s',
      judge: ({ contact }) => {
        if (!isInbound(contact) || notARequest(contact) !== undefined) return undefined;
        const at = firstResponse(contact);
        return at === undefined ? gap('no-time') : coarse(millisecondsBetween(contact.at, at));
      },
    }),
  ),
  ...([50, 90] as const).map((p) =>
    kpi({
      id: `time-to-resolution-p${p}`,
      name: { en: `Time to resolution, p${p}`, zh: `解决时长 P${p}` },
      over: 'contact',
      counts: 'requests',
      unit: 'seconds',
      shape: { kind: 'quantile', p: p / 100 },
      slices: ['family', 'intent'],
      question: 'How long until a matter is settled?',
      facts: 'contact: at; desk: resolved, reopened (the resolution that stands)',
      formula: `p${p} (nearest rank) of standing resolution − start of the contact`,
      exclusions: 'not resolved by the desk: counted here, shown by age below',
      source: 'amendment on connect',
      example:
        p === 50
          ? 'resolved after 600 s, 1800 s, 7230 s (kept as 7200 s), 1 open: p50 = 1800 s'
          : 'resolved after 600 s, 1800 s, 7230 s (kept as 7200 s), 1 open: p90 = 7200 s',
      judge: ({ contact }) => {
        if (!isInbound(contact) || notARequest(contact) !== undefined) return undefined;
        const at = standingResolution(contact.desk);
        return at === undefined ? out('not-resolved') : coarse(millisecondsBetween(contact.at, at));
      },
    }),
  ),
  kpi({
    id: 'open-oldest',
    name: { en: 'Oldest open request', zh: '最久未解决时长' },
    over: 'contact',
    counts: 'requests',
    unit: 'seconds',
    shape: { kind: 'quantile', p: 1 },
    slices: ['family', 'intent'],
    question: 'How old is the oldest request still open?',
    facts: 'contact: at, desk.resolved, resolution; desk: any event',
    formula: 'greatest of now − start over open requests',
    exclusions: 'resolved; nobody said anything about it: lowers the coverage',
    source: 'amendment on connect',
    example: 'open for 1 h and for 3 days, 1 resolved: 259200 s',
    judge: ({ contact }, now) => {
      if (!isInbound(contact) || notARequest(contact) !== undefined) return undefined;
      const open = isOpen(contact, now);
      if (open === undefined) return gap('no-evidence');
      return open ? coarse(millisecondsBetween(contact.at, now)) : undefined;
    },
  }),
  kpi({
    id: 'open-over-7-days',
    name: { en: 'Open for more than 7 days', zh: '七天以上未解决率' },
    over: 'contact',
    counts: 'requests',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'Which share of what the desk took on is open after a week?',
    facts: 'contact: at, desk.resolved, resolution; desk: any event',
    formula: 'open and older than 7 days ÷ requests with evidence that are older than 7 days',
    exclusions: 'younger than 7 days: immature; nobody said anything about it: lowers the coverage',
    source: 'amendment on connect',
    example: '8 days old: 1 open, 2 resolved; 1 day old: 1 open: 1 ÷ 3, 1 immature',
    judge: ({ contact }, now) => {
      if (!isInbound(contact) || notARequest(contact) !== undefined) return undefined;
      const open = isOpen(contact, now);
      if (open === undefined) return gap('no-evidence');
      return millisecondsBetween(contact.at, now) > 7 * DAY ? Number(open) : 'immature';
    },
  }),
];
