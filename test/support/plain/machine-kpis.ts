import { isIntent } from '../../../shared/vocabulary/taxonomy.ts';
import { routeOf } from './contacts.ts';
import type { Figure } from './figures.ts';
import { ratio, stratified } from './figures.ts';
import type { Ledger } from './ledger.ts';
import { byPerson, isResolved } from './predicates.ts';

/** Recognition, correctness and what automation finishes. */
export const machineFigures = ({
  now,
  contacts,
  requests,
  known,
  bots,
  isRequest,
  named,
  back,
  kept,
  service,
  old,
  gold,
  right,
  stratum,
}: Ledger): readonly (readonly [string, Figure])[] => {
  const pairs = requests.flatMap((contact) => {
    const label = gold(contact);
    return label === undefined ? [] : [{ label, said: contact.lead.recognised ? (contact.own ?? 'unknown') : 'unknown' }];
  });
  const f1 = [...new Set(pairs.flatMap((pair) => [pair.label, pair.said]))].sort().map((label) => {
    const of = (holds: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(holds).length;
    const hits = of((pair) => pair.label === label && pair.said === label);
    return (2 * hits) / (of((pair) => pair.label === label) + of((pair) => pair.said === label));
  });
  return [
    ['recognition-rate', ratio(contacts, (contact) => (isRequest(contact) ? Number(named(contact)) : 'out'))],
    [
      'recognition-reviewed',
      stratified(
        requests.flatMap((contact) => {
          const label = gold(contact);
          if (label !== undefined && !isIntent(label) && label !== 'other-in-scope') return [];
          return [{ stratum: stratum(contact), hit: label === undefined ? undefined : named(contact) }];
        }),
      ),
    ],
    ['correct-rate', stratified(requests.filter(named).map((contact) => ({ stratum: stratum(contact), hit: right(contact) })))],
    [
      'end-to-end-correct',
      stratified(
        requests.map((contact) => {
          const word = right(contact);
          return { stratum: stratum(contact), hit: word === undefined ? undefined : word && named(contact) };
        }),
      ),
    ],
    [
      'macro-f1',
      {
        ...ratio(pairs, (pair) => Number(pair.label === pair.said)),
        value: f1.length === 0 ? 'no data' : f1.reduce((sum, one) => sum + one, 0) / f1.length,
      },
    ],
    [
      'desk-disagreement',
      ratio(requests, ({ desk }) => {
        const judged = desk.findLast(({ type }) => type === 'intent-corrected' || type === 'intent-confirmed');
        return judged === undefined ? 'gap' : Number(judged.type === 'intent-corrected');
      }),
    ],
    [
      'degraded-answers',
      ratio(contacts, (contact) => (isRequest(contact) ? Number(contact.lead.degraded !== undefined) : 'out')),
    ],
    ['containment', ratio(bots, (contact) => Number(!byPerson(contact)))],
    [
      'verified-automated-resolution',
      ratio(bots.filter(isRequest), (contact) => {
        const word = old((one) => Number(!byPerson(one) && !back(one)))(contact);
        if (word !== 1) return word;
        const resolved = isResolved(contact, Date.parse(now));
        return resolved === undefined ? 'gap' : Number(resolved);
      }),
    ],
    ['ai-share', ratio(contacts, (contact) => (byPerson(contact) ? 0 : contact.botTurns > 0 ? 1 : 'out'))],
    ['self-service-offered', ratio(known, (contact) => Number(service(contact)?.offered ?? routeOf(contact) === 'self-service'))],
    [
      'self-service-accepted',
      ratio(known, (contact) => {
        const record = service(contact);
        if (record === undefined) return routeOf(contact) === 'self-service' ? 'gap' : undefined;
        return record.offered ? Number(record.accepted) : undefined;
      }),
    ],
    [
      'self-service-completed',
      ratio(
        contacts.filter((one) => service(one)?.accepted),
        (one) => Number(service(one)?.completed),
      ),
    ],
    [
      'self-service-kept',
      ratio(
        contacts.filter((one) => service(one)?.completed),
        old((one) => Number(kept(one))),
      ),
    ],
    [
      'acceptance-success',
      ratio(
        contacts.filter((one) => service(one)?.accepted),
        old((one) => Number(service(one)?.completed === true && kept(one))),
      ),
    ],
  ];
};
