/**
 * What every app in this folder shows, and what can be done with it: a list of notes, each with one health term of two
 * words. The apps differ only in the library that draws them.
 *
 * A note is `{ id, first, second, strong }`: its term is `first second`, and `strong` puts the second word into an
 * element of its own, so that the term runs across elements.
 */
const terms = ['Swedish massage', 'facet joint', 'dry needling', 'Thai massage', 'sports massage'];

const noteOf = (id) => {
  const [first, second] = terms[id % terms.length].split(' ');
  return { id, first, second, strong: false };
};

const replace = (notes, index, change) =>
  notes.map((note, at) => (at === index ? { ...note, ...change(note) } : note));

export const firstState = { notes: [0, 1, 2, 3].map(noteOf), drawn: 1 };

/** Each action is the label of a button and makes new notes of the old ones. */
export const actions = {
  'Draw again': (notes) => notes,
  'Turn around': (notes) => [...notes].reverse(),
  'First to the end': (notes) => [...notes.slice(1), ...notes.slice(0, 1)],
  'Edit the second': (notes) => replace(notes, 1, ({ id }) => ({ ...noteOf(id + 2), id })),
  Emphasize: (notes) => replace(notes, 2, ({ strong }) => ({ strong: !strong })),
  'Add in front': (notes) => [noteOf(Math.max(-1, ...notes.map(({ id }) => id)) + 1), ...notes],
  'Take out the third': (notes) => notes.filter((_, index) => index !== 2),
  'Take out all': () => [],
  'Start over': () => firstState.notes,
};

/** The state after an action. `drawn` counts them, so that every action draws something anew. */
export const after = ({ notes, drawn }, label) => ({ notes: actions[label](notes), drawn: drawn + 1 });
