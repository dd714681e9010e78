import { type ClaimPack, phraseDigits } from './claim-pack';

/** The phrases of each list of a pack. */
export function unpackLists({ phrases, lists }: Pick<ClaimPack, 'phrases' | 'lists'>): string[][] {
  const all = unpackPhrases(phrases);
  return lists.split('!').map((list) => {
    const found: string[] = [];
    for (let place = 0; place < list.length; place += 2) {
      const number = digit(list, place) * phraseDigits.length + digit(list, place + 1);
      found.push(all[number] ?? '');
    }
    return found;
  });
}

const digit = (list: string, place: number): number => phraseDigits.indexOf(list.charAt(place));

function unpackPhrases(packed: string): string[] {
  let previous = '';
  return (packed.match(/[A-Z][^A-Z]*/g) ?? []).map((entry) => {
    previous = previous.slice(0, entry.charCodeAt(0) - 65) + entry.slice(1);
    return previous;
  });
}
