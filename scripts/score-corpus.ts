import type { Matcher } from '../knowledge/matching/matcher';
import { type ReadMark, readText } from '../knowledge/matching/read-text';
import { type CorpusCase, formPlaces } from './read-corpus';

/** Counts of marks: right ones, wrong ones, and those that are not there. */
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

/** A form of a case and whether its mark is as expected; `form` is what is marked, for a mark that no label speaks of. */
export interface Judged extends Counts {
  readonly case: CorpusCase;
  readonly form: string;
  readonly expected: string | undefined;
  readonly found: string | undefined;
}

/**
 * Reads each case as a page and holds its marks against the labels.
 *
 * A labeled form is right when a mark of its term lies over it: the form itself, or longer words that hold it. A mark of
 * another term counts twice, as wrong and as missing. In a case that labels anything as unmarked, a mark that no label
 * speaks of is wrong too; other cases leave such marks unjudged.
 */
export function judgeCase(item: CorpusCase, matcher: Matcher): Judged[] {
  const marks = readText([...item.before, item.text, ...item.after], matcher, { title: item.title }).filter(
    ({ paragraph }) => paragraph === item.before.length,
  );
  const judged: Judged[] = [];
  const covered = new Set<ReadMark>();
  for (const [form, expected] of item.marks) {
    for (const place of formPlaces(item.text, form)) {
      const over = marks.filter(({ start, end }) => start < place.end && end > place.start);
      for (const mark of over) covered.add(mark);
      const found = over.find(({ termId }) => termId === expected)?.termId ?? over[0]?.termId;
      judged.push({ case: item, form, expected, found, ...count(expected, found) });
    }
  }
  if ([...item.marks.values()].includes(undefined)) {
    for (const mark of marks) {
      if (covered.has(mark)) continue;
      const form = item.text.slice(mark.start, mark.end);
      judged.push({
        case: item,
        form,
        expected: undefined,
        found: mark.termId,
        ...count(undefined, mark.termId),
      });
    }
  }
  return judged;
}

function count(expected: string | undefined, found: string | undefined): Counts {
  const right = expected !== undefined && found === expected ? 1 : 0;
  return {
    right,
    wrong: found !== undefined && right === 0 ? 1 : 0,
    missing: expected !== undefined && right === 0 ? 1 : 0,
  };
}

/** The figures of some judged forms together. */
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

/** One line that says what is amiss, or undefined when nothing is. */
export function describeMiss({
  case: item,
  form,
  expected,
  found,
  wrong,
  missing,
}: Judged): string | undefined {
  if (wrong + missing === 0) return undefined;
  return `${item.place}  "${form}": expected ${expected ?? 'no mark'}, found ${found ?? 'none'}  ${item.text}`;
}
