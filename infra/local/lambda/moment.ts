import type { Instant } from '../../../shared/vocabulary/instants.ts';
import { toInstant } from '../../../shared/vocabulary/instants.ts';

interface Told {
  readonly Records?: readonly { readonly attributes?: { readonly SentTimestamp?: string } }[];
  readonly at?: unknown;
  readonly time?: unknown;
}

/**
 * When an invocation would have happened had the input come as it was written: the latest message of its batch, the scheduled time. A run
 * plays days in a minute; figures drawn over time need the hours they belong to. `now` where the event says nothing.
 */
export const momentOf = (event: unknown, now: Instant): Instant => {
  const { Records, at, time } = (event ?? {}) as Told;
  const sent = (Records ?? []).map(({ attributes }) => Number(attributes?.SentTimestamp)).filter((value) => value > 0);
  if (sent.length > 0) return new Date(Math.max(...sent)).toISOString();
  const said = at ?? time;
  return (typeof said === 'string' ? toInstant(said) : undefined) ?? now;
};
