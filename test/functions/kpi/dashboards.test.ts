import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { GAUGES, metricsOf } from '../../../functions/kpi/gauges.ts';
import { kpiById } from '../../../functions/kpi/registry.ts';
import { Dashboards } from '../../../infra/observability/dashboards/index.ts';
import { GRID_WIDTH, textHeight } from '../../../infra/observability/dashboards/layout.ts';
import { EMITTED } from '../../../infra/observability/dashboards/operation-widgets.ts';
import { THRESHOLDS } from '../../../infra/observability/dashboards/thresholds.ts';

type Row = readonly [
  string,
  string,
  ...(
    | string
    | {
        readonly id?: string;
        readonly label?: string;
        readonly stat?: string;
        readonly period?: number;
        readonly expression?: string;
      }
  )[],
];
interface Widget {
  readonly type: 'metric' | 'text' | 'alarm';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: {
    readonly title?: string;
    readonly markdown?: string;
    readonly metrics?: readonly Row[];
    readonly stat?: string;
    readonly period?: number;
    readonly annotations?: { readonly horizontal?: readonly { readonly value: number; readonly label: string }[] };
  };
}
interface Body {
  readonly start: string;
  readonly widgets: readonly Widget[];
}

const flat = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const { 'Fn::Join': join } = value as { 'Fn::Join'?: [string, unknown[]] };
  return join === undefined ? 'token' : join[1].map(flat).join(join[0]);
};

/** The bodies as they are synthesized, with a name instead of every reference. */
const bodies = (): ReadonlyMap<string, Body> => {
  const stack = new Stack(new App(), 'Test');
  const queue = (id: string) => ({ queue: new Queue(stack, id), deadLetters: new Queue(stack, `${id}Dead`) });
  const lambda = (id: string) =>
    Lambda.fromFunctionAttributes(stack, id, {
      functionArn: `arn:aws:lambda:us-east-1:111122223333:function:${id}`,
      sameEnvironment: true,
    });
  const queues = { chat: queue('Chat'), voice: queue('Voice'), 'customer-due': queue('Due') };
  const functions = { conversation: lambda('Conversation'), rollup: lambda('Rollup') };
  const alarms = [
    new Alarm(stack, 'Alarm', { metric: queues.chat.queue.metricNumberOfMessagesSent(), threshold: 1, evaluationPeriods: 1 }),
  ];
  new Dashboards(stack, 'Dashboards', { namespace: 'Careline', prefix: 'Careline-test', queues, functions, alarms });
  const found = Template.fromStack(stack).findResources('AWS::CloudWatch::Dashboard');
  return new Map(
    Object.values(found).map(({ Properties }) => [
      String(Properties.DashboardName),
      JSON.parse(flat(Properties.DashboardBody)) as Body,
    ]),
  );
};

const BODIES = bodies();
const widgets = (): readonly Widget[] => [...BODIES.values()].flatMap((body) => body.widgets);

/** Our own metrics on a widget, written out: `service/Name`. */
const ours = ({ properties }: Widget): readonly { readonly key: string; readonly stat: string; readonly period: number }[] => {
  let before: readonly unknown[] = [];
  return (properties.metrics ?? []).flatMap((row) => {
    const options = row.findLast((part) => typeof part === 'object') as { stat?: string; period?: number } | undefined;
    const parts = row
      .filter((part) => typeof part === 'string')
      .map((part, index) => (part === '.' ? before[index] : part)) as string[];
    if (parts.length > 0) before = parts;
    const [namespace, name, , service] = parts;
    if (namespace !== 'Careline') return [];
    return [
      {
        key: `${service}/${name}`,
        stat: options?.stat ?? properties.stat ?? 'Average',
        period: options?.period ?? properties.period ?? 300,
      },
    ];
  });
};

const EVERYTHING = [
  ...GAUGES.flatMap(metricsOf).map(({ name }) => `kpi/${name}`),
  'kpi/RollupFacts',
  ...Object.entries(EMITTED).flatMap(([service, names]) => names.map((name) => `${service}/${name}`)),
];

describe('The dashboards', () => {
  it('are three: support lead, outreach, operations', () => {
    expect([...BODIES.keys()].sort()).toEqual([
      'Careline-test-operations',
      'Careline-test-outreach',
      'Careline-test-support-lead',
    ]);
  });

  it.each([...BODIES])('%s has no overlaps and no holes in the 24 columns', (_name, { widgets: placed }) => {
    const bottom = Math.max(...placed.map(({ y, height }) => y + height));
    const cells = new Map<string, number>();
    for (const { x, y, width, height } of placed) {
      for (let row = y; row < y + height; row += 1)
        for (let column = x; column < x + width; column += 1)
          cells.set(`${row},${column}`, (cells.get(`${row},${column}`) ?? 0) + 1);
    }
    expect([cells.size, Math.max(...cells.values())]).toEqual([bottom * GRID_WIDTH, 1]);
  });

  it('show every metric that is emitted, and none that is not', () => {
    const shown = new Set(
      widgets()
        .flatMap(ours)
        .map(({ key }) => key),
    );
    expect([...shown].sort()).toEqual([...new Set(EVERYTHING)].sort());
  });

  it('read gauges no faster than they come, and never add them up', () => {
    const cadence = new Map<string, number>(
      GAUGES.flatMap((gauge) =>
        metricsOf(gauge).map(({ name }) => [`kpi/${name}`, gauge.run === 'daily' ? 86_400 : 3_600] as const),
      ),
    );
    for (const { key, stat, period } of widgets().flatMap(ours)) {
      if (!cadence.has(key)) continue;
      expect([key, ['Average', 'Maximum'].includes(stat), period >= (cadence.get(key) ?? 0)]).toEqual([key, true, true]);
    }
  });

  it('say below every figure what it shows and its formula', () => {
    for (const { widgets: placed } of BODIES.values()) {
      const silent = placed.filter(({ type, x, y, width, height }) => {
        if (type !== 'metric') return false;
        const below = placed.find(
          (other) => other.type === 'text' && other.y === y + height && other.x === x && other.width === width,
        );
        return (below?.properties.markdown?.length ?? 0) < 20;
      });
      expect(silent.map(({ properties }) => properties.title)).toEqual([]);
    }
  });

  it('print the registry’s formula of every KPI they show', () => {
    const words = widgets()
      .map(({ properties }) => properties.markdown ?? '')
      .join('\n');
    for (const { kpi } of GAUGES) expect([kpi, words.includes(kpiById(kpi).formula)]).toEqual([kpi, true]);
  });

  it('draw every threshold as a line on the graph of its KPI', () => {
    for (const [id, { at, label }] of Object.entries(THRESHOLDS)) {
      const metric = GAUGES.find(({ kpi }) => kpi === id)?.metric;
      const graphs = widgets().filter((widget) => ours(widget).some(({ key }) => key === `kpi/${metric}`));
      const drawn = graphs.some(({ properties }) =>
        properties.annotations?.horizontal?.some((line) => line.value === at && line.label === label),
      );
      expect([id, drawn]).toEqual([id, true]);
    }
  });

  it('set no target on containment or AI share', () => {
    expect(Object.keys(THRESHOLDS).filter((id) => id === 'containment' || id === 'ai-share')).toEqual([]);
  });

  it('give each text the height its words need', () => {
    for (const { type, properties, width, height } of widgets()) {
      if (type === 'text')
        expect([properties.markdown, height >= textHeight(properties.markdown ?? '', width)]).toEqual([
          properties.markdown,
          true,
        ]);
    }
  });

  it('open the lead’s page with value, technology and compliance', () => {
    const lead = BODIES.get('Careline-test-support-lead')?.widgets ?? [];
    const headings = lead.flatMap(({ properties }) => /^#+ (\w+)/.exec(properties.markdown ?? '')?.[1] ?? []);
    expect(headings.slice(0, 4)).toEqual(['Support', 'Value', 'Technology', 'Compliance']);
  });

  it('put the state of the alarms on top of the operations page', () => {
    const [, second] = BODIES.get('Careline-test-operations')?.widgets ?? [];
    expect(second?.type).toBe('alarm');
  });
});
