/** HTTP status of a vendor's answer; undefined when there was no answer. */
export const statusOf = (error: unknown): number | undefined => {
  const metadata = (error as { readonly $metadata?: { readonly httpStatusCode?: number } } | null)?.$metadata;
  return metadata?.httpStatusCode;
};

/** Tags of SES take letters, digits, `-` and `_` only; ids of ours may have more. Read back with `untagged`. */
export const tagged = (id: string): string => Buffer.from(id, 'utf8').toString('base64url');
export const untagged = (tag: string): string => Buffer.from(tag, 'base64url').toString('utf8');
