/** What the stack and an execution environment's thread tell each other. */
export interface BootData {
  readonly clock: SharedArrayBuffer;
  readonly steady: SharedArrayBuffer;
  readonly file: string;
  readonly exportName: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMegabytes: number;
}

export interface Invoke {
  readonly event: unknown;
  readonly requestId: string;
  readonly timeoutMilliseconds: number;
}

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'result'; readonly requestId: string; readonly response: unknown }
  | { readonly kind: 'error'; readonly requestId: string; readonly name: string };
