import { afterEach, expect, it, vi } from 'vitest';
import { lexiconOf, paintedRanges, startEngine, textOf } from './sample-engine';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});

it('reads what is in view before the rest of a long page, and nothing twice', async () => {
  const filler = `<p>${'words without meaning '.repeat(200)}</p>`;
  document.body.innerHTML = `<p>massage</p>${filler.repeat(400)}<p id="seen">back pain</p>${filler.repeat(20)}`;
  document.querySelector('#seen')?.scrollIntoView({ block: 'center' });
  const order: string[] = [];
  const engine = startEngine(lexiconOf(['massage'], ['back pain']));
  stop = engine.stop;
  order.push(...paintedRanges().map(textOf));
  expect(order, 'what is painted after the first slice').toContain('back pain');
  await vi.waitUntil(() => engine.highlighter.state === 'done');
  expect(paintedRanges().map(textOf)).toEqual(['massage', 'back pain']);
  expect([...engine.highlighter.listed()].length).toBe(2);
});
