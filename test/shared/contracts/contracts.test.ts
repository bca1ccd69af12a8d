import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Contract } from '../../../shared/contracts/contract.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/contracts');

const isContract = (value: unknown): value is Contract<z.ZodType> =>
  typeof value === 'object' && value !== null && 'schema' in value && 'example' in value && 'name' in value;

const contracts = (
  await Promise.all(
    readdirSync(FOLDER).map(async (file) => Object.values((await import(join(FOLDER, file))) as Record<string, unknown>)),
  )
)
  .flat()
  .filter(isContract);

describe('the contracts', () => {
  it('given the folder, when it is read, then there are contracts to check', () => {
    expect(contracts.length).toBeGreaterThanOrEqual(5);
  });

  it.each(contracts.map((contract) => [`${contract.name}/${contract.version}`, contract] as const))(
    'given %s, when its example is parsed, then it is valid',
    (_, contract) => {
      expect(contract.schema.safeParse(contract.example).error?.issues).toBeUndefined();
    },
  );
});
