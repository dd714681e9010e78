import { isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { SourceCheck } from '../article';
import { listWords } from './field-reader';
import { collectErrors, type KnowledgeError, type Report } from './knowledge-error';

/** A person or an organization, as CSL-JSON names them. */
export interface SourceAuthor {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** A source of `knowledge/sources.json`, reduced to what the glossary uses. */
export interface Source {
  readonly id: string;
  readonly line: number;
  readonly title: string;
  readonly authors: readonly SourceAuthor[];
  /** Organizations are known by it: "NHS", "NICE". CSL-JSON keeps what it has no field for under `custom`. */
  readonly shortName?: string;
  readonly year?: number;
  /** The journal or site, or who published it. */
  readonly publisher: string;
  readonly url: string;
  readonly checked: SourceCheck;
}

const checks: readonly SourceCheck[] = ['finding', 'record', 'unseen'];
const types = ['article-journal', 'book', 'chapter', 'legislation', 'report', 'webpage'];
const textKeys = [
  'id',
  'type',
  'title',
  'container-title',
  'publisher',
  'volume',
  'issue',
  'page',
  'URL',
  'DOI',
  'PMID',
  'note',
];
const keys = [...textKeys, 'author', 'issued', 'custom'];
const customKeys = ['checked', 'shortName', 'moreAuthors'];

/**
 * Reads `knowledge/sources.json`, a list of CSL-JSON records.
 * @returns every readable source, and every offence with its line
 */
export function parseSources(file: string, text: string): { sources: Source[]; errors: KnowledgeError[] } {
  const { errors, report } = collectErrors(file);
  const lineCounter = new LineCounter();
  // JSON is YAML; the YAML parser is the one that keeps positions.
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line;
  for (const error of document.errors)
    report(lineAt(error.pos[0]), `JSON: ${error.message}; expected valid CSL-JSON`);
  try {
    JSON.parse(text);
  } catch (error) {
    if (errors.length === 0)
      report(1, `JSON: ${error instanceof Error ? error.message : error}; expected valid CSL-JSON`);
  }
  if (errors.length > 0) return { sources: [], errors };
  if (!isSeq(document.contents)) {
    report(1, 'not a list; expected CSL-JSON, a list of records');
    return { sources: [], errors };
  }
  const sources: Source[] = [];
  for (const item of document.contents.items) {
    const line = lineAt((item as YAMLMap).range?.[0] ?? 0);
    if (!isMap(item)) {
      report(line, 'not a record; expected an object');
      continue;
    }
    const source = readSource(item, line, report);
    const earlier = sources.find(({ id }) => id === source.id);
    if (earlier)
      report(line, `the id "${source.id}" is that of line ${earlier.line}; expected a new id`, 'conflict');
    sources.push(source);
  }
  return { sources, errors };
}

function readSource(record: YAMLMap, line: number, report: Report): Source {
  const data = record.toJSON() as Record<string, unknown>;
  const id = typeof data.id === 'string' ? data.id : '';
  const tell = (message: string) => report(line, `${id || 'a source'}: ${message}`);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) tell(`the id "${id}" is not an id; expected lower-case-words`);
  for (const key of Object.keys(data)) {
    if (!keys.includes(key)) tell(`unknown field "${key}"; expected ${keys.join(', ')}`);
    else if (textKeys.includes(key) && !isText(data[key])) tell(`${key} is not text; expected a string`);
  }
  const text = (key: string) => (isText(data[key]) ? data[key] : '');
  if (!types.includes(text('type')))
    tell(`type "${text('type')}" is not known; expected ${listWords(types)}`);
  if (!text('title')) tell('the title is missing; expected "title"');
  const publisher = text('container-title') || text('publisher');
  if (!publisher) tell('nobody published it; expected "container-title" or "publisher"');
  if (!/^https?:\/\/[^\s/]+\/?\S*$/.test(text('URL')))
    tell(`URL "${text('URL')}" is not an address; expected https://...`);
  if (data.DOI !== undefined && !/^10\.\d{4,9}\/\S+$/.test(text('DOI')))
    tell('DOI is malformed; expected 10.1234/...');
  if (data.PMID !== undefined && !/^\d+$/.test(text('PMID'))) tell('PMID is malformed; expected digits');

  const custom = readCustom(data.custom, tell);
  const year = readYear(data.issued, tell);
  return {
    id,
    line,
    title: text('title'),
    authors: readAuthors(data.author, tell),
    publisher,
    url: text('URL'),
    ...custom,
    ...(year === undefined ? {} : { year }),
  };
}

function readCustom(
  value: unknown,
  tell: (message: string) => void,
): { checked: SourceCheck; shortName?: string } {
  const custom = isRecord(value) ? value : {};
  for (const key of Object.keys(custom)) {
    if (!customKeys.includes(key)) tell(`unknown field "custom.${key}"; expected ${customKeys.join(', ')}`);
  }
  const checked = checks.find((check) => check === custom.checked);
  if (!checked) tell(`custom.checked is "${custom.checked}"; expected ${listWords(checks)}`);
  const shortName = isText(custom.shortName) ? custom.shortName : undefined;
  return { checked: checked ?? 'unseen', ...(shortName ? { shortName } : {}) };
}

function readYear(value: unknown, tell: (message: string) => void): number | undefined {
  if (value === undefined) return undefined;
  const parts = isRecord(value) && Array.isArray(value['date-parts']) ? value['date-parts'][0] : undefined;
  const year: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (typeof year === 'number' && Number.isInteger(year) && year > 1700 && year < 2200) return year;
  tell('issued holds no year; expected {"date-parts": [[2026]]}');
  return undefined;
}

function readAuthors(value: unknown, tell: (message: string) => void): SourceAuthor[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    tell('author is not a list; expected [{"family", "given"}] or [{"literal"}]');
    return [];
  }
  return value.flatMap((author: unknown): SourceAuthor[] => {
    if (isRecord(author)) {
      if (isText(author.literal)) return [{ literal: author.literal }];
      if (isText(author.family)) {
        return [{ family: author.family, ...(isText(author.given) ? { given: author.given } : {}) }];
      }
    }
    tell('an author without a name; expected {"family", "given"} or {"literal"}');
    return [];
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
