/**
 * A failure with one of our own codes. Only the code, our ids and a vendor's error name are ever logged:
 * foreign messages and stacks can quote a customer (law 1).
 */
export class CarelineError extends Error {
  override readonly name: string = 'CarelineError';
  readonly code: string;
  /** Whether the same message may succeed on a later delivery. */
  readonly retryable: boolean;
  /** The vendor's error name, e.g. `ThrottlingException`; never its message. */
  readonly vendor: string | undefined;

  constructor(code: string, options: { retryable: boolean; vendor?: string | undefined }) {
    super(code);
    this.code = code;
    this.retryable = options.retryable;
    this.vendor = options.vendor;
  }
}

/** The stable part of an unknown error: its name, when that looks like a name. */
export const vendorErrorName = (error: unknown): string => {
  const name = error instanceof Error ? error.name : typeof error;
  return /^[A-Za-z][A-Za-z0-9_.]{0,63}$/.test(name) ? name : 'UnknownError';
};

/** Ends a switch over a discriminated union: a new member does not compile until it is handled. */
export const unreachable = (value: never): never => {
  throw new CarelineError(`unreachable-${typeof value}`, { retryable: false });
};
