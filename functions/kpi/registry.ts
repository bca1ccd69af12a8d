import type { Kpi } from './kpi.ts';
import { AUTOMATION } from './kpis/automation.ts';
import { COMPLAINTS } from './kpis/complaints.ts';
import { FIRST_CONTACT } from './kpis/first-contact.ts';
import { HUMAN_ACCESS } from './kpis/human-access.ts';
import { OUTREACH } from './kpis/outreach.ts';
import { QUEUE } from './kpis/queue.ts';
import { RECOGNITION } from './kpis/recognition.ts';
import { SATISFACTION } from './kpis/satisfaction.ts';
import { SPEED } from './kpis/speed.ts';
import { TRANSFERS } from './kpis/transfers.ts';
import { TRUST } from './kpis/trust.ts';
import { VALUE } from './kpis/value.ts';
import { VOLUME } from './kpis/volume.ts';

/** Every KPI, by group, in the order they are read. */
export const KPI_GROUPS = {
  'What came in': VOLUME,
  'First contact resolution': FIRST_CONTACT,
  Transfers: TRANSFERS,
  Recognition: RECOGNITION,
  Automation: AUTOMATION,
  'Getting a person': HUMAN_ACCESS,
  'Queue and handling': QUEUE,
  Speed: SPEED,
  Satisfaction: SATISFACTION,
  Complaints: COMPLAINTS,
  'Risk and trust': TRUST,
  Outreach: OUTREACH,
  Value: VALUE,
} as const satisfies Readonly<Record<string, readonly Kpi[]>>;

export const KPIS: readonly Kpi[] = Object.values(KPI_GROUPS).flat();

const BY_ID: ReadonlyMap<string, Kpi> = new Map(KPIS.map((definition) => [definition.id, definition]));

export const kpiById = (id: string): Kpi => {
  const found = BY_ID.get(id);
  if (found === undefined) throw new RangeError('unknown KPI');
  return found;
};
