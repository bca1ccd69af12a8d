import type { DomainEvent } from '../../shared/contracts/domain-event.ts';
import type { PageData } from './page/data.ts';
import type { Run } from './run.ts';

/** All a finished run has to show on the page. */
export const pageDataOf = ({ stack, summary, exports }: Run, standIns: readonly string[]): PageData => {
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
    metrics: stack.logs.metrics.flatMap(({ namespace, name, dimensions, unit, values }) =>
      values.map((value) => ({ namespace, name, dimensions, unit, at: now, value })),
    ),
    alarms: stack.template.alarms.map(({ name, description }) => ({ name, description })),
    standIns,
  };
  // Rows are read back from the tables as JSON; their shapes are those of the rooms that wrote them.
  return data as unknown as PageData;
};
