import { foldText } from '../matching/fold-text';

/** Contractions and what they stand for; the rest of the words with an apostrophe lose their ending. */
const contractions: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly string[]])[] = [
  [/^can'?t$/, () => ['can', 'not']],
  [/^cannot$/, () => ['can', 'not']],
  [/^won't$/, () => ['will', 'not']],
  [/^shan't$/, () => ['shall', 'not']],
  [/^ain't$/, () => ['is', 'not']],
  [/^(do|does|did|is|are|was|were|has|have|had|would|could|should)n'?t$/, ([, verb = '']) => [verb, 'not']],
  [/^(\w+)n't$/, ([, verb = '']) => [verb, 'not']],
  [/^(it|that|there|here|what|he|she|who|how|where)'s$/, ([, pronoun = '']) => [pronoun, 'is']],
  [/^let's$/, () => ['let', 'us']],
  [/^i'm$/, () => ['i', 'am']],
  [/^(\w+)'re$/, ([, pronoun = '']) => [pronoun, 'are']],
  [/^(\w+)'ll$/, ([, pronoun = '']) => [pronoun, 'will']],
  [/^(\w+)'ve$/, ([, pronoun = '']) => [pronoun, 'have']],
  [/^(\w+)'d$/, ([, pronoun = '']) => [pronoun]],
];

const known = new Map<string, readonly string[]>();

/**
 * Folds a word of a page or a pattern: case, accents and quotes as `foldText` has them, contractions written out
 * ("doesn't" is "does not"), the possessive taken off.
 *
 * @returns one word for most; none for what is invisible
 */
export function foldWord(text: string): readonly string[] {
  let folded = known.get(text);
  if (!folded) {
    // Pages repeat their words; a page of nonsense must not fill the memory.
    if (known.size > 10_000) known.clear();
    folded = foldAnew(text);
    known.set(text, folded);
  }
  return folded;
}

function foldAnew(text: string): readonly string[] {
  const folded = foldText(text);
  // Forum posts leave the apostrophe out: "doesnt", "cant".
  if (!folded.includes("'") && !/(?:nt|cannot)$/.test(folded)) return folded === '' ? [] : [folded];
  for (const [expression, expand] of contractions) {
    const match = expression.exec(folded);
    if (match) return expand(match);
  }
  const bare = folded.replace(/'s?$/, '').replaceAll("'", '');
  return bare === '' ? [] : [bare];
}
