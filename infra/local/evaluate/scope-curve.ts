/** A text of the test set with how far outside it was judged to be, and whether its label was right. */
export interface ScopeJudged {
  readonly outside: number;
  readonly right: boolean;
}

export interface ScopeFigures {
  /** Chance that a text from outside is judged further outside than one from inside. */
  readonly auroc: number;
  /** Share of texts from outside caught while at least 90 % of those inside are still accepted and right. */
  readonly recall: number;
  /** The same, with texts from inside counted as kept when accepted and right, as a curve. */
  readonly curve: readonly { readonly keptRight: number; readonly caught: number; readonly threshold: number }[];
  readonly texts: number;
}

const KEPT = 0.9;
const CURVE_POINTS = 60;

const auroc = (inside: readonly number[], outside: readonly number[]): number => {
  const all = [...inside.map((value) => ({ value, out: false })), ...outside.map((value) => ({ value, out: true }))].sort(
    (a, b) => a.value - b.value,
  );
  let [ranks, index] = [0, 0];
  while (index < all.length) {
    let end = index;
    while (end < all.length && all[end]?.value === all[index]?.value) end += 1;
    const rank = (index + end + 1) / 2;
    for (let at = index; at < end; at += 1) if (all[at]?.out === true) ranks += rank;
    index = end;
  }
  const count = outside.length;
  return (ranks - (count * (count + 1)) / 2) / (count * inside.length);
};

/** Out-of-scope figures: every threshold trades texts caught outside against right answers kept inside. */
export const scopeFigures = (inside: readonly ScopeJudged[], outside: readonly number[]): ScopeFigures | null => {
  if (inside.length === 0 || outside.length === 0) return null;
  const rights = inside
    .filter((one) => one.right)
    .map((one) => one.outside)
    .sort((a, b) => a - b);
  const point = (keptRight: number): { keptRight: number; caught: number; threshold: number } | undefined => {
    const kept = Math.ceil(keptRight * inside.length - 1e-9);
    const threshold = rights[kept - 1];
    if (threshold === undefined) return undefined;
    return {
      keptRight: kept / inside.length,
      caught: outside.filter((value) => value > threshold).length / outside.length,
      threshold,
    };
  };
  const curve = Array.from({ length: CURVE_POINTS }, (_, at) => point((at + 1) / CURVE_POINTS)).filter(
    (one) => one !== undefined,
  );
  return {
    auroc: auroc(
      inside.map((one) => one.outside),
      outside,
    ),
    recall: point(KEPT)?.caught ?? 0,
    curve,
    texts: outside.length,
  };
};
