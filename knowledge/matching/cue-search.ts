import { foldText, isFoldedWord } from './fold-text';
import { SLOT_LETTERS, SLOTS, slotOf } from './text-context';

/** A cue as it is compared: folded, words parted by one space. */
interface Cue {
  readonly words: string;
  /** Whether any ending may follow its last word. */
  readonly isPrefix: boolean;
}

/**
 * Looks for the cues of one list. They are compared letter by letter, because a page meets most lists once or twice, and
 * making a regular expression of each took longer than all the comparing.
 */
export class CueSearch {
  /** One bit for each slot of a word with which a cue begins: nearly all words are told by it. */
  private readonly begun = new Int32Array(SLOTS / 32);
  private readonly cues: readonly Cue[];

  /** @param cues words or phrases; the plural is included, and a trailing `*` stands for any ending */
  constructor(cues: readonly string[]) {
    this.cues = cues.map((cue) => {
      const isPrefix = cue.endsWith('*');
      const words = foldText(isPrefix ? cue.slice(0, -1) : cue)
        .trim()
        .replace(/[\s-]+/g, ' ');
      this.noteFirstWord(words);
      return { words, isPrefix };
    });
  }

  /** A short word may also have the ending of a plural. */
  private noteFirstWord(cue: string): void {
    const length = endOfWord(cue, 0);
    if (length >= SLOT_LETTERS) this.note(slotOf(cue));
    else for (const ending of ['', 's', 'es']) this.note(slotOf(cue.slice(0, length) + ending));
  }

  private note(slot: number): void {
    this.begun[slot >> 5] = (this.begun[slot >> 5] ?? 0) | (1 << (slot & 31));
  }

  /** Whether a cue may begin with a word of this slot. */
  mayBegin(slot: number): boolean {
    return ((this.begun[slot >> 5] ?? 0) & (1 << (slot & 31))) !== 0;
  }

  /**
   * The longest cue with which a text begins, as it stands there, with the ending of its plural.
   *
   * @param folded text by `foldText` that begins with a word
   */
  read(folded: string): string | undefined {
    let longest = 0;
    for (const cue of this.cues) longest = Math.max(longest, endOfCue(folded, cue));
    return longest > 0 ? folded.slice(0, longest) : undefined;
  }
}

/** Where a cue ends that stands at the start of a text; 0 when it does not. */
function endOfCue(folded: string, { words, isPrefix }: Cue): number {
  let place = 0;
  for (let index = 0; index < words.length; index += 1) {
    if (words.charCodeAt(index) !== SPACE) {
      if (folded.charCodeAt(place) !== words.charCodeAt(index)) return 0;
      place += 1;
      continue;
    }
    const before = place;
    while (partsWords(folded.charCodeAt(place))) place += 1;
    if (place === before) return 0;
  }
  const end = endOfWord(folded, place);
  return isPrefix || isPluralEnding(folded.slice(place, end)) ? end : 0;
}

const SPACE = 32;
const HYPHEN = 45;

/** Folded text has one kind of hyphen, and of spaces those of ASCII. */
const partsWords = (code: number): boolean => code === SPACE || code === HYPHEN || (code >= 9 && code <= 13);

const isPluralEnding = (rest: string): boolean => rest === '' || rest === 's' || rest === 'es';

function endOfWord(folded: string, from: number): number {
  let end = from;
  while (end < folded.length && isFoldedWord(folded.charCodeAt(end))) end += 1;
  return end;
}
