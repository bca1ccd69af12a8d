import type { Clock } from './clock.ts';
import type { ScheduleDefinition } from './template/definitions.ts';
import type { Template } from './template/template.ts';

/** A schedule that comes round within the hour sweeps what is due; a rarer one rolls up. */
const isFrequent = ({ expression }: ScheduleDefinition): boolean => /^rate\(\d+ minutes?\)$/.test(expression);

export interface Schedules {
  readonly sweeps: readonly ScheduleDefinition[];
  readonly rollups: readonly ScheduleDefinition[];
  /** The event a schedule sends its target at the present of the clock. */
  event(schedule: ScheduleDefinition): unknown;
}

export const schedulesOf = (template: Template, clock: Pick<Clock, 'instant'>): Schedules => ({
  sweeps: template.schedules.filter(isFrequent),
  rollups: template.schedules.filter((schedule) => !isFrequent(schedule)),
  event: (schedule) => {
    const time = `${clock.instant().slice(0, 19)}Z`;
    if (schedule.input !== undefined)
      return JSON.parse(schedule.input.replaceAll('<aws.scheduler.scheduled-time>', time)) as unknown;
    return {
      version: '0',
      id: '00000000-0000-4000-a000-000000000000',
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account: template.place.account,
      time,
      region: template.place.region,
      resources: [`arn:aws:scheduler:${template.place.region}:${template.place.account}:schedule/default/${schedule.name}`],
      detail: '{}',
    };
  },
});
