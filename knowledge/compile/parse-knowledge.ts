import type { ContextWeights } from '../matching/text-context';
import { collectErrors, type KnowledgeError, type KnowledgeFile } from './knowledge-error';
import { type ParsedClaim, parseClaim } from './parse-claim';
import { parseClaimWords, type WordClass } from './parse-claim-words';
import { parseContextWords } from './parse-context-words';
import { parseSources, type Source } from './parse-sources';
import { type ParsedTerm, parseTerm } from './parse-term';
import { type ParsedWarning, parseWarning } from './parse-warning';

/** All that could be read of the knowledge folder. */
export interface ParsedKnowledge {
  readonly terms: readonly ParsedTerm[];
  readonly warnings: readonly ParsedWarning[];
  readonly claims: readonly ParsedClaim[];
  /** What the patterns of claims write as `<name>`. */
  readonly wordClasses: readonly WordClass[];
  /** What words around a form tell of the subject, by stem. */
  readonly contextWords: ContextWeights;
  /** Stems that no gate needs to name under `unless`, because the context words tell them. */
  readonly generalWords: ReadonlySet<string>;
  readonly sources: readonly Source[];
  /** Ids of all term files, also of those that could not be read: a reference to them is no second offence. */
  readonly termIds: ReadonlySet<string>;
  readonly warningIds: ReadonlySet<string>;
}

/** Reads all files of the knowledge folder. Files that cannot be read are left out and reported. */
export function parseKnowledge(files: readonly KnowledgeFile[]): {
  readonly knowledge: ParsedKnowledge;
  readonly errors: KnowledgeError[];
} {
  const terms: ParsedTerm[] = [];
  const warnings: ParsedWarning[] = [];
  const claims: ParsedClaim[] = [];
  const wordClasses: WordClass[] = [];
  const sources: Source[] = [];
  let contextWords: ContextWeights = new Map();
  let generalWords: ReadonlySet<string> = new Set();
  const termIds = new Set<string>();
  const warningIds = new Set<string>();
  const errors: KnowledgeError[] = [];
  const keep = <T>(into: T[], parsed: { value?: T; errors: readonly KnowledgeError[] }) => {
    if (parsed.value !== undefined) into.push(parsed.value);
    errors.push(...parsed.errors);
  };
  for (const { path, text } of files) {
    const id = path.split('/').at(-1)?.replace(/\.md$/, '') ?? '';
    if (/(?:^|\/)terms\/[^/]+\/[^/]+\.md$/.test(path)) {
      termIds.add(id);
      keep(terms, parseTerm(path, text));
    } else if (/(?:^|\/)warnings\/[^/]+\.md$/.test(path)) {
      warningIds.add(id);
      keep(warnings, parseWarning(path, text));
    } else if (/(?:^|\/)claims\/[^/]+\.md$/.test(path)) {
      keep(claims, parseClaim(path, text));
    } else if (/(?:^|\/)claim-words\.yaml$/.test(path)) {
      const parsed = parseClaimWords(path, text);
      wordClasses.push(...parsed.classes);
      errors.push(...parsed.errors);
    } else if (/(?:^|\/)context-words\.txt$/.test(path)) {
      const parsed = parseContextWords(path, text);
      contextWords = parsed.words;
      generalWords = parsed.general;
      errors.push(...parsed.errors);
    } else if (/(?:^|\/)sources\.json$/.test(path)) {
      const parsed = parseSources(path, text);
      sources.push(...parsed.sources);
      errors.push(...parsed.errors);
    } else {
      const { errors: unknown, report } = collectErrors(path);
      report(
        1,
        'a file that the glossary does not know; expected terms/<category>/<id>.md, claims/<id>.md, warnings/<id>.md, claim-words.yaml, context-words.txt or sources.json',
      );
      errors.push(...unknown);
    }
  }
  return {
    knowledge: {
      terms,
      warnings,
      claims,
      wordClasses,
      contextWords,
      generalWords,
      sources,
      termIds,
      warningIds,
    },
    errors,
  };
}
