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
  /** One bit for each slot of a word with which a cue begins: most words are told by it. */
  private readonly begun = new Int32Array(SLOTS / 32);
  private readonly cuesOf = new Map<number, Cue[]>();

  /** @param cues words or phrases; the plural is included, and a trailing `*` stands for any ending */
  constructor(cues: readonly string[]) {
    // Of two cues that begin at a word the longer one counts.
    for (const cue of [...cues].sort((a, b) => b.length - a.length)) {
      const isPrefix = cue.endsWith('*');
      const words = foldText(isPrefix ? cue.slice(0, -1) : cue)
        .trim()
        .replace(/[\s-]+/g, ' ');
      for (const slot of slotsOf(words)) this.add(slot, { words, isPrefix });
    }
  }

  private add(slot: number, cue: Cue): void {
    this.begun[slot >> 5] = (this.begun[slot >> 5] ?? 0) | (1 << (slot & 31));
    const cues = this.cuesOf.get(slot);
    if (cues) cues.push(cue);
    else this.cuesOf.set(slot, [cue]);
  }

  /** Whether a cue may begin with a word of this slot. */
  mayBegin(slot: number): boolean {
    return ((this.begun[slot >> 5] ?? 0) & (1 << (slot & 31))) !== 0;
  }

  /**
   * The cue with which a text begins, as it stands there, with the ending of its plural.
   *
   * @param folded text by `foldText` that begins with a word
   * @param slot of that word
   */
  read(folded: string, slot: number): string | undefined {
    for (const cue of this.cuesOf.get(slot) ?? []) {
      const end = endOfCue(folded, cue);
      if (end > 0) return folded.slice(0, end);
    }
    return undefined;
  }
}

/** The slots of the words that a cue may begin with: a short one may also have the ending of a plural. */
function slotsOf(cue: string): ReadonlySet<number> {
  const [word = ''] = cue.match(/^[a-z0-9\x80-\uffff]+/) ?? [];
  if (word.length >= SLOT_LETTERS) return new Set([slotOf(word)]);
  return new Set(['', 's', 'es'].map((ending) => slotOf(word + ending)));
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
