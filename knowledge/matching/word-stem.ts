/**
 * The stem of a folded English word, by its common endings: "massages", "massaged" and "massaging" are one. Words that
 * differ more than that are different words to the table of context words. A word of another language keeps its form.
 *
 * @param word a folded word
 * @returns at least three letters of it, unless it is shorter
 */
export function stemOf(word: string): string {
  const single = withoutPlural(word);
  for (const ending of ['ing', 'ed', 'er', 'ly']) {
    const { length } = single;
    if (length - ending.length < 4 || !single.endsWith(ending)) continue;
    return withoutLastOfPair(single.slice(0, length - ending.length));
  }
  return single.length > 4 && single.endsWith('e') ? single.slice(0, -1) : single;
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}

/** "running" and "run", but not "pressing": a doubled letter that no word would end in is one. */
function withoutLastOfPair(stem: string): string {
  const last = stem.charAt(stem.length - 1);
  const doubled = last === stem.charAt(stem.length - 2) && !'lsze'.includes(last);
  return doubled || last === 'e' ? stem.slice(0, -1) : stem;
}
