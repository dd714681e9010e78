import { type ClaimPack, phraseDigits } from '../claim-matching/claim-pack';

/** A capital tells how many letters a phrase shares with the one before it, so there can be as many as capitals. */
const mostShared = 25;

/**
 * Packs lists of phrases: each phrase once, without what it shares with its neighbor. A third of what the lists take
 * written out.
 * @throws Error when there are more phrases than numbers of two digits
 */
export function packLists(lists: readonly (readonly string[])[]): Pick<ClaimPack, 'phrases' | 'lists'> {
  const all = [...new Set(lists.flat())].sort();
  if (all.length > phraseDigits.length ** 2)
    throw new Error(`${all.length} phrases; expected at most ${phraseDigits.length ** 2}`);
  const numbers = new Map(all.map((phrase, number) => [phrase, number]));
  const codeOf = (phrase: string): string => {
    const number = numbers.get(phrase) ?? 0;
    const base = phraseDigits.length;
    return phraseDigits.charAt(Math.floor(number / base)) + phraseDigits.charAt(number % base);
  };
  const phrases = all.map((phrase, index) => {
    const shared = sharedLetters(phrase, all[index - 1] ?? '');
    return String.fromCharCode(65 + shared) + phrase.slice(shared);
  });
  return {
    phrases: phrases.join(''),
    lists: lists.map((list) => list.map(codeOf).join('')).join('!'),
  };
}

function sharedLetters(a: string, b: string): number {
  let count = 0;
  while (count < mostShared && count < a.length && a.charAt(count) === b.charAt(count)) count += 1;
  return count;
}
