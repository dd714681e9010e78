import { isMap, isScalar, type Node } from 'yaml';
import type { Gate, GateRule } from '../lexicon';
import { readText } from './field-reader';
import type { Located, Report } from './knowledge-error';

/** A form as a term's file has it, before expansion. */
export interface ParsedForm {
  readonly form: string;
  readonly line: number;
  readonly gate?: Gate;
  readonly exact: boolean;
  /** The file says `case: exact`; without it `exact` comes from the form being an abbreviation. */
  readonly markedExact: boolean;
}

const keys = ['form', 'needs', 'unless', 'gate', 'case'] as const;
const rules: readonly GateRule[] = ['abbreviation', 'everyday', 'medical', 'usual'];
const cuePattern = /^[\p{L}\p{N}][\p{L}\p{N}'’./+&%-]*(?: [\p{L}\p{N}][\p{L}\p{N}'’./+&%-]*)*\*?$/u;

/** True for a form without a lower-case letter that has at least two capitals: it matches only in capitals. */
export function isAbbreviation(form: string): boolean {
  return !/\p{Ll}/u.test(form) && /\p{Lu}.*\p{Lu}/u.test(form);
}

/** Reads one item of `forms`: a plain string or a gate. Faults are reported; a form without text gives undefined. */
export function parseForm(node: Node, line: number, report: Report): ParsedForm | undefined {
  if (!isMap(node)) {
    const form = readText(node, line, 'a form', report);
    return form ? { form, line, exact: isAbbreviation(form), markedExact: false } : undefined;
  }
  const fields = new Map<string, Node | null>();
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (!keys.some((known) => known === key)) {
      report(line, `unknown key "${key}" of a form; expected ${keys.join(', ')}`);
    }
    fields.set(key, pair.value as Node | null);
  }
  const form = readText(fields.get('form') ?? null, line, 'the key "form" of a gated form', report);
  if (!form) return undefined;
  const markedExact = readWord(fields, 'case', ['exact'], form, line, report) === 'exact';
  const gate = readGate(fields, form, line, report);
  if (!gate && !markedExact) {
    report(
      line,
      `the form "${form}" is a mapping without a gate; expected needs, unless, gate or case, or a plain string`,
    );
  }
  return { form, line, ...(gate ? { gate } : {}), exact: markedExact || isAbbreviation(form), markedExact };
}

function readGate(
  fields: ReadonlyMap<string, Node | null>,
  form: string,
  line: number,
  report: Report,
): Gate | undefined {
  const needs = readCues(fields, 'needs', form, line, report);
  const unless = readCues(fields, 'unless', form, line, report);
  const rule = readWord(fields, 'gate', rules, form, line, report);
  const twice = needs.find((cue) => unless.includes(cue));
  if (twice)
    report(line, `"${form}": the cue "${twice}" stands in needs and in unless; expected one of them`);
  if (!rule && needs.length + unless.length === 0) return undefined;
  return { needs, unless, ...(rule ? { rule } : {}) };
}

function readCues(
  fields: ReadonlyMap<string, Node | null>,
  key: 'needs' | 'unless',
  form: string,
  line: number,
  report: Report,
): string[] {
  const node = fields.get(key);
  if (node === undefined) return [];
  if (node === null || !('items' in node) || isMap(node)) {
    report(line, `"${form}": ${key} is not a list; expected [cue, cue]`);
    return [];
  }
  const cues: Located<string>[] = [];
  for (const item of node.items as Node[]) {
    const cue = readText(item, line, `"${form}": a cue of ${key}`, report);
    if (!cue) continue;
    if (!cuePattern.test(cue))
      report(line, `"${form}": "${cue}" is not a cue; expected words, and * only at the end`);
    else if (cues.some(({ value }) => value === cue))
      report(line, `"${form}": the cue "${cue}" stands twice; expected once`);
    else cues.push({ value: cue, line });
  }
  if (node.items.length === 0) report(line, `"${form}": ${key} is empty; expected cues, or no key at all`);
  return cues.map(({ value }) => value);
}

function readWord<T extends string>(
  fields: ReadonlyMap<string, Node | null>,
  key: string,
  choices: readonly T[],
  form: string,
  line: number,
  report: Report,
): T | undefined {
  const node = fields.get(key);
  if (node === undefined) return undefined;
  const value = readText(node, line, `"${form}": ${key}`, report);
  const found = choices.find((choice) => choice === value);
  if (value && !found)
    report(line, `"${form}": ${key} "${value}" is not known; expected ${choices.join(' or ')}`);
  return found;
}
