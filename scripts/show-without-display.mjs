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
  await page.mouse.move(point.x, point.y + 60);
  await page.mouse.move(point.x, point.y, { steps: 5 });
  await page.waitForSelector(':popover-open', { state: 'attached' });
  await page.screenshot({ path: picturePath });
  console.log(`There is no display, so Glosswell ran without one.
  Marked ${terms.size} different words and phrases on the demo article: ${[...terms].sort().join(', ')}.
  Rested the pointer on "${point.text}": its card opened.
  Picture: ${picturePath}`);
}

/** Runs in the page: the texts of all marks, which the extension shares with the page's registry of highlights. */
function markedTexts() {
  return [...CSS.highlights]
    .filter(([name]) => name.startsWith('glosswell'))
    .flatMap(([, marks]) => [...marks])
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString().replace(/\s+/g, ' ').toLowerCase();
    });
}

/** Runs in the page: brings the first mark in the text into view, and gives its middle. */
function pointOnMark() {
  const ranges = [...CSS.highlights]
    .filter(([name]) => name.startsWith('glosswell'))
    .flatMap(([, marks]) => [...marks])
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    })
    .filter(({ startContainer }) => startContainer.getRootNode() === document)
    .filter((range) => range.getClientRects().length > 0)
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const inParagraph =
    ranges.find(({ startContainer }) => startContainer.parentElement?.closest('p')) ?? ranges[0];
  if (inParagraph === undefined) throw new Error('No term was marked on the demo article.');
  inParagraph.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const box = inParagraph.getClientRects()[0];
  return {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    text: inParagraph.toString().replace(/\s+/g, ' '),
  };
}
