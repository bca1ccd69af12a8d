/** What the local stack builds, as read from the synthesized template. `id` is always the logical id. */
export interface QueueDefinition {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  readonly visibilitySeconds: number;
  readonly delaySeconds: number;
  readonly redrive?: { readonly deadLetterArn: string; readonly maxReceiveCount: number };
  readonly key?: string;
}

export interface KeyAttribute {
  readonly AttributeName: string;
  readonly KeyType: 'HASH' | 'RANGE';
}

export interface IndexDefinition {
  readonly IndexName: string;
  readonly KeySchema: readonly KeyAttribute[];
  readonly Projection: {
    readonly ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
    readonly NonKeyAttributes?: readonly string[];
  };
}

export interface TableDefinition {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  readonly keySchema: readonly KeyAttribute[];
  readonly attributes: readonly { readonly AttributeName: string; readonly AttributeType: 'S' | 'N' | 'B' }[];
  readonly indexes: readonly IndexDefinition[];
  readonly key?: string;
}

export interface BucketDefinition {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  /** Tells EventBridge of new objects. */
  readonly announces: boolean;
  readonly key?: string;
}

export interface FunctionDefinition {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  readonly roleId: string | undefined;
  /** Folder with the bundled code. */
  readonly assetDirectory: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly environment: Readonly<Record<string, string>>;
}

export interface EventSourceDefinition {
  readonly id: string;
  readonly functionId: string;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly reportsFailures: boolean;
  readonly maximumConcurrency: number | undefined;
}

export interface ScheduleDefinition {
  readonly id: string;
  readonly name: string;
  readonly expression: string;
  readonly targetArn: string;
  readonly input: string | undefined;
}

export interface RuleDefinition {
  readonly id: string;
  readonly busName: string;
  readonly pattern: Readonly<Record<string, unknown>>;
  readonly targetArns: readonly string[];
}

export interface KeyDefinition {
  readonly id: string;
  readonly keyId: string;
  readonly arn: string;
  /** `SYMMETRIC_DEFAULT`, `HMAC_256`, … */
  readonly spec: string;
}

export interface BusDefinition {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
}

export interface AlarmDefinition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface DashboardDefinition {
  readonly id: string;
  readonly body: { readonly widgets: readonly Readonly<Record<string, unknown>>[] };
}
