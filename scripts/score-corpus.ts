import type { Matcher } from '../knowledge/matching/matcher';
import { type ReadMark, readText } from '../knowledge/matching/read-text';
import { type CorpusCase, formPlaces } from './read-corpus';

/** What became of a labeled string. */
export type Outcome = 'right' | 'missed' | 'wrong term' | 'left alone' | 'violation';

/** A labeled string of a case, and what became of it. */
export interface Judged {
  readonly case: CorpusCase;
  readonly form: string;
  /** The term that it stands for; undefined where nothing must be marked. */
  readonly expected: string | undefined;
  readonly found: string | undefined;
  readonly outcome: Outcome;
}

/** MarkFigures from 0 to 1; 1, or 0 for violations, where there is nothing to count. */
export interface MarkFigures {
  /** How many strings must be marked, and how many must not. */
  readonly marked: number;
  readonly silent: number;
  /** Of the labeled strings with a mark, those with the right one. */
  readonly precision: number;
  /** Of the strings that must be marked, those that are, with the right term. */
  readonly recall: number;
  /** Of the strings that must not be marked, those that are. */
  readonly violations: number;
}

/**
 * Reads each case as a page and holds its marks against the labels.
 *
 * A string that must be marked is right when, at one of its places at least, a mark of its term lies over it: the string
 * itself, or longer or shorter words. A string that must not be marked is violated by any mark at any of its places.
 */
export function judgeCase(item: CorpusCase, matcher: Matcher): Judged[] {
  const marks = readText(item.paragraphs, matcher, { title: item.title });
  const judged: Judged[] = [];
  for (const [form, expected] of item.marked) {
    const over = marksOver(item, form, marks);
    const found = over.find(({ termId }) => termId === expected) ?? over[0];
    const outcome = !found ? 'missed' : found.termId === expected ? 'right' : 'wrong term';
    judged.push({ case: item, form, expected, found: found?.termId, outcome });
  }
  for (const form of item.silent) {
    const [found] = marksOver(item, form, marks);
    judged.push({
      case: item,
      form,
      expected: undefined,
      found: found?.termId,
      outcome: found ? 'violation' : 'left alone',
    });
  }
  return judged;
}

function marksOver(
  { paragraphs, first, last }: CorpusCase,
  form: string,
  marks: readonly ReadMark[],
): ReadMark[] {
  return paragraphs.flatMap((text, paragraph) =>
    paragraph < first || paragraph > last
      ? []
      : formPlaces(text, form).flatMap((place) =>
          marks.filter(
            (mark) => mark.paragraph === paragraph && mark.start < place.end && mark.end > place.start,
          ),
        ),
  );
}

/** The figures of some judged strings together. */
export function markFiguresOf(judged: readonly Judged[]): MarkFigures {
  const count = (...outcomes: readonly Outcome[]) =>
    judged.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const ratio = (part: number, whole: number, none: number) => (whole === 0 ? none : part / whole);
  const marked = count('right', 'missed', 'wrong term');
  const silent = count('left alone', 'violation');
  const right = count('right');
  return {
    marked,
    silent,
    precision: ratio(right, count('right', 'wrong term', 'violation'), 1),
    recall: ratio(right, marked, 1),
    violations: ratio(count('violation'), silent, 0),
  };
}

/** The groups of cases that are told apart: passages that rules were made by, those held out, and paragraphs. */
const groups = [
  {
    name: 'tuning',
    holds: ({ place, split }: CorpusCase) => place.startsWith('passages') && split === 'tuning',
  },
  { name: 'held-out', holds: ({ split }: CorpusCase) => split === 'held-out' },
  { name: 'paragraphs', holds: ({ place }: CorpusCase) => place.startsWith('paragraphs') },
] as const;

/** Figures of each group: of all its cases, and of each kind. */
export function groupFigures(judged: readonly Judged[]): (readonly [name: string, MarkFigures])[] {
  return groups.flatMap(({ name, holds }) => {
    const ofGroup = judged.filter(({ case: item }) => holds(item));
    return [
      [name, markFiguresOf(ofGroup)] as const,
      ...(['health', 'other', 'mixed'] as const).map((kind) => {
        return [
          `  ${name}, ${kind}`,
          markFiguresOf(ofGroup.filter(({ case: item }) => item.kind === kind)),
        ] as const;
      }),
    ];
  });
}

/** What must not be lost again, by the names of `groupFigures`: a little below what is reached. */
const thresholds: Readonly<Record<string, { readonly recall?: number; readonly violations?: number }>> = {
  tuning: { recall: 0.94, violations: 0.06 },
  '  held-out, health': { recall: 0.87 },
  '  held-out, other': { violations: 0.025 },
  paragraphs: { recall: 0.94, violations: 0.02 },
};

/** A line for each threshold that is not reached. */
export function missedThresholds(judged: readonly Judged[]): string[] {
  return groupFigures(judged).flatMap(([name, figures]) => {
    const { recall = 0, violations = 1 } = thresholds[name] ?? {};
    return [
      ...(figures.recall < recall
        ? [`${name.trim()}: recall ${figures.recall.toFixed(3)} is below ${recall}`]
        : []),
      ...(figures.violations > violations
        ? [`${name.trim()}: violations ${figures.violations.toFixed(3)} are above ${violations}`]
        : []),
    ];
  });
}

/** One line that says what is amiss, or undefined when nothing is. */
export function describeMiss({ case: item, form, expected, found, outcome }: Judged): string | undefined {
  if (outcome === 'right' || outcome === 'left alone') return undefined;
  return `${item.place}  "${form}": expected ${expected ?? 'no mark'}, found ${found ?? 'none'}  ${surroundings(item, form)}`;
}

/** So much text on either side is shown with a miss, in characters. */
const SHOWN = 90;

function surroundings({ paragraphs, first, last }: CorpusCase, form: string): string {
  for (const text of paragraphs.slice(first, last + 1)) {
    const [place] = formPlaces(text, form);
    if (place) return `…${text.slice(Math.max(0, place.start - SHOWN), place.end + SHOWN)}…`;
  }
  return '';
}
