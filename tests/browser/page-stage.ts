import type { Mark, MarksIn } from '../../highlighting/marks/mark';

/** A part of the page under test, and the marks that were set in it. */
export interface Stage {
  readonly element: HTMLElement;
  /** Marks the first occurrence of the words in the stage, also across inline elements and in its shadow roots. */
  mark(words: string, termId?: string): Mark;
  readonly marksIn: MarksIn;
  readonly shadowRoots: ShadowRoot[];
  remove(): void;
}

/** Puts markup into the page; `<template shadowrootmode>` makes shadow roots. */
export function createStage(html: string): Stage {
  const element = document.createElement('main');
  element.setHTMLUnsafe(html);
  document.body.append(element);
  const shadowRoots = [...element.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const marks: Mark[] = [];
  return {
    element,
    shadowRoots,
    mark(words, termId = words) {
      const range = [element, ...shadowRoots].map((root) => findWords(root, words)).find((found) => found);
      if (!range) throw new Error(`the stage does not say "${words}"`);
      const mark = { termId, range };
      marks.push(mark);
      return mark;
    },
    marksIn: (node) => marks.filter(({ range }) => touches(range, node)),
    remove: () => element.remove(),
  };
}

/** The middle of the words, as a person would point at them. */
export function middleOf(mark: Mark, line = 0): { x: number; y: number } {
  const range = document.createRange();
  range.setStart(mark.range.startContainer, mark.range.startOffset);
  range.setEnd(mark.range.endContainer, mark.range.endOffset);
  const rect = [...range.getClientRects()].filter(({ width }) => width > 0)[line];
  if (!rect) throw new Error(`"${mark.termId}" has no line ${line}`);
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
}

function findWords(root: Node, words: string): StaticRange | undefined {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  const start = texts
    .map(({ data }) => data)
    .join('')
    .indexOf(words);
  if (start === -1) return undefined;
  const at = (offset: number) => {
    let left = offset;
    for (const text of texts) {
      if (left <= text.length) return { container: text, offset: left };
      left -= text.length;
    }
    throw new Error('beyond the text');
  };
  const from = at(start + 1);
  const to = at(start + words.length);
  return new StaticRange({
    startContainer: from.container,
    startOffset: from.offset - 1,
    endContainer: to.container,
    endOffset: to.offset,
  });
}

function touches(range: StaticRange, node: Text): boolean {
  const { startContainer, endContainer } = range;
  if (node === startContainer || node === endContainer) return true;
  const afterStart = startContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  const beforeEnd = endContainer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
  return afterStart !== 0 && beforeEnd !== 0;
}
