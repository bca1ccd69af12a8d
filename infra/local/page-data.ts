import type { DomainEvent } from '../../shared/contracts/domain-event.ts';
import { awsMetricsOf } from './aws-metrics.ts';
import type { PageData } from './page/data.ts';
import type { Run } from './run.ts';

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
    quarantine: summary.refused,
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
