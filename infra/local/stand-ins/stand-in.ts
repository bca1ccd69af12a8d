import { createHash } from 'node:crypto';
import type { Backend } from '../wire/backend.ts';

/** What has no embedded engine: a small server that speaks the service's protocol, and says on screen that it stands in. */
export interface StandIn {
  readonly announcement: string;
  readonly backend: Backend;
}

/** An id made of what was asked, so that the same run has the same ids; a repetition of the same thing gets a number. */
export const derivedIds = (prefix: string): ((...parts: readonly string[]) => string) => {
  const seen = new Map<string, number>();
  return (...parts) => {
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return count === 1 ? `${prefix}-${hash}` : `${prefix}-${hash}-${count}`;
  };
};

/** A request that is never answered: the caller's own time limit must end it. */
export const never = (): Promise<never> => new Promise(() => undefined);
