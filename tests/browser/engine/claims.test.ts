import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClaimSearch } from '../../../highlighting/claims/claim-search';
import { listClaims, listTerms } from '../../../highlighting/marks/term-list';
import { TermNavigator } from '../../../highlighting/marks/term-navigator';
import { termsNear } from '../../../highlighting/marks/terms-near';
import type { ClaimFinder } from '../../../knowledge/claim-matching/claim-finder';
import type { MarkingPreferences } from '../../../knowledge/preferences';
import { type Engine, everything, lexiconOf, type PainterKind, startEngine, textOf } from './sample-engine';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const lexicon = lexiconOf(['massage'], ['back pain'], ['trigger point'], ['toxins']);

/** Finds "massage ... toxins" up to the end of a sentence, and "it flushes toxins" under an introduction with massage. */
const finder: ClaimFinder = {
  find(text, introduction) {
    const pattern = /massage/i.test(introduction)
      ? /(?:massage|it)\sflushes\s[^.]*?toxins/gi
      : /massage\sflushes\s[^.]*?toxins/gi;
    return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      claimId: 'flushes-toxins',
      start: index,
      end: index + found.length,
    }));
  },
};

interface Searched extends Engine {
  readonly asked: readonly string[];
  readonly loadClaimSearch: ReturnType<typeof vi.fn>;
  claims(): string[];
}

function start(
  html: string,
  preferences: MarkingPreferences = everything,
  kind: PainterKind = 'highlight',
): Searched {
  document.body.innerHTML = html;
  const asked: string[] = [];
  const spied: ClaimFinder = {
    find(text, introduction) {
      asked.push(introduction === '' ? text : `${introduction.replaceAll('\n\n', ' / ')} > ${text}`);
      return finder.find(text, introduction);
    },
  };
  const loadClaimSearch = vi.fn(async () =>
    createClaimSearch({
      finder: spied,
      findSigns: (paragraphs) =>
        paragraphs.some((text) => text.includes('numb')) ? [{ sign: 'numb', termId: 'numbness' }] : [],
    }),
  );
  const engine = startEngine(lexicon, preferences, kind, { loadClaimSearch });
  stop = engine.stop;
  const claims = () => [...(CSS.highlights.get('glosswell-claims') ?? [])].map(textOf);
  return { ...engine, asked, loadClaimSearch, claims };
}

const health = '<p>Back pain and a trigger point.</p>';
const claim = '<p id="claim">Some say massage flushes all toxins out. It is nice.</p>';

async function expectClaims(engine: Searched, claims: readonly string[]): Promise<void> {
  await vi.waitFor(() => expect(engine.claims()).toEqual(claims));
}

describe('claims', () => {
  it('are marked on a page about health, and the terms within them stay marked', async () => {
    const engine = start(health + claim);
    await expectClaims(engine, ['massage flushes all toxins']);
    const terms = [...(CSS.highlights.get('glosswell-massage') ?? [])].map(textOf);
    expect(terms).toEqual(['Back pain', 'trigger point', 'massage', 'toxins']);
    expect(engine.highlighter.termIds()).not.toContain('flushes-toxins');
  });

  it('ask for no code on a page with one medical term', async () => {
    const engine = start('<p>Massage flushes them. Massage!</p>');
    await vi.waitUntil(() => engine.isDone());
    expect(engine.loadClaimSearch).not.toHaveBeenCalled();
  });

  it('are looked for where a term stands, or under an introduction with a term', async () => {
    const engine = start(
      `${health}<p>Nothing of ours here.</p>
       <h2>Benefits of massage</h2><p>It flushes toxins.</p><p>More words.</p>
       <h2>Plans</h2><p>It flushes nothing.</p>
       <p>The massage does it all:</p><ul><li>It flushes toxins<ul><li>and more</li></ul></li></ul>`,
    );
    await expectClaims(engine, ['It flushes toxins', 'It flushes toxins']);
    expect(engine.asked).toEqual([
      'Back pain and a trigger point.',
      'Benefits of massage',
      'Benefits of massage > It flushes toxins.',
      'Benefits of massage > More words.',
      'Plans > The massage does it all:',
      'Plans / The massage does it all: > It flushes toxins',
      'Plans / The massage does it all: > and more',
    ]);
  });

  it('run on through inline elements and footnote marks, and not into the next cell', async () => {
    const engine = start(
      `${health}<p>Some <b>mass</b>age <i>flushes</i><sup>1</sup> out toxins.</p>
       <table><tr><td>massage flushes</td><td>the toxins</td></tr></table>`,
    );
    await expectClaims(engine, ['massage flushes1 out toxins']);
  });

  it('follow the page, and those that stay are not painted anew', async () => {
    const engine = start(health + claim);
    await expectClaims(engine, ['massage flushes all toxins']);
    const [range] = CSS.highlights.get('glosswell-claims') ?? [];
    const added = document.createElement('p');
    added.textContent = 'Their massage flushes your toxins.';
    document.body.append(added);
    await expectClaims(engine, ['massage flushes all toxins', 'massage flushes your toxins']);
    expect([...(CSS.highlights.get('glosswell-claims') ?? [])][0]).toBe(range);
    document.querySelector('#claim')?.remove();
    await expectClaims(engine, ['massage flushes your toxins']);
    (added.firstChild as Text).data = 'Their massage feels good.';
    await expectClaims(engine, []);
  });

  it('are a category of their own, and stand once in a section', async () => {
    const twice = `${claim}<p>A massage flushes more toxins.</p>`;
    const engine = start(health + twice, { ...everything, density: 'section' });
    await expectClaims(engine, ['massage flushes all toxins']);
    const { categories } = everything;
    engine.highlighter.setPreferences({
      ...everything,
      categories: { ...categories, claims: { on: false } },
    });
    expect(engine.claims()).toEqual([]);
    engine.highlighter.setPreferences(everything);
    expect(engine.claims()).toEqual(['massage flushes all toxins', 'massage flushes more toxins']);
    engine.highlighter.setPreferences({ ...everything, hiddenTerms: ['flushes-toxins'] });
    expect(engine.claims()).toEqual([]);
  });

  it('are gone through with the terms, a claim before the term with which it begins', async () => {
    const engine = start(`<p>Back pain.</p><p>Massage flushes toxins.</p>`);
    await expectClaims(engine, ['Massage flushes toxins']);
    const navigator = new TermNavigator({ highlighter: engine.highlighter, emphasize: () => {}, window });
    const met = [0, 1, 2, 3, 4].map(() => navigator.step(1, false)?.termId);
    expect(met).toEqual(['back pain', 'flushes-toxins', 'massage', 'toxins', undefined]);
    expect(listClaims(engine.highlighter.listed())).toEqual([{ id: 'flushes-toxins', count: 1 }]);
    expect(listTerms(engine.highlighter.listed()).map(({ id }) => id)).toEqual([
      'back pain',
      'massage',
      'toxins',
    ]);
  });

  it('come with the warning signs that the page names', async () => {
    const engine = start(`${health}<p>It is numb.</p>`);
    await vi.waitFor(() =>
      expect(engine.highlighter.warningSigns).toEqual([{ sign: 'numb', termId: 'numbness' }]),
    );
  });

  it('are found in a text of any length, cut at the ends of sentences', async () => {
    const long = 'Words and more words stand here. '.repeat(2_000);
    const engine = start(`${health}<p>${long}A massage flushes toxins. ${long}</p>`);
    await expectClaims(engine, ['massage flushes toxins']);
    expect(Math.max(...engine.asked.map(({ length }) => length))).toBeLessThan(13_000);
  });
});

describe('claims as inline marks', () => {
  const elements = (selector = '') => [
    ...document.querySelectorAll<HTMLElement>(`glosswell-term${selector}`),
  ];
  const pieces = () => elements('[data-category="claims"]').map(({ textContent }) => textContent);

  async function expectPieces(engine: Engine, expected: readonly string[]): Promise<void> {
    await vi.waitFor(() => expect(pieces()).toEqual(expected));
    await vi.waitUntil(() => engine.isDone());
    engine.painted(); // Throws for elements that belong to no mark.
    expect(elements(' glosswell-term'), 'elements of ours within others').toEqual([]);
  }

  it('stand around their terms, and the first words lead to the card', async () => {
    const page = `${health}<p>See: massage flushes all toxins out, massage flushes my toxins.</p>`;
    const engine = start(page, everything, 'inline');
    await expectPieces(engine, [' flushes all ', ' flushes my ']);
    expect(document.querySelectorAll('p')[1]?.textContent).toBe(
      'See: massage flushes all toxins out, massage flushes my toxins.',
    );
    const [first] = elements('[data-category="claims"]');
    expect(first?.getAttribute('aria-label')).toBe('flushes all, a claim');
    expect(first?.getAttribute('aria-description')).toBe('massage flushes all toxins');
    expect(first?.ariaHidden).toBeNull();
    first?.focus();
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    expect(engine.opened.map(({ termId }) => termId)).toEqual(['flushes-toxins']);
  });

  it('follow the terms in them as they come and go, and leave the page as it was', async () => {
    const engine = start(health + claim, everything, 'inline');
    const text = document.querySelector('#claim')?.firstChild;
    await expectPieces(engine, [' flushes all ']);
    engine.highlighter.setPreferences({ ...everything, hiddenTerms: ['toxins'] });
    await expectPieces(engine, [' flushes all toxins']);
    engine.highlighter.setPreferences({ ...everything, hiddenTerms: ['massage'] });
    await expectPieces(engine, ['massage flushes all ']);
    engine.highlighter.setPreferences({ ...everything, hiddenTerms: ['flushes-toxins'] });
    await expectPieces(engine, []);
    engine.stop();
    expect(document.querySelector('#claim')?.innerHTML).toBe(
      'Some say massage flushes all toxins out. It is nice.',
    );
    expect(document.querySelector('#claim')?.firstChild).toBe(text);
  });

  it('are shown again when the page writes their text anew', async () => {
    const engine = start(health + claim, everything, 'inline');
    await expectPieces(engine, [' flushes all ']);
    const paragraph = document.querySelector('#claim');
    if (paragraph) paragraph.textContent = 'They say massage flushes more toxins.';
    await expectPieces(engine, [' flushes more ']);
  });
});

describe('the terms near a mark', () => {
  it('are told by how near they stand, before or after it', async () => {
    const engine = start(
      '<p>Toxins stand far away. Back pain is here: <b>massage</b> eases it.</p><p>And a trigger point.</p>',
    );
    await vi.waitUntil(() => engine.isDone());
    const mark = [...engine.highlighter.listed()].find(({ termId }) => termId === 'massage');
    expect(mark && termsNear(mark, engine.highlighter.termsIn)).toEqual([
      'back pain',
      'trigger point',
      'toxins',
    ]);
  });
});
