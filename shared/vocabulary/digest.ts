import { createHash } from 'node:crypto';

/** SHA-256 of the parts, joined unambiguously; hex. Derived ids (events, facts, tickets) come from it. */
export const digest = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** SHA-256 of a text or of bytes as they are; hex: what anybody can compute of the file that was refused. */
export const sha256Of = (raw: string | Uint8Array): string => createHash('sha256').update(raw).digest('hex');

/** A short derived id: 12 base-36 characters (62 bits), enough for the ids of one company. */
export const shortDigest = (...parts: readonly (string | number)[]): string =>
  BigInt(`0x${digest(...parts).slice(0, 16)}`)
    .toString(36)
    .padStart(13, '0')
    .slice(-12);
