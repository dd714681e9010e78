/**
 * A plain second implementation of matching, to hold the engine against: it asks the browser for every element's display,
 * writes out the text of each line of boxes, and tries every form at every place. Slow and simple on purpose.
 */

interface Character {
  readonly folded: string;
  readonly node: Text;
  readonly offset: number;
}

/** A match as text nodes and offsets. */
export interface ReferenceMatch {
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
}

const RUNS_ON = /^(?:inline|contents)/;
const INLINE_TAGS = ['b', 'i', 'a', 'span', 'em'];
const WORD = /[\p{L}\p{N}]/u;

/** All leftmost longest matches of folded forms (single spaces) in a tree. */
export function referenceMatches(root: Element, forms: readonly string[]): ReferenceMatch[] {
  const lines: (Character | 'space')[][] = [[]];
  collect(root, lines);
  return lines.flatMap((line) => matchLine(line, forms));
}

function collect(node: Node, lines: (Character | 'space')[][]): void {
  if (node instanceof Text) {
    for (let offset = 0; offset < node.length; offset += 1) {
      const folded = fold(node.data.charAt(offset));
      if (folded !== '') lines.at(-1)?.push({ folded, node, offset });
    }
  } else if (node instanceof HTMLBRElement) {
    lines.at(-1)?.push('space');
  } else if (node instanceof Element && !isEmptyInline(node)) {
    const display = getComputedStyle(node).display;
    const own = !RUNS_ON.test(display);
    // A block by its tag, or a custom element, parts words even where it is styled to run on.
    const parts = !INLINE_TAGS.includes(node.localName);
    if (parts) lines.at(-1)?.push('space');
    if (own) lines.push([]);
    if (node.localName === 'sup') lines.push([]);
    if (node.localName !== 'code') for (const child of node.childNodes) collect(child, lines);
    else lines.push([]);
    if (own || node.localName === 'sup') lines.push([]);
    if (parts) lines.at(-1)?.push('space');
  }
}

/** The engine does not ask for the style of an element that is inline by its tag and holds nothing. */
const isEmptyInline = (element: Element): boolean =>
  INLINE_TAGS.includes(element.localName) &&
  element.textContent === '' &&
  !element.querySelector(':not(b,i,a,span,em)');

function fold(character: string): string {
  if (/[\u00ad\u200b]/.test(character)) return '';
  if (/\s/.test(character)) return ' ';
  if (/[\u2010-\u2013]/.test(character)) return '-';
  if (character === '’') return "'";
  return character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function matchLine(line: readonly (Character | 'space')[], forms: readonly string[]): ReferenceMatch[] {
  const matches: ReferenceMatch[] = [];
  const at = (index: number) => {
    const character = line[index];
    return character === 'space' ? ' ' : (character?.folded ?? '');
  };
  for (let start = 0; start < line.length; ) {
    const end = WORD.test(at(start - 1)) ? start : longestEnd(at, start, forms);
    const first = line[start];
    const last = line[end - 1];
    if (end > start && first && last && first !== 'space' && last !== 'space') {
      matches.push({
        startNode: first.node,
        startOffset: first.offset,
        endNode: last.node,
        endOffset: last.offset + 1,
      });
      start = end;
    } else {
      start += 1;
    }
  }
  return matches;
}

function longestEnd(at: (index: number) => string, start: number, forms: readonly string[]): number {
  return Math.max(start, ...forms.map((form) => endOf(at, start, form)));
}

/** Where a form that begins at `start` ends, or -1. */
function endOf(at: (index: number) => string, start: number, form: string): number {
  let index = start;
  for (const character of form) {
    if (character !== ' ') {
      if (at(index) !== character) return -1;
      index += 1;
    } else if (at(index) === '-') {
      index += 1;
    } else {
      const before = index;
      while (at(index) === ' ') index += 1;
      if (index === before) return -1;
    }
  }
  return WORD.test(at(index)) ? -1 : index;
}
