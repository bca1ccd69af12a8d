import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

export const STAGES = ['dev', 'prod'] as const;
export type StageName = (typeof STAGES)[number];

/** The queues that drive functions, by the name people say. */
export const QUEUES = ['chat', 'voice', 'documents', 'desk', 'lifecycle', 'customer-due', 'receipts'] as const;
export type QueueName = (typeof QUEUES)[number];

/** What differs between a place to try things and the place customers depend on. */
export interface StageRules {
  /** Point-in-time recovery, deletion protection and RETAIN on everything that holds data or opens it. */
  readonly protect: boolean;
  readonly removal: RemovalPolicy;
  /** Originals a decision points to (law 11), from the day they were stored; colder storage after 90 days. */
  readonly transcriptDays: number;
  readonly accessLogDays: number;
  readonly logRetention: RetentionDays;
  /** Most copies of a function that one queue may start: protects Bedrock's quota and the account's concurrency. */
  readonly concurrency: Readonly<Record<QueueName, number>>;
}

export const STAGE_RULES: Readonly<Record<StageName, StageRules>> = {
  dev: {
    protect: false,
    removal: RemovalPolicy.DESTROY,
    transcriptDays: 30,
    accessLogDays: 30,
    logRetention: RetentionDays.ONE_MONTH,
    concurrency: { chat: 2, voice: 2, documents: 2, desk: 2, lifecycle: 2, 'customer-due': 2, receipts: 2 },
  },
  prod: {
    protect: true,
    removal: RemovalPolicy.RETAIN,
    // Our assumption until the packs carry retention classes: five years, counted from the end of the year of the conversation.
    transcriptDays: 6 * 365,
    accessLogDays: 400,
    logRetention: RetentionDays.ONE_YEAR,
    concurrency: { chat: 10, voice: 5, documents: 5, desk: 4, lifecycle: 5, 'customer-due': 5, receipts: 2 },
  },
};

/** Where inference may run, as the jurisdiction pack of the data region says (law 10). */
export const INFERENCE_RULES = ['in-region', 'geo', 'global', 'none'] as const;
export type InferenceRule = (typeof INFERENCE_RULES)[number];

/** `model: 'embedded'` means: no Bedrock at all, the embedded tier and people. */
export const EMBEDDED_ONLY = 'embedded';

/** Everything a deployer may set, at most six; each has a default, so a first deployment needs none. */
export interface Settings {
  /** Who is mailed when an alarm rings. */
  readonly alarmEmail?: string;
  /** Bedrock model or inference profile id, or `embedded`. */
  readonly model: string;
  readonly inference: InferenceRule;
  /** Verified SES identity's address that reminders come from. */
  readonly emailFrom?: string;
  /** Phone number id, pool id or sender id of End User Messaging. */
  readonly smsOrigination?: string;
  /** Off until the sender identities are verified. */
  readonly outreach: 'on' | 'off';
}

export const DEFAULT_SETTINGS: Settings = {
  model: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
  inference: 'geo',
  outreach: 'off',
};

export const SETTING_NAMES = ['alarmEmail', 'model', 'inference', 'emailFrom', 'smsOrigination', 'outreach'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** A setting that cannot be deployed: says which one, what is wrong and what would be right. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
  constructor(setting: string, problem: string) {
    super(`setting "${setting}": ${problem}`);
  }
}

type Read = (name: string) => unknown;

const text = (read: Read, name: SettingName): string | undefined => {
  const value: unknown = read(name);
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw new SettingError(name, 'must be text');
  return value.trim();
};

const oneOf = <Choice extends string>(name: string, value: string | undefined, choices: readonly Choice[], fallback: Choice) => {
  if (value === undefined) return fallback;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new SettingError(name, `must be one of ${choices.join(', ')}`);
  return found;
};

const address = (name: SettingName, value: string | undefined): string | undefined => {
  if (value !== undefined && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value)) {
    throw new SettingError(name, 'must be a plain e-mail address, such as care@example.com');
  }
  return value;
};

export const readStage = (read: Read): StageName => {
  const value = read('stage');
  return oneOf('stage', typeof value === 'string' ? value : undefined, STAGES, 'dev');
};

/** Reads the settings as given on the command line (`-c name=value`) or in cdk.json, and refuses what could not work. */
export const readSettings = (read: Read): Settings => {
  const alarmEmail = address('alarmEmail', text(read, 'alarmEmail'));
  const emailFrom = address('emailFrom', text(read, 'emailFrom'));
  const smsOrigination = text(read, 'smsOrigination');
  const settings: Settings = {
    ...(alarmEmail === undefined ? {} : { alarmEmail }),
    ...(emailFrom === undefined ? {} : { emailFrom }),
    ...(smsOrigination === undefined ? {} : { smsOrigination }),
    model: text(read, 'model') ?? DEFAULT_SETTINGS.model,
    inference: oneOf('inference', text(read, 'inference'), INFERENCE_RULES, DEFAULT_SETTINGS.inference),
    outreach: oneOf('outreach', text(read, 'outreach'), ['on', 'off'] as const, DEFAULT_SETTINGS.outreach),
  };
  checkSettings(settings);
  return settings;
};

/** Also run by the construct, for those who do not come through app.ts. */
export const checkSettings = (settings: Settings): void => {
  checkInference(settings.model, settings.inference);
  if (settings.outreach === 'on' && settings.emailFrom === undefined && settings.smsOrigination === undefined) {
    throw new SettingError('outreach', 'is on, but there is no sender: set emailFrom or smsOrigination');
  }
};

const GEOGRAPHIES = ['us', 'eu', 'apac', 'au', 'jp', 'ca', 'in', 'us-gov'] as const;

/** How far a model id lets a prompt travel. */
export const reachOf = (model: string): 'in-region' | 'geo' | 'global' | 'none' => {
  if (model === EMBEDDED_ONLY) return 'none';
  if (model.startsWith('global.')) return 'global';
  return GEOGRAPHIES.some((geography) => model.startsWith(`${geography}.`)) ? 'geo' : 'in-region';
};

const REACHES = ['none', 'in-region', 'geo', 'global'] as const;

const checkInference = (model: string, rule: InferenceRule): void => {
  if (!/^[a-z0-9][a-zA-Z0-9.:_-]*$/.test(model)) {
    throw new SettingError('model', 'must be a Bedrock model id or inference profile id (not an ARN), or "embedded"');
  }
  const reach = reachOf(model);
  if (REACHES.indexOf(reach) <= REACHES.indexOf(rule)) return;
  throw new SettingError('model', `${model} runs inference ${REACH_WORDS[reach]}, but the pack allows "${rule}" at most`);
};

const REACH_WORDS = {
  none: 'nowhere',
  'in-region': 'in the data region',
  geo: 'across a geography',
  global: 'anywhere in the world',
} as const;
