import { CASE_KEYS } from '../../shared/aws/keys.ts';
import type { SubjectStore } from '../../shared/aws/subject-store.ts';
import type { MaskedTurn } from '../../shared/vocabulary/verdict.ts';
import type { Edition, EditionReading } from './edition.ts';

/** Reads an edition the first time it is needed; whoever was first decides, and everybody reads that back. */
export const storedReading =
  (
    store: Pick<SubjectStore, 'once' | 'stored'>,
    load: (subject: string, edition: Edition) => Promise<readonly MaskedTurn[]>,
    read: (edition: Edition, turns: readonly MaskedTurn[]) => Promise<EditionReading>,
  ) =>
  async (subject: string, edition: Edition): Promise<EditionReading> => {
    const key = { pk: subject, sk: CASE_KEYS.verdict(edition.contentHash) };
    return (await store.stored<EditionReading>(key)) ?? store.once(key, await read(edition, await load(subject, edition)));
  };
