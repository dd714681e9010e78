import type { Lexicon, Sense } from '../lexicon';
import { foldText } from './fold-text';
import { hashOf, readWord, separatorOf, type Word } from './word-reader';

/** A form as it must be written when case matters. */
export interface FormSense extends Sense {
  /** The form with single spaces, or undefined when case does not matter. */
  readonly exact?: string | undefined;
}

/** A place in the trie: the words read so far. */
export interface TrieNode {
  /** What the words read so far stand for, when they are a whole form. */
  senses: FormSense[] | undefined;
  /** The next words, each with its separator before it (" pain", "'s"). Undefined where no longer form goes on. */
  next: Map<string, TrieNode> | undefined;
}

/** Number of bits that first words are hashed into: 32 per word at 10,000 terms, so that nearly all words miss. */
const FILTER_BITS = 1 << 18;

/**
 * All forms of a lexicon as a trie of words. Text is first held against a filter of the first words' hashes, so that the
 * words of a page that begin no form, which are nearly all, cost nothing more, and the number of terms does not matter.
 */
export class FormTrie {
  private readonly filter = new Int32Array(FILTER_BITS / 32);
  private readonly first = new Map<string, TrieNode>();

  constructor(lexicon: Lexicon) {
    for (const entry of lexicon.entries) {
      for (const { form, gate, exact } of entry.forms) {
        const { key, written } = this.insert(form);
        const sense: FormSense = { entry, gate, exact: exact ? written : undefined };
        if (key.senses) key.senses.push(sense);
        else key.senses = [sense];
      }
    }
  }

  /** Whether some form may begin with a word of this hash. */
  mayBegin(hash: number): boolean {
    const bit = hash & (FILTER_BITS - 1);
    return ((this.filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** The place behind a first word, folded. */
  begin(word: string): TrieNode | undefined {
    return this.first.get(word);
  }

  private insert(form: string): { readonly key: TrieNode; readonly written: string } {
    const words = wordsOf(form);
    let node: TrieNode | undefined;
    let end = 0;
    for (const { start, end: wordEnd } of words) {
      const folded = foldText(form.slice(start, wordEnd));
      node = node ? child(node, (separatorOf(form, end, start) ?? ' ') + folded) : this.firstNode(folded);
      end = wordEnd;
    }
    if (!node) throw new RangeError(`the form "${form}" holds no word`);
    return { key: node, written: form.slice(words[0]?.start, end) };
  }

  private firstNode(word: string): TrieNode {
    const bit = hashOf(word) & (FILTER_BITS - 1);
    this.filter[bit >>> 5] = (this.filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    let node = this.first.get(word);
    if (!node) {
      node = { senses: undefined, next: undefined };
      this.first.set(word, node);
    }
    return node;
  }
}

function child(node: TrieNode, key: string): TrieNode {
  node.next ??= new Map();
  let next = node.next.get(key);
  if (!next) {
    next = { senses: undefined, next: undefined };
    node.next.set(key, next);
  }
  return next;
}

function wordsOf(form: string): readonly Word[] {
  const words: Word[] = [];
  let from = 0;
  for (;;) {
    const word: Word = { start: 0, end: 0, hash: 0 };
    if (!readWord(form, from, form.length, word)) return words;
    words.push(word);
    from = word.end;
  }
}
