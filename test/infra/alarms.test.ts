import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALARM_REGISTER, type AlarmEntry, COMPOSITES } from '../../infra/observability/alarm-register.ts';
import { careline, FULL, list, named, ofType, type Properties, references } from './template.ts';

const full = careline(FULL);
const runbook = readFileSync(new URL('../../infra/observability/RUNBOOK.md', import.meta.url), 'utf8');
const registered = Object.keys(ALARM_REGISTER).sort();
const register: Readonly<Record<string, AlarmEntry>> = ALARM_REGISTER;

const plain = ofType(full, 'AWS::CloudWatch::Alarm').map(({ id, properties }) => ({
  id,
  name: short(properties.AlarmName),
  properties,
}));
const composite = ofType(full, 'AWS::CloudWatch::CompositeAlarm').map(({ id, properties }) => ({
  id,
  name: short(properties.AlarmName),
  properties,
}));

function short(alarmName: unknown): string {
  return String(alarmName).replace(/^Test-/, '');
}

const sections = runbook.split(/^## /m).slice(1);

describe('every alarm has an owner, a severity and a page of instructions', () => {
  test('the template, the register and the runbook name the same alarms', () => {
    expect([...plain, ...composite].map(({ name }) => name).sort()).toEqual(registered);
    expect(sections.map((section) => section.split('\n')[0]).sort()).toEqual(registered);
  });

  test.each(sections.map((section) => [section.split('\n')[0] ?? '', section] as const))(
    '%s: what, how to look, how to mend',
    (_, section) => {
      expect(section).toMatch(/\*\*Description\.\*\* .+[\s\S]*\*\*Investigation\.\*\* .+[\s\S]*\*\*Resolution\.\*\* .+/);
    },
  );

  test('an alarm says on the telephone what it means, who owns it and where to read on', () => {
    for (const { name, properties } of [...plain, ...composite]) {
      expect(properties.AlarmDescription).toContain(register[name]?.means);
      expect(properties.AlarmDescription).toContain(`RUNBOOK.md#${name}`);
    }
  });
});

describe('one cause pages once', () => {
  test('an alarm rings by itself or through its composite, never both', () => {
    for (const { name, properties } of plain) {
      const ringsItself = list(properties.AlarmActions ?? []).length > 0;
      expect({ name, ringsItself }).toEqual({ name, ringsItself: register[name]?.spokenForBy === undefined });
    }
  });

  test.each(COMPOSITES)('%s rings for the alarms the register says, and for no other', (name) => {
    const found = composite.find((one) => one.name === name);
    const children = references(found?.properties.AlarmRule);
    const names = plain.filter(({ id }) => children.includes(id)).map((alarm) => alarm.name);
    expect(names.sort()).toEqual(registered.filter((child) => register[child]?.spokenForBy === name));
    expect(list(found?.properties.AlarmActions)).toHaveLength(1);
  });
});

describe('what is watched', () => {
  const metricOf = (properties: Properties): string =>
    JSON.stringify([properties.MetricName, properties.Dimensions, properties.Metrics]);
  const watching = (metric: string, id: string): boolean =>
    plain.some(({ properties }) => properties.MetricName === metric && metricOf(properties).includes(id));

  test('every queue: dead letters where messages end, age where they wait', () => {
    const queues = ofType(full, 'AWS::SQS::Queue').map(({ id }) => id);
    const ends = queues.filter((id) => /DeadLetters|Undelivered/.test(id));
    expect(ends.filter((id) => !watching('ApproximateNumberOfMessagesVisible', id))).toEqual([]);
    expect(queues.filter((id) => !ends.includes(id) && !watching('ApproximateAgeOfOldestMessage', id))).toEqual([]);
  });

  test('every function: errors, and throttles of all together', () => {
    const functions = ofType(full, 'AWS::Lambda::Function').map(({ id }) => id);
    expect(functions.filter((id) => !watching('Errors', id))).toEqual([]);
    const throttled = plain.find(({ name }) => name === 'functions-throttled');
    expect(functions.filter((id) => !JSON.stringify(throttled?.properties).includes(id))).toEqual([]);
  });

  test.each(['sweep-silent', 'rollup-silent'])('%s rings when nothing is heard at all', (name) => {
    expect(plain.find((alarm) => alarm.name === name)?.properties).toMatchObject({
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
    });
  });
});

test('alarms reach the address given, over TLS, sealed with a key CloudWatch may use', () => {
  const topic = named(full, 'AWS::SNS::Topic', 'CarelineAlarmsTopic');
  expect(references(topic.properties.KmsMasterKeyId)).toHaveLength(1);
  const told = ofType(full, 'AWS::SNS::Subscription').filter(({ properties }) => references(properties.TopicArn)[0] === topic.id);
  expect(told.map(({ properties }) => [properties.Protocol, properties.Endpoint])).toEqual([['email', 'oncall@example.com']]);
  expect(JSON.stringify(ofType(full, 'AWS::SNS::TopicPolicy'))).toContain('"aws:SecureTransport":"false"');
});
