/** A node of the trie: the next characters, and whether a form ends here. */
interface TrieNode {
  readonly next: Map<string, TrieNode>;
  ends: boolean;
}

/**
 * Separates the text of two blocks. A form may reach across it only when the page's styles turn out to run the two
 * blocks together on one line; the scanner checks that.
 */
export const BLOCK_BREAK = '\u0002';

/** Nothing ever matches across this: a table cell, an image, a form field. */
export const HARD_BREAK = '\u0001';

/** Any run of spaces, or one hyphen: the ways in which pages part the words of a form. */
const GAP = '(?:[\\t-\\r \u0002]+|-)';

/** Characters that belong to words in folded text (see `foldText`). */
const WORD_CHARACTER = '[a-z0-9\\x80-\\uffff]';

/**
 * Builds one regular expression that finds the leftmost longest of many forms at word boundaries in folded text.
 *
 * All forms share one trie, so that the cost of a character does not depend on their number: every alternative begins
 * with another character. V8 compiles it to machine code, which beats an automaton written in JavaScript.
 *
 * @param forms folded forms, words parted by single spaces; need not be unique
 * @returns a global, case-sensitive expression for folded text; one that never matches when there are no forms
 */
export function buildFormExpression(forms: Iterable<string>): RegExp {
  const root: TrieNode = { next: new Map(), ends: false };
  for (const form of forms) if (form !== '') insert(root, form);
  if (root.next.size === 0) return /(?!)/g;
  return new RegExp(`(?<!${WORD_CHARACTER})${source(root)}(?!${WORD_CHARACTER})`, 'g');
}

function insert(root: TrieNode, form: string): void {
  let node = root;
  for (const character of form) {
    let child = node.next.get(character);
    if (!child) {
      child = { next: new Map(), ends: false };
      node.next.set(character, child);
    }
    node = child;
  }
  node.ends = true;
}

function source(node: TrieNode): string {
  const leaves: string[] = [];
  const branches: string[] = [];
  for (const [character, child] of node.next) {
    if (child.next.size === 0 && character !== ' ') leaves.push(character);
    else branches.push(literal(character) + source(child));
  }
  if (leaves.length === 1) branches.push(literal(leaves[0] ?? ''));
  else if (leaves.length > 1) branches.push(`[${leaves.map(literal).join('')}]`);
  if (branches.length === 0) return '';
  const joined = branches.join('|');
  if (!node.ends) return branches.length === 1 ? joined : `(?:${joined})`;
  return `(?:${joined})?`;
}

const literal = (character: string): string =>
  character === ' ' ? GAP : character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
