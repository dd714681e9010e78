import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WarningSignFinder } from '../knowledge/warning-signs/find-warning-signs';
import type { WarningSignPack } from '../knowledge/warning-signs/warning-sign-pack';
import { corpusFolder } from './read-corpus';

/**
 * The first texts, whose writer did not know the rules, and further ones, made to mislead. The rules were made by looking
 * at all of them, so no figure here tells how the rules do on a text that nobody has seen: see `tests/corpus/README.md`.
 */
export const signGroups = ['first', 'further'] as const;
export type SignGroup = (typeof signGroups)[number];

/** A text, with the warning signs any of which it must show; none for an ordinary text. */
export interface WarningSignCase {
  /** `file:line`. */
  readonly place: string;
  readonly text: string;
  readonly shows: readonly string[];
  /** What the text is, and why it shows a sign or none. */
  readonly why: string;
  readonly group: SignGroup;
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

/**
 * Figures that `npm run evaluate` and the unit test ask of each group, so that a change of the rules loses nothing: of the
 * first texts all 45 are shown and at most 1 of 260 is a false alarm.
 */
export const warningSignThresholds: Readonly<
  Record<SignGroup, Pick<WarningSignFigures, 'shown' | 'falseAlarms'>>
> = {
  first: { shown: 1, falseAlarms: 1 / 260 },
  further: { shown: 0.97, falseAlarms: 0.022 },
};

/**
 * Reads the labeled texts of `tests/corpus/warning-signs.jsonl` and `warning-signs-further.jsonl`.
 * @param signs what a case may expect
 * @throws Error that names the line of a case that is not as the format has it
 */
export function readWarningSignCases(signs: ReadonlySet<string>, folder = corpusFolder): WarningSignCase[] {
  return ['warning-signs.jsonl', 'warning-signs-further.jsonl'].flatMap((name) =>
    parseWarningSignCases(name, readFileSync(join(folder, name), 'utf8'), signs),
  );
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
    return [{ place, text, shows: expected, why, group: groupOf(file) }];
  });
}

function groupOf(file: string): SignGroup {
  return file.includes('further') ? 'further' : 'first';
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

/** A line for each threshold that is not reached. */
export function missedSignThresholds(judged: readonly JudgedSigns[]): string[] {
  return signGroups.flatMap((group) => {
    const figures = warningSignFigures(judged.filter(({ case: item }) => item.group === group));
    const least = warningSignThresholds[group];
    const name = `Warning signs, ${group}`;
    return [
      ...(figures.shown < least.shown
        ? [`${name}: ${figures.shown.toFixed(3)} are shown; expected at least ${least.shown}`]
        : []),
      ...(figures.falseAlarms > least.falseAlarms
        ? [
            `${name}: ${figures.falseAlarms.toFixed(3)} are false alarms; expected at most ${least.falseAlarms.toFixed(3)}`,
          ]
        : []),
    ];
  });
}

/** The ids of all signs of a pack. */
export function signsOf({ complaints }: WarningSignPack): ReadonlySet<string> {
  return new Set(complaints.flatMap(({ signs }) => signs.map(({ sign }) => sign)));
}

/** One line that says what is amiss in a case, or undefined when nothing is. */
export function describeSignMiss({ case: item, found, right }: JudgedSigns): string | undefined {
  if (right) return undefined;
  const expected = item.shows.join(' or ') || 'no sign';
  return `${item.place}  expected ${expected}, found ${found.join(', ') || 'none'}  (${item.why})  ${item.text}`;
}
