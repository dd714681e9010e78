import { isScalar, parseDocument } from 'yaml';
import type { Gate } from '../lexicon';
import type { ParsedForm } from './parse-form';
import { wrapItems } from './wrap-text';

/** Lines between two fences. */
export function formatFrontMatter(lines: readonly string[]): string {
  return ['---', ...lines, '---'].join('\n');
}

/** `key: value`, with quotes where YAML needs them. */
export function formatField(key: string, value: string): string {
  return `${key}: ${formatScalar(value, false)}`;
}

/** `key: [a, b]`, wrapped; nothing for an empty list. */
export function formatList(key: string, values: readonly string[], indent = ''): string[] {
  if (values.length === 0) return [];
  const items = values.map((value) => formatScalar(value, true));
  return [wrapItems(items, ', ', `${indent}${key}: [`, `${indent}  `, ']')];
}

/** The lines of a list of forms. */
export function formatForms(forms: readonly ParsedForm[]): string[] {
  return ['forms:', ...forms.flatMap(formatForm)];
}

function formatForm({ form, gate, markedExact }: ParsedForm): string[] {
  if (!gate && !markedExact) return [`  - ${formatScalar(form, false)}`];
  return [
    `  - ${formatField('form', form)}`,
    ...formatGate(gate),
    ...(markedExact ? [`    ${formatField('case', 'exact')}`] : []),
  ];
}

function formatGate(gate: Gate | undefined): string[] {
  if (!gate) return [];
  return [
    ...formatList('needs', gate.needs, '    '),
    ...formatList('unless', gate.unless, '    '),
    ...(gate.rule ? [`    ${formatField('gate', gate.rule)}`] : []),
  ];
}

/** Text as a YAML scalar: plain when YAML reads it back as the same text, else in double quotes. */
export function formatScalar(value: string, inList: boolean): string {
  const line = inList ? `[${value}]` : `- ${value}`;
  const { contents, errors, comment } = parseDocument(line);
  const item = contents && 'items' in contents && contents.items.length === 1 ? contents.items[0] : undefined;
  const same =
    errors.length === 0 && !comment && isScalar(item) && item.value === value && !item.comment && !item.tag;
  return same && !/^["'&*!|>%@`]/.test(value) ? value : JSON.stringify(value);
}
