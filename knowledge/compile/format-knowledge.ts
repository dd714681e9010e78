import { formatClaim } from './format-claim';
import { formatSources } from './format-sources';
import { formatTerm } from './format-term';
import { formatWarning } from './format-warning';
import type { KnowledgeError, KnowledgeFile } from './knowledge-error';
import { parseClaim } from './parse-claim';
import { parseSources } from './parse-sources';
import { parseTerm } from './parse-term';
import { parseWarning } from './parse-warning';

/**
 * The stable form of a file of the knowledge folder.
 * @returns the text, or the offences for which the file cannot be read and must be left as it is
 */
export function formatKnowledge({
  path,
  text,
}: KnowledgeFile): { readonly text: string } | { readonly errors: readonly KnowledgeError[] } {
  // Its comments say why words are there; they stay as they are.
  if (path.endsWith('.yaml')) return { text };
  if (path.endsWith('.json')) {
    const { errors } = parseSources(path, text);
    return errors.length > 0 ? { errors } : { text: formatSources(text) };
  }
  if (path.includes('/warnings/')) {
    const parsed = parseWarning(path, text);
    return 'value' in parsed ? { text: formatWarning(parsed.value) } : parsed;
  }
  if (path.includes('/claims/')) {
    const parsed = parseClaim(path, text);
    return 'value' in parsed ? { text: formatClaim(parsed.value) } : parsed;
  }
  const parsed = parseTerm(path, text);
  return 'value' in parsed ? { text: formatTerm(parsed.value) } : parsed;
}
