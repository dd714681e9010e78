import { describe, expect, it, vi } from 'vitest';
import type { CardHost, CreateCardHost } from '../../highlighting/card-host';
import type { Hit } from '../../highlighting/hit-test';
import type { CardView } from '../../highlighting/hover-events';
import { createLazyCardHost } from '../../highlighting/lazy-card-host';

const hit = { line: 'of the first' } as unknown as Hit;
const otherHit = { line: 'of the other' } as unknown as Hit;
const view: CardView = { mode: 'preview', content: { state: 'loading' }, canGoBack: false };
const ready = { ...view, content: { state: 'missing' } } as const satisfies CardView;

/** A host whose code comes when the test says so. */
function createStage() {
  const methods = [
    'open',
    'update',
    'close',
    'isOpen',
    'contains',
    'areas',
    'dismissMenu',
    'destroy',
  ] as const;
  const real = Object.fromEntries(methods.map((name) => [name, vi.fn()])) as unknown as CardHost;
  const create = vi.fn<CreateCardHost>(() => real);
  const requests: PromiseWithResolvers[] = [];
  const loadCardHost = vi.fn(
    () => new Promise<CreateCardHost>((arrive, fail) => requests.push({ arrive, fail })),
  );
  const onFailed = vi.fn();
  const options = { loadCardHost, onFailed } as unknown as Parameters<typeof createLazyCardHost>[0];
  const host = createLazyCardHost(options);
  const settle = () => new Promise((done) => setTimeout(done));
  return {
    ...{ host, real, create, loadCardHost, onFailed },
    async arrive() {
      requests.shift()?.arrive(create);
      await settle();
    },
    async fail() {
      requests.shift()?.fail(new Error('Cannot access contents of the page'));
      await settle();
    },
  };
}

interface PromiseWithResolvers {
  arrive(create: CreateCardHost): void;
  fail(error: Error): void;
}

describe('before the code is there', () => {
  it('asks for it once, when a card may open', async () => {
    const { host, loadCardHost, arrive } = createStage();
    expect(loadCardHost).not.toHaveBeenCalled();
    host.prepare();
    host.prepare();
    host.open(hit, view);
    await arrive();
    host.prepare();
    expect(loadCardHost).toHaveBeenCalledOnce();
  });

  it('opens nothing when the code comes and no card is wanted', async () => {
    const { host, real, arrive } = createStage();
    host.prepare();
    await arrive();
    expect(real.open).not.toHaveBeenCalled();
    host.open(hit, view);
    expect(real.open).toHaveBeenCalledExactlyOnceWith(hit, view);
  });

  it('opens what was asked for last, as it is by then', async () => {
    const { host, real, arrive } = createStage();
    host.open(hit, view);
    host.open(otherHit, view);
    host.update(ready, false);
    await arrive();
    expect(real.open).toHaveBeenCalledExactlyOnceWith(otherHit, ready);
  });

  it('opens nothing that was closed again', async () => {
    const { host, real, arrive } = createStage();
    host.open(hit, view);
    host.close({ restoreFocus: true });
    host.update(ready, false);
    await arrive();
    expect(real.open).not.toHaveBeenCalled();
  });

  it('makes nothing when the page’s cards have ended', async () => {
    const { host, create, loadCardHost, arrive } = createStage();
    host.open(hit, view);
    host.destroy();
    await arrive();
    expect(create).not.toHaveBeenCalled();
    host.open(hit, view);
    expect(loadCardHost).toHaveBeenCalledOnce();
  });

  it('says of no event that it comes from the card', () => {
    const { host } = createStage();
    host.open(hit, view);
    expect([host.isOpen(), host.contains({} as Event), host.areas(), host.dismissMenu()]).toEqual([
      false,
      false,
      undefined,
      false,
    ]);
  });
});

describe('when the code cannot be had', () => {
  it('tells so of a card that was wanted, and asks again for the next', async () => {
    const { host, real, onFailed, arrive, fail } = createStage();
    host.open(hit, view);
    await fail();
    expect(onFailed).toHaveBeenCalledOnce();
    host.open(otherHit, view);
    await arrive();
    expect(real.open).toHaveBeenCalledExactlyOnceWith(otherHit, view);
    expect(onFailed).toHaveBeenCalledOnce();
  });

  it('keeps still while none is wanted', async () => {
    const { host, onFailed, fail } = createStage();
    host.prepare();
    await fail();
    expect(onFailed).not.toHaveBeenCalled();
  });

  it('tells so when the card cannot be drawn', async () => {
    const { host, real, onFailed, arrive } = createStage();
    vi.mocked(real.open).mockImplementationOnce(() => {
      throw new Error('Extension context invalidated.');
    });
    host.open(hit, view);
    await arrive();
    expect(onFailed).toHaveBeenCalledOnce();
  });
});
