export type PlantedKind =
  | 'card'
  | 'phone'
  | 'email'
  | 'national-id'
  | 'iban'
  | 'account'
  | 'one-time-code'
  | 'password'
  | 'name'
  | 'address';

/** One invented personal datum that the input holds and no output may hold. */
export interface PlantedDatum {
  readonly kind: PlantedKind;
  readonly value: string;
  /** Every writing to search for: with and without spaces, digits only, as spoken. */
  readonly forms: readonly string[];
  /** Those of the forms that really occur in the input. */
  readonly written: readonly string[];
}

/** The datum as it stands in a text, with what else it may look like after somebody tidied it up. */
export const planted = (kind: PlantedKind, value: string, written: string, forms: readonly string[] = []): PlantedDatum => ({
  kind,
  value,
  forms: [...new Set([written, value, ...forms])],
  written: [written],
});

/** Same datum, met several times: one entry with all its forms. */
export const mergePlanted = (data: readonly PlantedDatum[]): readonly PlantedDatum[] => {
  const merged = new Map<string, PlantedDatum>();
  for (const datum of data) {
    const key = `${datum.kind}|${datum.value}`;
    const known = merged.get(key);
    merged.set(key, {
      ...datum,
      forms: [...new Set([...(known?.forms ?? []), ...datum.forms])],
      written: [...new Set([...(known?.written ?? []), ...datum.written])],
    });
  }
  return [...merged.values()].sort((a, b) => (`${a.kind}|${a.value}` < `${b.kind}|${b.value}` ? -1 : 1));
};
