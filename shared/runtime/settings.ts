import { z } from 'zod';
import { CarelineError } from '../vocabulary/errors.ts';

/** Reads a function's settings from its environment once, at init; names the missing ones, never their values. */
export const readSettings = <Shape extends z.ZodRawShape>(shape: Shape): z.infer<z.ZodObject<Shape>> => {
  const parsed = z.object(shape).safeParse(process.env);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))].sort();
  throw new CarelineError(`settings-missing:${names.join(',')}`, { retryable: false });
};

export const required = z.string().min(1);
export const switchedOn = z.enum(['on', 'off']).transform((value) => value === 'on');
