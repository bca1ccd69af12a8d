import type { Fact, ReminderFact } from '../../../shared/contracts/fact.ts';
import type { Plain } from './contacts.ts';
import type { Figure } from './figures.ts';
import { count, rank, ratio, seconds } from './figures.ts';
import { WEEK } from './issues.ts';
import { moves } from './predicates.ts';

/** Complaints, reminders and customers, from the facts alone. */
type Entry = readonly [string, Figure];
const DAY = 86_400_000;

interface PlainComplaint {
  readonly contact: Plain;
  readonly number: string;
  readonly receivedAt: string;
  readonly dueAt: string | undefined;
  readonly acknowledgedAt: string | undefined;
  readonly answeredAt: string | undefined;
  readonly upheld: boolean | undefined;
  readonly redress: boolean | undefined;
  readonly later: readonly Plain[];
}

const complaintIn = ({ legs }: Plain) => legs.find(({ complaint }) => complaint !== undefined)?.complaint;

const plainComplaints = (contacts: readonly Plain[]): readonly PlainComplaint[] =>
  contacts.flatMap((contact) => {
    const file = complaintIn(contact);
    if (file === undefined) return [];
    const answers = contact.desk.filter(({ type }) => type === 'complaint-answered');
    return [
      {
        contact,
        number: file.number,
        receivedAt: file.receivedAt,
        dueAt: file.dueAt,
        acknowledgedAt: contact.desk.find(({ type }) => type === 'complaint-acknowledged')?.at,
        answeredAt: answers[0]?.at,
        upheld: answers.at(-1)?.upheld,
        redress: answers.at(-1)?.redress,
        later: contacts.filter(({ who, at }) => who !== undefined && who === contact.who && at > contact.at),
      },
    ];
  });

export const complaintFigures = (contacts: readonly Plain[], now: string): readonly Entry[] => {
  // A complaint number is made of its ticket, so the same number is never in two of them; said again it would be a test of its own.
  const files = plainComplaints(contacts);
  const told = (pick: (file: PlainComplaint) => boolean | undefined) => (file: PlainComplaint) => {
    if (file.answeredAt === undefined) return 'young' as const;
    const word = pick(file);
    return word === undefined ? ('gap' as const) : Number(word);
  };
  const again = (file: PlainComplaint): boolean =>
    file.later.some((later) => later.family === file.contact.family && complaintIn(later) !== undefined);
  return [
    ['complaints-opened', count(contacts, (contact) => Number(complaintIn(contact) !== undefined))],
    [
      'complaints-acknowledged',
      ratio(files, (file) => Number(file.acknowledgedAt !== undefined || file.answeredAt !== undefined)),
    ],
    [
      'complaint-timeliness',
      ratio(files, ({ dueAt, answeredAt }) => {
        if (dueAt === undefined) return 'out';
        // Due in the period: it ends with the present day.
        if (dueAt.slice(0, 10) > now.slice(0, 10)) return undefined;
        return now < dueAt ? 'young' : Number(answeredAt !== undefined && answeredAt <= dueAt);
      }),
    ],
    [
      'complaint-oldest-open',
      rank(1, files, ({ answeredAt, receivedAt }) => (answeredAt === undefined ? seconds(receivedAt, now) : undefined)),
    ],
    [
      'complaints-upheld',
      ratio(
        files,
        told(({ upheld }) => upheld),
      ),
    ],
    [
      'complaints-redress',
      ratio(
        files,
        told(({ redress }) => redress),
      ),
    ],
    [
      'complaints-reopened',
      ratio(
        files,
        told(({ contact, answeredAt = '' }) => moves(contact).some(({ type, at }) => type === 'reopened' && at > answeredAt)),
      ),
    ],
    [
      'complaints-to-regulator',
      ratio(files, ({ contact, later }) =>
        Number([contact, ...later].some(({ overlays }) => overlays.includes('regulator-or-legal'))),
      ),
    ],
    ['complaints-repeat-cause', ratio(files, (file) => (file.contact.who === undefined ? 'out' : Number(again(file))))],
  ];
};

const STAGES = ['planned', 'deferred', 'cancelled', 'expired', 'suppressed', 'unknown', 'sent'];

export const reminderFigures = (facts: readonly Fact[], contacts: readonly Plain[], now: string): readonly Entry[] => {
  const known = facts.filter((fact): fact is ReminderFact => fact.kind === 'reminder' && fact.at <= now);
  const all = [...Map.groupBy(known, ({ reminderId }) => reminderId).values()].map((own) => ({
    planned: own.some(({ state }) => state === 'planned'),
    latest: own.reduce((best, fact) => {
      const later = fact.at > best.at || (fact.at === best.at && STAGES.indexOf(fact.state) > STAGES.indexOf(best.state));
      return later ? fact : best;
    }),
  }));
  const inState = (state: string): Figure => count(all, ({ latest }) => Number(latest.state === state));
  const sends = all.filter(({ latest }) => latest.state === 'sent').map(({ latest }) => latest);
  const after = ({ customerId, at }: ReminderFact): readonly Plain[] =>
    contacts.filter(
      (contact) => contact.who === customerId && contact.at >= at && Date.parse(contact.at) - Date.parse(at) < WEEK,
    );
  const life = facts.filter((fact) => fact.kind === 'lifecycle' && fact.at <= now);
  const lastContact = Map.groupBy(
    contacts.filter(({ who }) => who !== undefined),
    ({ who }) => who,
  );
  return [
    ['reminders-planned', count(all, ({ planned }) => (planned ? 1 : undefined))],
    ...['sent', 'deferred', 'suppressed', 'unknown'].map((state) => [`reminders-${state}`, inState(state)] as const),
    ['outreach-breaches', ratio(sends, ({ breach }) => (breach === undefined ? 'gap' : Number(breach.length > 0)))],
    [
      'opt-outs-after-send',
      ratio(sends, (send) => {
        if (Date.parse(now) - Date.parse(send.at) < WEEK) return 'young';
        return Number(after(send).some(({ label }) => label === 'contact-opt-out'));
      }),
    ],
    [
      'customers-lost-after-contact',
      ratio([...lastContact], ([who, own]) => {
        const last = Math.max(...own.map(({ at }) => Date.parse(at)));
        const events = life.filter((fact) => fact.kind === 'lifecycle' && fact.customerId === who);
        const near = events.filter(({ at }) => Math.abs(Date.parse(at) - last) < 60 * DAY || Date.parse(at) === last - 60 * DAY);
        if (near.length === 0) return 'out';
        if (Date.parse(now) - last < 60 * DAY) return 'young';
        return Number(
          near.some(
            (fact) =>
              fact.kind === 'lifecycle' &&
              ['account-closed', 'customer-dormant'].includes(fact.type) &&
              Date.parse(fact.at) >= last,
          ),
        );
      }),
    ],
  ];
};
