/** Counts of findings: right ones, wrong ones, and those that are not there. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missing: number;
}

/** Precision, recall and F1, from 0 to 1; 1 where there is nothing to count. */
export interface Figures extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The figures of some counts together. */
export function figuresOf(judged: readonly Counts[]): Figures {
  const sum = (key: keyof Counts) => judged.reduce((total, one) => total + one[key], 0);
  const [right, wrong, missing] = [sum('right'), sum('wrong'), sum('missing')];
  const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    right,
    wrong,
    missing,
    precision: ratio(right, right + wrong),
    recall: ratio(right, right + missing),
    f1: ratio(2 * right, 2 * right + wrong + missing),
  };
}
