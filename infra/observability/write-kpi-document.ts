import { writeFileSync } from 'node:fs';
import { kpiDocument } from '../../functions/kpi/kpi-document.ts';

/** Writes functions/kpi/KPIS.md from the registry: `node infra/observability/write-kpi-document.ts`. */
writeFileSync(new URL('../../functions/kpi/KPIS.md', import.meta.url), kpiDocument());
