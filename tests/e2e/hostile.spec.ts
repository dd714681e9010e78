import type { Page } from '@playwright/test';
import { expectNoCard, readCard } from './card-reader';
import { expect } from './extension';
import { test } from './faults';
import { contrastOfMark } from './mark-pixels';
import { expectMarks, hoverMark, linesOfMark, pointOnMark, readMarks } from './marks';
import { inOwnWorld } from './own-world';

const text = '<p>Swedish massage is gentle.</p>';
const pageWith = (head: string, body = text) =>
  `<!doctype html><html lang="en"><title>Hostile</title>${head}<body>${body}`;
const script = (code: string) => `<script>${code}</script>`;

/** Rests on the mark; the card that opens is on top of everything at its own place, and its button works. */
async function expectCardOnTop(page: Page): Promise<void> {
  await hoverMark(page, 'Swedish massage');
  const card = await readCard(page);
  expect(await card.title()).toBe('Swedish massage');
  const { x, y, width, height } = await card.box();
  expect(width, 'the width of the card').toBeGreaterThan(250);
  expect(height, 'the height of the card').toBeGreaterThan(80);
  await card.click('button', 'Close');
  await expectNoCard(page);
  expect(x >= 0 && y >= 0, 'the card is in view').toBe(true);
}

test.describe('a page that takes the marks away', () => {
  test('by clearing the registry in every frame gets a card all the same, and the marks later', async ({
    open,
  }) => {
    const page = await open(pageWith(''));
    const point = await pointOnMark(page, 'Swedish massage');
    await page.evaluate(() => {
      const clear = () => {
        CSS.highlights.clear();
        if (document.title !== 'Peace') requestAnimationFrame(clear);
      };
      clear();
    });
    await page.mouse.move(point.x, point.y, { steps: 5 });
    expect(await (await readCard(page)).title()).toBe('Swedish massage');
    await page.evaluate(() => {
      document.title = 'Peace';
    });
    await expectMarks(page, ['Swedish massage']);
  });

  test('by taking our names gets them back', async ({ open }) => {
    const take = `for (const name of ['massage', 'conditions', 'current'])
      CSS.highlights.set('glosswell-' + name, new Highlight());`;
    const page = await open(pageWith(script(take)));
    await expectMarks(page, ['Swedish massage']);
    await page.evaluate(take);
    await expectMarks(page, ['Swedish massage']);
  });

  test('by emptying the adopted style sheets gets ours again', async ({ open }) => {
    const page = await open(pageWith(''));
    await expectMarks(page, ['Swedish massage']);
    const line = () =>
      page.evaluate(
        () => getComputedStyle(document.body, '::highlight(glosswell-massage)').textDecorationLine,
      );
    expect(await line()).toBe('underline');
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    await expect.poll(line).toBe('underline');
  });
});

test.describe('a page whose scripts', () => {
  test('have broken the prototypes gets marks and a card', async ({ open }) => {
    const page = await open(
      pageWith(
        script(`
          const fail = () => { throw new Error('patched'); };
          for (const [prototype, names] of [
            [Array.prototype, ['map', 'filter', 'flatMap', 'push', 'includes', 'forEach', 'find', 'slice']],
            [Map.prototype, ['get', 'set', 'has', 'delete']],
            [Set.prototype, ['add', 'has']],
            [Node.prototype, ['contains', 'appendChild', 'getRootNode', 'compareDocumentPosition']],
            [Element.prototype, ['matches', 'closest', 'append', 'attachShadow', 'getBoundingClientRect']],
            [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
            [Document.prototype, ['createElement', 'createRange', 'elementFromPoint']],
            [HTMLElement.prototype, ['showPopover', 'hidePopover']],
          ]) for (const name of names) prototype[name] = fail;
          for (const name of ['parentNode', 'firstChild', 'nextSibling', 'isConnected', 'textContent'])
            Object.defineProperty(Node.prototype, name, { get: fail });
          Object.defineProperty(CharacterData.prototype, 'data', { get: fail });
          window.requestIdleCallback = window.MutationObserver = window.CSSStyleSheet = fail;`),
      ),
    );
    // Nothing of the page's own world works any more, so the marks are read in another one.
    const [line] = await linesOfMark(await inOwnWorld(page), 'Swedish massage');
    await page.mouse.move((line?.x ?? 0) + 10, (line?.y ?? 0) + 5, { steps: 5 });
    const card = await readCard(page);
    expect(await card.title()).toBe('Swedish massage');
    await card.click('button', 'Close');
    await expectNoCard(page);
  });

  test('may do next to nothing (strict policy, Trusted Types) gets marks and a styled card', async ({
    context,
    server,
  }) => {
    server.add('/strict.html', pageWith(''), {
      'content-security-policy':
        "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    });
    const page = await context.newPage();
    await page.goto(`${server.origin}/strict.html`);
    await hoverMark(page, 'Swedish massage');
    const card = await readCard(page);
    const look = await card.evaluate((root) => {
      const heading = root.querySelector('h1, h2, h3, [role="heading"]');
      const surface = root.querySelector('.card');
      return {
        weight: heading && Number(getComputedStyle(heading).fontWeight),
        ground: surface && getComputedStyle(surface).backgroundColor,
      };
    });
    expect(look.weight).toBeGreaterThanOrEqual(600);
    expect(look.ground).not.toBe('rgba(0, 0, 0, 0)');
  });

  test('stop all events on their way down gets a card, and Escape closes it', async ({ open }) => {
    const stop = `for (const type of ['pointermove', 'pointerover', 'pointerout', 'mousemove', 'pointerdown', 'click',
      'keydown', 'keyup', 'focusin', 'focusout', 'scroll', 'toggle'])
      window.addEventListener(type, (event) => event.stopPropagation(), true);`;
    const page = await open(pageWith(script(stop)));
    await hoverMark(page, 'Swedish massage');
    await readCard(page);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
  });

  test('send events of their own gets a card, and no error', async ({ open }) => {
    const page = await open(pageWith(''));
    const point = await pointOnMark(page, 'Swedish massage');
    await page.evaluate(({ x, y }) => {
      const place = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
      const target = document.querySelector('p');
      for (const type of ['pointerover', 'pointermove']) {
        target?.dispatchEvent(new PointerEvent(type, { ...place, pointerType: 'mouse' }));
      }
      target?.dispatchEvent(new MouseEvent('click', { ...place, detail: 1 }));
      for (const type of [
        'pointermove',
        'pointerover',
        'pointerdown',
        'pointerout',
        'click',
        'keydown',
        'keyup',
        'focusin',
      ]) {
        // What many test libraries and old scripts send: an event of no particular kind, without a place.
        target?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
        target?.dispatchEvent(new CustomEvent(type, { bubbles: true }));
        document.dispatchEvent(new Event(type, { bubbles: true }));
        window.dispatchEvent(new Event(type));
      }
    }, point);
    // Two frames: what the events led to has been looked at.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await expectCardOnTop(page);
  });

  test('change the page in every frame gets its marks, and goes on at its own pace', async ({ open }) => {
    const page = await open(
      pageWith(
        script(`window.frames_ = 0;
          const tick = () => {
            window.frames_ += 1;
            const list = document.querySelector('#list');
            if (list) {
              for (let row = 0; row < 20; row += 1) {
                const item = document.createElement('li');
                item.textContent = 'row ' + window.frames_ + ' of nothing';
                list.prepend(item);
              }
              while (list.children.length > 200) list.lastChild.remove();
              if (window.frames_ === 60) document.querySelector('#late').textContent = 'A facet joint.';
            }
            requestAnimationFrame(tick);
          };
          tick();`),
        `${text}<p id="late"></p><ul id="list"></ul>`,
      ),
    );
    await expectMarks(page, ['Swedish massage', 'facet joint']);
    await expectCardOnTop(page);
  });
});

test.describe('a page whose styles', () => {
  for (const [why, style] of [
    ['unset everything', '* { all: unset !important; } ::backdrop { all: unset !important; }'],
    ['unset everything from a layer', '@layer first { *, *::before { all: unset !important; } }'],
    ['take all pointer events away', '* { pointer-events: none !important; }'],
    [
      'hide and move whatever they do not know',
      'body ~ * { display: none !important; transform: scale(0) !important; }',
    ],
    [
      'animate and filter everything',
      '* { transition: all 5s !important; opacity: 0.9; } html { filter: none; }',
    ],
  ] as const) {
    test(`${why} gets a card that can be used`, async ({ open }) => {
      await expectCardOnTop(await open(pageWith(`<style>${style}</style>`)));
    });
  }

  test('put other things above everything gets a card above them', async ({ open }) => {
    const cover = `<div style="position:fixed;inset:100px 0 0 0;z-index:2147483647;background:silver">Buy!</div>
      <div popover="manual" style="position:fixed;inset:120px 0 auto 0;margin:0">Cookies?</div>`;
    const page = await open(pageWith('', text + cover));
    await page.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.showPopover());
    await expectCardOnTop(page);
  });
});

test.describe('above', () => {
  test('a modal dialog, also one in another, the card can be used', async ({ open }) => {
    const page = await open(
      pageWith('', `<dialog id="outer">Outer <dialog id="inner">${text}<p>A dialog.</p></dialog></dialog>`),
    );
    await page.evaluate(() => {
      for (const id of ['outer', 'inner']) document.querySelector<HTMLDialogElement>(`#${id}`)?.showModal();
    });
    await expectMarks(page, ['Swedish massage']);
    await expectCardOnTop(page);
  });

  test('a full-screen element the card can be used', async ({ open }) => {
    const page = await open(
      pageWith('', `<main style="background:white">${text}<button>Fill</button></main>`),
    );
    await page.evaluate(() => {
      document.querySelector('button')?.addEventListener('click', () => {
        void document.querySelector('main')?.requestFullscreen();
      });
    });
    await page.getByRole('button', { name: 'Fill' }).click();
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await expectCardOnTop(page);
  });
});

test.describe('marks are seen', () => {
  const dark = `html, body, p { background-color: #181a1b !important; color: #e8e6e3 !important;
    border-color: #736b5e !important; text-decoration-color: transparent !important; }
    a, u { text-decoration: none !important; }`;
  for (const [why, style] of [
    ['on a light page', 'p { color: #1b2430; }'],
    ['on a page whose styles were rewritten to dark', dark],
    [
      'on a page that is turned to dark as a whole',
      'html { filter: invert(1) hue-rotate(180deg); background: white; }',
    ],
  ] as const) {
    test(why, async ({ open }) => {
      const page = await open(pageWith('', text));
      await expectMarks(page, ['Swedish massage']);
      // As such extensions do it: from outside, and after the page has come.
      await page.addStyleTag({ content: style });
      const contrast = await contrastOfMark(page, (await readMarks(page))[0]);
      // WCAG 2.2, 1.4.11: what is not text is told from its ground by 3 to 1.
      expect(contrast, 'the contrast of the underline with its ground').toBeGreaterThanOrEqual(3);
    });
  }
});
