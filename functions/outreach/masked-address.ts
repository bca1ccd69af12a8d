/** An address as an outbox may show it: enough to tell two apart, not enough to reach anyone (law 1). */
export const maskedAddress = (address: string): string => {
  const at = address.lastIndexOf('@');
  if (at > 0) return `${address.slice(0, 1)}***@***${address.slice(address.lastIndexOf('.'))}`;
  return `${address.slice(0, 3)}******${address.slice(-2)}`;
};
