import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openDelay } from '../../highlighting/card/hover-state';
import { type CardsStage, createCardsStage, middle, passCloseDelay, settle } from './cards-stage';
import { middleOf } from './page-stage';

let stage: CardsStage;
afterEach(() => {
  stage.end();
  window.scrollTo(0, 0);
});

const text =
  '<style>main { font: 16px/24px sans-serif; margin: 100px 60px; width: 500px }</style>' +
  '<p>Some like deep tissue massage and some like Swedish massage better.</p><p id="below">Text below.</p>';

const deep = () => stage.mark('deep tissue massage', 'deep-tissue-massage');
const swedish = () => stage.mark('Swedish massage', 'swedish-massage');
const away = { x: 900, y: 700 };

function isCardOver(rect: DOMRect): boolean {
  const card = stage.host()?.getBoundingClientRect() ?? new DOMRect();
  return card.left < rect.right && card.right > rect.left && card.top < rect.bottom && card.bottom > rect.top;
}

describe('hovering', () => {
  it('opens a preview after the delay and not before, and takes no focus', async () => {
    stage = createCardsStage(text);
    const mark = deep();
    await stage.pointAt(middleOf(mark));
    vi.advanceTimersByTime(openDelay - 1);
    await settle();
    expect(stage.host()).toBeNull();
    vi.advanceTimersByTime(1);
    await settle();
    expect(stage.title()).toBe('Deep tissue massage');
    expect(stage.inside().querySelector('.card')?.getAttribute('role')).toBe('group');
    expect(document.activeElement).toBe(document.body);
  });

  it('does nothing where no mark is', async () => {
    stage = createCardsStage(text);
    deep();
    await stage.pointAt(away);
    vi.advanceTimersByTime(openDelay);
    await settle();
    expect(stage.host()).toBeNull();
    expect(stage.loadArticle).not.toHaveBeenCalled();
  });

  it('asks for no hit test while the page has no mark', async () => {
    const hitTest = vi.fn();
    stage = createCardsStage(text, { hitTest, hasMarks: () => false });
    await stage.pointAt({ x: 100, y: 120 });
    await stage.pointAt(away);
    expect(hitTest).not.toHaveBeenCalled();
  });

  it('tests once in a frame, however often the pointer moves', async () => {
    const hitTest = vi.fn();
    stage = createCardsStage(text, { hitTest });
    await stage.pointAt(away);
    hitTest.mockClear();
    for (let x = 0; x < 50; x++) {
      window.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: 5, pointerType: 'mouse' }));
    }
    await settle();
    expect(hitTest).toHaveBeenCalledOnce();
    expect(hitTest).toHaveBeenCalledWith(49, 5);
  });

  it('closes after the delay when the pointer leaves, and the page is as it was', async () => {
    stage = createCardsStage(text);
    const mark = deep();
    const before = document.documentElement.outerHTML;
    await stage.hover(mark);
    expect(stage.host()).not.toBeNull();
    await stage.pointAt(away);
    expect(stage.host()).not.toBeNull();
    await passCloseDelay();
    expect(stage.host()).toBeNull();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('leaves the card open on the way to it and on it', async () => {
    stage = createCardsStage(text);
    const mark = deep();
    await stage.hover(mark);
    const card = stage.host()?.getBoundingClientRect() ?? new DOMRect();
    const from = middleOf(mark);
    const to = { x: card.right - 20, y: card.top + 20 };
    for (let step = 1; step <= 6; step++) {
      await stage.pointAt({
        x: from.x + ((to.x - from.x) * step) / 6,
        y: from.y + ((to.y - from.y) * step) / 6,
      });
      vi.advanceTimersByTime(250);
      await settle();
      expect(stage.host(), `after ${step} steps`).not.toBeNull();
    }
    await passCloseDelay();
    expect(stage.host(), 'on the card').not.toBeNull();
    await stage.pointAt(away);
    await passCloseDelay();
    expect(stage.host()).toBeNull();
  });

  it('closes when the pointer stops half-way', async () => {
    stage = createCardsStage(text);
    const mark = deep();
    await stage.hover(mark);
    const card = stage.host()?.getBoundingClientRect() ?? new DOMRect();
    await stage.pointAt({ x: middleOf(mark).x, y: card.top - 3 });
    await passCloseDelay();
    expect(stage.host()).toBeNull();
  });

  it('goes over to another term', async () => {
    stage = createCardsStage(text);
    const [first, second] = [deep(), swedish()];
    await stage.hover(first);
    await stage.pointAt(middleOf(second));
    vi.advanceTimersByTime(100);
    await settle();
    expect(stage.title()).toBe('Swedish massage');
  });

  it('does not open what the page brings under a resting pointer', async () => {
    stage = createCardsStage(text);
    const mark = deep();
    const resting = { x: middleOf(mark).x, y: middleOf(mark).y + 200 };
    await stage.pointAt(resting);
    stage.element.style.transform = 'translateY(200px)';
    expect(middleOf(mark)).toEqual(resting);
    // What Chromium sends when the page moves under the pointer.
    window.dispatchEvent(
      new PointerEvent('pointerover', { clientX: resting.x, clientY: resting.y, pointerType: 'mouse' }),
    );
    await settle();
    vi.advanceTimersByTime(openDelay);
    await settle();
    expect(stage.host()).toBeNull();
    await stage.hover(mark);
    expect(stage.host(), 'opens when it is pointed at').not.toBeNull();
  });

  it('opens nothing while a button is down', async () => {
    stage = createCardsStage(text);
    const { x, y } = middleOf(deep());
    const drag = { clientX: x, clientY: y, pointerType: 'mouse', buttons: 1, bubbles: true };
    window.dispatchEvent(new PointerEvent('pointermove', drag));
    await settle();
    vi.advanceTimersByTime(openDelay);
    await settle();
    expect(stage.host()).toBeNull();
  });

  it('closes when the pointer leaves the window', async () => {
    stage = createCardsStage(text);
    await stage.hover(deep());
    window.dispatchEvent(new PointerEvent('pointerout', { relatedTarget: null, pointerType: 'mouse' }));
    await settle();
    await passCloseDelay();
    expect(stage.host()).toBeNull();
  });

  it('shows the article of the term that is pointed at, however late another one comes', async () => {
    stage = createCardsStage(text);
    const [first, second] = [deep(), swedish()];
    let answerLate = () => {};
    const usual = stage.loadArticle.getMockImplementation();
    stage.loadArticle.mockImplementationOnce(
      (id, near, within) => new Promise((done) => (answerLate = () => done(usual?.(id, near, within)))),
    );
    await stage.hover(first);
    expect(stage.inside().querySelector('.card')?.getAttribute('aria-busy')).toBe('true');
    expect(stage.title()).toBe('deep tissue massage');
    await stage.hover(second);
    expect(stage.title()).toBe('Swedish massage');
    answerLate();
    await settle();
    expect(stage.title()).toBe('Swedish massage');
  });

  it('says so when the article cannot be had, and tries again when asked to', async () => {
    stage = createCardsStage(text);
    const mark = deep();
    stage.loadArticle.mockRejectedValueOnce(new Error('no answer'));
    await stage.hover(mark);
    expect(stage.inside().querySelector('[role=alert]')?.textContent).toMatch(/could not be loaded/);
    await stage.pointAt(middle(stage.inside().querySelector('.chip') ?? document.body));
    await stage.clickInside('.chip');
    expect(stage.title()).toBe('Deep tissue massage');
    expect(stage.inside().querySelector('.summary')).not.toBeNull();
  });
});

describe('Escape', () => {
  it('closes at once, is kept from the page, and is the page’s own again afterwards', async () => {
    stage = createCardsStage(text);
    const mark = deep();
    const heard = vi.fn();
    const listen = (event: KeyboardEvent) => heard(`${event.type} ${event.key}`);
    for (const type of ['keydown', 'keyup'] as const) document.addEventListener(type, listen, true);
    await stage.hover(mark);
    await userEvent.keyboard('{Escape}');
    expect(stage.host()).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(heard.mock.calls.flat()).toEqual(['keydown Escape', 'keyup Escape']);
    for (const type of ['keydown', 'keyup'] as const) document.removeEventListener(type, listen, true);
  });

  it('leaves other keys to the page while a preview is open', async () => {
    stage = createCardsStage(`${text}<input aria-label="field">`);
    const field = stage.element.querySelector('input') as HTMLInputElement;
    field.focus();
    await stage.hover(deep());
    await userEvent.keyboard('a b{Tab}');
    expect(field.value).toBe('a b');
    expect(document.activeElement).not.toBe(field);
    expect(stage.host()).not.toBeNull();
  });

  it('closes an open menu of the card first', async () => {
    stage = createCardsStage(text);
    stage.cards.openMark(deep());
    await settle();
    await stage.clickInside('.menu > button');
    expect(stage.inside().querySelector('[role=menu]')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    await settle();
    expect(stage.inside().querySelector('[role=menu]')).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(stage.host()).toBeNull();
  });

  it('does not close the dialog that the term is in', async () => {
    stage = createCardsStage(`<dialog>${text}</dialog>`);
    const dialog = stage.element.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    await stage.hover(deep());
    expect(stage.host()).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(stage.host()).toBeNull();
    expect(dialog.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(dialog.open).toBe(false);
  });
});

describe('a card opened on purpose', () => {
  it('is a dialog with the focus on its heading; focus and selection return on Escape', async () => {
    stage = createCardsStage(`${text}<button type="button">before</button>`);
    const button = stage.element.querySelector('button') as HTMLButtonElement;
    button.focus();
    const below = stage.element.querySelector('#below') as HTMLElement;
    getSelection()?.setBaseAndExtent(below.firstChild as Text, 2, below.firstChild as Text, 6);
    stage.cards.openMark(deep());
    await settle();
    expect(stage.inside().querySelector('.card')?.getAttribute('role')).toBe('dialog');
    expect(stage.inside().activeElement?.textContent).toBe('Deep tissue massage');
    // Reading in the card changes the selection; it comes back all the same.
    const summary = stage.inside().querySelector('.summary') as HTMLElement;
    getSelection()?.selectAllChildren(summary);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button);
    expect(getSelection()?.toString()).toBe('xt b');
  });

  it('is walked through by Tab, which then goes on from where the reader was', async () => {
    stage = createCardsStage(
      `<button type="button" id="one">1</button>${text}<button type="button" id="two">2</button>`,
    );
    const [one, two] = ['#one', '#two'].map((id) => stage.element.querySelector(id) as HTMLElement);
    one?.focus();
    stage.cards.openMark(swedish());
    await settle();
    const seen: string[] = [];
    for (let count = 0; count < 12 && document.activeElement !== two; count++) {
      await userEvent.tab();
      const inside = stage.inside().activeElement;
      if (inside) seen.push(inside.getAttribute('aria-label') ?? inside.textContent ?? '');
    }
    expect(document.activeElement).toBe(two);
    expect(seen).toEqual([
      'Close',
      'Source: NCCIH 2025',
      'Deep tissue massage',
      'Effleurage',
      'Checked in November 2026 · 1 source',
      'More actions',
    ]);
    await passCloseDelay();
    expect(stage.host(), 'closes when the focus has left').toBeNull();
    expect(document.activeElement).toBe(two);
  });

  it('is left backwards too', async () => {
    stage = createCardsStage(
      `<button type="button" id="one">1</button><button type="button" id="two">2</button>${text}`,
    );
    stage.element.querySelector<HTMLElement>('#two')?.focus();
    stage.cards.openMark(swedish());
    await settle();
    await userEvent.tab({ shift: true });
    expect(document.activeElement?.id).toBe('one');
  });

  it('is scrolled by the keys that scroll a page, which stays', async () => {
    stage = createCardsStage(`${text}<div style="height: 3000px"></div>`);
    stage.cards.openMark(deep());
    await settle();
    const body = stage.inside().querySelector('.body') as Element;
    const positions: number[] = [];
    for (const key of ['{ArrowDown}', '{PageDown}', '{ArrowUp}', ' ', '{End}', '{Home}']) {
      await userEvent.keyboard(key);
      positions.push(body.scrollTop);
    }
    const [down, pageDown, up, space, end, home] = positions as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    expect(down).toBe(40);
    expect(pageDown).toBeGreaterThan(200);
    expect(up).toBeCloseTo(pageDown - 40, 0);
    expect(space).toBeGreaterThan(up);
    expect(end).toBeCloseTo(body.scrollHeight - body.clientHeight, -0.5);
    expect(home).toBe(0);
    expect(window.scrollY).toBe(0);
  });

  it('closes by its button and gives the focus back', async () => {
    stage = createCardsStage(`${text}<button type="button">before</button>`);
    const button = stage.element.querySelector('main button') as HTMLButtonElement;
    button.focus();
    stage.cards.openMark(deep());
    await settle();
    await stage.clickInside('header .icon-button:last-child');
    expect(stage.host()).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('does not open for a mark that is not rendered', async () => {
    stage = createCardsStage('<p hidden>deep tissue massage</p>');
    stage.cards.openMark(deep());
    await settle();
    expect(stage.cards.isOpen()).toBe(false);
  });
});

describe('a click', () => {
  it('on a term opens its card as a dialog, and the page gets the click', async () => {
    stage = createCardsStage(text);
    const clicked = vi.fn();
    stage.element.addEventListener('click', clicked);
    await stage.clickAt(middleOf(deep()));
    expect(stage.inside().querySelector('.card')?.getAttribute('role')).toBe('dialog');
    expect(clicked).toHaveBeenCalledOnce();
  });

  it.each([
    ['a link', '<a href="#x">deep tissue massage</a>'],
    ['a button', '<button type="button">deep tissue massage</button>'],
    ['a summary', '<details><summary>deep tissue massage</summary></details>'],
    ['a role', '<span role="button">deep tissue massage</span>'],
  ])('on a term in %s is the page’s own', async (_, html) => {
    stage = createCardsStage(html);
    const clicked = vi.fn((event: Event) => event.preventDefault());
    stage.element.addEventListener('click', clicked);
    await stage.clickAt(middleOf(deep()));
    expect(clicked).toHaveBeenCalledOnce();
    expect(stage.host()).toBeNull();
  });

  it('beside card and term closes at once', async () => {
    stage = createCardsStage(text);
    await stage.hover(deep());
    await stage.clickAt(away);
    expect(stage.host()).toBeNull();
  });

  it('that ends a selection opens nothing', async () => {
    stage = createCardsStage(text);
    const mark = deep();
    getSelection()?.selectAllChildren(stage.element.querySelector('#below') as Element);
    const { x, y } = middleOf(mark);
    stage.element
      .querySelector('p')
      ?.dispatchEvent(
        new PointerEvent('click', { clientX: x, clientY: y, detail: 1, bubbles: true, pointerType: 'mouse' }),
      );
    expect(stage.host()).toBeNull();
    getSelection()?.removeAllRanges();
  });

  it('in the card reaches no listener of the page that bubbles', async () => {
    stage = createCardsStage(text);
    const heard = vi.fn();
    const types = ['click', 'pointerdown', 'mousedown', 'focusin', 'keydown', 'wheel'];
    for (const type of types) document.addEventListener(type, heard);
    stage.cards.openMark(deep());
    await settle();
    heard.mockClear();
    await stage.clickInside('footer > button');
    await userEvent.keyboard('{Enter}');
    expect(heard.mock.calls.map(([event]) => event.type)).toEqual([]);
    for (const type of types) document.removeEventListener(type, heard);
  });
});

describe('a tap', () => {
  const tap = ({ x, y }: { x: number; y: number }) => {
    const at = { clientX: x, clientY: y, detail: 1, bubbles: true, composed: true, pointerType: 'touch' };
    document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent('click', at));
  };

  it('opens the card of a term, and elsewhere closes it', async () => {
    stage = createCardsStage(text);
    tap(middleOf(deep()));
    await settle();
    expect(stage.title()).toBe('Deep tissue massage');
    tap(away);
    expect(stage.host()).toBeNull();
  });

  it('does not hover', async () => {
    stage = createCardsStage(text);
    const { x, y } = middleOf(deep());
    window.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, pointerType: 'touch' }));
    await settle();
    vi.advanceTimersByTime(openDelay);
    await settle();
    expect(stage.host()).toBeNull();
  });
});

describe('actions', () => {
  it('related terms open in the same card and lead back, with the focus on the heading', async () => {
    stage = createCardsStage(text);
    stage.cards.openMark(swedish());
    await settle();
    await stage.clickInside('.chip');
    expect(stage.title()).toBe('Deep tissue massage');
    expect(stage.inside().activeElement?.localName).toBe('h2');
    await stage.clickInside('.back');
    expect(stage.title()).toBe('Swedish massage');
    expect(stage.inside().querySelector('.back')).toBeNull();
    expect(stage.host()).not.toBeNull();
  });

  it('the second choice of the menu switches the site off and closes', async () => {
    stage = createCardsStage(text);
    stage.cards.openMark(deep());
    await settle();
    await stage.clickInside('.menu > button');
    await stage.clickInside('[role=menuitem]:nth-child(2)');
    expect(stage.onSiteOff).toHaveBeenCalledOnce();
    expect(stage.host()).toBeNull();
  });

  it('the first hides the term, says so, and takes it back while the card is there', async () => {
    stage = createCardsStage(text);
    stage.cards.openMark(deep());
    await settle();
    await stage.clickInside('.menu > button');
    await stage.clickInside('[role=menuitem]:nth-child(1)');
    expect(stage.onHideTerm).toHaveBeenLastCalledWith('deep-tissue-massage', true);
    stage.cards.marksChanged(() => false);
    expect(stage.inside().querySelector('.message p')?.textContent).toBe(
      '“Deep tissue massage” is not marked any more, on any page.',
    );
    expect(stage.inside().activeElement?.className).toContain('undo');
    await stage.clickInside('.undo');
    expect(stage.onHideTerm).toHaveBeenLastCalledWith('deep-tissue-massage', false);
    stage.cards.marksChanged(() => false);
    expect(stage.inside().querySelector('.summary'), 'the article is back before the mark is').not.toBeNull();
    stage.cards.marksChanged(() => true);
    stage.cards.marksChanged(() => false);
    expect(stage.host(), 'a mark that goes later takes its card along').toBeNull();
  });

  it('closes as ever after a term was hidden', async () => {
    stage = createCardsStage(text);
    stage.cards.openMark(deep());
    await settle();
    await stage.clickInside('.menu > button');
    await stage.clickInside('[role=menuitem]:nth-child(1)');
    stage.cards.closeCard(Number.POSITIVE_INFINITY);
    expect(stage.host()).toBeNull();
    stage.cards.openMark(swedish());
    await settle();
    expect(stage.inside().querySelector('.undo')).toBeNull();
    stage.cards.marksChanged(() => false);
    expect(stage.host()).toBeNull();
  });

  it('offers another meaning for ambiguous words only, and takes that back too', async () => {
    stage = createCardsStage(text);
    stage.cards.openMark({ ...deep(), ambiguous: true });
    await settle();
    expect(stage.inside().querySelector('.sense')?.textContent).toBe(
      '“deep tissue massage” is read here in its health sense',
    );
    await stage.clickInside('.menu > button');
    const first = '[role=menuitem]:nth-child(1)';
    expect(stage.inside().querySelector(first)?.textContent).toBe('Not this meaning here');
    await stage.clickInside(first);
    expect(stage.onSilence).toHaveBeenLastCalledWith('deep tissue massage', true);
    await stage.clickInside('.undo');
    expect(stage.onSilence).toHaveBeenLastCalledWith('deep tissue massage', false);
    stage.cards.closeCard(Number.POSITIVE_INFINITY);
    stage.cards.openMark(swedish());
    await settle();
    expect(stage.inside().querySelector('.sense')).toBeNull();
  });
});

describe('the place', () => {
  it('is below the term, in line with it, and never over it', async () => {
    stage = createCardsStage(text);
    const mark = deep();
    await stage.hover(mark);
    const line = stage.element.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
    const card = stage.host()?.getBoundingClientRect() ?? new DOMRect();
    expect(card.width).toBe(340);
    expect(card.height).toBeLessThanOrEqual(420);
    expect(card.top).toBeGreaterThan(middleOf(mark).y + 8);
    expect(card.top).toBeLessThan(line.bottom + 16);
  });

  it.each([
    ['top left', 'top: 0; left: 0'],
    ['top right', 'top: 0; right: 0'],
    ['bottom left', 'bottom: 0; left: 0'],
    ['bottom right', 'bottom: 0; right: 0'],
    ['middle', 'top: 48%; left: 48%'],
  ])('is in view and beside the term at the %s', async (_, css) => {
    stage = createCardsStage(`<p style="position: fixed; margin: 0; ${css}">deep tissue massage</p>`);
    await stage.hover(deep());
    const card = stage.host()?.getBoundingClientRect() ?? new DOMRect();
    expect(card.left).toBeGreaterThanOrEqual(8);
    expect(card.top).toBeGreaterThanOrEqual(8);
    expect(card.right).toBeLessThanOrEqual(innerWidth - 8);
    expect(card.bottom).toBeLessThanOrEqual(innerHeight - 8);
    expect(card.height).toBeGreaterThan(150);
    expect(isCardOver(stage.element.querySelector('p')?.getBoundingClientRect() ?? new DOMRect())).toBe(
      false,
    );
  });

  it('is in line with the right edge of a term in right-to-left text', async () => {
    stage = createCardsStage(
      '<p dir="rtl" style="width: 700px; margin: 40px">שלום וברכה לכולם <b>deep tissue massage</b> עולם</p>',
    );
    await stage.hover(deep());
    const term = stage.element.querySelector('b')?.getBoundingClientRect() ?? new DOMRect();
    expect(stage.host()?.getBoundingClientRect().right).toBeCloseTo(term.right, -0.5);
  });

  it('is clear of all lines of a wrapped term', async () => {
    stage = createCardsStage(
      '<p style="font: 16px/24px sans-serif; width: 110px">Some like deep tissue massage.</p>',
    );
    const mark = deep();
    await stage.hover(mark);
    const range = document.createRange();
    range.setStart(mark.range.startContainer, mark.range.startOffset);
    range.setEnd(mark.range.endContainer, mark.range.endOffset);
    const lines = [...range.getClientRects()];
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(isCardOver(line)).toBe(false);
  });

  it('follows its term when the page scrolls and closes when the term leaves the view', async () => {
    stage = createCardsStage(`${text}<div style="height: 3000px"></div>`);
    const mark = deep();
    stage.cards.openMark(mark);
    await settle();
    const before = stage.host()?.getBoundingClientRect().top ?? 0;
    window.scrollTo(0, 40);
    await settle();
    await settle();
    expect(stage.host()?.getBoundingClientRect().top).toBeCloseTo(before - 40, 0);
    window.scrollTo(0, 600);
    await settle();
    await settle();
    expect(stage.host()).toBeNull();
  });

  it('closes when a container scrolls its term out of sight', async () => {
    stage = createCardsStage(
      `<div id="box" style="height: 120px; overflow: auto"><p>deep tissue massage</p><div style="height: 900px"></div></div>`,
    );
    stage.cards.openMark(deep());
    await settle();
    expect(stage.host()).not.toBeNull();
    stage.element.querySelector('#box')?.scrollTo(0, 300);
    await settle();
    await settle();
    expect(stage.host()).toBeNull();
  });

  it('is not changed by the zoom of the page’s root element', async () => {
    document.documentElement.style.zoom = '1.5';
    try {
      stage = createCardsStage(text);
      const mark = deep();
      stage.cards.openMark(mark);
      await settle();
      const card = stage.host()?.getBoundingClientRect() ?? new DOMRect();
      expect(card.width).toBeCloseTo(340, 0);
      expect(card.top).toBeGreaterThan(middleOf(mark).y);
      expect(card.top).toBeLessThan(middleOf(mark).y + 50);
    } finally {
      document.documentElement.removeAttribute('style');
    }
  });
});

describe('an extension that was updated under the page', () => {
  it('shows no card, says nothing and throws nothing', async () => {
    const failed = vi.fn();
    window.addEventListener('error', failed);
    const getMessage = vi.spyOn(chrome.i18n, 'getMessage');
    stage = createCardsStage(text);
    const mark = deep();
    getMessage.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await stage.hover(mark);
    expect(stage.cards.isOpen()).toBe(false);
    expect(document.querySelector('glosswell-card')).toBeNull();
    getMessage.mockRestore();
    await stage.pointAt(away);
    await stage.hover(mark);
    expect(stage.cards.isOpen()).toBe(true);
    expect(failed).not.toHaveBeenCalled();
    window.removeEventListener('error', failed);
  });
});

describe('a page that changes', () => {
  it.each([
    ['removes the text', (text: Text) => text.remove()],
    ['removes the paragraph', (text: Text) => text.parentElement?.remove()],
    ['hides the paragraph', (text: Text) => text.parentElement?.setAttribute('hidden', '')],
  ])('closes the card when it %s', async (_, change) => {
    stage = createCardsStage(text);
    const mark = deep();
    await stage.hover(mark);
    change(mark.range.startContainer as Text);
    await settle();
    await settle();
    expect(stage.host()).toBeNull();
  });

  it('closes the card when its mark is taken away', async () => {
    stage = createCardsStage(text);
    await stage.hover(deep());
    stage.cards.marksChanged(() => true);
    expect(stage.host()).not.toBeNull();
    stage.cards.marksChanged(() => false);
    expect(stage.host()).toBeNull();
  });

  it('that removes the card’s element leaves the next hover as good as the first', async () => {
    stage = createCardsStage(text);
    const [first, second] = [deep(), swedish()];
    await stage.hover(first);
    stage.host()?.remove();
    await settle();
    await settle();
    expect(stage.cards.isOpen()).toBe(false);
    await stage.hover(second);
    expect(stage.title()).toBe('Swedish massage');
  });

  it('gets everything back when cards end', async () => {
    stage = createCardsStage(text);
    const mark = deep();
    const before = document.documentElement.outerHTML;
    await stage.hover(mark);
    stage.end();
    expect(document.querySelector('glosswell-card')).toBeNull();
    stage = createCardsStage(text);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
