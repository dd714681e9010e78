import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type CardsStage, createCardsStage, middle, passCloseDelay, settle } from './cards-stage';
import { middleOf } from './page-stage';

let stage: CardsStage;
afterEach(() => {
  stage.end();
  window.scrollTo(0, 0);
});

const text = '<p style="margin: 100px 60px">Some like deep tissue massage better.</p>';
const deep = () => stage.mark('deep tissue massage', 'deep-tissue-massage');

/** What a person would hit in the middle of the card, and in its last row. */
function isOnTop(): boolean {
  const host = stage.host();
  if (!host) throw new Error('no card is open');
  const footer = stage.inside().querySelector('footer') as Element;
  return [middle(host), middle(footer)].every(({ x, y }) => {
    let element = document.elementFromPoint(x, y);
    while (element?.shadowRoot) element = element.shadowRoot.elementFromPoint(x, y);
    return element === host;
  });
}

/** The properties of the card that a page could have spoiled. */
function lookOf(): Record<string, string> {
  const properties = [
    'display',
    'color',
    'backgroundColor',
    'fontSize',
    'fontFamily',
    'opacity',
    'visibility',
    'width',
  ];
  const more = [
    'pointerEvents',
    'transform',
    'filter',
    'textTransform',
    'letterSpacing',
    'lineHeight',
    'cursor',
  ];
  const found: Record<string, string> = {};
  for (const selector of ['.card', 'h2', '.summary', '.notice', '.chip']) {
    const element = stage.inside().querySelector(selector) as Element;
    const style = getComputedStyle(element) as unknown as Record<string, string>;
    for (const property of [...properties, ...more]) found[`${selector} ${property}`] = style[property] ?? '';
  }
  return found;
}

describe('above everything', () => {
  it.each([
    [
      'the highest z-index',
      '<div style="position: fixed; inset: 0; z-index: 2147483647; opacity: 0.5"></div>',
    ],
    ['a popover', '<div popover="manual" style="inset: 0; width: 100vw; height: 100vh"></div>'],
    ['a dialog that is not modal', '<dialog open style="position: fixed; inset: 0; z-index: 9"></dialog>'],
  ])('is the card that the keyboard opens under %s', async (_, html) => {
    stage = createCardsStage(text + html);
    stage.element.querySelector<HTMLElement>('[popover]')?.showPopover();
    stage.cards.openMark(deep());
    await settle();
    expect(isOnTop()).toBe(true);
  });

  it('is the card of a term in a modal dialog, and can be clicked', async () => {
    stage = createCardsStage(`<dialog>${text}</dialog>`);
    const dialog = stage.element.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    const before = document.documentElement.outerHTML;
    await stage.hover(deep());
    expect(stage.host()?.parentElement).toBe(dialog);
    expect(isOnTop()).toBe(true);
    await stage.clickInside('footer > button');
    expect(stage.inside().querySelector('.sources')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is the card of a term in a modal dialog of a shadow root', async () => {
    stage = createCardsStage(
      `<div><template shadowrootmode="open"><dialog>${text}</dialog></template></div>`,
    );
    stage.shadowRoots[0]?.querySelector('dialog')?.showModal();
    await stage.hover(deep());
    expect(isOnTop()).toBe(true);
    await stage.clickInside('footer > button');
    expect(stage.inside().querySelector('.sources')).not.toBeNull();
  });

  it('is the card of a term in the upper one of two dialogs', async () => {
    stage = createCardsStage(`<dialog id="upper">${text}</dialog><dialog id="lower">lower</dialog>`);
    stage.element.querySelector<HTMLDialogElement>('#lower')?.showModal();
    stage.element.querySelector<HTMLDialogElement>('#upper')?.showModal();
    stage.cards.openMark(deep());
    await settle();
    expect(stage.host()?.parentElement?.id).toBe('upper');
    expect(isOnTop()).toBe(true);
  });

  it('is an open card when a modal dialog opens after it, and it is back when that closes', async () => {
    stage = createCardsStage(`${text}<dialog style="width: 90vw; height: 90vh">later</dialog>`);
    const dialog = stage.element.querySelector('dialog') as HTMLDialogElement;
    stage.cards.openMark(deep());
    await settle();
    dialog.showModal();
    await settle();
    expect(stage.host()?.parentElement).toBe(dialog);
    expect(isOnTop()).toBe(true);
    await stage.clickInside('footer > button');
    expect(stage.inside().querySelector('.sources')).not.toBeNull();
    dialog.close();
    await settle();
    expect(stage.host()?.parentElement).toBe(document.documentElement);
    expect(isOnTop()).toBe(true);
  });

  it('is an open card when something fills the screen after it, and can be clicked', async () => {
    stage = createCardsStage(
      `<section style="background: white"><button type="button">fill</button>${text}</section>`,
    );
    const section = stage.element.querySelector('section') as HTMLElement;
    const button = stage.element.querySelector('button') as HTMLElement;
    const filled = new Promise((done, fail) => {
      button.addEventListener('click', () => section.requestFullscreen().then(done, fail));
    });
    await userEvent.click(button);
    await filled;
    await settle();
    const mark = deep();
    stage.cards.openMark(mark);
    await settle();
    expect(stage.host()?.parentElement).toBe(section);
    expect(isOnTop()).toBe(true);
    await document.exitFullscreen();
    await settle();
    expect(stage.host()?.parentElement).toBe(document.documentElement);
    expect(isOnTop()).toBe(true);
  });

  it('does not fight with a popover of the page that opens later', async () => {
    stage = createCardsStage(`${text}<div popover="manual">later</div>`);
    stage.cards.openMark(deep());
    await settle();
    stage.element.querySelector<HTMLElement>('[popover]')?.showPopover();
    await settle();
    expect(stage.cards.isOpen()).toBe(true);
  });
});

describe('hostile styles', () => {
  it.each([
    '* { all: unset !important }',
    '* { display: none !important }',
    'glosswell-card { display: none !important; opacity: 0 !important; pointer-events: none !important }',
    'html > :last-child { transform: scale(0.1) !important; filter: blur(9px) !important; zoom: 3 !important }',
    '* { color: red !important; background: blue !important; font: 40px fantasy !important; visibility: hidden !important }',
    '* { --ink: red; --paper: red; --text: 40px fantasy; --s4: 99px }',
    '* { --ink: red !important; --paper: red !important; --text: 40px fantasy !important }',
    '* { letter-spacing: 9px !important; text-transform: uppercase !important; line-height: 5 !important }',
    '* { animation: none !important; transition: all 9s !important; cursor: wait !important }',
    '@layer top { * { width: 5px !important; max-height: 5px !important; contain: strict !important } }',
    'html { filter: invert(1); overflow: hidden; color-scheme: dark; font-size: 50px }',
    '::backdrop { background: red !important; display: block !important }',
    '[popover] { inset: 0 !important; margin: auto !important; border: 9px solid !important; padding: 99px !important }',
  ])('"%s" change nothing of the card', async (css) => {
    stage = createCardsStage(text);
    stage.cards.openMark(deep());
    await settle();
    const before = lookOf();
    stage.end();
    stage = createCardsStage(text);
    const mark = deep();
    const style = document.createElement('style');
    try {
      // The term itself must stay visible, whatever the page does to the rest.
      style.textContent = css;
      document.head.append(style);
      if (css.includes('display: none') || css.includes('hidden !important')) {
        stage.element.style.cssText = 'display: block !important; visibility: visible !important';
        for (const element of [document.body, ...stage.element.querySelectorAll<HTMLElement>('p')]) {
          element.style.setProperty('display', 'block', 'important');
          element.style.setProperty('visibility', 'visible', 'important');
        }
        document.documentElement.style.setProperty('display', 'block', 'important');
      }
      // Unset styles lay the text of the page's own style sheets bare, above the term.
      mark.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      stage.cards.openMark(mark);
      await settle();
      const after = lookOf();
      expect(after).toEqual(before);
      expect(stage.host()?.getBoundingClientRect().width).toBe(340);
      expect(isOnTop()).toBe(true);
      const { top, bottom } = stage.host()?.getBoundingClientRect() ?? new DOMRect();
      const term = middleOf(mark).y;
      expect(term < top || term > bottom, 'the card is not over its term').toBe(true);
    } finally {
      style.remove();
      document.body.removeAttribute('style');
      document.documentElement.removeAttribute('style');
    }
  });
});

describe('hostile scripts', () => {
  it('that hide the popover close the card quietly', async () => {
    stage = createCardsStage(text);
    const mark = deep();
    await stage.hover(mark);
    stage.host()?.hidePopover();
    await stage.pointAt({ x: middleOf(mark).x + 5, y: middleOf(mark).y });
    window.dispatchEvent(new Event('resize'));
    await settle();
    expect(stage.cards.isOpen()).toBe(false);
    expect(document.querySelector('glosswell-card')).toBeNull();
  });

  it('that trap the focus do not get it from the card', async () => {
    stage = createCardsStage(`${text}<button type="button">trap</button>`);
    const trap = stage.element.querySelector('button') as HTMLElement;
    const pull = (event: Event) => {
      if (!trap.contains(event.target as Node)) trap.focus();
    };
    document.addEventListener('focusin', pull);
    trap.focus();
    stage.cards.openMark(deep());
    await settle();
    expect(stage.inside().activeElement?.localName).toBe('h2');
    document.removeEventListener('focusin', pull);
  });
});

describe('the theme', () => {
  it.each(['light', 'dark', 'system'] as const)('is %s when the settings say so', async (theme) => {
    stage = createCardsStage(text, { theme: () => theme });
    stage.cards.openMark(deep());
    await settle();
    const surface = stage.inside().querySelector<HTMLElement>('.surface');
    expect(surface?.dataset.theme).toBe(theme === 'system' ? undefined : theme);
    const card = stage.inside().querySelector('.card') as Element;
    const paper = { light: 'rgb(255, 255, 255)', dark: 'rgb(27, 33, 40)', system: 'rgb(255, 255, 255)' };
    expect(getComputedStyle(card).backgroundColor).toBe(paper[theme]);
  });
});

it('leaves no trace after it was opened, used and closed', async () => {
  stage = createCardsStage(text);
  const mark = deep();
  const before = document.documentElement.outerHTML;
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((list) => records.push(...list));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  await stage.pointAt(middleOf(mark));
  expect(records, 'before it opens').toEqual([]);
  await stage.hover(mark);
  await stage.clickInside('.citation');
  await stage.pointAt({ x: 900, y: 700 });
  await userEvent.keyboard('{Escape}');
  await passCloseDelay();
  observer.disconnect();
  expect(document.documentElement.outerHTML).toBe(before);
  const touched = new Set(
    records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes]),
  );
  expect([...touched].map((node) => node.nodeName)).toEqual(['GLOSSWELL-CARD']);
  expect(records.map(({ type }) => type)).not.toContain('characterData');
});
