/** Something that was read, and what it should have been read as. */
export interface Judged {
  readonly text: string;
  /** Labels that are right; a conversation may have several. */
  readonly gold: readonly string[];
  readonly predicted: string;
  /** Further labels that were named. */
  readonly also: readonly string[];
  readonly probability: number;
  readonly language: string;
  readonly channel: string;
}

export interface LabelFigures {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
}

export const isRight = (one: Judged): boolean => one.gold.includes(one.predicted);

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export const accuracyOf = (judged: readonly Judged[]): number => share(judged.filter(isRight).length, judged.length);

/** Precision, recall and F1 of every label that occurs as gold; a conversation's labels are compared as sets. */
export const labelFigures = (judged: readonly Judged[]): LabelFigures[] => {
  const labels = [...new Set(judged.flatMap((one) => one.gold))].sort();
  return labels.map((label) => {
    let [both, named, gold] = [0, 0, 0];
    for (const one of judged) {
      const said = one.predicted === label || one.also.includes(label);
      const meant = one.gold.includes(label);
      if (said) named += 1;
      if (meant) gold += 1;
      if (said && meant) both += 1;
    }
    return { label, precision: share(both, named), recall: share(both, gold), f1: share(2 * both, named + gold), support: gold };
  });
};

export const macroF1Of = (figures: readonly LabelFigures[]): number =>
  share(
    figures.reduce((sum, one) => sum + one.f1, 0),
    figures.length,
  );

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly confidence: number;
  readonly accuracy: number;
}

const BINS = 15;

/** Stated probability against how often it was right, in 15 bins of equal width. */
export const reliability = (judged: readonly Judged[]): Bin[] =>
  Array.from({ length: BINS }, (_, at) => {
    const [from, to] = [at / BINS, (at + 1) / BINS];
    const inside = judged.filter((one) => Math.min(BINS - 1, Math.floor(one.probability * BINS)) === at);
    return {
      from,
      to,
      count: inside.length,
      confidence: share(
        inside.reduce((sum, one) => sum + one.probability, 0),
        inside.length,
      ),
      accuracy: accuracyOf(inside),
    };
  });

/** Expected calibration error: the mean gap between stated and true, weighted by the texts of each bin. */
export const calibrationError = (bins: readonly Bin[]): number => {
  const all = bins.reduce((sum, bin) => sum + bin.count, 0);
  return share(
    bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin.accuracy), 0),
    all,
  );
};

export interface Answered {
  /** The precision that was asked for when the threshold was chosen on held-out folds. */
  readonly asked: number;
  readonly threshold: number;
  readonly share: number;
  readonly precision: number;
}

/** How much is answered, and how well, above the thresholds that were chosen on the training folds. */
export const answeredAt = (judged: readonly Judged[], thresholds: Readonly<Record<string, number>>): Answered[] =>
  Object.entries(thresholds).map(([asked, threshold]) => {
    const answered = judged.filter((one) => one.probability >= threshold);
    return { asked: Number(asked), threshold, share: share(answered.length, judged.length), precision: accuracyOf(answered) };
  });

/** Pairs of gold and predicted that were confused, most frequent first, with an example each. */
export const confusions = (judged: readonly Judged[]): { gold: string; predicted: string; count: number; example: string }[] => {
  const pairs = new Map<string, { gold: string; predicted: string; count: number; example: string }>();
  for (const one of judged) {
    if (isRight(one)) continue;
    const gold = one.gold.join('+');
    const key = `${gold}\n${one.predicted}`;
    const known = pairs.get(key) ?? {
      gold,
      predicted: one.predicted,
      count: 0,
      example: one.text.replace(/\s+/g, ' ').slice(0, 120),
    };
    pairs.set(key, { ...known, count: known.count + 1 });
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count || (a.gold < b.gold ? -1 : 1));
};
