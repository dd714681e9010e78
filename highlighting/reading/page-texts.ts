import { lastNodeOf, pageNode } from './parted-texts';

/** A mark stays within one block: if its end does not come soon, the page has moved it away. */
const MOST_NODES = 100;

export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === Node.TEXT_NODE || node?.nodeType === Node.CDATA_SECTION_NODE;
}

/**
 * Walks the page's text nodes of the tree (document or shadow root) that a text node is in, beginning before or after it.
 *
 * @param from a text node of the page, not one of ours
 */
export function* textsFrom(from: Text, step: 'nextNode' | 'previousNode'): Generator<Text> {
  const shown = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;
  const walker = from.ownerDocument.createTreeWalker(from.getRootNode(), shown);
  const last = step === 'nextNode' ? lastNodeOf(from) : from;
  walker.currentNode = last.lastChild ?? last;
  let before = from;
  for (let node = walker[step](); isText(node); node = walker[step]()) {
    const text = pageNode(node);
    if (text !== before) yield text;
    before = text;
  }
}

/** The page's text nodes from one to another, both included; none when the other does not come soon after. */
export function textsBetween(first: Text, last: Text): readonly Text[] {
  const texts = [first];
  if (first === last) return texts;
  for (const text of textsFrom(first, 'nextNode')) {
    texts.push(text);
    if (text === last) return texts;
    if (texts.length > MOST_NODES) return [];
  }
  return [];
}
