import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Engine, lexiconOf, startEngine, textOf } from './sample-engine';

const lexicon = lexiconOf(['massage'], ['back pain']);

let engine: Engine | undefined;
afterEach(() => {
  engine?.stop();
  document.body.replaceChildren();
});

const paintedTexts = (): string[] => engine?.painted().map(textOf) ?? [];

/** Starts the engine on a body, and gives the element of it that is named "host". */
async function start(html: string): Promise<HTMLElement> {
  document.body.innerHTML = html;
  const started = startEngine(lexicon);
  engine = started;
  await vi.waitUntil(() => started.isDone());
  const host = document.querySelector<HTMLElement>('.host');
  if (!host) throw new Error('the body has no host');
  return host;
}

function attach(host: Element, html = '<p>massage</p>'): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

/** Attaching a root tells nobody: it is found within some seconds, and nothing else changes in these tests. */
const soon = { timeout: 5_000 };

describe('a root that is attached later, while the page does nothing else', () => {
  it('is found on an empty element', async () => {
    attach(await start('<div class="host"></div>'));
    await vi.waitUntil(() => paintedTexts().length > 0, soon);
    expect(paintedTexts()).toEqual(['massage']);
  });

  it('is found on a custom element with content', async () => {
    attach(await start('<x-host class="host">back pain</x-host>'), '<slot></slot> and massage');
    await vi.waitUntil(() => paintedTexts().length > 1, soon);
    expect(paintedTexts().sort()).toEqual(['back pain', 'massage']);
  });

  it('is found on any element with content, however many others there are', async () => {
    const others = '<i>Text</i> '.repeat(2_500);
    const host = await start(`${others}<div class="host"><b>Text</b></div>${others}`);
    attach(host);
    await vi.waitUntil(() => paintedTexts().length > 0, { timeout: 15_000 });
    expect(paintedTexts()).toEqual(['massage']);
  });

  it('is found in a root', async () => {
    const host = await start('<div class="host"></div>');
    const inner = attach(host, '<p></p>').querySelector('p');
    if (inner) attach(inner);
    await vi.waitUntil(() => paintedTexts().length > 0, soon);
    expect(paintedTexts()).toEqual(['massage']);
  });

  it('is left alone in an editor, and read when that is none any more', async () => {
    const host = await start('<div contenteditable><p class="host"></p></div><div class="other"></div>');
    attach(host);
    const other = document.querySelector('.other');
    if (other) attach(other, '<p>back pain</p>');
    await vi.waitUntil(() => paintedTexts().length > 0, soon);
    expect(paintedTexts()).toEqual(['back pain']);
    if (host.parentElement) host.parentElement.contentEditable = 'false';
    await vi.waitUntil(() => paintedTexts().length > 1, soon);
    expect(paintedTexts().sort()).toEqual(['back pain', 'massage']);
  });
});

describe('a root that is there', () => {
  it('loses its marks when it comes to stand in another language, and has them again', async () => {
    const host = await start('<section><div class="host"></div></section>');
    attach(host);
    await vi.waitUntil(() => paintedTexts().length === 1, soon);
    const section = host.parentElement;
    section?.setAttribute('lang', 'de');
    await vi.waitUntil(() => paintedTexts().length === 0, soon);
    section?.removeAttribute('lang');
    await vi.waitUntil(() => paintedTexts().length === 1, soon);
  });

  it('may be moved to another document, where our style sheet cannot follow', async () => {
    const host = await start('<div class="host"></div>');
    const root = attach(host);
    await vi.waitUntil(() => paintedTexts().length === 1, soon);
    const frame = document.body.appendChild(document.createElement('iframe'));
    const errors: string[] = [];
    const note = (event: ErrorEvent) => errors.push(event.message);
    window.addEventListener('error', note);
    frame.contentDocument?.body.append(host);
    await vi.waitUntil(() => paintedTexts().length === 0, soon);
    root.append('back pain');
    // Another round of what is looked at now and then, seen by another root that it finds.
    attach(document.body.appendChild(document.createElement('div')));
    await vi.waitUntil(() => paintedTexts().length === 1, soon);
    expect(paintedTexts()).toEqual(['massage']);
    expect(errors).toEqual([]);
    window.removeEventListener('error', note);
  });
});
