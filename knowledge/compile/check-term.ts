import type { CategoryId } from '../categories';
import { formKey } from './form-key';
import type { KnowledgeError, OffenceKind } from './knowledge-error';
import type { ParsedStatement } from './parse-statement';
import type { ParsedTerm } from './parse-term';
import { warningFreeCategories, warningRules } from './required-warnings';
import { statementText } from './statement-text';

/** Categories whose terms could harm somebody and therefore always have "Be careful". */
export const carefulCategories: readonly CategoryId[] = [
  'massage',
  'therapies',
  'symptoms',
  'self-care',
  'medicines',
];

/** The fewest related terms that an entry names. */
export const fewestRelated = 2;

/** Checks one term against the rules of CONTRIBUTING that need no other file. */
export function checkTerm(term: ParsedTerm): KnowledgeError[] {
  const errors: KnowledgeError[] = [];
  const report = (line: number, message: string, kind: OffenceKind = 'content') => {
    errors.push({ file: term.file, line, kind, message });
  };
  const has = (kind: string) => term.sections.some((section) => section.kind === kind);
  if (term.status && !has('dispute')) {
    report(term.title.line, `status ${term.status} without "Where experts disagree"; expected the section`);
  }
  if (carefulCategories.includes(term.category) && !has('careful')) {
    report(term.title.line, `"Be careful" is missing; expected it in every entry of ${term.category}`);
  }
  if (term.related.length < fewestRelated) {
    report(
      term.related[0]?.line ?? term.title.line,
      `${term.related.length} related terms; expected at least 2`,
    );
  }
  for (const { value, line } of term.related) {
    if (value === term.id) report(line, 'related names the entry itself; expected other terms');
  }
  checkForms(term, report);
  checkWarnings(term, report);
  checkEmergencyNumbers(term, report);
  return errors;
}

type Tell = (line: number, message: string) => void;

function checkForms(term: ParsedTerm, report: Tell): void {
  const seen = new Map<string, string>();
  for (const { form, line, exact } of term.forms) {
    const key = formKey(form, exact);
    const earlier = seen.get(key);
    if (earlier)
      report(
        line,
        `the form "${form}" is matched as "${earlier}" is (hyphen, space and case are equal); expected one`,
      );
    seen.set(key, form);
  }
}

function checkWarnings(term: ParsedTerm, report: Tell): void {
  if (warningFreeCategories.includes(term.category)) return;
  const names = [term.title.value, ...term.forms.map(({ form }) => form)].map(
    (name) => ` ${formKey(name, false)} `,
  );
  for (const { warning, phrases } of warningRules) {
    const phrase = phrases.find((wanted) =>
      names.some((name) => name.includes(` ${formKey(wanted, false)} `)),
    );
    if (phrase && !term.warnings.some(({ value }) => value === warning)) {
      report(
        term.title.line,
        `an entry that names "${phrase}" without \`warnings: [${warning}]\`; expected it`,
      );
    }
  }
}

function checkEmergencyNumbers(term: ParsedTerm, report: Tell): void {
  const names = (statement: ParsedStatement, number: string) =>
    new RegExp(`\\b${number}\\b`).test(statementText(statement));
  for (const { kind, line, statements } of term.sections) {
    for (const statement of statements) {
      if (names(statement, '999') !== names(statement, '911')) {
        report(statement.line, 'one emergency number alone; expected both, 999 in the UK and 911 in the US');
      }
    }
    if (kind === 'help' && !statements.some((statement) => names(statement, '999'))) {
      report(line, '"Get help now if" names no emergency number; expected 999 in the UK and 911 in the US');
    }
  }
}
