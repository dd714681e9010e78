/**
 * Makes word-like forms that no page holds often: one to three words of two to four syllables, always the same for a
 * seed.
 *
 * @param count how many different forms
 * @param seed any whole number
 */
export function wordLikeForms(count: number, seed = 1): readonly string[] {
  const random = mulberry32(seed);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(onsets) + pick(rimes)).join('');
  const forms = new Set<string>();
  while (forms.size < count) forms.add(Array.from({ length: 1 + Math.floor(random() * 3) }, word).join(' '));
  return [...forms];
}

const onsets = 'b c d f g h l m n p r s t v br ch cl cr dr fl gr pl pr sc sp st str th tr'.split(' ');
const rimes = 'a e i o u al an ar as at el en er es et il in is it on or os um us ia io ea'.split(' ');

/** A small seeded generator of numbers in [0, 1), by Tommy Ettinger (public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
