import type { ArticleSource } from './article';
import type { Source } from './compile/parse-sources';

/**
 * The short name of a source: the first author's family name, or the organization's short name, with the year when the
 * source has one ("Shah 2015", "NHS 2026", "NCCIH").
 */
export function sourceLabel({ authors, shortName, publisher, year }: Source): string {
  const [first] = authors;
  const name = shortName ?? first?.family ?? first?.literal ?? publisher;
  return year === undefined ? name : `${name} ${year}`;
}

/**
 * Tells the sources of one article apart: those with the same label get letters in their order ("NHS 2026a" and
 * "NHS 2026b"; without a year "NHS (a)" and "NHS (b)").
 */
export function distinctLabels(sources: readonly ArticleSource[]): ArticleSource[] {
  return sources.map((source) => {
    const alike = sources.filter(({ label }) => label === source.label);
    if (alike.length < 2) return source;
    const letter = letterAt(alike.indexOf(source));
    return {
      ...source,
      label: source.year === undefined ? `${source.label} (${letter})` : source.label + letter,
    };
  });
}

/** a, b, ... z, aa, ab, ... */
function letterAt(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterAt(Math.floor(index / 26) - 1) + last;
}
