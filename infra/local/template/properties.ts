/** Readers of resolved properties: a template is checked by CDK, so a missing part just takes CloudFormation's default. */
export type Properties = Readonly<Record<string, unknown>>;

export const record = (value: unknown): Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Properties) : {};

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

export const text = (value: unknown): string => (value === undefined ? '' : String(value));

export const optionalText = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

export const number = (value: unknown, otherwise: number): number => (value === undefined ? otherwise : Number(value));
