import { synthesize } from '../local/synthesize.ts';
import { readTemplate } from '../local/template/template.ts';
import { observabilityCost } from './cost.ts';

/** Prints what dashboards, metrics and alarms of the synthesized stack cost: `node infra/observability/metric-cost.ts`, one JSON object. */
const template = readTemplate(await synthesize());
process.stdout.write(`${JSON.stringify(observabilityCost(template), null, 1)}\n`);
