const joining = new Set('and or versus vs a an the my your his her our their'.split(' '));
const prepositions = new Set('of in for with at on to from by after during under between'.split(' '));

/** True when the words join two things, or stand for one certain thing: such forms take no plural. */
export function isJoined(words: readonly string[]): boolean {
  return words.some((word) => joining.has(word.toLowerCase()));
}

export function isPreposition(word: string): boolean {
  return prepositions.has(word.toLowerCase());
}

/** Which word carries the plural: the noun before the first preposition ("ranges of motion"), else the last word. */
export function nounPosition(words: readonly string[]): number {
  const before = words.findIndex((word, index) => index > 0 && isPreposition(word));
  return before > 0 ? before - 1 : words.length - 1;
}
