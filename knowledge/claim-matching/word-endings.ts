/**
 * A word and what it becomes with -s, -ed and -ing, by the rules of English spelling. Some of the results are no words
 * ("stoped" beside "stopped"); they match nothing and do no harm.
 *
 * @param word in lower case
 */
export function withEndings(word: string): string[] {
  const stem = word.slice(0, -1);
  if (/[^aeiou]y$/.test(word)) return [word, `${stem}ies`, `${stem}ied`, `${word}ing`];
  if (/ie$/.test(word)) return [word, `${word}s`, `${word}d`, `${word.slice(0, -2)}ying`];
  if (/[^eo]e$/.test(word)) return [word, `${word}s`, `${word}d`, `${stem}ing`];
  if (/[eo]e$/.test(word)) return [word, `${word}s`, `${word}d`, `${word}ing`];
  const plural = /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
  const forms = [word, plural, `${word}ed`, `${word}ing`];
  // "stop" gives "stopped", "rehab" gives "rehabbed": the last letter is doubled behind one vowel.
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(word)) {
    const doubled = word + word.slice(-1);
    forms.push(`${doubled}ed`, `${doubled}ing`);
  }
  return forms;
}
