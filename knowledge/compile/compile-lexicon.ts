import type { Gate, Lexicon, LexiconEntry, SurfaceForm } from '../lexicon';
import { type ExpandedForm, expandForms, madeForms } from './expand-forms';
import { formKey } from './form-key';
import type { KnowledgeError } from './knowledge-error';
import type { ParsedTerm } from './parse-term';

/** A form and the term that claims it. */
interface Claimant {
  readonly term: ParsedTerm;
  readonly form: ExpandedForm;
}

/**
 * Makes the lexicon, with all forms expanded.
 *
 * A form that two terms claim needs a gate on each of them, else it is reported. When one of them lists it and the other
 * only has it as a plural or another spelling, the one that lists it keeps it.
 */
export function compileLexicon(terms: readonly ParsedTerm[]): { lexicon: Lexicon; errors: KnowledgeError[] } {
  const claimants = terms.flatMap((term) =>
    expandForms(term.forms, term.title.value).map((form): Claimant => ({ term, form })),
  );
  const byKey = new Map<string, Claimant[]>();
  for (const claimant of claimants) {
    const key = formKey(claimant.form.form, false);
    byKey.set(key, [...(byKey.get(key) ?? []), claimant]);
  }
  const errors: KnowledgeError[] = [];
  const lost = new Set<ExpandedForm>();
  for (const group of byKey.values()) {
    for (const claimant of group) {
      const rivals = group.filter((other) => isRival(claimant, other));
      if (!claimant.form.listed && rivals.some(({ form }) => form.listed)) lost.add(claimant.form);
      else if (!claimant.form.gate) errors.push(...reportRivals(claimant, rivals));
    }
  }
  const kept = claimants.filter(({ form }) => !lost.has(form));
  const entries = terms.map((term) =>
    compileEntry(
      term,
      kept.filter((claimant) => claimant.term === term),
    ),
  );
  return { lexicon: { entries }, errors: errors.filter(isFirstOfLine) };
}

/** The plural of a form in conflict is no second offence. */
function isFirstOfLine(error: KnowledgeError, index: number, errors: readonly KnowledgeError[]): boolean {
  return errors.findIndex(({ file, line }) => file === error.file && line === error.line) === index;
}

/** Two terms would mark the same words. Forms that match only as written must be written alike. */
function isRival(one: Claimant, other: Claimant): boolean {
  if (one.term.id === other.term.id) return false;
  return (
    !(one.form.exact && other.form.exact) || formKey(one.form.form, true) === formKey(other.form.form, true)
  );
}

function reportRivals({ term, form }: Claimant, rivals: readonly Claimant[]): KnowledgeError[] {
  const others = rivals.filter((rival) => rival.form.listed || !form.listed).map((rival) => rival.term.id);
  if (others.length === 0) return [];
  const message = `the form "${form.form}" is also claimed by ${others.join(' and ')}; expected a gate on each of them`;
  return [{ file: term.file, line: form.line, kind: 'conflict', message }];
}

function compileEntry(term: ParsedTerm, claimants: readonly Claimant[]): LexiconEntry {
  const { id, category, familiarity } = term;
  // Forms with the same gate stand together, and each is followed by what was made of it: so they pack best.
  const groups = new Map<string, Map<string, SurfaceForm>>();
  for (const { form: expanded } of claimants) {
    const { exact } = expanded;
    // Text is compared without regard to case: capitals would only make the lexicon larger.
    const form = exact ? expanded.form : expanded.form.toLowerCase();
    const gate = expanded.gate && withoutCase(expanded.gate);
    const key = JSON.stringify([gate, exact]);
    const group = groups.get(key) ?? new Map<string, SurfaceForm>();
    groups.set(key, group.set(form, { form, ...(gate ? { gate } : {}), ...(exact ? { exact } : {}) }));
  }
  const forms = [...groups.values()].flatMap((group) => arrange(group, term.title.value));
  return { id, category, familiarity, forms };
}

function withoutCase({ needs, unless, rule }: Gate): Gate {
  const lower = (cues: readonly string[]) => [...new Set(cues.map((cue) => cue.toLowerCase()))];
  return { needs: lower(needs), unless: lower(unless), ...(rule ? { rule } : {}) };
}

/** Each form followed by what was made of it. */
function arrange(group: ReadonlyMap<string, SurfaceForm>, title: string): SurfaceForm[] {
  const arranged = new Set<SurfaceForm>();
  for (const form of group.values()) {
    arranged.add(form);
    for (const made of madeForms(form, title)) {
      const known = group.get(made);
      if (known) arranged.add(known);
    }
  }
  return [...arranged];
}
