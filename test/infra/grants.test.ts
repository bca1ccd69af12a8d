import { describe, expect, test } from 'vitest';
import {
  careline,
  FULL,
  FUNCTIONS,
  type FunctionName,
  functionOf,
  grantsOf,
  list,
  may,
  ofType,
  statementsIn,
  whoMay,
} from './template.ts';

const full = careline(FULL);
const names = Object.keys(FUNCTIONS) as FunctionName[];

describe('what each function may do', () => {
  test.each<[FunctionName, string, string]>([
    ['conversation', 'dynamodb:PutItem', 'CarelineDataCases'],
    ['conversation', 'dynamodb:Query', 'CarelineDataCases'],
    ['conversation', 'dynamodb:PutItem', 'CarelineDataCustomers'],
    ['conversation', 'dynamodb:PutItem', 'CarelineDataFacts'],
    ['conversation', 's3:GetObject', 'CarelineDataTranscripts'],
    ['conversation', 'kms:GenerateMac', 'CarelineDataPseudonymKey'],
    ['conversation', 'events:PutEvents', 'CarelineDataDepartments'],
    ['lifecycle', 'dynamodb:PutItem', 'CarelineDataContactPoints'],
    ['lifecycle', 'kms:Encrypt', 'CarelineDataVault'],
    ['lifecycle', 'sqs:SendMessage', 'CarelineConversationDeskQueue'],
    ['sweep', 'dynamodb:Query', 'CarelineDataTimers'],
    ['sweep', 'sqs:SendMessage', 'CarelineOutreachCustomerDueQueue'],
    ['sweep', 'sqs:SendMessage', 'CarelineConversationDeskQueue'],
    ['delivery', 'dynamodb:GetItem', 'CarelineDataContactPoints'],
    ['delivery', 'kms:Decrypt', 'CarelineDataVault'],
    ['delivery', 'ses:SendEmail', 'CarelineOutreachEmail'],
    ['delivery', 'sms-voice:SendTextMessage', 'CarelineOutreachSms'],
    ['receipts', 'dynamodb:PutItem', 'CarelineDataCustomers'],
    ['receipts', 'sqs:SendMessage', 'CarelineLifecycleEventsQueue'],
    ['receipts', 'kms:GenerateMac', 'CarelineDataPseudonymKey'],
    ['rollup', 'dynamodb:Query', 'CarelineDataFacts'],
  ])('%s may %s on %s', (name, action, on) => {
    expect(may(full, name, action, on)).toBe(true);
  });
});

describe('what nobody else may do', () => {
  test.each([
    ['kms:Decrypt', 'CarelineDataVault', ['delivery']],
    ['kms:Encrypt', 'CarelineDataVault', ['lifecycle']],
    ['dynamodb:PutItem', 'CarelineDataContactPoints', ['lifecycle']],
    ['dynamodb:GetItem', 'CarelineDataContactPoints', ['lifecycle', 'delivery', 'receipts']],
    ['dynamodb:UpdateItem', 'CarelineDataContactPoints', ['receipts']],
    ['dynamodb:Query', 'CarelineDataCases', ['conversation']],
    ['dynamodb:Query', 'CarelineDataFacts', ['rollup']],
    ['s3:GetObject', 'CarelineDataTranscripts', ['conversation']],
    ['ses:SendEmail', 'CarelineOutreachEmail', ['delivery']],
  ])('%s on %s: %j alone', (action, on, allowed) => {
    expect(whoMay(full, action, on)).toEqual(allowed);
  });

  test('only conversation calls models, and the model behind a profile only through it', () => {
    const calls = names.flatMap((name) =>
      grantsOf(full, name)
        .filter(({ Action }) => list<string>(Action).some((action) => action.startsWith('bedrock:')))
        .map((statement) => ({ name, statement })),
    );
    expect(calls.map(({ name }) => name)).toEqual(['conversation', 'conversation']);
    expect(calls.map(({ statement }) => Object.keys(statement.Condition?.StringEquals ?? {}))).toEqual([
      [],
      ['bedrock:InferenceProfileArn'],
    ]);
  });

  test('nobody calls a model when Bedrock is switched off', () => {
    const actions = grantsOf(careline({ model: 'embedded', inference: 'none' }), 'conversation').flatMap(({ Action }) =>
      list<string>(Action),
    );
    expect(actions.filter((action) => action.startsWith('bedrock:'))).toEqual([]);
  });

  test('addresses are sealed and opened with the customer as the only encryption context', () => {
    const vaultCalls = (['lifecycle', 'delivery'] as const).flatMap((name) =>
      grantsOf(full, name).filter(({ Resource }) => JSON.stringify(Resource).includes('CarelineDataVault')),
    );
    expect(vaultCalls.map(({ Condition }) => Condition)).toEqual(
      Array(2).fill({
        'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['customer'] },
        Null: { 'kms:EncryptionContext:customer': 'false' },
      }),
    );
  });

  test('a key that a service uses for a function cannot be used by the function itself', () => {
    const direct = names
      .flatMap((name) => grantsOf(full, name))
      .filter(({ Action }) => list<string>(Action).some((action) => action.startsWith('kms:')))
      .filter(({ Condition }) => Condition?.StringEquals?.['kms:ViaService'] === undefined)
      .flatMap(({ Action }) => list<string>(Action));
    expect([...new Set(direct)].sort()).toEqual(['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateMac']);
  });

  test('with a contact list of the company, optional e-mails go through it, and through no other', () => {
    const listed = careline({ ...FULL, existing: { emailList: { name: 'customers', topic: 'offers' } } });
    const [send] = grantsOf(listed, 'delivery').filter(({ Action }) => list<string>(Action).includes('ses:SendEmail'));
    expect(JSON.stringify(send?.Resource)).toContain(':contact-list/customers');
    const { Environment } = functionOf(listed, 'delivery').properties as { Environment: { Variables: object } };
    expect(Environment.Variables).toMatchObject({ EMAIL_LIST: 'customers', EMAIL_TOPIC: 'offers' });
    expect(JSON.stringify(grantsOf(full, 'delivery'))).not.toContain('contact-list');
  });

  test('without a sender there is no right to send', () => {
    const actions = grantsOf(careline(), 'delivery').flatMap(({ Action }) => list<string>(Action));
    expect(actions.filter((action) => action.startsWith('ses:') || action.startsWith('sms-voice:'))).toEqual([]);
  });
});

const POLICIES: readonly (readonly [type: string, property: string])[] = [
  ['AWS::IAM::Policy', 'PolicyDocument'],
  ['AWS::IAM::Role', 'AssumeRolePolicyDocument'],
  ['AWS::SQS::QueuePolicy', 'PolicyDocument'],
  ['AWS::SNS::TopicPolicy', 'PolicyDocument'],
  ['AWS::S3::BucketPolicy', 'PolicyDocument'],
  ['AWS::KMS::Key', 'KeyPolicy'],
];
const allowed = POLICIES.flatMap(([type, property]) =>
  ofType(full, type).flatMap(({ id, properties }) =>
    statementsIn(properties[property]).map((statement) => ({ id, type, statement })),
  ),
).filter(({ statement }) => statement.Effect === 'Allow');

describe('all policies of the template', () => {
  test('no wildcard in an action; the one exception is the account administering its own keys', () => {
    const wild = allowed.filter(({ statement }) => list<string>(statement.Action).some((action) => action.includes('*')));
    expect(wild.filter(({ type }) => type !== 'AWS::KMS::Key')).toEqual([]);
    expect(wild.every(({ statement }) => JSON.stringify(statement.Principal).includes(':root'))).toBe(true);
  });

  test('no Scan, and nothing that changes a table', () => {
    const actions = allowed
      .flatMap(({ statement }) => list<string>(statement.Action))
      .filter((action) => action.startsWith('dynamodb:'));
    expect([...new Set(actions)].sort()).toEqual([
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    ]);
  });

  test('every AWS service acts for this account only', () => {
    const services = allowed
      .map(({ id, statement }) => ({
        id,
        statement,
        service: (statement.Principal as { Service?: string } | undefined)?.Service,
      }))
      .filter(({ service }) => service !== undefined)
      // A function's role: Lambda assumes it only for a function of the same account, since passing a role never crosses accounts.
      .filter(({ service }) => service !== 'lambda.amazonaws.com');
    expect(services.map(({ service }) => service)).toContain('events.amazonaws.com');
    const open = services.filter(({ statement }) => {
      const keys = Object.values(statement.Condition ?? {}).flatMap((tests) => Object.keys(tests));
      return !keys.includes('aws:SourceAccount') || !keys.includes('aws:SourceArn');
    });
    expect(open).toEqual([]);
  });

  test('nobody outside is let in', () => {
    const everyone = allowed.filter(({ statement }) => JSON.stringify(statement.Principal)?.includes('"*"'));
    expect(everyone).toEqual([]);
  });
});
