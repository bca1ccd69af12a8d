import type { DomainEvent } from '../../shared/contracts/domain-event.ts';
import { awsMetricsOf } from './aws-metrics.ts';
import type { Refusal } from './ledger.ts';
import type { PageData, PageRefusal } from './page/data.ts';
import type { Run } from './run.ts';

/** What was refused, where it came from (the player knows), and the note kept beside it: the path, what was expected, its size. */
const refusalsOf = (refused: readonly Refusal[], notes: readonly PageRefusal[]): readonly PageRefusal[] => {
  const byHash = new Map(notes.map((note) => [`${note.code}/${note.sha256}`, note]));
  return refused.map((refusal) => ({ ...byHash.get(`${refusal.code}/${refusal.sha256}`), ...refusal }));
};

/** All a finished run has to show on the page. */
export const pageDataOf = async ({ stack, summary, exports }: Run, standIns: readonly string[]): Promise<PageData> => {
  const now = stack.clock.instant();
  const data = {
    now,
    summary,
    tickets: exports.tickets,
    conversations: exports.conversations,
    kpis: JSON.parse(exports.kpis) as PageData['kpis'],
    reminders: exports.reminders,
    outbox: exports.outbox.filter(({ reminderId }) => reminderId !== undefined),
    customers: exports.people,
    quarantine: refusalsOf(summary.refused, exports.quarantine as readonly PageRefusal[]),
    events: exports.events as readonly DomainEvent[],
    dashboards: stack.template.dashboards.map(({ id, body }) => ({ name: id, body })),
    metrics: [
      ...stack.logs.metrics.flatMap(({ namespace, name, dimensions, unit, at, values }) =>
        values.map((value) => ({ namespace, name, dimensions, unit, at, value })),
      ),
      ...(await awsMetricsOf(stack)),
    ],
    alarms: stack.template.alarms.map(({ id, name, description }) => ({ id, name, description })),
    standIns,
  };
  // Rows are read back from the tables as JSON; their shapes are those of the rooms that wrote them.
  return data as unknown as PageData;
};
