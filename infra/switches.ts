import { parseArgs } from 'node:util';
import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { REMINDER_RULES } from '../functions/lifecycle/rules/index.ts';
import type { SwitchOrder, SwitchProblem } from '../functions/outreach/change-switches.ts';
import { changeSwitches, readTarget } from '../functions/outreach/change-switches.ts';
import type { KillSwitch } from '../functions/outreach/kill-switches.ts';
import { SWITCHES_KEY } from '../functions/outreach/ledger.adapter.ts';

const HELP = `Kill switches of outreach: works at the next message, within seconds. What is stopped waits and is looked at again each hour.

  node infra/switches.ts --table NAME                            which are off
  node infra/switches.ts --table NAME --stop TARGET --by WHO     stops it
  node infra/switches.ts --table NAME --agree TARGET --by WHO    a second person agrees: now statutory notices stop as well
  node infra/switches.ts --table NAME --start TARGET --by WHO    lets it go on
      --json         the switches as one JSON list on standard output
      --help         this text

TARGET: all, rule:ID, channel:NAME or purpose:NAME. NAME of the table: the output CustomersTable of the deployed stack.
WHO is what CloudTrail should be searched for; IAM says who may write that row.
Exit: 0 done, 2 bad usage or nothing to change.`;

interface Row {
  readonly switches: readonly KillSwitch[];
  readonly version: number;
}

const read = async (client: DynamoDBDocumentClient, table: string): Promise<Row> => {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: SWITCHES_KEY, ConsistentRead: true }));
  return { switches: (Item?.body as readonly KillSwitch[] | undefined) ?? [], version: Number(Item?.version ?? 0) };
};

const UNTOUCHED_SINCE = 'attribute_not_exists(#version) OR #version = :readAt';

/** Reads, changes and writes the one row of switches, again when somebody else was at it; a problem is answered and changes nothing. */
export const orderSwitches = async (
  client: DynamoDBDocumentClient,
  table: string,
  order: SwitchOrder,
): Promise<readonly KillSwitch[] | SwitchProblem> => {
  for (;;) {
    const { switches, version } = await read(client, table);
    const changed = changeSwitches(switches, order);
    if (typeof changed === 'string') return changed;
    try {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { ...SWITCHES_KEY, version: version + 1, body: changed },
          ConditionExpression: UNTOUCHED_SINCE,
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':readAt': version },
        }),
      );
      return changed;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
};

const PROBLEMS: Readonly<Record<SwitchProblem, string>> = {
  'already-stopped': 'it is stopped already (--agree adds a second person)',
  'not-stopped': 'it is not stopped',
  'needs-another-person': 'the second person must be another one',
};

const inWords = ({ stops, name, by, secondBy, at }: KillSwitch): string =>
  `${name === undefined ? stops : `${stops}:${name}`} off since ${at} by ${by}${secondBy === undefined ? '' : `, agreed by ${secondBy}: statutory notices too`}`;

const ORDERS = ['stop', 'agree', 'start'] as const;

const readArguments = () =>
  parseArgs({
    options: {
      table: { type: 'string' },
      stop: { type: 'string' },
      agree: { type: 'string' },
      start: { type: 'string' },
      by: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;

/** The order on the command line; a text says what is wrong with it; undefined when switches are only to be shown. */
const orderOf = (values: ReturnType<typeof readArguments>): SwitchOrder | string | undefined => {
  const given = ORDERS.filter((what) => values[what] !== undefined);
  const [what, ...more] = given;
  if (what === undefined) return undefined;
  if (more.length > 0) return 'one order at a time';
  const target = readTarget(
    values[what] ?? '',
    REMINDER_RULES.map(({ id }) => id),
  );
  if (target === undefined) return `--${what} ${values[what]}: no such rule, channel or purpose`;
  if (values.by === undefined || values.by === '') return '--by is required: who orders it';
  return { what, target, by: values.by, at: new Date().toISOString() };
};

const main = async (): Promise<number> => {
  const refuse = (problem: string): number => {
    console.error(`${problem}\n\n${HELP}`);
    return 2;
  };
  let values: ReturnType<typeof readArguments>;
  try {
    values = readArguments();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'bad usage');
  }
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.table === undefined) return refuse('--table is required');
  const order = orderOf(values);
  if (typeof order === 'string') return refuse(order);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });
  const result =
    order === undefined ? (await read(client, values.table)).switches : await orderSwitches(client, values.table, order);
  if (typeof result === 'string') return refuse(PROBLEMS[result]);
  if (values.json) console.log(JSON.stringify(result));
  else console.log(result.length === 0 ? 'nothing is switched off' : result.map(inWords).join('\n'));
  return 0;
};

if (import.meta.main) process.exitCode = await main();
