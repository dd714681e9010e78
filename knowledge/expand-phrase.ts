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
  const spelled = !exact && numbers.some((number) => table.spellings(number).length > 0);
  const forms = spelled ? combine(numbers.map((number) => spell(number, table))) : [words.join(' ')];
  if (isJoined(words)) return forms;
  const noun = nounPosition(words);
  const number = numbers[noun] ?? 0;
  const plurals = table.plurals(number);
  for (let index = 0; index < plurals.length; index += 1) {
    words[noun] = plurals[index] ?? '';
    if (spelled) forms.push(...combine(numbers.map((_, at) => spellPlural(at, index))));
    else forms.push(words.join(' '));
  }
  return forms;

  function spellPlural(position: number, index: number): string[] {
    if (position !== noun) return spell(numbers[position] ?? 0, table);
    const others = table.spellings(number).map((other) => table.plurals(other)[index] ?? '');
    return [words[noun] ?? '', ...others];
  }
}

/** A word in all its spellings. */
function spell(number: number, table: WordTable): string[] {
  return [number, ...table.spellings(number)].map((each) => table.words[each] ?? '');
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
