import { Aws, Duration } from 'aws-cdk-lib';
import { AttributeType, Billing, type CfnGlobalTable, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, ObjectOwnership, StorageClass } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { KEY_ATTRIBUTES } from '../../shared/aws/keys.ts';
import { QUARANTINE_PREFIX } from '../../shared/aws/quarantine.ts';
import type { StageRules } from '../stages.ts';
import { letEventsSealWith } from './parts/event-route.ts';
import type { BucketLike, TableLike } from './parts/grants.ts';

export const TABLES = ['cases', 'customers', 'contactPoints', 'timers', 'facts'] as const;
export type TableName = (typeof TABLES)[number];

const QUARANTINE_DAYS = Duration.days(14);
/** Noncurrent versions of expired objects: gone a day later, so that 14 days means 14 days. */
const SWEEP_UP_DAYS = Duration.days(1);
const ACCESS_LOG_PREFIX = 'transcripts/';
const RECOVERY_DAYS = 35;

/** Things a company already has and wants Careline to use. */
export interface Existing {
  /** Tables with string keys `pk` and `sk` and the TTL attribute `expiresAt`. Import with the key, where it is your own. */
  readonly tables?: Partial<Readonly<Record<TableName, TableLike>>>;
  /** A bucket in the same account and region that sends its events to EventBridge. Import with the key, where it is your own. */
  readonly transcripts?: BucketLike;
  /** SES contact list (an account has one at most, so it is never ours to make) and its topic of optional messages, subscribed by default. */
  readonly emailList?: { readonly name: string; readonly topic?: string };
}

/** What is kept: tables by who may read and write them, the originals, the keys, the bus to the departments. */
export class Data extends Construct {
  readonly cases: TableLike;
  readonly customers: TableLike;
  readonly contactPoints: TableLike;
  readonly timers: TableLike;
  readonly facts: TableLike;
  readonly transcripts: BucketLike;
  /** Seals everything on which raw words may lie: ingress queues, their dead letters, the transcripts (law 1). */
  readonly intakeKey: Key;
  /** Seals addresses one by one. Lifecycle may seal with it, only delivery may open. */
  readonly vault: Key;
  /** Derives the key of the pseudonyms; it never leaves KMS (decision 0002). */
  readonly pseudonymKey: Key;
  readonly bus: EventBus;
  private readonly rules: StageRules;

  constructor(scope: Construct, id: string, props: { readonly rules: StageRules; readonly existing: Existing }) {
    super(scope, id);
    this.rules = props.rules;
    const given = props.existing.tables ?? {};

    this.intakeKey = this.key('IntakeKey', 'Careline: seals raw transcripts and ingress queues');
    letEventsSealWith(this.intakeKey);
    this.vault = this.key('Vault', 'Careline: seals the addresses of customers, one by one');
    this.pseudonymKey = new Key(this, 'PseudonymKey', {
      description: 'Careline: derives the key of the pseudonyms',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: props.rules.removal,
    });

    // Cases. One partition = one conversation (CASE#ticketId).
    //   append an edition or a desk event       PutItem  IN#…                  conversation
    //   read the group, strongly consistent     Query    begins_with IN#       conversation
    //   head, under its version                 Get/UpdateItem  HEAD           conversation
    //   text parts (TTL) and stored verdicts    Put/GetItem     TEXT#… VERDICT#…
    //   complaint file                          PutItem  COMPLAINT             conversation
    this.cases = given.cases ?? this.table('Cases');

    // Customers. One partition = one person (PERSON#customerId).
    //   may we contact, claim, settle           Get/PutItem     CONTACT        outreach; holds and opt-outs: conversation
    //   lifecycle events, folded                Put, Query IN#EVENT#, HEAD     lifecycle
    //   reminders                               Put/Get/Query   REMINDER#…     lifecycle plans, outreach settles
    //   repeat contacts of one issue            Put, Query CASE#from … CASE#to conversation
    this.customers = given.customers ?? this.table('Customers');

    // ContactPoints. Sealed addresses by person (PERSON#…, POINT#channel) and who owns an address (ADDRESS#hmac, OWNER).
    //   write                                   PutItem, read its group        lifecycle
    //   where to send                           GetItem, Query POINT#          delivery
    this.contactPoints = given.contactPoints ?? this.sealedTable('ContactPoints');

    // Timers. One of 8 shards, sorted by due instant.
    //   plan or cancel                          Put/DeleteItem due#kind#id     every planner
    //   what is due                             Query sk <= now, strongly consistent, per shard    sweep
    //   lease (due += 15 min)                   conditional Put + Delete       sweep
    this.timers = given.timers ?? this.table('Timers');

    // Facts. One partition = one UTC day and shard (DAY#day#shard), and ROLLUP.
    //   append                                  PutItem kind#id                handlers
    //   a day's ledger                          Query DAY#day#0 … 3            kpi
    //   rollups                                 Put, Query ROLLUP, DAY#from …  kpi
    this.facts = given.facts ?? this.table('Facts');

    this.transcripts = props.existing.transcripts ?? this.transcriptBucket();
    this.bus = new EventBus(this, 'Departments', {
      description: 'Careline: what departments should know, ids and masked words only',
    });
  }

  private key(id: string, description: string): Key {
    return new Key(this, id, { description, enableKeyRotation: true, removalPolicy: this.rules.removal });
  }

  private table(id: string): TableV2 {
    return new TableV2(this, id, {
      partitionKey: { name: KEY_ATTRIBUTES.partition, type: AttributeType.STRING },
      sortKey: { name: KEY_ATTRIBUTES.sort, type: AttributeType.STRING },
      timeToLiveAttribute: KEY_ATTRIBUTES.ttl,
      billing: Billing.onDemand(),
      // AWS's key for DynamoDB in this account: its use shows in CloudTrail, unlike that of the key AWS owns.
      encryption: TableEncryptionV2.awsManagedKey(),
      deletionProtection: this.rules.protect,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: this.rules.protect ? RECOVERY_DAYS : 1,
      },
      removalPolicy: this.rules.removal,
    });
  }

  /** A table under a key of its own. By hand, because TableV2 refuses one while the region is not known at synth. */
  private sealedTable(id: string): TableLike {
    const table = this.table(id);
    const key = this.key(`${id}Key`, `Careline: seals the ${id} table at rest`);
    (table.node.defaultChild as CfnGlobalTable).addPropertyOverride('Replicas.0.SSESpecification', {
      KMSMasterKeyId: key.keyArn,
    });
    return { tableName: table.tableName, tableArn: table.tableArn, encryptionKey: key };
  }

  private transcriptBucket(): BucketLike {
    const shut = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy: this.rules.removal,
    };
    const accessLogs = new Bucket(this, 'TranscriptAccessLogs', {
      ...shut,
      // S3 delivers access logs only to buckets under its own key.
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ id: 'forget', expiration: Duration.days(this.rules.accessLogDays) }],
    });
    const bucket = new Bucket(this, 'Transcripts', {
      ...shut,
      versioned: true,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.intakeKey,
      bucketKeyEnabled: true,
      lifecycleRules: [
        {
          id: 'quarantine',
          prefix: QUARANTINE_PREFIX,
          expiration: QUARANTINE_DAYS,
          noncurrentVersionExpiration: SWEEP_UP_DAYS,
        },
        {
          id: 'transcripts',
          expiration: Duration.days(this.rules.transcriptDays),
          noncurrentVersionExpiration: Duration.days(this.rules.transcriptDays),
          abortIncompleteMultipartUploadAfter: SWEEP_UP_DAYS,
          ...(this.rules.protect
            ? { transitions: [{ storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(90) }] }
            : {}),
        },
      ],
    });
    const plain = bucket.node.defaultChild as CfnBucket;
    // Not `eventBridgeEnabled`: that adds a custom resource with a Lambda of its own, to set one property.
    plain.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    // Not `serverAccessLogsBucket`: whether that writes a policy or an ACL depends on the flags of the app around us.
    plain.loggingConfiguration = { destinationBucketName: accessLogs.bucketName, logFilePrefix: ACCESS_LOG_PREFIX };
    accessLogs.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [accessLogs.arnForObjects(`${ACCESS_LOG_PREFIX}*`)],
        conditions: { ArnEquals: { 'aws:SourceArn': bucket.bucketArn }, StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    return bucket;
  }
}
