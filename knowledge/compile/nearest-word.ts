/** The word that a mistyped, perhaps unfinished word stands for, or undefined when none is near. */
export type NearestWord = (typed: string) => string | undefined;

/** Shorter words stand for too many others. */
const shortest = 3;

/** The most changes by which a word of so many letters may be mistyped. */
const mostChanges = (letters: number): number => (letters < 6 ? 1 : 2);

/**
 * Finds the word that begins nearly as a typed word does: "sweedi" finds "swedish". Two letters that changed places count
 * as one change. The first letter must be right, as it is in nearly all mistyped words.
 * @param words lower-case words; of two that are equally near, the one that stands here more often is taken
 */
export function createNearestWord(words: Iterable<string>): NearestWord {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byLetter = new Map<string, string[]>();
  for (const [word] of [...counts].sort((a, b) => b[1] - a[1])) {
    byLetter.set(word.charAt(0), [...(byLetter.get(word.charAt(0)) ?? []), word]);
  }
  return (typed) => {
    if (typed.length < shortest) return undefined;
    let nearest: string | undefined;
    let limit = mostChanges(typed.length);
    for (const word of byLetter.get(typed.charAt(0)) ?? []) {
      const distance = distanceToStart(typed, word, limit);
      if (distance > limit) continue;
      // Typed as it stands: nothing to mend.
      if (distance === 0) return undefined;
      nearest = word;
      limit = distance - 1;
    }
    return nearest;
  };
}

/**
 * The fewest changes (a letter more, less, other, or two swapped) that make `typed` a start of `word`.
 * @returns more than `limit` when there are more than `limit`
 */
export function distanceToStart(typed: string, word: string, limit: number): number {
  if (word.length + limit < typed.length) return limit + 1;
  // Row i holds the distances of the first i letters of `typed` to each start of `word`.
  const length = Math.min(word.length, typed.length + limit);
  let earlier: number[] = [];
  let above = Array.from({ length: length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= length; column += 1) {
      const same = typed[row - 1] === word[column - 1];
      let distance = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        typed[row - 1] === word[column - 2] &&
        typed[row - 2] === word[column - 1]
      ) {
        distance = Math.min(distance, at(earlier, column - 2) + 1);
      }
      current.push(distance);
    }
    if (Math.min(...current) > limit) return limit + 1;
    earlier = above;
    above = current;
  }
  return Math.min(...above);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
