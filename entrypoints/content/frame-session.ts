import lexicon from 'virtual:glosswell/lexicon';
import type { Cards } from '../../highlighting/card/card-controller';
import { cardsOnDemand } from '../../highlighting/card/cards-on-demand';
import { onEscapeAmongFrames } from '../../highlighting/card/escape-among-frames';
import { createHitTest } from '../../highlighting/card/hit-test';
import { listClaims, listTerms } from '../../highlighting/marks/term-list';
import type { Navigator } from '../../highlighting/marks/term-navigator';
import { PageHighlighter } from '../../highlighting/page-highlighter';
import type { Painter } from '../../highlighting/painting/painter';
import { markCategories } from '../../knowledge/categories';
import { createMatcher } from '../../knowledge/matching/matcher';
import { plainForm } from '../../knowledge/matching/silenced-form';
import type { MarkingPreferences, PagePreferences } from '../../knowledge/preferences';
import { createFrameId } from '../../platform/frame-id';
import { ask, type Step, tell } from '../../platform/messages';
import { closeOtherCards } from '../../platform/other-cards';
import type { FrameReport } from '../../platform/page-channel';
import { loadPart } from '../../platform/parts';
import type { Settings } from '../../platform/settings';
import { isSiteOff } from '../../platform/site';
import { createHighlightPainter, createInlinePainter, type PainterKind, painterKind } from './create-painter';

/** The language of the bundled glossary. */
const LANGUAGE = 'en';

/** What runs in a frame while its site is on. */
interface Running {
  readonly highlighter: PageHighlighter;
  /** Goes to terms; its code comes when the reader first asks for one. */
  readonly navigator: () => Promise<Navigator>;
  readonly painter: Painter;
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
  /** The painter that is in use, or on its way. */
  private painterKind: PainterKind | undefined;
  private beginning: AbortController | undefined;

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
    const before = this.settings && this.preferencesOf(this.settings);
    const preferences = this.preferencesOf(settings);
    this.settings = settings;
    if (isSiteOff(settings, this.site)) {
      this.end();
    } else if (this.painterKind !== painterKind(settings)) {
      this.end();
      this.begin(painterKind(settings));
    } else if (this.running && JSON.stringify(before) !== JSON.stringify(preferences)) {
      this.running.painter.setColors(colorsOf(preferences));
      this.running.highlighter.setPreferences(preferences);
    }
    this.onChange();
  }

  /** Begins anew, for the page has thrown away what listened to it. */
  restart(): void {
    this.end();
    if (this.settings) this.apply(this.settings);
  }

  /** Takes marks and card away. */
  end(): void {
    this.beginning?.abort();
    this.running?.ending.abort();
    this.running?.highlighter.stop();
    this.running = undefined;
    this.painterKind = undefined;
  }

  report(): FrameReport {
    return {
      frame: this.frame,
      top: window.top === window.self,
      state: this.running?.highlighter.state ?? 'off',
      terms: listTerms(this.running?.highlighter.listed() ?? []),
      claims: listClaims(this.running?.highlighter.listed() ?? []),
      signs: this.running?.highlighter.warningSigns ?? [],
    };
  }

  /** Ids of the different terms of this frame. */
  termIds(): readonly string[] {
    return this.running?.highlighter.termIds() ?? [];
  }

  closeCard(openedBefore: number): void {
    this.running?.cards.closeCard(openedBefore);
  }

  /** Goes to one occurrence of a term. Does nothing where the browser lets no further script into the frame. */
  async jump(termId: string, index: number): Promise<void> {
    const navigator = await this.running?.navigator().catch(() => undefined);
    navigator?.jump(termId, index);
  }

  /** Goes to the next or previous term and opens its card. @returns false when there is none further */
  async step({ name, entering }: Step): Promise<boolean> {
    const { running } = this;
    const navigator = await running?.navigator().catch(() => undefined);
    const mark = navigator?.step(name === 'next-term' ? 1 : -1, entering);
    if (mark) running?.cards.openMark(mark);
    return mark !== undefined;
  }

  private preferencesOf({ marking, silencedForms }: Settings): PagePreferences {
    return { ...marking, silencedForms: silencedForms[this.site] ?? [] };
  }

  private begin(kind: PainterKind): void {
    this.painterKind = kind;
    if (kind === 'highlight') {
      this.run(createHighlightPainter(this.document));
      return;
    }
    const beginning = new AbortController();
    this.beginning = beginning;
    createInlinePainter(this.document, (mark) => this.running?.cards.openMark(mark)).then((painter) => {
      if (!painter) return;
      // The reader may have decided otherwise while the part was on its way.
      if (beginning.signal.aborted) painter.destroy();
      else this.run(painter);
    });
  }

  private run(painter: Painter): void {
    if (!this.settings) return;
    this.running = this.start(painter, this.preferencesOf(this.settings));
    this.running.highlighter.start();
    this.onChange();
  }

  private start(painter: Painter, preferences: PagePreferences): Running {
    const { document } = this;
    const ending = new AbortController();
    painter.setColors(colorsOf(preferences));
    const highlighter = new PageHighlighter({
      document,
      matcher: this.matcher,
      language: LANGUAGE,
      painter,
      preferences,
      loadClaimSearch: () => loadPart('claims'),
      onChange: () => {
        cards.marksChanged((mark) => highlighter.isMarked(mark));
        this.onChange();
      },
    });
    const hitTerm = createHitTest(document, highlighter.marksIn, highlighter.shadowRoots);
    const hitClaim = createHitTest(document, highlighter.claimsIn, highlighter.shadowRoots);
    const cards = cardsOnDemand({
      document,
      // The smaller mark wins: terms stand within claims.
      hitTest: (x, y) => hitTerm(x, y) ?? (highlighter.hasClaims ? hitClaim(x, y) : undefined),
      hasMarks: () => highlighter.hasMarks,
      theme: () => this.settings?.theme ?? 'system',
      now: () => new Date(),
      loadArticle: (id, near, within) => ask('article', { id, near, within }),
      termsIn: highlighter.termsIn,
      claimsIn: highlighter.claimsIn,
      loadCards: () => loadPart('card'),
      onHideTerm: (id, hidden) => tell('hide-term', { id, hidden }),
      onSilence: (words, silenced) => tell('silence-form', { form: plainForm(words), silenced }),
      onSiteOff: () => tell('site-off'),
      signal: ending.signal,
    });
    onEscapeAmongFrames(window, closeOtherCards, ending.signal);
    let navigator: Navigator | undefined;
    const getNavigator = async () => {
      const create = await loadPart('navigator');
      navigator ??= create({ highlighter, emphasize: (mark) => painter.emphasize(mark), window });
      return navigator;
    };
    return { highlighter, navigator: getNavigator, painter, cards, ending };
  }
}

/** The colors that the reader chose, by category. */
function colorsOf({ categories: chosen }: MarkingPreferences): Parameters<Painter['setColors']>[0] {
  return Object.fromEntries(
    markCategories.map(({ id }) => [id, chosen[id].color]).filter(([, color]) => color),
  );
}
