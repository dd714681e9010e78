import { h, render, type VNode } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from './check-accessibility';
import { type Engine, everything, lexiconOf, startEngine, textOf } from './engine/sample-engine';

const lexicon = lexiconOf(['trigger point'], ['massage'], ['back pain'], ['Swedish massage']);

let root: HTMLElement;
let engine: Engine | undefined;
beforeEach(() => {
  root = document.createElement('main');
  document.body.append(root);
});
afterEach(() => {
  engine?.stop();
  engine = undefined;
  root.remove();
  document.getSelection()?.removeAllRanges();
});

async function mark(html: string): Promise<Engine> {
  root.setHTMLUnsafe(`<h1>A page</h1>${html}`);
  return startHere();
}

async function startHere(): Promise<Engine> {
  const started = startEngine(lexicon, everything, 'inline');
  engine = started;
  await vi.waitUntil(() => started.isDone(), { interval: 1 });
  return started;
}

/** Waits until the engine has read what changed. */
function caughtUp({ changes, isDone }: Engine): Promise<void> {
  return new Promise((resolve) => {
    changes.addEventListener('change', () => resolve(vi.waitUntil(isDone, { interval: 1 }).then(() => {})), {
      once: true,
    });
  });
}

const microtasks = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
const terms = (within: ParentNode = root) => [...within.querySelectorAll<HTMLElement>('glosswell-term')];
const names = () =>
  terms()
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(({ ariaLabel }) => ariaLabel);
const words = ({ painted }: Engine) => painted().map(textOf);

function element(selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

function textIn(selector: string): Text {
  const text = element(selector).firstChild;
  if (!(text instanceof Text)) throw new Error(`${selector} does not begin with text`);
  return text;
}

describe('for the keyboard and screen readers', () => {
  it('names each term and says that there is an explanation, in reading order', async () => {
    await mark('<p>Swedish massage for <b>back pain</b></p><p>and a trigger point.</p>');
    expect(names()).toEqual([
      'Swedish massage, explained here',
      'back pain, explained here',
      'trigger point, explained here',
    ]);
    expect(terms().map(({ role, ariaHasPopup }) => [role, ariaHasPopup])).toEqual(
      Array(3).fill(['button', 'dialog']),
    );
    await expectAccessible();
  });

  it('is reached by Tab in reading order, with a ring', async () => {
    await mark('<p>massage</p><button>Between</button><p>back pain</p>');
    const reached: (string | null | undefined)[] = [];
    for (let count = 0; count < 3; count += 1) {
      await userEvent.tab();
      reached.push(document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
      const ring = getComputedStyle(document.activeElement ?? root).outlineStyle;
      expect(ring, `the ring of ${reached.at(-1)}`).not.toBe('none');
    }
    expect(reached).toEqual(['massage, explained here', 'Between', 'back pain, explained here']);
  });

  it.each(['{Enter}', ' '])('opens the card with the key "%s", which the page does not hear', async (key) => {
    const started = await mark('<p>a massage</p>');
    const heard = vi.fn();
    root.addEventListener('keydown', heard);
    terms()[0]?.focus();
    await userEvent.keyboard(key);
    expect(started.opened.map(({ termId }) => termId)).toEqual(['massage']);
    expect(heard).not.toHaveBeenCalled();
  });

  it('opens the card when a screen reader clicks without a pointer', async () => {
    const started = await mark('<p>a massage</p>');
    terms()[0]?.click();
    expect(started.opened.map(({ termId }) => termId)).toEqual(['massage']);
  });

  it('leaves keys with a modifier, and keys elsewhere, to the page', async () => {
    const started = await mark('<p>a massage <button>x</button></p>');
    terms()[0]?.focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    element('button').focus();
    await userEvent.keyboard('{Enter}');
    expect(started.opened).toEqual([]);
  });

  it('makes one focusable element of a term across elements, named by the whole term', async () => {
    await mark('<p>a <b>trigger</b> point</p>');
    expect(names()).toEqual(['trigger point, explained here']);
    expect(terms().map(({ textContent }) => textContent)).toEqual(['trigger', ' point']);
    expect(terms().map(({ ariaHidden }) => ariaHidden)).toEqual([null, 'true']);
    await expectAccessible();
  });

  it.each([
    ['a link', '<a href="#x">about massage</a>'],
    ['a button', '<summary-x role="button" tabindex="0">massage</summary-x>'],
    ['a label', '<label>massage <input title="massage"></label>'],
  ])('puts no control into %s', async (_, html) => {
    await mark(`<p>${html}</p>`);
    expect(terms()).toHaveLength(1);
    expect(names()).toEqual([]);
    expect(terms()[0]?.getAttribute('aria-description')).toBe('Explained in the glossary');
    await expectAccessible();
  });

  it('takes no focus in text that is hidden from assistive technology', async () => {
    await mark('<p aria-hidden="true">massage</p>');
    expect(terms()).toHaveLength(1);
    expect(names()).toEqual([]);
    await expectAccessible();
  });

  it('copies nothing but the words', async () => {
    await mark('<p>A massage helps.</p>');
    const selection = document.getSelection();
    selection?.selectAllChildren(element('p'));
    expect(selection?.toString()).toBe('A massage helps.');
  });
});

describe('what is not changed', () => {
  it('marks nothing in editors, and leaves what becomes one at once', async () => {
    await mark('<div contenteditable>massage</div><p id="late">a massage</p>');
    expect(terms()).toHaveLength(1);
    element('#late').contentEditable = 'true';
    await microtasks();
    expect(element('#late').innerHTML).toBe('a massage');
    expect(element('#late').childNodes).toHaveLength(1);
  });

  it('does not tear apart the items of a flex container', async () => {
    await mark('<div style="display:flex">a massage here</div><div style="display:flex"> massage </div>');
    expect(terms().map(({ parentElement }) => parentElement?.textContent)).toEqual([' massage ']);
  });

  it('keeps the selection', async () => {
    root.innerHTML = '<p>Some massage for back pain.</p>';
    const text = textIn('p');
    document.getSelection()?.setBaseAndExtent(text, 6, text, 20);
    const selected = document.getSelection()?.toString();
    const started = await startHere();
    expect(document.getSelection()?.toString()).toBe(selected);
    started.stop();
    expect(document.getSelection()?.toString()).toBe(selected);
    expect(document.getSelection()?.anchorNode).toBe(text);
  });

  it('leaves the layout as it was, also under rules for all elements', async () => {
    const style = '<style>p { width: 9em } p * { display: block; padding: 9px; color: red }</style>';
    await mark(`${style}<p>Some massage for pain in the back</p>`);
    const marked = element('p').getBoundingClientRect().height;
    engine?.stop();
    expect(marked).toBe(element('p').getBoundingClientRect().height);
  });
});

describe('frameworks that hold on to their text nodes', () => {
  it.each([
    ['first', '<p>massage today</p>'],
    ['in the middle', '<p>A massage today</p>'],
    ['alone', '<p>massage</p>'],
  ])('may write a new text when the term is %s', async (_, html) => {
    root.innerHTML = html;
    const text = textIn('p');
    const started = await startHere();
    expect(terms()).toHaveLength(1);
    text.data = 'Now back pain';
    await microtasks();
    expect(element('p').textContent).toBe('Now back pain');
    await caughtUp(started);
    expect(words(started)).toEqual(['back pain']);
  });

  it('may write a text that only goes on', async () => {
    root.innerHTML = '<p>A massage</p>';
    const text = textIn('p');
    const started = await startHere();
    text.data = 'A massage for back pain';
    await caughtUp(started);
    expect(element('p').textContent).toBe('A massage for back pain');
    expect(words(started)).toEqual(['massage', 'back pain']);
  });

  it('may write a text that begins as the old one up to the term', async () => {
    root.innerHTML = '<p>About massage </p>';
    const text = textIn('p');
    const started = await startHere();
    text.data = 'About back pain ';
    await microtasks();
    expect(element('p').textContent).toBe('About back pain ');
    await caughtUp(started);
    expect(words(started)).toEqual(['back pain']);
  });

  it('may append word by word, each with a space behind it', async () => {
    root.innerHTML = '<p>A </p>';
    const text = textIn('p');
    const started = await startHere();
    for (const word of ['calm ', 'massage ']) text.appendData(word);
    await caughtUp(started);
    expect(words(started)).toEqual(['massage']);
    text.appendData('for back pain');
    await microtasks();
    expect(element('p').textContent).toBe('A calm massage for back pain');
  });

  it('may append to a text', async () => {
    root.innerHTML = '<p>A massage for</p>';
    const text = textIn('p');
    const started = await startHere();
    text.appendData(' back pain');
    await microtasks();
    expect(element('p').textContent).toBe('A massage for back pain');
    await caughtUp(started);
    expect(words(started)).toEqual(['massage', 'back pain']);
  });

  it.each(['massage today', 'A massage today'])('may remove their text node ("%s")', async (content) => {
    root.innerHTML = `<p><i>x</i>${content}<b>y</b></p>`;
    const text = element('i').nextSibling;
    const started = await startHere();
    if (text) element('p').removeChild(text);
    await microtasks();
    expect(element('p').innerHTML).toBe('<i>x</i><b>y</b>');
    expect(text?.textContent).toBe(content);
    await caughtUp(started);
    expect(words(started)).toEqual([]);
  });

  it('may insert beside their text node, and move it', async () => {
    root.innerHTML = '<p>A massage today</p>';
    const text = textIn('p');
    const started = await startHere();
    const before = document.createElement('i');
    const after = document.createElement('b');
    element('p').insertBefore(before, text);
    element('p').insertBefore(after, text.nextSibling);
    await microtasks();
    expect(element('p').innerHTML).toBe('<i></i>A massage today<b></b>');
    element('p').append(text);
    await caughtUp(started);
    expect(element('p').textContent).toBe('A massage today');
    expect(element('p').firstElementChild).toBe(before);
    expect(words(started)).toEqual(['massage']);
    started.stop();
    expect([...element('p').childNodes]).toEqual([before, after, text]);
  });

  it('may throw all away, put the node back, and find its whole text', async () => {
    root.innerHTML = '<p>A massage today</p>';
    const text = textIn('p');
    const started = await startHere();
    element('p').replaceChildren();
    element('p').append(text);
    await microtasks();
    expect(element('p').textContent).toBe('A massage today');
    await caughtUp(started);
    expect(words(started)).toEqual(['massage']);
  });

  it('may normalize, split and delete without a loss', async () => {
    root.innerHTML = '<p>massage and back pain</p>';
    const started = await startHere();
    element('p').append(' more');
    element('p').normalize();
    await microtasks();
    expect(element('p').textContent).toBe('massage and back pain more');
    await caughtUp(started);
    textIn('p').splitText(0);
    await microtasks();
    expect(element('p').textContent).toBe('massage and back pain more');
    await caughtUp(started);
    const range = document.createRange();
    range.setStart(terms()[0]?.firstChild ?? root, 4);
    range.setEnd(terms()[1]?.firstChild ?? root, 5);
    range.deleteContents();
    await microtasks();
    expect(element('p').textContent).toBe('masspain more');
  });

  it('may copy what is marked: the copy is text', async () => {
    const started = await mark('<p>A massage today</p>');
    root.append(element('p').cloneNode(true));
    await microtasks();
    expect(root.lastElementChild?.innerHTML).toBe('A massage today');
    await caughtUp(started);
    expect(words(started)).toEqual(['massage', 'massage']);
  });

  it('leaves the focus on a term that is marked again', async () => {
    root.innerHTML = '<p>A massage</p>';
    const text = textIn('p');
    const started = await startHere();
    terms()[0]?.focus();
    text.data = 'A massage now';
    await caughtUp(started);
    expect(document.activeElement).toBe(terms()[0]);
  });
});

describe('Preact', () => {
  /** What an app shows in turn: texts that change, come, go, move and stand beside elements. */
  const views: readonly (() => VNode)[] = [
    () => h('p', null, 'A massage ', h('b', null, 'today'), ' for back pain'),
    () => h('p', null, 'A massage ', h('i', null, 'now'), ' for back pain', ' and more'),
    () => h('p', null, h('b', null, 'massage'), ' for back pain'),
    () => h('p', null, 'massage', ' and ', 'back pain'),
    () => h('p', null, 'back pain ', h('b', { key: 'x' }, 'massage'), ' and a trigger point'),
    () => h('p', null, h('b', { key: 'x' }, 'no massage'), ' back pain'),
    () => h('p', null, 'A massage'),
    () =>
      h('ul', null, ...['massage', 'back pain', 'trigger point'].map((word) => h('li', { key: word }, word))),
    () => h('ul', null, ...['trigger point', 'massage', 'x'].map((word) => h('li', { key: word }, word))),
    () => h('p', null, null, 'massage'),
  ];
  const pairs = views.flatMap((_, from) =>
    [1, 3].map((step) => [from, (from + step) % views.length] as const),
  );

  it('may go from one view to another, and ends with the page as it would be without us', async () => {
    const started = await mark('<div></div>');
    const app = element('div');
    const expected = document.createElement('div');
    for (const [from, to] of pairs) {
      render(null, app);
      render(views[from]?.() ?? null, app);
      await caughtUp(started);
      expect(terms().length, `the terms of view ${from}`).toBeGreaterThan(0);
      render(views[to]?.() ?? null, app);
      await microtasks();
      render(views[to]?.() ?? null, expected);
      expect(app.textContent, `from view ${from} to view ${to}`).toBe(expected.textContent);
    }
    started.stop();
    expect(app.innerHTML).toBe(expected.innerHTML);
  }, 30_000);
});

describe('its life', () => {
  it('sees none of its own changes', async () => {
    const started = await mark('<p>A massage</p>');
    const changed = vi.fn();
    started.changes.addEventListener('change', changed);
    const [first] = [...started.highlighter.listed()];
    started.painter.emphasize(first);
    started.painter.emphasize(undefined);
    started.painter.repair();
    await new Promise((resolve) => requestIdleCallback(resolve));
    root.append('x');
    await caughtUp(started);
    expect(changed).toHaveBeenCalledOnce();
  });

  it('shows the current mark strongly, also one that is not marked otherwise', async () => {
    root.innerHTML = '<p>massage, massage</p>';
    const started = startEngine(lexicon, { ...everything, density: 'page' }, 'inline');
    engine = started;
    await vi.waitUntil(() => started.isDone(), { interval: 1 });
    const unpainted = [...started.highlighter.listed()].find(({ painted }) => !painted);
    expect(terms()).toHaveLength(1);
    started.painter.emphasize(unpainted);
    expect(terms().map(({ dataset }) => dataset.current)).toEqual([undefined, '']);
    expect(names()).toHaveLength(1);
    started.painter.emphasize(undefined);
    expect(terms()).toHaveLength(1);
  });

  it('takes the color of the category, also in shadow roots', async () => {
    const started = await mark('<x-y><template shadowrootmode="open"><p>massage</p></template></x-y>');
    const [inside] = terms(element('x-y').shadowRoot ?? root);
    if (!inside) throw new Error('nothing is marked in the shadow root');
    started.painter.setColors({ massage: '#ff0000' });
    const { textDecorationStyle, textDecorationColor } = getComputedStyle(inside);
    expect(textDecorationStyle).toBe('dotted');
    started.painter.setColors({ massage: '#0000ff' });
    expect(getComputedStyle(inside).textDecorationColor).not.toBe(textDecorationColor);
    started.stop();
    expect(element('x-y').shadowRoot?.innerHTML).toBe('<p>massage</p>');
    expect(element('x-y').shadowRoot?.adoptedStyleSheets).toEqual([]);
  });

  it('marks a long text in slices', async () => {
    root.innerHTML = '<p></p>';
    element('p').textContent = 'A massage for back pain, so they say. '.repeat(500);
    const text = textIn('p');
    const whole = text.data;
    const started = await startHere();
    expect(terms()).toHaveLength(1_000);
    expect(element('p').textContent).toBe(whole);
    started.stop();
    expect([...element('p').childNodes]).toEqual([text]);
    expect(text.data).toBe(whole);
  });
});
