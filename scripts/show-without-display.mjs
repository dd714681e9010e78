/**
 * Shows what a reader would see where there is no display: prints the terms that were found on the page, rests the
 * pointer on one of them and takes a picture with its card.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} picturePath
 */
export async function showWithoutDisplay(page, picturePath) {
  await page.waitForFunction(() =>
    [...CSS.highlights].some(([name, marks]) => name.startsWith('glosswell') && marks.size > 0),
  );
  const terms = new Set();
  for (const frame of page.frames()) for (const text of await frame.evaluate(markedTexts)) terms.add(text);
  const point = await page.evaluate(pointOnMark);
  await page.mouse.move(point.x - 40, point.y + 40);
  await page.mouse.move(point.x, point.y, { steps: 5 });
  await page.waitForSelector(':popover-open', { state: 'attached' });
  await page.screenshot({ path: picturePath });
  console.log(`There is no display, so Glosswell ran without one.
  Found ${terms.size} different terms on the demo article: ${[...terms].sort().join(', ')}.
  Rested the pointer on "${point.text}": its card opened.
  Picture: ${picturePath}`);
}

function markedTexts() {
  return [...CSS.highlights]
    .filter(([name]) => name.startsWith('glosswell'))
    .flatMap(([, marks]) =>
      [...marks].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString().replace(/\s+/g, ' ').toLowerCase();
      }),
    );
}

/** The first marked text in the upper half of the window, where the card has room below it. */
function pointOnMark() {
  for (const [name, marks] of CSS.highlights) {
    if (!name.startsWith('glosswell')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of marks) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const box = range.getBoundingClientRect();
      const isVisible = box.width > 0 && box.top > 80 && box.bottom < innerHeight / 2;
      if (isVisible) return { x: box.x + box.width / 2, y: box.y + box.height / 2, text: range.toString() };
    }
  }
  throw new Error('No term was marked in the upper half of the demo article.');
}
