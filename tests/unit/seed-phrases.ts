import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/read-knowledge';

/** A phrase of a seed article that names a term. */
export interface SeedPhrase {
  /** The term as the base of facts calls it. */
  readonly term: string;
  /** Number of the seed. */
  readonly seed: number;
  readonly phrase: string;
}

/** A stretch of a seed: from a place in one paragraph to a place (not included) in the same or a later one. */
export interface Stretch {
  readonly from: { readonly paragraph: number; readonly offset: number };
  readonly to: { readonly paragraph: number; readonly offset: number };
}

/** The base of facts: the file that the environment variable FACTS names, or else the one in `shared` beside the project. */
export function readFacts(): string | undefined {
  const path = process.env.FACTS ?? join(projectFolder, '..', 'shared', 'knowledge', 'facts.md');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The phrases quoted in the tables of section 1 of the base of facts: `| term | synonyms | S0 "phrase"; S1 "phrase" |`. */
export function seedPhrases(facts: string): SeedPhrase[] {
  const section = facts.slice(facts.indexOf('\n## 1. '), facts.indexOf('\n### 1.A '));
  return section
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap(([, term = '', , quotes = '']) =>
      [...quotes.matchAll(/S(\d) "([^"]+)"/g)].map(([, seed, phrase = '']) => ({
        term,
        seed: Number(seed),
        phrase,
      })),
    );
}

/** The lines of a seed that hold text. */
export function paragraphsOf(seed: string): string[] {
  return seed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Where a phrase stands in a seed, case and spacing ignored. */
export function placesOf(phrase: string, paragraphs: readonly string[]): Stretch[] {
  const letters = paragraphs.flatMap((text, paragraph) =>
    [...text.matchAll(/\S/g)].map(({ 0: letter, index }) => ({ letter, paragraph, offset: index })),
  );
  const squeezed = letters.map(({ letter }) => plain(letter)).join('');
  const wanted = plain(phrase.replace(/\s+/g, ''));
  const places: Stretch[] = [];
  for (let at = squeezed.indexOf(wanted); at >= 0; at = squeezed.indexOf(wanted, at + 1)) {
    const first = letters[at];
    const last = letters[at + wanted.length - 1];
    if (first && last) {
      places.push({ from: first, to: { paragraph: last.paragraph, offset: last.offset + 1 } });
    }
  }
  return places;
}

/** Without case, and with one kind of apostrophe; as long as before. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[\u2018\u2019]/g, "'");
}
