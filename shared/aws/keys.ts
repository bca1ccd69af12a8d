import { createHash } from 'node:crypto';
import type { Instant, UtcDay } from '../vocabulary/instants.ts';

/** Key of one row. Every table has the same two key attributes, so infra and adapters share these builders. */
export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

export const KEY_ATTRIBUTES = { partition: 'pk', sort: 'sk', ttl: 'expiresAt' } as const;

/** Input rows of a subject begin with this. */
export const INPUT_PREFIX = 'IN#';

const HEAD = 'HEAD';
/** Head and inputs stand beside each other in every subject: one strong query reads what is folded and what was last made of it. */
export const GROUP = { first: HEAD, last: 'IN$' } as const;

const shardOf = (text: string, shards: number): number => createHash('sha256').update(text).digest().readUInt16BE(0) % shards;

export const CASE_KEYS = {
  subject: (ticketId: string): string => `CASE#${ticketId}`,
  edition: (leg: string, contentHash: string): string => `${INPUT_PREFIX}EDITION#${leg}#${contentHash}`,
  desk: (at: Instant, eventId: string): string => `${INPUT_PREFIX}DESK#${at}#${eventId}`,
  textPart: (contentHash: string, part: number): string => `TEXT#${contentHash}#${String(part).padStart(3, '0')}`,
  verdict: (contentHash: string): string => `VERDICT#${contentHash}`,
  head: HEAD,
  complaint: 'COMPLAINT',
} as const;

export const PERSON_KEYS = {
  subject: (customerId: string): string => `PERSON#${customerId}`,
  contact: 'CONTACT',
  event: (at: Instant, eventId: string): string => `${INPUT_PREFIX}EVENT#${at}#${eventId}`,
  head: HEAD,
  reminder: (reminderId: string): string => `REMINDER#${reminderId}`,
  /** The customer's conversations in time order, for linking repeat contacts to one issue. */
  conversation: (at: Instant, ticketId: string): string => `CASE#${at}#${ticketId}`,
  conversationPrefix: 'CASE#',
  issueLink: (ticketId: string): string => `LINK#${ticketId}`,
} as const;

export const CONTACT_POINT_KEYS = {
  point: (channel: string): string => `POINT#${channel}`,
  address: (pseudonym: string): string => `ADDRESS#${pseudonym}`,
  owner: 'OWNER',
} as const;

export const TIMER_SHARDS = 8;
export const TIMER_KEYS = {
  shard: (owner: string): string => `SHARD#${shardOf(owner, TIMER_SHARDS)}`,
  shards: Array.from({ length: TIMER_SHARDS }, (_, index) => `SHARD#${index}`),
  due: (due: Instant, kind: string, id: string): string => `${due}#${kind}#${id}`,
} as const;

export const FACT_SHARDS = 4;
export const FACT_KEYS = {
  partition: (day: UtcDay, owner: string): string => `DAY#${day}#${shardOf(owner, FACT_SHARDS)}`,
  partitions: (day: UtcDay): readonly string[] => Array.from({ length: FACT_SHARDS }, (_, index) => `DAY#${day}#${index}`),
  fact: (kind: string, id: string): string => `${kind}#${id}`,
  rollups: 'ROLLUP',
  rollup: (day: UtcDay): string => `DAY#${day}`,
} as const;
