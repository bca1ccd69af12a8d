import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { planFromEvents } from '../../../functions/lifecycle/process-lifecycle.ts';
import { REMINDER_RULES } from '../../../functions/lifecycle/rules/index.ts';
import type { StoredLifecycleEvent } from '../../../functions/lifecycle/stored-event.ts';
import type { OutreachPerson } from '../../../functions/outreach/judge-reminder.ts';
import type { KillSwitch } from '../../../functions/outreach/kill-switches.ts';
import { SWITCHES_KEY } from '../../../functions/outreach/ledger.adapter.ts';
import { dynamoPerson } from '../../../functions/outreach/person.adapter.ts';
import { localDay, localInstant } from '../../../functions/outreach/zones.ts';
import { loadPseudonymise } from '../../../shared/aws/pseudonyms.ts';
import { matchesIdGrammar } from '../../../shared/vocabulary/ids.ts';
import type { Instant } from '../../../shared/vocabulary/instants.ts';
import type { LocalStack } from '../stack.ts';

const tableNamed = ({ template }: LocalStack, part: string): string => {
  const table = template.tables.find(({ id }) => id.includes(part));
  if (table === undefined) throw new Error(`The stack has no table ${part}.`);
  return table.name;
};

/** The id under which a customer is stored: their own where it matches our grammar, else its pseudonym, as the functions derive it. */
export const storedCustomerId = async ({ template, player }: LocalStack, given: string): Promise<string> => {
  if (matchesIdGrammar(given)) return given;
  const key = template.functions.map(({ environment }) => environment.PSEUDONYM_KEY).find((one) => one !== undefined) ?? '';
  return (await loadPseudonymise(player.keys, key))('customer', given);
};

export interface PersonNow {
  readonly person: OutreachPerson | undefined;
  readonly switches: readonly KillSwitch[];
}

/** The rows of a person as the deployed sender reads them; planned for the whole horizon, so that what comes is explained too. */
export const readPersonNow = async (stack: LocalStack, customerId: string, now: Instant): Promise<PersonNow> => {
  const client = DynamoDBDocumentClient.from(stack.engines.direct.tables);
  const customers = tableNamed(stack, 'Customers');
  const load = dynamoPerson(client, { customers, contactPoints: tableNamed(stack, 'ContactPoints') }, (inputs, record, at) => {
    const view = { record, now: at, localInstant, localDay };
    return planFromEvents(REMINDER_RULES, inputs as readonly StoredLifecycleEvent[], view).reminders;
  });
  const { Item } = await client.send(new GetCommand({ TableName: customers, Key: SWITCHES_KEY }));
  return { person: await load(customerId, now), switches: (Item?.body as readonly KillSwitch[] | undefined) ?? [] };
};
