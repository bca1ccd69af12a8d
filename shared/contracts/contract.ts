import type { z } from 'zod';

/** A message that crosses a border: defined once, imported by its sender and its receivers. */
export interface Contract<Schema extends z.ZodType> {
  readonly name: string;
  readonly version: number;
  readonly schema: Schema;
  /** A valid example, kept true by a test. */
  readonly example: z.input<Schema>;
}

export const contract = <Schema extends z.ZodType>(definition: Contract<Schema>): Contract<Schema> => definition;
