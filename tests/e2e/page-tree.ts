import type { Page } from '@playwright/test';

/**
 * The whole tree of a page, a line for each node: also what HTML does not tell, such as text in several nodes, and what
 * is in open shadow roots.
 *
 * @param ownElements `kept`: the tree as it is. `left out`: as the page's own scripts mean it, without the elements around
 *   inline marks, and neighboring texts as one
 * @returns lines such as `    <li class="note">` and `      "Read about "`
 */
export async function readTree(
  page: Page,
  ownElements: 'kept' | 'left out' = 'kept',
): Promise<readonly string[]> {
  return page.evaluate((leaveOut) => {
    const lines: string[] = [];
    const read = (node: Node, depth: number) => {
      lines.push('  '.repeat(depth) + lineOf(node));
      if (node instanceof Element && node.shadowRoot) read(node.shadowRoot, depth + 1);
      let text = '';
      for (const child of leaveOut ? pageNodes(node) : node.childNodes) {
        if (leaveOut && child instanceof Text) {
          text += child.data;
          continue;
        }
        readText(text, depth + 1);
        text = '';
        read(child, depth + 1);
      }
      readText(text, depth + 1);
    };
    const readText = (text: string, depth: number) => {
      if (text !== '') lines.push('  '.repeat(depth) + JSON.stringify(text));
    };
    const pageNodes = (parent: Node): Node[] =>
      [...parent.childNodes].flatMap((node) => (node.nodeName === 'GLOSSWELL-TERM' ? pageNodes(node) : node));
    const lineOf = (node: Node): string => {
      if (node instanceof Element) {
        const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`);
        return `<${node.localName}${attributes.join('')}>`;
      }
      if (node instanceof ShadowRoot) return '#shadow-root';
      // Lit draws a number of its own for each page.
      if (node instanceof Comment) return `<!--${node.data.replace(/lit\$\d+\$/, 'lit$')}-->`;
      return JSON.stringify(node.nodeValue);
    };
    read(document.documentElement, 0);
    return lines;
  }, ownElements === 'left out');
}
