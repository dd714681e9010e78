import type { KnowledgeError, KnowledgeFile } from '../../../knowledge/compile/knowledge-error';

/** Lines as a text that ends with a line break. */
export const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

/** `line  message` of each offence, for comparing. */
export const told = (errors: readonly KnowledgeError[]): string[] =>
  errors.map(({ line, message }) => `${line}  ${message}`);

/** What a test changes in a term's file; lists of YAML values and lines. */
interface TermFields {
  readonly title?: string;
  readonly category?: string;
  readonly forms?: readonly string[];
  readonly more?: readonly string[];
  readonly related?: string;
  readonly body?: readonly string[];
}

/** Two of three terms, as `related` of one of them. */
function othersThan(id: string): string {
  const others = ['sprain', 'muscle-spasm', 'muscle-strain'].filter((other) => other !== id);
  return `[${others.slice(0, 2).join(', ')}]`;
}

/** A term's file that has no offence, with changes. */
export function termFile(id: string, fields: TermFields = {}): KnowledgeFile {
  const { title = 'Muscle strain', category = 'conditions', related = othersThan(id) } = fields;
  const {
    forms = ['muscle strain'],
    more = [],
    body = ['Some fibers are stretched too far. [@nhs]'],
  } = fields;
  return {
    path: `knowledge/terms/${category}/${id}.md`,
    text: lines(
      '---',
      `title: ${title}`,
      `category: ${category}`,
      'forms:',
      ...forms.map((form) => `  - ${form}`),
      'familiarity: common',
      `related: ${related}`,
      ...more,
      'reviewed: 2026-11-22',
      '---',
      '',
      ...body,
    ),
  };
}

/** One CSL-JSON record. */
interface SourceFields {
  readonly id: string;
  readonly author?: readonly object[];
  readonly year?: number;
  readonly shortName?: string;
}

/** A file of sources without offence. */
export function sourcesFile(...sources: readonly SourceFields[]): KnowledgeFile {
  const records = sources.map(({ id, author, year, shortName }) => ({
    id,
    type: 'webpage',
    title: `About ${id}`,
    ...(author ? { author } : {}),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    publisher: 'A publisher',
    URL: `https://example.org/${id}`,
    custom: { checked: 'finding', ...(shortName ? { shortName } : {}) },
  }));
  return { path: 'knowledge/sources.json', text: JSON.stringify(records, null, 2) };
}
