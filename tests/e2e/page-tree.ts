import type { Page } from '@playwright/test';

/**
 * The whole tree of a page, a line for each node: also what HTML does not tell, such as text in several nodes, and what
 * is in open shadow roots.
 *
 * @returns lines such as `    <li class="note">` and `      "Read about "`
 */
export async function readTree(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const lines: string[] = [];
    const read = (node: Node, depth: number) => {
      lines.push('  '.repeat(depth) + lineOf(node));
      if (node instanceof Element && node.shadowRoot) read(node.shadowRoot, depth + 1);
      for (const child of node.childNodes) read(child, depth + 1);
    };
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
  });
}
