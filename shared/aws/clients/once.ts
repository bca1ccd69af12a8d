/**
 * One client per service and process, made when first asked for. Each client has its own file, so that a bundle
 * loads only the services its function uses. Endpoints come from `AWS_ENDPOINT_URL_*`; there is no local branch (law 9).
 */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Repeatable calls are tried again by the SDK: every write of ours is idempotent by its key and guard. */
export const REPEATABLE = { maxAttempts: 4 } as const;

/** Calls that must not be repeated by the client on its own. */
export const ONCE_ONLY = { maxAttempts: 1 } as const;
