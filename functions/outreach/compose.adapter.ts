import { tables } from '../../shared/aws/clients/dynamodb.ts';
import { bus } from '../../shared/aws/clients/eventbridge.ts';
import { keyService } from '../../shared/aws/clients/kms.ts';
import { email } from '../../shared/aws/clients/ses.ts';
import { sms } from '../../shared/aws/clients/sms.ts';
import { dynamoContactRecords } from '../../shared/aws/contact-records.ts';
import { publishOn } from '../../shared/aws/publish-events.ts';
import { readSettings, required, switchedOn } from '../../shared/runtime/settings.ts';
import type { Channels } from './delivery.adapter.ts';
import { deliverySender } from './delivery.adapter.ts';
import type { EmailSettings } from './email.adapter.ts';
import { sesEmail } from './email.adapter.ts';
import { DEPLOYED_OFF } from './kill-switches.ts';
import { dynamoAppendFacts, dynamoSwitches } from './ledger.adapter.ts';
import type { PlanNow } from './person.adapter.ts';
import { dynamoOutcomes, dynamoPerson } from './person.adapter.ts';
import type { LookAgain, ReachOutPorts } from './ports.ts';
import { endUserMessagingSms } from './sms.adapter.ts';
import { dynamoDeleteTimer, dynamoPutTimer } from './timer-rows.adapter.ts';

/** Environment of the delivery function; without a sender of its own a channel is not there. */
const SETTINGS = {
  CUSTOMERS_TABLE: required,
  CONTACT_POINTS_TABLE: required,
  TIMERS_TABLE: required,
  FACTS_TABLE: required,
  EVENT_BUS: required,
  VAULT_KEY: required,
  OUTREACH_ENABLED: switchedOn,
  EMAIL_FROM: required.optional(),
  EMAIL_CONFIGURATION_SET: required,
  EMAIL_LIST: required.optional(),
  EMAIL_TOPIC: required.optional(),
  SMS_ORIGINATION: required.optional(),
  SMS_CONFIGURATION_SET: required,
  METRICS_NAMESPACE: required,
};

export const readDeliverySettings = () => readSettings(SETTINGS);
export type DeliverySettings = ReturnType<typeof readDeliverySettings>;

const emailSettings = (env: DeliverySettings, from: string): EmailSettings => ({
  from,
  configurationSet: env.EMAIL_CONFIGURATION_SET,
  ...(env.EMAIL_LIST === undefined ? {} : { contactList: env.EMAIL_LIST }),
  ...(env.EMAIL_TOPIC === undefined ? {} : { topic: env.EMAIL_TOPIC }),
});

/** Channels whose sender is set up; without one there is no way to send, and the reminder says so. */
const channels = (env: DeliverySettings): Channels => ({
  ...(env.EMAIL_FROM === undefined ? {} : { email: sesEmail(email(), emailSettings(env, env.EMAIL_FROM)) }),
  ...(env.SMS_ORIGINATION === undefined
    ? {}
    : { sms: endUserMessagingSms(sms(), { origination: env.SMS_ORIGINATION, configurationSet: env.SMS_CONFIGURATION_SET }) }),
});

/** River 2, second half, on AWS; the lifecycle room's planning is handed in. */
export const composeReachOut = (
  env: DeliverySettings,
  rooms: { readonly planNow: PlanNow; readonly lookAgain: LookAgain },
): ReachOutPorts => {
  const records = dynamoContactRecords(tables(), env.CUSTOMERS_TABLE);
  const vault = { table: env.CONTACT_POINTS_TABLE, keyId: env.VAULT_KEY };
  return {
    loadPerson: dynamoPerson(
      tables(),
      { customers: env.CUSTOMERS_TABLE, contactPoints: env.CONTACT_POINTS_TABLE },
      rooms.planNow,
    ),
    switches: env.OUTREACH_ENABLED ? dynamoSwitches(tables(), env.CUSTOMERS_TABLE) : async () => DEPLOYED_OFF,
    readContact: records.read,
    replaceContact: records.replace,
    saveOutcome: dynamoOutcomes(tables(), env.CUSTOMERS_TABLE),
    send: deliverySender({ kms: keyService(), tables: tables() }, vault, channels(env)),
    appendFacts: dynamoAppendFacts(tables(), env.FACTS_TABLE),
    publish: publishOn(bus(), env.EVENT_BUS),
    putTimer: dynamoPutTimer(tables(), env.TIMERS_TABLE),
    deleteTimer: dynamoDeleteTimer(tables(), env.TIMERS_TABLE),
    lookAgain: rooms.lookAgain,
  };
};
