/** What a KPI comes to, computed the plain way. */
export interface Figure {
  readonly value: number | 'no data';
  readonly numerator: number;
  readonly denominator: number;
  readonly immature: number;
  readonly coverage: number | null;
}

/** Counts with this; is left out on purpose; lacks evidence; is too young; is none of its business. */
export type Word = number | 'out' | 'gap' | 'young' | undefined;

const collect = <Subject>(subjects: readonly Subject[], judge: (subject: Subject) => Word) => {
  const words = subjects.map(judge);
  const values = words.filter((word) => typeof word === 'number');
  const gaps = words.filter((word) => word === 'gap').length;
  return {
    values,
    numerator: values.reduce((sum, value) => sum + value, 0),
    denominator: values.length,
    immature: words.filter((word) => word === 'young').length,
    coverage: values.length + gaps === 0 ? null : values.length / (values.length + gaps),
  };
};

/** Numerator over denominator: shares and means. */
export const ratio = <Subject>(subjects: readonly Subject[], judge: (subject: Subject) => Word): Figure => {
  const { values: _, ...rest } = collect(subjects, judge);
  return { value: rest.denominator === 0 ? 'no data' : rest.numerator / rest.denominator, ...rest };
};

export const count = <Subject>(subjects: readonly Subject[], judge: (subject: Subject) => Word): Figure => {
  const { values: _, ...rest } = collect(subjects, judge);
  return { value: rest.denominator === 0 ? 'no data' : rest.numerator, ...rest };
};

/** Nearest rank: the smallest value that at least `p` of them do not exceed. */
export const rank = <Subject>(p: number, subjects: readonly Subject[], judge: (subject: Subject) => Word): Figure => {
  const { values, ...rest } = collect(subjects, judge);
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted.find((value) => sorted.filter((other) => other <= value).length >= p * sorted.length);
  return { value: found ?? 'no data', ...rest };
};

/** Seconds between two instants: whole ones under an hour, whole minutes under a day, whole hours beyond. */
export const seconds = (from: string, to: string): number => {
  const exact = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1_000));
  const step = exact < 3_600 ? 1 : exact < 86_400 ? 60 : 3_600;
  return Math.floor(exact / step) * step;
};

/** Σ (share of the population) × (share right in the sample), in the order of the strata's names; strata without a sample carry no weight. */
export const stratified = (words: readonly { readonly stratum: string; readonly hit: boolean | undefined }[]): Figure => {
  const inOrder = words.toSorted((a, b) => (a.stratum < b.stratum ? -1 : a.stratum > b.stratum ? 1 : 0));
  const strata = [...Map.groupBy(inOrder, ({ stratum }) => stratum).values()].map((all) => ({
    all: all.length,
    drawn: all.filter(({ hit }) => hit !== undefined).length,
    hits: all.filter(({ hit }) => hit === true).length,
  }));
  const seen = strata.filter(({ drawn }) => drawn > 0);
  const sum = (pick: (one: (typeof strata)[number]) => number, of = seen): number => of.reduce((t, one) => t + pick(one), 0);
  const weight = sum(({ all }) => all);
  return {
    value: seen.length === 0 ? 'no data' : sum(({ all, drawn, hits }) => (all / weight) * (hits / drawn)),
    numerator: sum(({ hits }) => hits),
    denominator: sum(({ drawn }) => drawn),
    immature: 0,
    coverage: seen.length === 0 ? null : weight / sum(({ all }) => all, strata),
  };
};
