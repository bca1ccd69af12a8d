import { createHmac } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import { GenerateMacCommand } from '@aws-sdk/client-kms';
import { CarelineError } from '../vocabulary/errors.ts';
import type { Pseudonymise } from '../vocabulary/ids.ts';
import { PSEUDONYM_PREFIX } from '../vocabulary/ids.ts';

/**
 * The pseudonym key is what a KMS HMAC key makes of one fixed message, asked for once at init: nothing has to be sealed
 * and provisioned, the key never leaves KMS, and every function of a deployment derives the same pseudonyms.
 */
const DERIVATION = new TextEncoder().encode('careline/pseudonym/v1');

export const loadPseudonymise = async (client: KMSClient, keyId: string): Promise<Pseudonymise> => {
  const { Mac } = await client.send(new GenerateMacCommand({ KeyId: keyId, MacAlgorithm: 'HMAC_SHA_256', Message: DERIVATION }));
  if (Mac === undefined) throw new CarelineError('pseudonym-key-missing', { retryable: true });
  return pseudonymsFrom(Mac);
};

/** Pseudonyms begin with `x` after their prefix and use letters only, so that no run of digits can look like a number of someone's. */
export const pseudonymsFrom =
  (key: Uint8Array): Pseudonymise =>
  (kind, foreign) => {
    const mac = createHmac('sha256', key).update(`${kind}\u0000${foreign.trim()}`).digest();
    const letters = Array.from(mac.subarray(0, 20), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
    return `${PSEUDONYM_PREFIX[kind]}-x${letters}`;
  };
