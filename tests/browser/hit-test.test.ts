import { afterEach, expect, it, vi } from 'vitest';
import { createHitTest } from '../../highlighting/card/hit-test';
import type { Mark } from '../../highlighting/marks/mark';
import { createStage, middleOf, type Stage } from './page-stage';

let stage: Stage;
afterEach(() => {
  stage.remove();
  vi.restoreAllMocks();
});

const style = '<style>main { font: 16px/24px sans-serif; width: 400px }</style>';

function setUp(html: string) {
  stage = createStage(style + html);
  return createHitTest(document, stage.marksIn, () => stage.shadowRoots);
}

/** Points at every pixel of a coarse grid and says at which the mark answers. */
function answersAt(test: ReturnType<typeof createHitTest>, mark: Mark, area: DOMRect, step = 4) {
  const found: { x: number; y: number }[] = [];
  for (let y = area.top + 1; y < area.bottom; y += step) {
    for (let x = area.left + 1; x < area.right; x += step)
      if (test(x, y)?.mark === mark) found.push({ x, y });
  }
  return found;
}

it('answers on the words and nowhere else in their paragraph', () => {
  const test = setUp('<p>A pulled hamstring heals.</p>');
  const mark = stage.mark('hamstring');
  const { x, y } = middleOf(mark);
  const hit = test(x, y);
  expect(hit?.mark).toBe(mark);
  expect(hit?.lines).toHaveLength(1);
  const { left, right, top, bottom } = hit?.line ?? new DOMRect();
  for (const point of answersAt(test, mark, stage.element.getBoundingClientRect())) {
    expect(point.x >= left && point.x < right && point.y >= top && point.y < bottom).toBe(true);
  }
  expect(test(left + 0.5, y)?.mark).toBe(mark);
  expect(test(right - 0.5, y)?.mark).toBe(mark);
  expect(test(left - 1, y)).toBeUndefined();
  expect(test(right + 1, y)).toBeUndefined();
});

it('does not answer in the empty space that a caret would snap from', () => {
  const test = setUp('<p>hamstring</p><div style="height: 200px"></div>');
  const mark = stage.mark('hamstring');
  const { x, y } = middleOf(mark);
  expect(test(x + 300, y)).toBeUndefined();
  expect(test(x, y + 100)).toBeUndefined();
});

it('answers on each line of wrapped words, and not between or beside them', () => {
  const test = setUp('<p style="width: 150px">Words on myofascial release and others.</p>');
  const mark = stage.mark('myofascial release');
  const first = middleOf(mark, 0);
  const second = middleOf(mark, 1);
  expect(second.y).toBeGreaterThan(first.y + 10);
  expect(test(first.x, first.y)?.mark).toBe(mark);
  const hit = test(second.x, second.y);
  expect(hit?.mark).toBe(mark);
  expect(hit?.lines).toHaveLength(2);
  expect(hit?.line).toBe(hit?.lines[1]);
  expect(test(second.x + 60, second.y)).toBeUndefined();
  expect(test(first.x - 60, first.y)).toBeUndefined();
});

it('answers on words across inline elements, as one line', () => {
  const test = setUp('<p>The <b>trigger</b> <i>point</i> hurts.</p>');
  const mark = stage.mark('trigger point');
  const bold = stage.element.querySelector('b')?.getBoundingClientRect() ?? new DOMRect();
  const italic = stage.element.querySelector('i')?.getBoundingClientRect() ?? new DOMRect();
  const y = bold.top + bold.height / 2;
  for (const x of [bold.left + 1, bold.right - 1, bold.right + 1, italic.left + 1, italic.right - 1]) {
    expect(test(x, y)?.mark, `at ${x}`).toBe(mark);
  }
  expect(test(bold.left + 1, y)?.lines).toHaveLength(1);
});

it('tells neighbors apart at their common edge', () => {
  const test = setUp('<p><b>fascia</b><i>tendon</i></p>');
  const left = stage.mark('fascia');
  const right = stage.mark('tendon');
  const edge = stage.element.querySelector('i')?.getBoundingClientRect() ?? new DOMRect();
  const y = edge.top + edge.height / 2;
  expect(test(edge.left - 1.5, y)?.mark).toBe(left);
  expect(test(edge.left + 1.5, y)?.mark).toBe(right);
});

it.each([
  ['turned', 'transform: rotate(35deg)'],
  ['turned round', 'transform: rotate(180deg)'],
  ['scaled', 'transform: scale(1.7) translate(30px, 20px); transform-origin: 0 0'],
  ['mirrored', 'transform: scaleX(-1)'],
  ['in perspective', 'transform: perspective(300px) rotateY(25deg)'],
  ['zoomed', 'zoom: 1.6'],
  ['right to left', 'direction: rtl'],
  ['vertical', 'writing-mode: vertical-rl; height: 150px'],
  ['in columns', 'columns: 2; column-gap: 40px'],
  ['justified', 'text-align: justify'],
  ['spaced', 'letter-spacing: 4px; word-spacing: 12px'],
  ['not selectable', 'user-select: none'],
])('answers in text that is %s', (_, css) => {
  const test = setUp(
    `<div style="padding: 120px 40px"><p style="${css}">Sore <em>muscles</em> and a pulled hamstring heal in weeks, as a rule.</p></div>`,
  );
  const mark = stage.mark('pulled hamstring');
  const { x, y } = middleOf(mark);
  expect(test(x, y)?.mark).toBe(mark);
  const paragraph = stage.element.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
  const hits = answersAt(test, mark, paragraph, 3);
  expect(hits.length).toBeGreaterThan(20);
});

it('follows turned letters, not the upright box around them', () => {
  const test = setUp(
    '<p style="margin: 150px 0; transform: rotate(45deg)">hamstring hamstring hamstring</p>',
  );
  const mark = stage.mark('hamstring hamstring hamstring');
  const box = test(middleOf(mark).x, middleOf(mark).y)?.line ?? new DOMRect();
  expect(test(middleOf(mark).x, middleOf(mark).y)?.mark).toBe(mark);
  expect(test(box.right - 15, box.top + 15)).toBeUndefined();
  expect(test(box.left + 15, box.bottom - 15)).toBeUndefined();
});

it('answers where right-to-left text has left-to-right words', () => {
  const test = setUp('<p dir="rtl">שלום myofascial release עולם</p>');
  const mark = stage.mark('myofascial release');
  const { x, y } = middleOf(mark);
  expect(test(x, y)?.mark).toBe(mark);
  expect(test(x, y)?.lines).toHaveLength(1);
});

it('follows a scrolled container and does not answer where it clips', () => {
  const test = setUp(
    '<div id="box" style="height: 60px; overflow: auto"><p style="margin: 0; height: 90px">First.</p><p style="margin: 0 0 200px">hamstring</p></div><p>after</p>',
  );
  const mark = stage.mark('hamstring');
  const hidden = middleOf(mark);
  expect(test(hidden.x, hidden.y), 'clipped').toBeUndefined();
  stage.element.querySelector('#box')?.scrollTo(0, 70);
  const seen = middleOf(mark);
  expect(test(seen.x, seen.y)?.mark).toBe(mark);
});

it.each([
  ['overflow: hidden', 'width: 60px; overflow: hidden; white-space: nowrap'],
  ['overflow: clip', 'width: 60px; overflow: clip; white-space: nowrap'],
  ['clip-path', 'clip-path: inset(0 340px 0 0); white-space: nowrap'],
])('does not answer in text clipped by %s', (_, css) => {
  const test = setUp(`<p style="${css}">A long word and a hamstring</p>`);
  const { x, y } = middleOf(stage.mark('hamstring'));
  expect(test(x, y)).toBeUndefined();
});

it.each([
  ['a menu', '<div style="position: absolute; inset: 0; background: white"></div>'],
  ['a transparent layer', '<div style="position: fixed; inset: 0"></div>'],
])('does not answer under %s', (_, cover) => {
  const test = setUp(`<div style="position: relative"><p>hamstring</p>${cover}</div>`);
  const { x, y } = middleOf(stage.mark('hamstring'));
  expect(test(x, y)).toBeUndefined();
});

it('does not answer under an element of its own paragraph that lies above it', () => {
  const test = setUp(
    '<p style="position: relative">hamstring <span style="position: absolute; inset: 0; background: white">menu</span></p>',
  );
  const { x, y } = middleOf(stage.mark('hamstring'));
  expect(test(x, y)).toBeUndefined();
});

it('does not answer under an open modal dialog, and answers in it', () => {
  const test = setUp('<p>hamstring</p><dialog><p style="margin: 0">tendon</p></dialog>');
  stage.element.querySelector('dialog')?.showModal();
  const outside = middleOf(stage.mark('hamstring'));
  const mark = stage.mark('tendon');
  const inside = middleOf(mark);
  expect(test(outside.x, outside.y)).toBeUndefined();
  expect(test(inside.x, inside.y)?.mark).toBe(mark);
});

it.each(['visibility: hidden', 'display: none', 'content-visibility: hidden'])(
  'does not answer in %s',
  (css) => {
    const test = setUp(`<div id="hidden"><p>hamstring</p></div>`);
    const mark = stage.mark('hamstring');
    const { x, y } = middleOf(mark);
    expect(test(x, y)?.mark).toBe(mark);
    stage.element.querySelector('#hidden')?.setAttribute('style', css);
    expect(test(x, y)).toBeUndefined();
  },
);

it('answers on a link, in a button, and where inner elements let the pointer through', () => {
  const test = setUp(
    '<a href="#a">hamstring</a> <button type="button"><span style="pointer-events: none">tendon</span></button>' +
      '<p><span style="display: contents">fascia</span></p>',
  );
  for (const words of ['hamstring', 'tendon', 'fascia']) {
    const mark = stage.mark(words);
    const { x, y } = middleOf(mark);
    expect(test(x, y)?.mark, words).toBe(mark);
  }
});

it('answers in nested shadow roots, in slotted text and in closed roots that it is told of', () => {
  const test = setUp(
    '<div><template shadowrootmode="open"><p>fascia <span><template shadowrootmode="open">tendon</template></span></p>' +
      '<b><slot></slot></b></template>ligament <i>cartilage</i></div>',
  );
  const [outer] = stage.shadowRoots;
  const inner = outer?.querySelector('span')?.shadowRoot;
  if (!inner) throw new Error('no inner shadow root');
  stage.shadowRoots.push(inner);
  for (const words of ['fascia', 'tendon', 'ligament', 'cartilage']) {
    const mark = stage.mark(words);
    const { x, y } = middleOf(mark);
    expect(test(x, y)?.mark, words).toBe(mark);
  }
});

it('answers in a closed shadow root', () => {
  const test = setUp('<div></div>');
  const root = stage.element.querySelector('div')?.attachShadow({ mode: 'closed' });
  if (!root) throw new Error('no root');
  root.innerHTML = '<p>hamstring</p>';
  stage.shadowRoots.push(root);
  const mark = stage.mark('hamstring');
  const { x, y } = middleOf(mark);
  expect(test(x, y)?.mark).toBe(mark);
});

it('answers in lines that overlap for the text that is seen there', () => {
  const test = setUp('<p style="line-height: 8px">hamstring one two three<br>tendon four five six</p>');
  const first = stage.mark('hamstring');
  const second = stage.mark('tendon');
  const top = middleOf(first);
  const bottom = middleOf(second);
  expect(test(top.x, top.y - 6)?.mark).toBe(first);
  expect(test(bottom.x, bottom.y + 6)?.mark).toBe(second);
});

it('answers in SVG text and in table cells', () => {
  const test = setUp(
    '<svg width="300" height="40"><text x="10" y="25">hamstring</text></svg><table><tr><td>tendon</td><td>fascia</td></tr></table>',
  );
  for (const words of ['hamstring', 'tendon', 'fascia']) {
    const mark = stage.mark(words);
    const { x, y } = middleOf(mark);
    expect(test(x, y)?.mark, words).toBe(mark);
  }
});

it('is silent about a mark whose text was cut short or taken away', () => {
  const test = setUp('<p>A hamstring</p>');
  const mark = stage.mark('hamstring');
  const { x, y } = middleOf(mark);
  const text = mark.range.startContainer as Text;
  text.data = 'A ham';
  expect(() => test(x, y)).not.toThrow();
  expect(test(x - 20, y)).toBeUndefined();
  text.remove();
  expect(test(x, y)).toBeUndefined();
});

it('works by caretRangeFromPoint where caretPositionFromPoint is missing', () => {
  vi.spyOn(document, 'caretPositionFromPoint').mockReturnValue(null);
  Object.defineProperty(document, 'caretPositionFromPoint', { value: undefined, configurable: true });
  try {
    const test = setUp('<p>A pulled <b>hamstring</b> heals.</p>');
    const mark = stage.mark('pulled hamstring');
    const { x, y } = middleOf(mark);
    expect(test(x, y)?.mark).toBe(mark);
  } finally {
    Reflect.deleteProperty(document, 'caretPositionFromPoint');
  }
});

it('finds a mark among ten thousand of one text node quickly', () => {
  const test = setUp(
    `<p style="width: 900px; height: 400px; overflow: auto">${'hamstring '.repeat(10_000)}</p>`,
  );
  const text = stage.element.querySelector('p')?.firstChild as Text;
  const marks = Array.from({ length: 10_000 }, (_, index) => ({
    termId: 'hamstring',
    range: new StaticRange({
      startContainer: text,
      startOffset: index * 10,
      endContainer: text,
      endOffset: index * 10 + 9,
    }),
  }));
  const measured = vi.spyOn(Range.prototype, 'getClientRects');
  const quick = createHitTest(
    document,
    (node) => (node === text ? marks : []),
    () => [],
  );
  const { x, y } = middleOf({ termId: 'x', range: marks[40]?.range ?? new StaticRange(test as never) });
  measured.mockClear();
  expect(quick(x, y)?.mark).toBe(marks[40]);
  expect(measured.mock.calls.length, 'rectangles measured').toBeLessThan(30);
});
