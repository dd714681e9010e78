import { isWall, type Words } from './read-words';
import { withEndings } from './word-endings';

/** Words of a sentence, by their places: `end` is the place behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Words between that are not its own: those in the gaps of a row. */
  readonly gaps?: readonly Span[];
}

/** Finds the phrases of all lists in one pass over the words. */
export interface PhraseTrie {
  /** @returns the spans of each list that stands in the sentence, in the order of their starts */
  find(words: Words): Map<number, Span[]>;
}

/** Most of the nine thousand nodes have no children, so that what holds them is made when the first one comes. */
interface Node {
  words?: Map<string, Node>;
  /** Starts of words, `massag*`, by their letters. */
  stems?: Map<string, Node>;
  lists?: number[];
}

/** @param lists phrases: words parted by spaces, each with its `+` or `*` */
export function createPhraseTrie(lists: readonly (readonly string[])[]): PhraseTrie {
  const root: Node = {};
  lists.forEach((list, id) => {
    for (const phrase of list) addPhrase(root, phrase.split(' '), id);
  });
  const firstNodes = rememberNext(root);
  return {
    find(words) {
      const found = new Map<number, Span[]>();
      for (let start = 0; start < words.texts.length; start += 1) {
        for (const node of firstNodes(words.texts[start] ?? ''))
          collect(node, words, start, start + 1, found);
      }
      return found;
    },
  };
}

function addPhrase(node: Node, [word, ...others]: readonly string[], list: number): void {
  if (word === undefined) {
    node.lists ??= [];
    if (!node.lists.includes(list)) node.lists.push(list);
    return;
  }
  if (word.endsWith('*')) {
    node.stems ??= new Map();
    addPhrase(child(node.stems, word.slice(0, -1)), others, list);
    return;
  }
  node.words ??= new Map();
  for (const form of word.endsWith('+') ? withEndings(word.slice(0, -1)) : [word])
    addPhrase(child(node.words, form), others, list);
}

function child(children: Map<string, Node>, key: string): Node {
  const node = children.get(key) ?? {};
  children.set(key, node);
  return node;
}

/** The nodes behind a word, found anew for each word only once: pages repeat theirs. */
function rememberNext(node: Node): (word: string) => readonly Node[] {
  const known = new Map<string, readonly Node[]>();
  return (word) => {
    let nodes = known.get(word);
    if (!nodes) {
      // A page of nonsense words must not fill the memory.
      if (known.size > 5000) known.clear();
      nodes = nextNodes(node, word);
      known.set(word, nodes);
    }
    return nodes;
  };
}

function nextNodes(node: Node, word: string): Node[] {
  const exact = node.words?.get(word);
  const nodes = exact ? [exact] : [];
  if (!node.stems) return nodes;
  for (let length = 3; length <= word.length; length += 1) {
    const stem = node.stems.get(word.slice(0, length));
    if (stem) nodes.push(stem);
  }
  return nodes;
}

function collect(node: Node, words: Words, start: number, end: number, found: Map<number, Span[]>): void {
  for (const list of node.lists ?? []) {
    const spans = found.get(list);
    const last = spans?.at(-1);
    // The longest phrase at each place: "back pain" where the list has "back" too.
    if (spans && last?.start === start) spans[spans.length - 1] = end > last.end ? { start, end } : last;
    else if (spans) spans.push({ start, end });
    else found.set(list, [{ start, end }]);
  }
  const word = words.texts[end];
  if (word === undefined || isWall(words.before[end])) return;
  for (const next of nextNodes(node, word)) collect(next, words, start, end + 1, found);
}
