import { elementKind } from './element-kinds';

/** Where the view is looked at, as parts of its width and height. */
const COLUMNS = [0.25, 0.5, 0.75];
const ROWS = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];

/** A block that is so many times as high as the view holds too much that is not in it. */
const TOO_HIGH = 3;

/** The blocks of text that are in the view, as far as a look at some points of it tells. */
export function blocksInView(document: Document): ReadonlySet<Element> {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const blocks = new Set<Element>();
  for (const row of ROWS) {
    for (const column of COLUMNS) {
      const block = blockAt(document, column * width, row * height);
      if (block && block.getBoundingClientRect().height <= TOO_HIGH * height) blocks.add(block);
    }
  }
  return blocks;
}

function blockAt(document: Document, x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  while (element?.parentElement && elementKind(element.localName) === 'inline')
    element = element.parentElement;
  return element;
}
