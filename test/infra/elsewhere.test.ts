import { type App, Stack, Validations } from 'aws-cdk-lib';
import { AttributeType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { carelineStack } from '../../infra/app.ts';
import { Careline } from '../../infra/careline.ts';
import { readSettings } from '../../infra/stages.ts';
import { appWithoutBundling, careline, FULL, may, ofType, references, resourcesOf, statementsIn } from './template.ts';

/** An app with what it already has: a table under its own key and a bucket, in another account's stack, without any of our flags. */
const elsewhere = () => {
  const app = appWithoutBundling();
  const stack = new Stack(app, 'TheirStack', { env: { account: '111122223333', region: 'ap-southeast-1' } });
  const key = new Key(stack, 'TheirKey', { enableKeyRotation: true });
  const table = new Table(stack, 'TheirFacts', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
  });
  const transcripts = Bucket.fromBucketName(stack, 'TheirTranscripts', 'their-transcripts');
  new Careline(stack, 'Support', {
    stage: 'dev',
    model: 'apac.amazon.nova-lite-v1:0',
    existing: { tables: { facts: table }, transcripts },
  });
  return { app, stack };
};

describe('in an app of someone else', () => {
  const { stack } = elsewhere();
  const resources = resourcesOf(stack);

  test('existing tables and buckets are used, and no others made in their place', () => {
    expect(ofType(resources, 'AWS::DynamoDB::GlobalTable')).toHaveLength(4);
    expect(ofType(resources, 'AWS::S3::Bucket')).toHaveLength(0);
    const [rollup] = ofType(resources, 'AWS::Lambda::Function').filter(({ id }) => id.startsWith('SupportKpi'));
    expect(references(rollup?.properties.Environment)).toEqual([expect.stringMatching(/^TheirFacts/)]);
    expect(JSON.stringify(ofType(resources, 'AWS::Events::Rule'))).toContain('their-transcripts');
  });

  test('their key is used through DynamoDB only', () => {
    const uses = ofType(resources, 'AWS::IAM::Policy')
      .flatMap(({ properties }) => statementsIn(properties.PolicyDocument))
      .filter(({ Resource }) => references(Resource).some((id) => id.startsWith('TheirKey')));
    expect(uses.length).toBeGreaterThan(0);
    expect(
      uses.filter(({ Condition }) => !JSON.stringify(Condition).includes('"kms:ViaService":{"Fn::Join":["",["dynamodb."')),
    ).toEqual([]);
  });

  test('a profile the pack does not allow is refused there as well', () => {
    const target = new Stack(appWithoutBundling(), 'Other');
    expect(() => new Careline(target, 'Careline', { model: 'global.amazon.nova-2-lite-v1:0' })).toThrow('anywhere in the world');
  });
});

const withNag = (app: App): App => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
};

/** Every rule acknowledged anywhere in the tree, with its reason. */
const acknowledgements = (app: App): readonly { readonly id: string; readonly reason: string }[] =>
  app.node
    .findAll()
    .flatMap(({ node }) => node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY))
    .flatMap(({ data }) => Object.entries(data as Record<string, string>))
    .map(([id, reason]) => ({ id, reason }));

describe('cdk-nag AwsSolutions', () => {
  test.each(['dev', 'prod'] as const)('%s has no finding that is not acknowledged, with a reason', (stage) => {
    const app = withNag(appWithoutBundling());
    carelineStack(
      app,
      stage,
      readSettings((name) => FULL[name as keyof typeof FULL]),
    );
    expect(() => app.synth()).not.toThrow();
    expect(acknowledgements(app).map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "Annotation::AwsSolutions-SQS3",
        "Annotation::AwsSolutions-SQS3",
        "Annotation::AwsSolutions-IAM5[Resource::<CarelineDataTranscriptsB39F89CE.Arn>/*]",
        "Annotation::AwsSolutions-IAM5[Resource::<CarelineDataTranscriptsB39F89CE.Arn>/quarantine/*]",
        "Annotation::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:bedrock:*::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0]",
        "Annotation::AwsSolutions-IAM5[Resource::<CarelineDataTranscriptsB39F89CE.Arn>/quarantine/*]",
        "Annotation::AwsSolutions-SQS3",
        "Annotation::AwsSolutions-IAM5[Resource::<CarelineDataTranscriptsB39F89CE.Arn>/quarantine/*]",
      ]
    `);
    expect(acknowledgements(app).filter(({ reason }) => reason.length < 60)).toEqual([]);
  });

  test('nor has it around existing things', () => {
    const { app } = elsewhere();
    withNag(app);
    expect(() => app.synth()).not.toThrow();
  });

  test('what is not acknowledged would be found', () => {
    const app = withNag(appWithoutBundling());
    new Bucket(new Stack(app, 'Careless'), 'Bucket');
    expect(() => app.synth()).toThrow();
  });
});

test('no CloudFormation parameter has to be given', () => {
  const app = appWithoutBundling();
  const stack = carelineStack(
    app,
    'prod',
    readSettings(() => undefined),
  );
  const template = app.synth().getStackArtifact(stack.artifactId).template as {
    Parameters?: Record<string, { Default?: unknown }>;
  };
  expect(Object.keys(template.Parameters ?? {})).toEqual(['BootstrapVersion']);
});

test('outreach is off unless switched on', () => {
  const switchOf = (resources: ReturnType<typeof careline>): unknown =>
    JSON.stringify(ofType(resources, 'AWS::Lambda::Function')).match(/"OUTREACH_ENABLED":"(\w+)"/)?.[1];
  expect(switchOf(careline())).toBe('off');
  expect(switchOf(careline(FULL))).toBe('on');
  expect(may(careline(FULL), 'delivery', 'ses:SendEmail', 'CarelineOutreachEmail')).toBe(true);
});
