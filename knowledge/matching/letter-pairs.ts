/** Stands before a letter that is a capital: capitals are rare, and so all of them are free to stand for pairs. */
export const capitalMark = '^';

/**
 * The inverse of `packPairs`.
 *
 * @param packed text in which single characters stand for pairs of characters
 * @param pairs for each of these, in the order in which they were introduced, the character and its pair
 */
export function unpackPairs(packed: string, pairs: string): string {
  const meanings = new Map<string, string>();
  // A pair may hold characters that were introduced before it.
  const meaningOf = (character: string) => meanings.get(character) ?? character;
  for (let index = 0; index < pairs.length; index += 3)
    meanings.set(
      pairs.charAt(index),
      meaningOf(pairs.charAt(index + 1)) + meaningOf(pairs.charAt(index + 2)),
    );
  const text = Array.from(packed, meaningOf).join('');
  return text.replace(/\^(.)/gs, (_, letter: string) => letter.toUpperCase());
}
