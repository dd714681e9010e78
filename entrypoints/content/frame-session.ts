import lexicon from 'virtual:glosswell/lexicon';
import { type Cards, startCards } from '../../highlighting/card-controller';
import { HighlightPainter } from '../../highlighting/highlight-painter';
import { createHitTest } from '../../highlighting/hit-test';
import { isSameMark } from '../../highlighting/hover-state';
import { PageHighlighter } from '../../highlighting/page-highlighter';
import { TermNavigator } from '../../highlighting/term-navigator';
import { categories } from '../../knowledge/categories';
import { createMatcher } from '../../knowledge/matcher';
import type { MarkingPreferences } from '../../knowledge/preferences';
import { createFrameId } from '../../platform/frame-id';
import { ask, type Step, tell } from '../../platform/messages';
import type { FrameReport } from '../../platform/page-channel';
import { loadPart } from '../../platform/parts';
import type { Settings } from '../../platform/settings';
import { isSiteOff } from '../../platform/site';

/** The language of the bundled glossary. */
const LANGUAGE = 'en';

/** What runs in a frame while its site is on. */
interface Running {
  readonly highlighter: PageHighlighter;
  readonly navigator: TermNavigator;
  readonly painter: HighlightPainter;
  readonly cards: Cards;
  readonly ending: AbortController;
}

/** One frame's marks and cards, switched on and off with the settings. Answers the popup and the shortcuts. */
export class FrameSession {
  /** Random id of this frame's document. */
  readonly frame = createFrameId();
  private readonly matcher = createMatcher(lexicon);
  private settings: Settings | undefined;
  private running: Running | undefined;

  /**
   * @param document the frame's document
   * @param site the site of the page that the frame is part of
   * @param onChange told when the terms that were found may be others
   */
  constructor(
    private readonly document: Document,
    private readonly site: string,
    private readonly onChange: () => void,
  ) {}

  /** Makes the frame as the settings have it: starts, changes or ends the marks. */
  apply(settings: Settings): void {
    const before = this.settings;
    this.settings = settings;
    if (isSiteOff(settings, this.site)) {
      this.end();
    } else if (!this.running) {
      this.running = this.start(settings.marking);
      this.running.highlighter.start();
    } else if (JSON.stringify(before?.marking) !== JSON.stringify(settings.marking)) {
      this.running.painter.setColors(colorsOf(settings.marking));
      this.running.highlighter.setPreferences(settings.marking);
    }
    this.onChange();
  }

  /** Takes marks and card away. */
  end(): void {
    this.running?.ending.abort();
    this.running?.highlighter.stop();
    this.running = undefined;
  }

  report(): FrameReport {
    return {
      frame: this.frame,
      top: window.top === window.self,
      state: this.running?.highlighter.state ?? 'off',
      terms: this.running?.navigator.terms() ?? [],
    };
  }

  /** Ids of the different terms of this frame. */
  termIds(): readonly string[] {
    return this.running?.highlighter.termIds() ?? [];
  }

  jump(termId: string, index: number): void {
    this.running?.navigator.jump(termId, index);
  }

  /** Goes to the next or previous term and opens its card. @returns false when there is none further */
  step({ name, entering }: Step): boolean {
    const mark = this.running?.navigator.step(name === 'next-term' ? 1 : -1, entering);
    if (mark) this.running?.cards.openMark(mark);
    return mark !== undefined;
  }

  private start(preferences: MarkingPreferences): Running {
    const { document } = this;
    const ending = new AbortController();
    const painter = new HighlightPainter(document);
    painter.setColors(colorsOf(preferences));
    const highlighter = new PageHighlighter({
      document,
      matcher: this.matcher,
      language: LANGUAGE,
      painter,
      preferences,
      onChange: () => {
        cards.marksChanged((mark) =>
          highlighter.marksIn(mark.range.startContainer as Text).some((other) => isSameMark(other, mark)),
        );
        this.onChange();
      },
    });
    const cards = startCards({
      document,
      hitTest: createHitTest(document, highlighter.marksIn, highlighter.shadowRoots),
      hasMarks: () => highlighter.hasMarks,
      theme: () => this.settings?.theme ?? 'system',
      now: () => new Date(),
      loadArticle: (id) => ask('article', id),
      loadCardHost: () => loadPart('card'),
      onHideTerm: (id) => tell('hide-term', id),
      onSiteOff: () => tell('site-off'),
      signal: ending.signal,
    });
    const navigator = new TermNavigator(highlighter, (mark) => painter.emphasize(mark), window);
    return { highlighter, navigator, painter, cards, ending };
  }
}

/** The colors that the reader chose, by category. */
function colorsOf({ categories: chosen }: MarkingPreferences): Parameters<HighlightPainter['setColors']>[0] {
  return Object.fromEntries(categories.map(({ id }) => [id, chosen[id].color]).filter(([, color]) => color));
}
