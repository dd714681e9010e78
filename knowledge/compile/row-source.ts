import { spellingVariants } from '../matching/spelling-variants';
import type { Alternative, PatternRow } from './claim-pattern';

/**
 * A row of a pattern in the short form that pages unpack (`knowledge/warning-signs/unpack-wordings.ts`): what parts words is
 * a space, `#3` a gap of at most three words, `*` the rest of a word, `<name>` a list of words that is shipped once, and
 * every group is one that does not capture.
 */
export function rowSource(row: PatternRow): string {
  const items = row.map((item, index) => {
    if (item.kind === 'gap') return `#${item.most}`;
    const sources = item.alternatives.map(alternativeSource);
    const source = sources.length === 1 ? (sources[0] ?? '') : `(${sources.join('|')})`;
    if (index === 0) return source;
    return item.optional ? `( ${source})?` : ` ${source}`;
  });
  return items.join('');
}

function alternativeSource(alternative: Alternative): string {
  if ('row' in alternative) return rowSource(alternative.row);
  return 'words' in alternative ? alternative.words.map(wordSource).join(' ') : `<${alternative.className}>`;
}

/** A word in its spellings, folded as `foldText` folds pages. */
function wordSource(text: string): string {
  const stem = text.replace(/\*$/, '');
  const spellings = spellingVariants(stem).map((spelling) =>
    spelling.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase(),
  );
  const unique = [...new Set(spellings)];
  const source = unique.length === 1 ? (unique[0] ?? '') : `(${unique.join('|')})`;
  return text.endsWith('*') ? `${source}*` : source;
}
