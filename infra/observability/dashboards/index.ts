import { Construct } from 'constructs';
import { operationsDashboard } from './operations.ts';
import { outreachDashboard } from './outreach.ts';
import type { DashboardProps } from './props.ts';
import { supportLeadDashboard } from './support-lead.ts';

export type { DashboardProps, WatchedQueue } from './props.ts';
export { operationsDashboard, outreachDashboard, supportLeadDashboard };

/** The three dashboards of one deployment. */
export class Dashboards extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    supportLeadDashboard(this, props);
    outreachDashboard(this, props);
    operationsDashboard(this, props);
  }
}
