/** Stands before a letter that is a capital: capitals are rare, and so all of them are free to stand for pairs. */
export const capitalMark = '^';

/**
 * The inverse of `packPairs`.
 *
 * @param packed text in which single characters stand for pairs of characters
 * @param pairs for each of these, in the order in which they were introduced, the character and its pair
 */
export function unpackPairs(packed: string, pairs: string): string {
  let text = packed;
  for (let index = pairs.length - 3; index >= 0; index -= 3) {
    const pair = pairs.slice(index + 1, index + 3);
    // By a function, because `$` means something in a replacement.
    text = text.replaceAll(pairs.charAt(index), () => pair);
  }
  return text.replace(/\^(.)/gs, (_, letter: string) => letter.toUpperCase());
}
