import { isJoined, nounPosition } from './noun-position';
import type { WordTable } from './word-table';

/**
 * The phrase itself, its plurals, and all of them in other spelling: the same forms in the same order as `expandForms`
 * makes them at build time, from what the table knows of the words.
 *
 * @param numbers the numbers of the phrase's words in the table
 * @param exact the form matches only as written: no other spelling then
 */
export function expandPhrase(numbers: readonly number[], exact: boolean, table: WordTable): string[] {
  const words = numbers.map((number) => table.words[number] ?? '');
  const spelled = numbers.map((number) => (exact ? [] : table.spellings(number)));
  const combine = (own: (number: number, position: number) => string): string[] => {
    let phrases = [''];
    for (const [position, number] of numbers.entries()) {
      const start = position === 0 ? '' : ' ';
      const spellings = [number, ...(spelled[position] ?? [])].map((other) => start + own(other, position));
      phrases =
        spellings.length === 1
          ? phrases.map((phrase) => phrase + spellings[0])
          : spellings.flatMap((spelling) => phrases.map((phrase) => phrase + spelling));
    }
    return phrases;
  };
  const forms = combine((number) => table.words[number] ?? '');
  if (isJoined(words)) return forms;
  const noun = nounPosition(words);
  for (const [index] of table.plurals(numbers[noun] ?? 0).entries()) {
    forms.push(
      ...combine((number, position) => {
        const word = table.words[number] ?? '';
        return position === noun ? (table.plurals(number)[index] ?? word) : word;
      }),
    );
  }
  return forms;
}
