import type { Fact } from '../../../shared/contracts/fact.ts';
import type { Figure } from './figures.ts';
import { issueFigures } from './issue-kpis.ts';
import { readLedger } from './ledger.ts';
import { machineFigures } from './machine-kpis.ts';
import { peopleFigures } from './people-kpis.ts';
import { complaintFigures, reminderFigures } from './rest.ts';

/** Every KPI that has a source, from the facts alone. */
export const plainKpis = (facts: readonly Fact[], now: string): ReadonlyMap<string, Figure> => {
  const ledger = readLedger(facts, now);
  return new Map<string, Figure>([
    ...issueFigures(ledger),
    ...machineFigures(ledger),
    ...peopleFigures(ledger),
    ...complaintFigures(ledger.contacts, now),
    ...reminderFigures(facts, ledger.contacts, now),
  ]);
};
