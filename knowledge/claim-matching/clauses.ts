import { parting, type Words } from './read-words';

/** Words that begin a clause of their own behind a comma. */
const clauseOpeners = new Set(
  (
    'but yet so although though while whereas because since as which who where when until if it they you we i he she this ' +
    'that these those however instead then'
  ).split(' '),
);
/** Words that begin one wherever they stand. */
const clauseParters = new Set(
  'but yet because although though whereas however instead until till unless'.split(' '),
);
/** Words that, behind "and" or "but", open what is said next of the same subject. */
const modals = new Set('must should can may might will needs require requires'.split(' '));
const pronouns = new Set('it they you we i he she this'.split(' '));

/** Whether the word at a place begins a clause. */
export function beginsClause(place: number, words: Words): boolean {
  const before = words.before[place] ?? parting.none;
  const text = words.texts[place] ?? '';
  if (before >= parting.dash || clauseParters.has(text)) return true;
  const next = words.texts[place + 1] ?? '';
  if (text === 'and' && (pronouns.has(next) || modals.has(next))) return true;
  return before === parting.comma && clauseOpeners.has(text);
}

/** The last word in a stretch that begins a clause, if any does. */
export function lastClauseIn(from: number, to: number, words: Words): number | undefined {
  for (let place = to; place >= from; place -= 1) if (beginsClause(place, words)) return place;
  return undefined;
}
