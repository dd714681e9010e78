import type { Page } from '@playwright/test';

/**
 * A world of scripts beside the page's own, with the same document: for pages that have broken their own world.
 *
 * @returns a page of which only `evaluate` with a function without arguments works
 */
export async function inOwnWorld(page: Page): Promise<Page> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const evaluate = async (run: () => unknown) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(${run})()`,
      contextId: executionContextId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
  return { evaluate } as unknown as Page;
}
