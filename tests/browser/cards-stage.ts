import { vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Cards, type CardsOptions, startCards } from '../../highlighting/card/card-controller';
import { createHitTest } from '../../highlighting/card/hit-test';
import { closeDelay, openDelay } from '../../highlighting/card/hover-state';
import type { Mark } from '../../highlighting/marks/mark';
import type { Article } from '../../knowledge/article';
import { deepTissueMassage, swedishMassage } from './card-articles';
import { createStage, middleOf, type Stage } from './page-stage';

/** A page with cards on it, and the hands and eyes of a reader. The clock stands still: time passes on demand. */
export interface CardsStage extends Stage {
  readonly cards: Cards;
  readonly loadArticle: ReturnType<typeof vi.fn<CardsOptions['loadArticle']>>;
  readonly onHideTerm: ReturnType<typeof vi.fn<CardsOptions['onHideTerm']>>;
  readonly onSilence: ReturnType<typeof vi.fn<CardsOptions['onSilence']>>;
  readonly onSiteOff: ReturnType<typeof vi.fn<() => void>>;
  /** The card's element while it is in the page. */
  host(): HTMLElement | null;
  /** The inside of the card, which is closed to the page. */
  inside(): ShadowRoot;
  title(): string | undefined;
  /** Moves the pointer to a point of the viewport and lets a frame pass. */
  pointAt(point: { x: number; y: number }): Promise<void>;
  /** Points at a mark until its card is open. */
  hover(mark: Mark): Promise<void>;
  clickAt(point: { x: number; y: number }): Promise<void>;
  /** Clicks on an element inside the card. */
  clickInside(selector: string): Promise<void>;
  end(): void;
}

const articles = new Map<string, Article>(
  [deepTissueMassage, swedishMassage].map((article) => [article.id, article]),
);

export const middle = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

export const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

/** Lets promises and two frames pass, in which a card is placed. */
export async function settle(): Promise<void> {
  await frame();
  await frame();
}

export function createCardsStage(html: string, options: Partial<CardsOptions> = {}): CardsStage {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const roots = new Map<Element, ShadowRoot>();
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.set(this, root);
    return root;
  });
  const stage = createStage(html);
  const controller = new AbortController();
  const loadArticle = vi.fn<CardsOptions['loadArticle']>(async (id) => articles.get(id));
  const onHideTerm = vi.fn<CardsOptions['onHideTerm']>();
  const onSilence = vi.fn<CardsOptions['onSilence']>();
  const onSiteOff = vi.fn<() => void>();
  const cards = startCards({
    document,
    hitTest: createHitTest(document, stage.marksIn, () => stage.shadowRoots),
    hasMarks: () => true,
    theme: () => 'system',
    now: () => new Date('2026-12-01T12:00:00Z'),
    loadArticle,
    onHideTerm,
    onSilence,
    termsIn: () => [],
    claimsIn: () => [],
    onSiteOff,
    signal: controller.signal,
    ...options,
  });
  const host = () => {
    const found = [...roots.keys()].find(
      (element) => element.localName === 'glosswell-card' && element.isConnected,
    );
    return found instanceof HTMLElement ? found : null;
  };
  const inside = () => {
    const element = host();
    const root = element && roots.get(element);
    if (!root) throw new Error('no card is open');
    return root;
  };
  const positionIn = ({ x, y }: { x: number; y: number }) => ({ position: { x, y }, force: true });
  const pointAt = async (point: { x: number; y: number }) => {
    await userEvent.hover(document.documentElement, positionIn(offsetIn(point)));
    await settle();
  };
  const clickAt = async (point: { x: number; y: number }) => {
    await userEvent.click(document.documentElement, positionIn(offsetIn(point)));
    await settle();
  };
  return {
    ...stage,
    cards,
    loadArticle,
    onHideTerm,
    onSilence,
    onSiteOff,
    host,
    inside,
    title: () => (host() ? inside().querySelector('h2')?.textContent : undefined),
    pointAt,
    clickAt,
    async hover(mark) {
      await pointAt(middleOf(mark));
      vi.advanceTimersByTime(openDelay);
      await settle();
    },
    async clickInside(selector) {
      const element = inside().querySelector(selector);
      if (!element) throw new Error(`the card has no ${selector}`);
      await clickAt(middle(element));
    },
    end() {
      controller.abort();
      stage.remove();
      vi.useRealTimers();
      vi.restoreAllMocks();
    },
  };
}

/** Positions are counted from the root element, which may be scrolled. */
function offsetIn({ x, y }: { x: number; y: number }) {
  const { left, top } = document.documentElement.getBoundingClientRect();
  return { x: x - left, y: y - top };
}

export async function passCloseDelay(): Promise<void> {
  vi.advanceTimersByTime(closeDelay);
  await settle();
}
