import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WarningSignFinder } from '../knowledge/warning-signs/find-warning-signs';
import { corpusFolder, type Split } from './read-corpus';

/** A text, with the warning signs any of which it must show; none for an ordinary text. */
export interface WarningSignCase {
  /** `file:line`. */
  readonly place: string;
  readonly text: string;
  readonly shows: readonly string[];
  /** What the text is, and why it shows a sign or none. */
  readonly why: string;
  readonly split: Split;
}

/** A case and what was found in it. */
export interface JudgedSigns {
  readonly case: WarningSignCase;
  readonly found: readonly string[];
  readonly right: boolean;
}

/** Shares from 0 to 1, and the counts behind them. */
export interface WarningSignFigures {
  readonly alarming: number;
  /** Share of the alarming texts that show one of their signs. */
  readonly shown: number;
  readonly ordinary: number;
  /** Share of the ordinary texts that show any sign. */
  readonly falseAlarms: number;
}

/** Figures that the unit test asks of both splits. */
export const warningSignThresholds = { shown: 0.85, falseAlarms: 0.02 } as const;

/**
 * Reads the labeled texts of `tests/corpus/warning-signs.jsonl`.
 * @param signs what a case may expect
 * @throws Error that names the line of a case that is not as the format has it
 */
export function readWarningSignCases(signs: ReadonlySet<string>, folder = corpusFolder): WarningSignCase[] {
  const name = 'warning-signs.jsonl';
  return parseWarningSignCases(name, readFileSync(join(folder, name), 'utf8'), signs);
}

/** The cases of one file, a JSON object in each line. */
export function parseWarningSignCases(
  file: string,
  source: string,
  signs: ReadonlySet<string>,
): WarningSignCase[] {
  return source.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${file}:${index + 1}`;
    const { text, shows, why } = JSON.parse(line) as Record<string, unknown>;
    if (typeof text !== 'string' || typeof why !== 'string')
      throw new Error(`${place}  text or why is no text`);
    if (shows === undefined) throw new Error(`${place}  shows is missing; expected signs or null`);
    const expected = shows === null ? [] : [shows].flat().map(String);
    const unknown = expected.find((sign) => !signs.has(sign));
    if (unknown !== undefined) throw new Error(`${place}  there is no sign "${unknown}"`);
    return [{ place, text, shows: expected, why, split: splitOf(text) }];
  });
}

/** A third is held out, chosen by the text alone, so that nobody chooses. */
function splitOf(text: string): Split {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return Number.parseInt(hash, 16) % 3 === 0 ? 'held-out' : 'tuning';
}

/** Reads a case as a page of one paragraph. Any of its signs is right: they overlap. */
export function judgeWarningSigns(item: WarningSignCase, finder: WarningSignFinder): JudgedSigns {
  const found = finder.find([item.text]).map(({ sign }) => sign);
  const right =
    item.shows.length === 0 ? found.length === 0 : found.some((sign) => item.shows.includes(sign));
  return { case: item, found, right };
}

/** The figures of some judged cases together. */
export function warningSignFigures(judged: readonly JudgedSigns[]): WarningSignFigures {
  const alarming = judged.filter(({ case: item }) => item.shows.length > 0);
  const ordinary = judged.filter(({ case: item }) => item.shows.length === 0);
  const share = (all: readonly JudgedSigns[], right: boolean) =>
    all.length === 0 ? Number(right) : all.filter((one) => one.right === right).length / all.length;
  return {
    alarming: alarming.length,
    shown: share(alarming, true),
    ordinary: ordinary.length,
    falseAlarms: share(ordinary, false),
  };
}

/** One line that says what is amiss in a case, or undefined when nothing is. */
export function describeSignMiss({ case: item, found, right }: JudgedSigns): string | undefined {
  if (right) return undefined;
  const expected = item.shows.join(' or ') || 'no sign';
  return `${item.place}  expected ${expected}, found ${found.join(', ') || 'none'}  (${item.why})  ${item.text}`;
}
