import type { SurfaceForm } from '../lexicon';
import { spellingVariants } from '../matching/spelling-variants';
import { formKey } from './form-key';
import { isAbbreviation, type ParsedForm } from './parse-form';
import { pluralForms, singularForms } from './plural-forms';

/** A surface form and the line of the form that it was made from. */
export interface ExpandedForm extends SurfaceForm {
  readonly line: number;
  /** False for a plural, a singular or another spelling that was made from a listed form. */
  readonly listed: boolean;
}

/**
 * Makes of the listed forms of a term all that pages may use:
 * - plurals (`plural-forms.ts`), also "MRIs" of an abbreviation that does not end in S;
 * - the singular of a form that is the title, when it is plural;
 * - US and UK spelling (`spelling-variants.ts`), not of abbreviations and forms marked `case: exact`.
 *
 * A made form carries the gate of the form that it was made from. A listed form is never replaced by a made one.
 * @returns forms without repetitions, listed ones first
 */
export function expandForms(forms: readonly ParsedForm[], title: string): ExpandedForm[] {
  const expanded = new Map<string, ExpandedForm>();
  const add = (source: ParsedForm, form: string, listed: boolean) => {
    const key = formKey(form, source.exact);
    if (expanded.has(key)) return;
    const { line, gate, exact } = source;
    expanded.set(key, { form, ...(gate ? { gate } : {}), ...(exact ? { exact } : {}), line, listed });
  };
  for (const source of forms) add(source, source.form, true);
  for (const source of forms) {
    for (const form of madeForms(source, title)) add(source, form, false);
  }
  return [...expanded.values()];
}

/** All that one listed form stands for besides itself, in a fixed order; may name forms that are listed too. */
export function madeForms(
  { form, exact = false }: Pick<SurfaceForm, 'form' | 'exact'>,
  title: string,
): string[] {
  if (isAbbreviation(form)) return /[\p{Lu}\p{N}]$/u.test(form) && !form.endsWith('S') ? [`${form}s`] : [];
  const numbers = [form, ...pluralForms(form)];
  if (formKey(form, false) === formKey(title, false)) numbers.push(...singularForms(form));
  return exact ? numbers : numbers.flatMap(spellingVariants);
}
