import { tables } from '../../shared/aws/clients/dynamodb.ts';
import { bus } from '../../shared/aws/clients/eventbridge.ts';
import { keyService } from '../../shared/aws/clients/kms.ts';
import { objects } from '../../shared/aws/clients/s3.ts';
import { queues } from '../../shared/aws/clients/sqs.ts';
import { dynamoContactRecords } from '../../shared/aws/contact-records.ts';
import { FACT_KEYS } from '../../shared/aws/keys.ts';
import { loadPseudonymise } from '../../shared/aws/pseudonyms.ts';
import { publishOn } from '../../shared/aws/publish-events.ts';
import { quarantineIn } from '../../shared/aws/quarantine.ts';
import { settleSubject } from '../../shared/aws/settle-subject.ts';
import { dynamoSubjectStore } from '../../shared/aws/subject-store.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import type { ProcessMessage } from '../../shared/runtime/sqs-handler.ts';
import type { ContactRecord } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { utcDay } from '../../shared/vocabulary/instants.ts';
import type { PlannedReminder } from '../../shared/vocabulary/reminder.ts';
import { kmsContactPoints } from './contact-points.adapter.ts';
import { sqsContactMap } from './desk-queue.adapter.ts';
import { dynamoOutreachSide } from './person-side.adapter.ts';
import { processContact } from './process-contact.ts';
import type { LifecyclePorts, LifecycleSettings } from './process-lifecycle.ts';
import { planDue, processLifecycle, settleStoredEvent } from './process-lifecycle.ts';
import type { ProcessMessagePorts } from './process-message.ts';
import { processMessage } from './process-message.ts';
import { REMINDER_RULES } from './rules/index.ts';
import type { StoredLifecycleEvent } from './stored-event.ts';

/** What the outreach room contributes: calendars of zones, and timers. */
export type LifecycleRooms = Pick<LifecyclePorts, 'localInstant' | 'localDay'> & {
  readonly timers: (table: string) => Pick<LifecyclePorts, 'putTimer' | 'deleteTimer'>;
};

export interface SettlementSettings {
  readonly CUSTOMERS_TABLE: string;
  readonly FACTS_TABLE: string;
  readonly TIMERS_TABLE: string;
  readonly EVENT_BUS: string;
}

export interface LifecycleHandlerSettings extends SettlementSettings {
  readonly CONTACT_POINTS_TABLE: string;
  readonly TRANSCRIPTS_BUCKET: string;
  readonly DESK_QUEUE_URL: string;
  readonly PSEUDONYM_KEY: string;
  readonly VAULT_KEY: string;
}

type SettlementPorts = Parameters<typeof settleStoredEvent>[0];

const settlementPorts = (env: SettlementSettings, rooms: LifecycleRooms): SettlementPorts => {
  const store = dynamoSubjectStore(tables(), env.CUSTOMERS_TABLE);
  const records = dynamoContactRecords(tables(), env.CUSTOMERS_TABLE);
  return {
    settle: settleSubject({ store, publish: publishOn(bus(), env.EVENT_BUS) }),
    readOutreachSide: dynamoOutreachSide(tables(), env.CUSTOMERS_TABLE, records),
    applyContact: records.apply,
    writeFacts: async (facts, version) => {
      for (const fact of facts) {
        const owner = 'customerId' in fact && fact.customerId !== undefined ? fact.customerId : fact.id;
        const pk = FACT_KEYS.partition(utcDay(fact.at), owner);
        await store.writeDerived({ table: env.FACTS_TABLE, pk, sk: FACT_KEYS.fact(fact.kind, fact.id), body: fact }, version);
      }
    },
    ...rooms.timers(env.TIMERS_TABLE),
    localInstant: rooms.localInstant,
    localDay: rooms.localDay,
  };
};

const settings = (env: SettlementSettings): LifecycleSettings => ({ rules: REMINDER_RULES, customersTable: env.CUSTOMERS_TABLE });

/** Settles an event that is ours already; how outreach lets time enter a person's inputs. */
export const composeSettlement = (env: SettlementSettings, rooms: LifecycleRooms): ReturnType<typeof settleStoredEvent> =>
  settleStoredEvent(settlementPorts(env, rooms), settings(env));

/** What is due for a person, from the input rows as they were read at this very instant. */
export const planNow =
  (calendars: Pick<LifecyclePorts, 'localInstant' | 'localDay'>) =>
  (inputs: readonly unknown[], record: ContactRecord, now: Instant, settled: ReadonlySet<string>): readonly PlannedReminder[] =>
    planDue(REMINDER_RULES, inputs as readonly StoredLifecycleEvent[], { ...calendars, record, now, settled });

/** River 2, first half, on AWS. */
export const composeLifecycle = async (
  env: LifecycleHandlerSettings,
  rooms: LifecycleRooms,
  read: ProcessMessagePorts['read'],
): Promise<ProcessMessage> => {
  const pseudonymise = await loadPseudonymise(keyService(), env.PSEUDONYM_KEY);
  const records = dynamoContactRecords(tables(), env.CUSTOMERS_TABLE);
  const vault = { table: env.CONTACT_POINTS_TABLE, keyId: env.VAULT_KEY };
  return processMessage({
    read,
    quarantine: quarantineIn(objects(), env.TRANSCRIPTS_BUCKET),
    lifecycle: processLifecycle(
      {
        ...settlementPorts(env, rooms),
        pseudonymise,
        sealPoint: kmsContactPoints(keyService(), tables(), vault, pseudonymise),
        mapContact: sqsContactMap(queues(), env.DESK_QUEUE_URL),
      },
      settings(env),
    ),
    contact: processContact({ pseudonymise, readContact: records.read, applyContact: records.apply }),
    now: systemClock,
  });
};
