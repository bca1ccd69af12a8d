import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type BundlingOptions, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AlarmName } from '../../observability/alarm-register.ts';
import { METRICS_NAMESPACE } from '../../observability/alarm-register.ts';
import type { Alarms } from '../../observability/alarms.ts';
import type { StageRules } from '../../stages.ts';
import type { Grants } from './grants.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const SECONDS_PER_MINUTE = 60;

export interface RoomFunctionProps {
  /** Path of the handler under functions/. */
  readonly handler: string;
  readonly description: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly grants: Grants;
  readonly rules: StageRules;
  readonly alarms: Alarms;
  readonly failing: AlarmName;
  /** How often the service may call again by itself when an asynchronous call fails. */
  readonly retries?: number;
  /** A file of the project that the function reads beside its code. */
  readonly besideCode?: string;
}

/** One Lambda of a room: its bundle, its own role with nothing but the listed grants, its log group, its alarm. */
export class RoomFunction extends Construct {
  readonly lambda: NodejsFunction;

  constructor(scope: Construct, id: string, props: RoomFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', { retention: props.rules.logRetention, removalPolicy: props.rules.removal });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${props.handler} may do, and nothing more`,
    });
    this.lambda = new NodejsFunction(this, 'Function', {
      entry: `${PROJECT}functions/${props.handler}`,
      projectRoot: PROJECT,
      depsLockFilePath: `${PROJECT}package-lock.json`,
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memoryMb,
      role,
      logGroup,
      ...(props.retries === undefined ? {} : { retryAttempts: props.retries, maxEventAge: Duration.seconds(SECONDS_PER_MINUTE) }),
      environment: { METRICS_NAMESPACE, ...props.environment },
      bundling: bundling(props.besideCode),
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }),
    );
    for (const statement of props.grants.flat()) role.addToPolicy(statement);
    props.alarms.failing(this, props.failing, this.lambda);
  }
}

/**
 * Bundles carry the AWS SDK at the locked version: the runtime's own copy lags behind (it drops request fields it does not know,
 * among them Bedrock's), and a bundle that is the same bytes here and there is what law 9 asks for. No source maps: stacks are
 * never logged (law 1).
 */
const bundling = (besideCode: string | undefined): BundlingOptions => ({
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  sourceMap: false,
  bundleAwsSDK: true,
  mainFields: ['module', 'main'],
  // Some packages inside the bundle are CommonJS and expect `require`.
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  ...(besideCode === undefined ? {} : { commandHooks: copying(besideCode) }),
});

const copying = (file: string): NonNullable<BundlingOptions['commandHooks']> => {
  const source = `${PROJECT}${file}`;
  if (!existsSync(source)) throw new Error(`${file} is missing: npm run train writes it`);
  return {
    beforeBundling: () => [],
    beforeInstall: () => [],
    // Through node, which every shell here knows, not through one system's copy command.
    afterBundling: (_input, output) => [
      `node -e "require('node:fs').cpSync(process.argv[1],process.argv[2])" "${source}" "${output}/${nameOf(file)}"`,
    ],
  };
};

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
