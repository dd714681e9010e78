import { formatFile, toParts } from './format-file';
import { formatField, formatForms, formatFrontMatter, formatList } from './format-front-matter';
import type { ParsedTerm } from './parse-term';

/** A term's file in its one stable form: `formatTerm(parseTerm(file))` gives back a formatted file. */
export function formatTerm(term: ParsedTerm): string {
  const frontMatter = formatFrontMatter([
    formatField('title', term.title.value),
    formatField('category', term.category),
    ...formatForms(term.forms),
    formatField('familiarity', term.familiarity),
    ...(term.status ? [formatField('status', term.status)] : []),
    ...formatList(
      'related',
      term.related.map(({ value }) => value),
    ),
    ...formatList(
      'warnings',
      term.warnings.map(({ value }) => value),
    ),
    formatField('reviewed', term.reviewed),
  ]);
  return formatFile(frontMatter, [term.summary], toParts(term.sections));
}
