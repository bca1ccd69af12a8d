import type { Instant } from '../../../shared/vocabulary/instants.ts';

/** One line a function printed, as CloudWatch Logs would hold it. */
export interface LogLine {
  readonly functionId: string;
  readonly text: string;
  /** The line as JSON, when it is an object. */
  readonly fields: Readonly<Record<string, unknown>> | undefined;
}

/** One sample a function emitted in the embedded metric format. */
export interface MetricSample {
  readonly functionId: string;
  /** The moment of the run's day the invocation belongs to. */
  readonly at: Instant;
  readonly namespace: string;
  readonly name: string;
  readonly unit: string;
  readonly values: readonly number[];
  readonly dimensions: Readonly<Record<string, string>>;
}

export interface LogBook {
  readonly lines: readonly LogLine[];
  readonly metrics: readonly MetricSample[];
  add(functionId: string, text: string, at: Instant): void;
  /** Called with each new line. */
  onLine(listener: (line: LogLine) => void): void;
  clear(): void;
}

interface EmfDirective {
  readonly Namespace: string;
  readonly Dimensions: readonly (readonly string[])[];
  readonly Metrics: readonly { readonly Name: string; readonly Unit?: string }[];
}

const parseObject = (text: string): Record<string, unknown> | undefined => {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
};

const samplesOf = (functionId: string, fields: Readonly<Record<string, unknown>>, at: Instant): MetricSample[] => {
  const directives = (fields._aws as { CloudWatchMetrics?: readonly EmfDirective[] } | undefined)?.CloudWatchMetrics ?? [];
  return directives.flatMap(({ Namespace, Dimensions, Metrics }) =>
    Dimensions.flatMap((names) =>
      Metrics.map(({ Name, Unit }) => ({
        functionId,
        at,
        namespace: Namespace,
        name: Name,
        unit: Unit ?? 'None',
        values: [fields[Name]].flat().map(Number),
        dimensions: Object.fromEntries(names.map((name) => [name, String(fields[name])])),
      })),
    ),
  );
};

export const makeLogBook = (): LogBook => {
  const lines: LogLine[] = [];
  const metrics: MetricSample[] = [];
  const listeners: ((line: LogLine) => void)[] = [];
  return {
    lines,
    metrics,
    add: (functionId, text, at) => {
      const fields = parseObject(text);
      const line = { functionId, text, fields };
      lines.push(line);
      if (fields?._aws !== undefined) metrics.push(...samplesOf(functionId, fields, at));
      for (const listener of listeners) listener(line);
    },
    onLine: (listener) => void listeners.push(listener),
    clear: () => {
      lines.length = 0;
      metrics.length = 0;
    },
  };
};
