import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MarkingPreferences } from '../../../knowledge/preferences';
import { referenceMatches } from './reference-matcher';
import { type Engine, everything, lexiconOf, painterKinds, startEngine, textOf } from './sample-engine';

const forms = [
  'back',
  'back pain',
  'pain',
  'trigger point',
  'trigger point massage',
  'massage',
  'point of pain',
  "baker's",
];
const lexicon = lexiconOf(...forms.map((form) => [form]));

/** Pieces of text that make and break matches. */
const text = fc
  .array(
    fc.constantFrom(
      'back',
      'pain',
      'Back',
      'trigger',
      'point',
      'massage',
      'of',
      "baker's",
      'baker’s',
      'x',
      'ä',
      'pa\u00adin',
      'páin',
      ' ',
      ' ',
      ' ',
      '\n',
      '\u00a0',
      '-',
      '‑',
      '. ',
      'mas',
      'sage',
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const tag = fc.constantFrom(
  'b',
  'i',
  'a',
  'span',
  'em',
  'p',
  'div',
  'section',
  'li',
  'h2',
  'x-y',
  'code',
  'sup',
  'span style="display:block"',
  'div style="display:inline"',
  'div style="display:contents"',
  'b style="float:left"',
);

/** HTML of a tree of nested inline and block elements. */
const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
  html: fc
    .array(fc.oneof({ depthSize: 'small' }, text, tie('element'), fc.constant('<br>')), { maxLength: 5 })
    .map((parts) => parts.join('')),
  element: fc.tuple(tag, tie('html')).map(([name, inner]) => `<${name}>${inner}</${name.split(' ')[0]}>`),
}));

let root: HTMLElement | undefined;
let stop = () => {};
afterEach(() => {
  stop();
  root?.remove();
});

function mount(inner: string): HTMLElement {
  root?.remove();
  root = document.createElement('div');
  root.innerHTML = inner;
  document.body.append(root);
  return root;
}

const place = (range: { startNode: Node; startOffset: number; endNode: Node; endOffset: number }) =>
  [range.startNode, range.startOffset, range.endNode, range.endOffset] as const;
const places = (engine: Engine) =>
  engine.painted().map((range) =>
    place({
      startNode: range.startContainer,
      startOffset: range.startOffset,
      endNode: range.endContainer,
      endOffset: range.endOffset,
    }),
  );
const textsOf = (engine: Engine) => JSON.stringify(engine.painted().map(textOf));

/** All nodes of a tree, with their text. */
const contentsOf = (tree: Node) => [...iterate(tree)].map((node) => ({ node, text: node.nodeValue }));

/** The same trees and edits at every run. To look for new ones, take the seed away and make the runs many. */
const seeded = { seed: 20_261_122 };

describe.each(painterKinds)('for any tree, with the painter "%s"', (painter) => {
  it('finds what a plain reference implementation finds, and leaves the tree as it was', async () => {
    await fc.assert(
      fc.asyncProperty(html, async (inner) => {
        const tree = mount(inner);
        const expected = referenceMatches(tree, forms).map(place);
        const before = contentsOf(tree);
        const engine = startEngine(lexicon, everything, painter);
        stop = engine.stop;
        await vi.waitUntil(() => engine.isDone(), { interval: 1 });
        const found = places(engine);
        const texts = textsOf(engine);
        engine.stop();
        expect(found, `found ${texts}`).toEqual(expected);
        expect(contentsOf(tree), 'the nodes after the end').toEqual(before);
      }),
      { ...seeded, numRuns: painter === 'inline' ? 150 : 300 },
    );
  });
});

/** One change of the page, made at a place that two numbers choose. */
const edit = fc.tuple(
  fc.constantFrom('remove', 'text', 'insert', 'append', 'move', 'split', 'normalize', 'editable', 'wrap'),
  fc.nat(50),
  fc.nat(50),
  html,
);

function apply(tree: HTMLElement, [kind, first, second, inner]: [string, number, number, string]): void {
  const nodes = [...iterate(tree)];
  const node = nodes[first % nodes.length];
  const other = nodes[second % nodes.length];
  if (!node || !other) return;
  const elements = nodes.filter((candidate) => candidate instanceof HTMLElement);
  const element = elements[second % Math.max(1, elements.length)] ?? tree;
  const fragment = document.createRange().createContextualFragment(inner);
  if (kind === 'remove') node.parentNode?.removeChild(node);
  else if (kind === 'text' && node instanceof Text)
    node.data = new DOMParser().parseFromString(inner, 'text/html').body.textContent ?? '';
  else if (kind === 'insert') node.parentNode?.insertBefore(fragment, node);
  else if (kind === 'append') element.append(fragment);
  else if (kind === 'move' && !node.contains(element)) element.append(node);
  else if (kind === 'split' && node instanceof Text) node.splitText(second % (node.length + 1));
  else if (kind === 'normalize') tree.normalize();
  else if (kind === 'editable') element.toggleAttribute('contenteditable');
  else if (kind === 'wrap' && node !== tree) {
    const wrapper = document.createElement(second % 2 ? 'b' : 'p');
    (node as ChildNode).replaceWith(wrapper);
    wrapper.append(node);
  }
}

function* iterate(tree: Node): Generator<Node> {
  for (const child of tree.childNodes) {
    yield child;
    yield* iterate(child);
  }
}

const densities: readonly MarkingPreferences[] = [
  everything,
  { ...everything, density: 'section' },
  { ...everything, density: 'page' },
];

const cases = [
  ...painterKinds.flatMap((painter) =>
    densities.map((preferences) => ({ painter, preferences, density: preferences.density, others: 1 })),
  ),
  // More at once than the watcher keeps count of.
  { painter: 'highlight', preferences: everything, density: 'every', others: 1_001 } as const,
];

describe('after any sequence of edits', () => {
  it.each(cases)(
    'what is painted equals a fresh scan (painter $painter, density $density, other changes $others)',
    async ({ painter, preferences, others }) => {
      await fc.assert(
        fc.asyncProperty(
          html,
          fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
          async (inner, batches) => {
            const tree = mount(inner);
            const engine = startEngine(lexicon, preferences, painter);
            stop = engine.stop;
            await vi.waitUntil(() => engine.isDone(), { interval: 1 });
            for (const batch of batches) {
              for (const change of batch) apply(tree, change);
              // Edits of the test's own, so that there always is one to wait for.
              for (let index = 0; index < others; index += 1) tree.append(document.createComment(''));
              await settled(engine);
            }
            await vi.waitUntil(() => engine.isDone(), { interval: 1 });
            const kept = places(engine);
            const keptTexts = textsOf(engine);
            engine.stop();
            expect(tree.querySelector('glosswell-term'), 'an element of ours after the end').toBeNull();
            const fresh = startEngine(lexicon, preferences, painter);
            stop = fresh.stop;
            await vi.waitUntil(() => fresh.isDone(), { interval: 1 });
            const freshTexts = textsOf(fresh);
            const expected = places(fresh);
            fresh.stop();
            expect(kept, `kept ${keptTexts}, fresh ${freshTexts} of ${tree.innerHTML}`).toEqual(expected);
          },
        ),
        { ...seeded, numRuns: painter === 'inline' ? 6 : 12 },
      );
    },
    120_000,
  );
});

/** Resolves when the engine has looked at the changes made so far. */
function settled({ changes, highlighter }: Engine): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      if (highlighter.state !== 'done') return;
      changes.removeEventListener('change', done);
      resolve();
    };
    changes.addEventListener('change', done);
  });
}
