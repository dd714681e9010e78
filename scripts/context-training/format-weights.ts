import type { Clue } from '../../knowledge/matching/clues';

/** Every page pays for each word: so many are kept, those first that tell most and are met most often. */
const KEPT = 1350;
const STEP = 0.2;

/** `knowledge/matching/clue-weights.ts`. */
export function formatClueWeights(weights: readonly (readonly [Clue, number])[], start: number): string {
  const rows = weights.map(([clue, weight]) => {
    const name = clue.includes(' ') ? `'${clue}'` : clue;
    return `  ${name}: ${round(weight, 0.05)},`;
  });
  return `import type { Clue } from './clues';

/** What each clue is worth. Written by \`npm run train\`; CONTRIBUTING says how it learns. */
export const clueWeights: Readonly<Record<Clue, number>> = {
${rows.join('\n')}
};

/** The score before any clue and any word. It is below 0: what is unsure stays unmarked. */
export const startingScore = ${round(start, 0.05)};
`;
}

/**
 * \`knowledge/context-words.txt\`: a line for each weight, and the words that have it.
 *
 * @param weights by stem
 * @param general stems that are left out of the gates that travel with every page
 * @param spelled how each stem is spelled in texts, and how often
 */
export function formatContextWords(
  weights: ReadonlyMap<string, number>,
  general: ReadonlySet<string>,
  spelled: ReadonlyMap<string, { readonly word: string; readonly count: number }>,
): string {
  const told = mostTelling(weights, spelled);
  const lines = new Map<string, string[]>();
  for (const { word, weight } of told) {
    const line = round(weight, STEP);
    lines.set(line, [...(lines.get(line) ?? []), word]);
  }
  // Only what the table tells may be left out of the gates.
  const generalWords = told.filter(({ stem }) => general.has(stem)).map(({ word }) => word);
  const sorted = [...lines].sort(([a], [b]) => Number(b) - Number(a));
  return [
    '# Words that tell what a text speaks of: above 0 health, below 0 anything else. Written by `npm run train`.',
    '# The general ones are left out of the gates that travel with every page.',
    `general ${generalWords.sort().join(' ')}`,
    ...sorted.map(([weight, words]) => `${weight} ${words.sort().join(' ')}`),
    '',
  ].join('\n');
}

function mostTelling(
  weights: ReadonlyMap<string, number>,
  spelled: ReadonlyMap<string, { readonly word: string; readonly count: number }>,
): { stem: string; word: string; weight: number }[] {
  return [...weights]
    .flatMap(([stem, weight]) => {
      const { word, count } = spelled.get(stem) ?? { word: '', count: 0 };
      const packable = /^[a-z]{2,20}$/.test(stem) && Math.abs(weight) >= STEP / 2;
      return packable ? [{ stem, word, weight, worth: Math.abs(weight) * Math.log2(1 + count) }] : [];
    })
    .filter(({ word }) => word !== '')
    .sort((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1))
    .slice(0, KEPT);
}

/** A weight in steps, without digits that say nothing. */
function round(weight: number, step: number): string {
  return String(Number((Math.round(weight / step) * step).toFixed(2)) + 0);
}
