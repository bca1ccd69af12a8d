import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportKpis } from '../../../functions/kpi/export-kpis.ts';
import type { ContactFact, DeskFact, Fact } from '../../../shared/contracts/fact.ts';
import { intentDefinition, isIntent } from '../../../shared/vocabulary/taxonomy.ts';
import { NOW } from './facts.ts';
import { ledger } from './ledger.ts';

/** The main KPIs once more, straight from the facts and from their definitions, sharing no code with the kpi room. */
interface Plain {
  readonly id: string;
  readonly at: number;
  readonly who: string | undefined;
  readonly legs: readonly ContactFact[];
  readonly desk: readonly DeskFact[];
  readonly label: string | undefined;
  readonly family: string | undefined;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const plainContacts = (facts: readonly Fact[]): readonly Plain[] => {
  const known = facts.filter(({ at }) => at <= NOW);
  const ids = new Set(known.flatMap((fact) => (fact.kind === 'contact' ? [fact.ticketId] : [])));
  return [...ids].map((id) => {
    const editions = known.filter((fact): fact is ContactFact => fact.kind === 'contact' && fact.ticketId === id);
    const legs = ['agent', 'ivr'].flatMap((leg) => {
      const own = editions
        .filter((fact) => fact.leg === leg)
        .sort((a, b) => Number(a.rank[0]) - Number(b.rank[0]) || order(a.id, b.id));
      return own.slice(-1);
    });
    const desk = known
      .filter((fact): fact is DeskFact => fact.kind === 'desk' && fact.ticketId === id)
      .sort((a, b) => order(a.at, b.at) || order(a.id, b.id));
    const corrected = desk.filter(({ type }) => type === 'intent-corrected' || type === 'intent-confirmed').at(-1);
    const own = legs[0]?.label;
    const label = corrected?.type === 'intent-corrected' ? corrected.intent : own;
    const named = desk.filter(({ type }) => type === 'customer-identified').at(-1)?.customerId;
    const family = label !== undefined && isIntent(label) ? intentDefinition(label).family : undefined;
    return { id, at: Date.parse(editions[0]?.at ?? ''), who: named ?? legs[0]?.customerId, legs, desk, label, family };
  });
};

const resolvedOf = (contact: Plain, until: number): boolean | undefined => {
  const move = contact.desk
    .filter(({ type, at }) => (type === 'resolved' || type === 'reopened') && Date.parse(at) < until)
    .at(-1);
  if (move !== undefined) return move.type === 'resolved';
  return contact.legs.map((leg) => leg.desk?.resolved).findLast((resolved) => resolved !== undefined);
};

const WEEK = 168 * 3_600_000;

interface PlainIssue {
  readonly first: Plain;
  readonly members: Plain[];
}

/** By the definition, every contact against every issue, newest issue first. */
const plainIssues = (contacts: readonly Plain[]): readonly PlainIssue[] => {
  const issues: PlainIssue[] = [];
  const earlier: Plain[] = [];
  for (const contact of [...contacts].sort((a, b) => a.at - b.at || order(a.id, b.id))) {
    const object = (one: Plain): string | undefined => {
      const id = one.legs[0]?.objectId;
      const kind = one.label !== undefined && isIntent(one.label) ? intentDefinition(one.label).object : '';
      return id === undefined ? undefined : `${kind} ${id}`;
    };
    const back = contact.family === 'stance' || contact.legs.some(({ overlays }) => overlays.includes('follow-up'));
    const sameObject = (one: Plain): boolean => object(one) !== undefined && object(one) === object(contact);
    const sameFamily = (one: Plain): boolean =>
      one.family !== undefined && one.family !== 'stance' && one.family === contact.family;
    const open = issues.filter(({ first }) => contact.at - first.at < WEEK);
    const found =
      open.findLast(({ members }) => members.some(sameObject)) ??
      open.findLast(({ members }) => members.some(sameFamily)) ??
      (back ? open.at(-1) : undefined);
    const near = earlier.filter(({ at }) => contact.at - at < WEEK);
    if (found !== undefined) found.members.push(contact);
    else if (!near.some((one) => sameObject(one) || sameFamily(one)) && !(back && near.length > 0)) {
      issues.push({ first: contact, members: [contact] });
    }
    earlier.push(contact);
  }
  return issues;
};

const kpi = (facts: readonly Fact[], id: string) => exportKpis(facts, NOW).kpis.find((found) => found.id === id);

describe('An independent computation from the facts agrees to the last digit', () => {
  it('on recognition, denied humans and satisfaction', () => {
    fc.assert(
      fc.property(ledger, (facts) => {
        const contacts = plainContacts(facts);
        const recognised = contacts.filter(({ legs }) => legs.some((leg) => leg.recognised)).length;
        expect(kpi(facts, 'recognition-rate')).toMatchObject({ numerator: recognised, denominator: contacts.length });
        const asked = contacts.filter(({ legs }) => legs.some((leg) => leg.humanAsked));
        expect(kpi(facts, 'human-requests')?.numerator).toBe(asked.length);
        const ratings = contacts.flatMap(({ legs, desk }) => {
          const given =
            desk.filter(({ type }) => type === 'csat').at(-1)?.score ??
            legs.map((leg) => leg.desk?.csat).findLast((x) => x !== undefined);
          return given === undefined || given < 1 || given > 5 ? [] : [given];
        });
        const good = ratings.filter((score) => score >= 4).length;
        expect(kpi(facts, 'csat')).toMatchObject({
          numerator: good,
          denominator: ratings.length,
          value: ratings.length === 0 ? 'no data' : good / ratings.length,
        });
      }),
      { numRuns: 40 },
    );
  });

  it('on first contact resolution and transfers per resolution', () => {
    fc.assert(
      fc.property(ledger, (facts) => {
        const contacts = plainContacts(facts).filter(({ label }) => label !== undefined);
        const people = new Set(contacts.flatMap(({ who }) => (who === undefined ? [] : [who])));
        const issues = [...people].flatMap((who) => plainIssues(contacts.filter((contact) => contact.who === who)));
        const judged = issues.flatMap(({ first, members }) => {
          if (Date.parse(NOW) < first.at + WEEK) return [];
          const resolved = resolvedOf(first, first.at + WEEK);
          return resolved === undefined ? [] : [resolved && members.length === 1];
        });
        const hits = judged.filter(Boolean).length;
        expect(kpi(facts, 'fcr-gross')).toMatchObject({
          numerator: hits,
          denominator: judged.length,
          value: judged.length === 0 ? 'no data' : hits / judged.length,
          immature: issues.filter(({ first }) => Date.parse(NOW) < first.at + WEEK).length,
        });
        expect(kpi(facts, 'issues-opened')?.numerator).toBe(issues.length);
      }),
      { numRuns: 40 },
    );
  });
});
