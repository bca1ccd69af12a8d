import { gunzipSync, gzipSync } from 'node:zlib';
import { CASE_KEYS } from '../../shared/aws/keys.ts';
import type { SubjectStore } from '../../shared/aws/subject-store.ts';
import { CarelineError } from '../../shared/vocabulary/errors.ts';
import type { MaskedTurn } from '../../shared/vocabulary/verdict.ts';
import type { Edition } from './edition.ts';

/** DynamoDB takes items of 400 KB; a part leaves room for its keys. */
const PART_BYTES = 300_000;

/** Masked text of a conversation, compressed and split; forgotten after its time to live, while the ticket stays. */
export const packText = (turns: readonly MaskedTurn[]): readonly Buffer[] => {
  const packed = gzipSync(JSON.stringify(turns), { level: 9 });
  const parts: Buffer[] = [];
  for (let start = 0; start < packed.length; start += PART_BYTES) parts.push(packed.subarray(start, start + PART_BYTES));
  return parts;
};

export const saveText =
  (store: SubjectStore) =>
  async (subject: string, contentHash: string, parts: readonly Buffer[], expiresAt: number): Promise<void> => {
    await Promise.all(
      parts.map((part, index) => store.once({ pk: subject, sk: CASE_KEYS.textPart(contentHash, index) }, part, expiresAt)),
    );
  };

export const loadText =
  (store: SubjectStore) =>
  async (subject: string, edition: Edition): Promise<readonly MaskedTurn[]> => {
    const parts = await Promise.all(
      Array.from({ length: edition.textParts }, (_, index) =>
        store.stored<Uint8Array>({ pk: subject, sk: CASE_KEYS.textPart(edition.contentHash, index) }),
      ),
    );
    if (parts.includes(undefined)) throw new CarelineError('text-missing', { retryable: true });
    return JSON.parse(gunzipSync(Buffer.concat(parts.flatMap((part) => part ?? []))).toString('utf8')) as readonly MaskedTurn[];
  };
