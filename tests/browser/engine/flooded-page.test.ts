import { afterEach, expect, it, vi } from 'vitest';
import { lexiconOf, startEngine } from './sample-engine';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const rows = (text: string): string => `<li>${text}</li>`.repeat(1_200);

function startOnList() {
  document.body.innerHTML = '<p>massage</p><ul></ul>';
  const engine = startEngine(lexiconOf(['massage'], ['back pain']));
  stop = engine.stop;
  const list = document.querySelector('ul') as HTMLElement;
  return { list, found: () => [...engine.highlighter.listed()].map(({ words }) => words) };
}

it('reads a page after a flood of changes as it is then', async () => {
  const { list, found } = startOnList();
  for (const row of Array.from({ length: 1_200 }, () => document.createElement('li'))) list.append(row);
  list.replaceChildren();
  await new Promise(requestAnimationFrame);
  list.innerHTML = rows('back pain');
  await vi.waitUntil(() => found().length === 1_201, { timeout: 10_000 });
  list.lastElementChild?.append(' and massage');
  await vi.waitUntil(() => found().length === 1_202, { timeout: 10_000 });
});

it('reads a page that floods us all the time too, only not as often', async () => {
  const { list, found } = startOnList();
  let floods = 0;
  const timer = window.setInterval(() => {
    floods += 1;
    list.innerHTML = rows(floods > 50 ? 'back pain' : 'nothing');
  }, 10);
  const stopEngine = stop;
  stop = () => {
    window.clearInterval(timer);
    stopEngine();
  };
  await vi.waitUntil(() => found().includes('back pain'), {
    timeout: 20_000,
    interval: 5,
  });
  expect(floods, 'how often the page changed before').toBeGreaterThan(50);
});
