const joining = new Set('and or versus vs a an the my your his her our their'.split(' '));
const prepositions = new Set('of in for with at on to from by after during under between'.split(' '));

/** True when the words join two things, or stand for one certain thing: such forms take no plural. */
export function isJoined(words: readonly string[]): boolean {
  for (const word of words) if (joining.has(word.toLowerCase())) return true;
  return false;
}

export function isPreposition(word: string): boolean {
  return prepositions.has(word.toLowerCase());
}

/** Which word carries the plural: the noun before the first preposition ("ranges of motion"), else the last word. */
export function nounPosition(words: readonly string[]): number {
  for (let index = 1; index < words.length; index += 1) {
    if (isPreposition(words[index] ?? '')) return index - 1;
  }
  return words.length - 1;
}
