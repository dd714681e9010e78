import axe from 'axe-core';
import { expect } from 'vitest';

/** Checks the whole page in the light and in the dark theme, and names what axe finds by rule and element. */
export async function expectAccessible(): Promise<void> {
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    const { violations } = await axe.run(document, { rules: { 'page-has-heading-one': { enabled: true } } });
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${theme}: ${id}: ${html}\n${failureSummary}`),
    );
    expect(found).toEqual([]);
  }
  delete document.documentElement.dataset.theme;
}
