import { isJoined, nounPosition } from './noun-position';
import type { WordTable } from './word-table';

/**
 * Adds the phrase itself, its plurals, and all of them in other spelling: the same forms in the same order as
 * `expandForms` makes them at build time, from what the table knows of the words. Every page does this for thousands of
 * forms before its code is warm: plain loops, and few arrays.
 *
 * @param numbers the numbers of the phrase's words in the table
 * @param exact the form matches only as written: no other spelling then
 * @param forms is added to
 */
export function expandPhrase(
  numbers: readonly number[],
  exact: boolean,
  table: WordTable,
  forms: string[],
): void {
  const words: string[] = [];
  let spelled = false;
  for (const number of numbers) {
    words.push(table.words[number] ?? '');
    spelled ||= !exact && table.spellings(number).length > 0;
  }
  if (spelled) addSpelled(numbers, table, forms);
  else forms.push(words.join(' '));
  const single = words.length === 1;
  if (!single && isJoined(words)) return;
  const noun = single ? 0 : nounPosition(words);
  const plurals = table.plurals(numbers[noun] ?? 0);
  for (let index = 0; index < plurals.length; index += 1) {
    if (spelled) {
      addSpelled(numbers, table, forms, { noun, index });
    } else {
      words[noun] = plurals[index] ?? '';
      forms.push(words.join(' '));
    }
  }
}

/** Adds the phrase in all its spellings, with one of its words in one of its plurals. */
function addSpelled(
  numbers: readonly number[],
  table: WordTable,
  forms: string[],
  plural?: { readonly noun: number; readonly index: number },
): void {
  const choices = numbers.map((number, position) => {
    const spellings = [number, ...table.spellings(number)];
    if (position !== plural?.noun) return spellings.map((each) => table.words[each] ?? '');
    return spellings.map((each) => table.plurals(each)[plural.index] ?? '');
  });
  forms.push(...combine(choices));
}

/** Every phrase that takes one of its choices for each word; the choice of the first word changes quickest. */
function combine(choices: readonly (readonly string[])[]): string[] {
  let phrases = [''];
  for (const [position, choice] of choices.entries()) {
    const space = position === 0 ? '' : ' ';
    phrases = choice.flatMap((word) => phrases.map((phrase) => phrase + space + word));
  }
  return phrases;
}
