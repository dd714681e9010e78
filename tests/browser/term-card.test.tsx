import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import cardStyles from '../../components/card/card.css?inline';
import { TermCard, type TermCardProps } from '../../components/card/TermCard';
import tokenStyles from '../../components/tokens.css?inline';
import { deepTissueMassage, longArticle, swedishMassage } from './card-articles';
import { flushesToxins, usesOfMassage } from './card-claims';

let surface: HTMLElement;
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `${tokenStyles}\n${cardStyles}\n.surface { width: 340px; max-height: 420px; display: flex }`,
);

beforeEach(() => {
  document.adoptedStyleSheets = [sheet];
  surface = document.createElement('div');
  surface.className = 'surface';
  document.body.append(surface);
});
afterEach(() => {
  render(null, surface);
  surface.remove();
  document.adoptedStyleSheets = [];
});

const now = new Date('2026-12-01T12:00:00Z');

function draw(props: Partial<TermCardProps> = {}) {
  const callbacks = {
    onBack: vi.fn(),
    onOpenTerm: vi.fn(),
    onHideTerm: vi.fn(),
    onSilence: vi.fn(),
    onUndo: vi.fn(),
    onSiteOff: vi.fn(),
    onClose: vi.fn(),
    onRetry: vi.fn(),
  };
  render(
    <TermCard
      state="ready"
      article={deepTissueMassage}
      titleId="title"
      dialog={true}
      canGoBack={false}
      now={now}
      {...callbacks}
      {...props}
    />,
    surface,
  );
  return callbacks;
}

const menuButton = () => page.getByRole('button', { name: 'More actions' });

describe('the order', () => {
  it('is summary, help, care, dispute, evidence, the rest, related terms', () => {
    draw();
    const headings = [...surface.querySelectorAll('h2, h3')].map(({ textContent }) => textContent);
    expect(headings).toEqual([
      'Deep tissue massage',
      'Get help now if',
      'Be careful',
      'Where experts disagree',
      'What the evidence says',
      'How it is done',
      'What to expect',
      'Related terms',
    ]);
    const summary = surface.querySelector('.summary');
    const notice = surface.querySelector('.notice');
    expect(summary && notice && summary.compareDocumentPosition(notice)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('puts help before the summary where the term is itself a warning sign', () => {
    draw({ article: { ...deepTissueMassage, urgent: true } });
    const summary = surface.querySelector('.summary');
    const notice = surface.querySelector('.notice-help');
    expect(summary && notice && summary.compareDocumentPosition(notice)).toBe(
      Node.DOCUMENT_POSITION_PRECEDING,
    );
  });

  it('says category and standing of the wording under the title', () => {
    draw();
    expect(surface.querySelector('.kind')?.textContent).toBe('Massage techniques · Experts disagree');
    draw({ article: longArticle });
    expect(surface.querySelector('.kind')?.textContent).toBe('Massage techniques · Older name');
    draw({ article: swedishMassage });
    expect(surface.querySelector('.kind')?.textContent).toBe('Massage techniques');
  });
});

describe('the evidence for the uses that a page speaks about', () => {
  it('stands before the general evidence, each use with verdict, finding and source', () => {
    draw({ article: { ...deepTissueMassage, uses: usesOfMassage } });
    const uses = [...surface.querySelectorAll('.uses dl > div')].map(({ textContent }) =>
      textContent?.trim(),
    );
    expect(uses).toEqual([
      'Low back painPartly supportedMassage can ease pain for a short while. Cherkin 2011',
      'FibromyalgiaLimited or mixed evidenceFive weeks or more may help pain and mood. Cherkin 2011',
    ]);
    const headings = [...surface.querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(headings.indexOf('For what this page is about')).toBe(
      headings.indexOf('What the evidence says') - 1,
    );
  });

  it('leads to the claim', async () => {
    const { onOpenTerm } = draw({ article: { ...deepTissueMassage, uses: usesOfMassage } });
    await userEvent.click(page.getByRole('button', { name: 'Low back pain: Partly supported' }));
    expect(onOpenTerm).toHaveBeenCalledExactlyOnceWith('massage-helps-back-pain');
  });

  it('is not there without them', () => {
    draw();
    expect(surface.querySelector('.uses')).toBeNull();
  });
});

describe('statements', () => {
  it('have their citations beside them and their labels in bold', () => {
    draw();
    expect(surface.querySelector('.summary')?.textContent?.trim()).toBe(
      'Slow, firm massage meant to reach muscle layers that lie further below the skin. NCCIH 2025, Macmillan 2026',
    );
    const labels = [...surface.querySelectorAll('.statements b')].map(({ textContent }) =>
      textContent?.trim(),
    );
    expect(labels).toEqual(['Back pain.', 'Does it need to hurt?']);
  });

  it('are text, whatever they look like', () => {
    const nasty = '<img src=x onerror="window.harmed = true"><b>bold</b>';
    draw({
      article: {
        ...swedishMassage,
        title: nasty,
        summary: { bullet: false, content: [{ text: nasty, citations: [] }] },
        related: [{ id: 'x', title: nasty }],
      },
    });
    expect(surface.querySelector('img, .summary b')).toBeNull();
    expect(surface.querySelector('.summary')?.textContent).toContain(nasty);
  });

  it('leave out a citation of an unknown source', () => {
    draw({
      article: {
        ...swedishMassage,
        summary: { bullet: false, content: [{ text: 'Text.', citations: ['gone'] }] },
      },
    });
    expect(surface.querySelector('.summary')?.textContent?.trim()).toBe('Text.');
  });
});

describe('warning signs', () => {
  it('show the brief and keep the whole list behind a disclosure', async () => {
    draw();
    await expect.element(page.getByText(/new bladder or bowel trouble is an emergency/)).toBeVisible();
    const sign = page.getByText('Both legs are painful, numb or weak.');
    await expect.element(sign).not.toBeVisible();
    await userEvent.click(page.getByText('All warning signs: Back pain'));
    await expect.element(sign).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'See a doctor if' })).toBeVisible();
  });

  it('have a heading that leads to the brief when the term has no signs of its own', () => {
    draw({ article: { ...deepTissueMassage, sections: [] } });
    expect(surface.querySelector('.notice-help h3')?.textContent).toBe('Get help now');
  });
});

describe('sources', () => {
  it('open from the last row, which says when the entry was checked', async () => {
    // A page that could be scrolled, as most can.
    document.body.style.minHeight = '3000px';
    draw();
    const toggle = page.getByRole('button', { name: 'Checked in November 2026 · 5 sources' });
    await expect.element(toggle).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(toggle);
    await expect.element(toggle).toHaveAttribute('aria-expanded', 'true');
    expect(surface.querySelectorAll('.sources li')).toHaveLength(5);
    await vi.waitFor(() => {
      const heading = surface.querySelector('.sources h3')?.getBoundingClientRect() ?? new DOMRect();
      const body = surface.querySelector('.body')?.getBoundingClientRect() ?? new DOMRect();
      expect(heading.top >= body.top && heading.bottom <= body.bottom, 'the list is in view').toBe(true);
    });
    expect(window.scrollY, 'the page itself').toBe(0);
    expect(document.activeElement).toBe(toggle.element());
    await userEvent.click(toggle);
    expect(surface.querySelector('.sources')).toBeNull();
    document.body.removeAttribute('style');
  });

  it('are reached by a citation, with the focus on the entry', async () => {
    draw();
    await userEvent.click(page.getByRole('button', { name: 'Source: Ernst 2003' }).first());
    await vi.waitFor(() =>
      expect(document.activeElement?.querySelector('b')?.textContent).toBe('Ernst 2003'),
    );
    const entry = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    const body = surface.querySelector('.body')?.getBoundingClientRect() ?? new DOMRect();
    expect(entry.top).toBeGreaterThanOrEqual(body.top);
    expect(entry.bottom).toBeLessThanOrEqual(body.bottom + 1);
  });

  it('are closed again when another article is shown', async () => {
    draw({ article: deepTissueMassage });
    await userEvent.click(page.getByRole('button', { name: /5 sources/ }));
    draw({ article: swedishMassage });
    expect(surface.querySelector('.sources')).toBeNull();
  });

  it('go to the same entry again when asked again', async () => {
    draw();
    const citation = page.getByRole('button', { name: 'Source: Ernst 2003' }).first();
    await userEvent.click(citation);
    await vi.waitFor(() => expect(document.activeElement?.localName).toBe('li'));
    surface.querySelector('.body')?.scrollTo(0, 0);
    await userEvent.click(citation);
    await vi.waitFor(() => expect(document.activeElement?.localName).toBe('li'));
  });

  it('say what was seen of them, and lead out without telling where from', async () => {
    draw();
    await userEvent.click(page.getByRole('button', { name: /5 sources/ }));
    const entries = [...surface.querySelectorAll('.sources li')];
    expect(entries[0]?.querySelector('.caveat')).toBeNull();
    expect(entries[1]?.querySelector('.caveat')?.textContent).toMatch(/^Only the record/);
    expect(entries[3]?.querySelector('.caveat')?.textContent).toMatch(/^This source was not seen/);
    expect(entries[0]?.querySelector('.imprint')?.textContent).toBe(
      'National Center for Complementary and Integrative Health, 2025'.replace('2025', '2020'),
    );
    const link = entries[0]?.querySelector('a');
    expect(link?.href).toBe('https://example.org/nccih');
    expect(link?.rel).toBe('noreferrer');
    expect(link?.target).toBe('_blank');
  });

  it('are no link when their address is none that may be opened', async () => {
    const source = {
      ...swedishMassage.sources[0],
      url: 'javascript:alert(1)',
    } as (typeof swedishMassage.sources)[0];
    draw({ article: { ...swedishMassage, sources: [source] } });
    await userEvent.click(page.getByRole('button', { name: /1 source$/ }));
    expect(surface.querySelector('.sources a')).toBeNull();
    expect(surface.querySelector('.sources')?.textContent).toContain('The title of NCCIH 2025');
  });

  it.each([
    ['2028-11-21T23:59:59Z', 'Checked in November 2026 · 5 sources'],
    ['2028-11-22T00:00:00Z', 'Checked in November 2026: due for review · 5 sources'],
  ])('at %s say "%s"', (time, text) => {
    draw({ now: new Date(time) });
    expect(surface.querySelector('footer button')?.textContent).toBe(text);
  });
});

describe('ambiguous words', () => {
  it.each([
    ['strains', 'Muscle strain', '“strains” is read here as: Muscle strain'],
    ['Muscle  strains', 'Muscle strain', '“Muscle strains” is read here in its health sense'],
  ])('"%s" for "%s"', (words, title, line) => {
    draw({ words, ambiguous: true, article: { ...swedishMassage, title } });
    expect(surface.querySelector('.sense')?.textContent).toBe(line);
  });

  it('have a choice in the menu, and what was done has a way back', async () => {
    const { onSilence } = draw({ words: 'strain', ambiguous: true });
    await userEvent.click(menuButton());
    await userEvent.click(page.getByRole('menuitem', { name: 'Not this meaning here' }));
    expect(onSilence).toHaveBeenCalledOnce();
    const { onUndo } = draw({ words: 'strain', ambiguous: true, done: 'silenced' });
    expect(surface.querySelector('.message p')?.textContent).toBe(
      '“strain” is not marked on this site any more.',
    );
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });
});

describe('the menu', () => {
  it('hides the term and switches the site off', async () => {
    const { onHideTerm, onSiteOff } = draw();
    await userEvent.click(menuButton());
    await userEvent.click(page.getByRole('menuitem', { name: 'Hide this term' }));
    expect(onHideTerm).toHaveBeenCalledExactlyOnceWith('deep-tissue-massage');
    await userEvent.click(menuButton());
    await userEvent.click(page.getByRole('menuitem', { name: 'Not on this site' }));
    expect(onSiteOff).toHaveBeenCalledOnce();
    expect(surface.querySelector('[role=menu]')).toBeNull();
  });

  it.each([
    ['{Enter}', 'Hide this term'],
    ['{ArrowDown}', 'Hide this term'],
    ['{ArrowUp}', 'Not on this site'],
    ['{ArrowDown}{ArrowDown}', 'Not on this site'],
    ['{ArrowDown}{ArrowDown}{ArrowDown}', 'Hide this term'],
    ['{ArrowDown}{End}', 'Not on this site'],
    ['{ArrowUp}{Home}', 'Hide this term'],
    ['{ArrowDown}n', 'Not on this site'],
  ])('after %s is at "%s"', async (keys, label) => {
    draw();
    menuButton().element().focus();
    for (const key of keys.match(/\{\w+\}|\w/g) ?? []) await userEvent.keyboard(key);
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(label));
  });

  it('closes on Escape, which it keeps for itself, and gives the focus back', async () => {
    draw();
    const outside = vi.fn();
    surface.addEventListener('keydown', (event) => outside(event.key, event.defaultPrevented));
    await userEvent.click(menuButton());
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('menuitem'));
    await userEvent.keyboard('{Escape}');
    expect(outside).toHaveBeenLastCalledWith('Escape', true);
    await vi.waitFor(() => expect(surface.querySelector('[role=menu]')).toBeNull());
    expect(document.activeElement).toBe(menuButton().element());
    await userEvent.keyboard('{Escape}');
    expect(outside).toHaveBeenLastCalledWith('Escape', false);
  });

  it('closes when the focus goes elsewhere', async () => {
    draw();
    await userEvent.click(menuButton());
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('menuitem'));
    surface.querySelector<HTMLElement>('h2')?.focus();
    await vi.waitFor(() => expect(surface.querySelector('[role=menu]')).toBeNull());
  });
});

describe('the header', () => {
  it('has a way back only when there is one', async () => {
    draw();
    expect(surface.querySelector('.back')).toBeNull();
    const { onBack } = draw({ canGoBack: true });
    await userEvent.click(page.getByRole('button', { name: 'Back' }));
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('closes, and opens related terms', async () => {
    const { onClose, onOpenTerm } = draw({ article: swedishMassage });
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
    await userEvent.click(page.getByRole('button', { name: 'Effleurage' }));
    expect(onClose).toHaveBeenCalledOnce();
    expect(onOpenTerm).toHaveBeenCalledExactlyOnceWith('effleurage');
  });

  it('names the card, which is a dialog only when it took the focus', () => {
    draw({ article: swedishMassage });
    expect(page.getByRole('dialog', { name: 'Swedish massage' }).elements()).toHaveLength(1);
    draw({ article: swedishMassage, dialog: false });
    expect(page.getByRole('dialog').elements()).toHaveLength(0);
    expect(page.getByRole('group', { name: 'Swedish massage' }).elements()).toHaveLength(1);
  });
});

describe('without an article', () => {
  it('says that it loads, that there is none, or that it failed, under the words of the page', async () => {
    draw({ state: 'loading', article: undefined, words: 'trigger points' });
    await expect.element(page.getByRole('status')).toHaveTextContent('Looking up the explanation');
    await expect.element(page.getByRole('heading', { name: 'trigger points' })).toBeVisible();
    draw({ state: 'missing', article: undefined, words: 'trigger points' });
    await expect.element(page.getByText('The glossary has no explanation for this.')).toBeVisible();
    const { onRetry } = draw({ state: 'failed', article: undefined, words: 'trigger points' });
    await expect.element(page.getByRole('alert')).toHaveTextContent(/could not be loaded/);
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('the look', () => {
  const cases: [string, Partial<TermCardProps>][] = [
    ['article', {}],
    ['claim', { article: flushesToxins }],
    ['evidence for uses', { article: { ...deepTissueMassage, uses: usesOfMassage } }],
    ['ambiguous words', { words: 'strain', ambiguous: true }],
    ['what was done', { done: 'hidden' }],
    ['long article', { article: longArticle, canGoBack: true }],
    ['loading', { state: 'loading', article: undefined, words: 'trigger points' }],
    ['missing', { state: 'missing', article: undefined, words: 'trigger points' }],
    ['failed', { state: 'failed', article: undefined, words: 'trigger points' }],
  ];

  it.each(cases.flatMap(([name, props]) => ['light', 'dark'].map((theme) => [name, theme, props] as const)))(
    'of %s in %s has no fault that axe finds',
    async (_, theme, props) => {
      surface.dataset.theme = theme;
      draw(props);
      for (const details of surface.querySelectorAll('details')) details.open = true;
      surface.querySelector<HTMLElement>('footer > button')?.click();
      await vi.waitFor(() =>
        expect(surface.querySelector('.sources') ?? (props.done || !props.article)).toBeTruthy(),
      );
      const { violations } = await axe.run(surface, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    },
  );

  it('of a title longer than the card stays inside it', () => {
    draw({ article: longArticle, canGoBack: true });
    const card = surface.getBoundingClientRect();
    for (const element of surface.querySelectorAll('header *, .body *, footer *')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0 || element.closest('.visually-hidden')) continue;
      expect(left, element.className).toBeGreaterThanOrEqual(card.left - 1);
      expect(right, element.textContent ?? '').toBeLessThanOrEqual(card.right + 1);
    }
    expect(card.height).toBeLessThanOrEqual(420);
    expect(surface.querySelector('footer')?.getBoundingClientRect().bottom).toBeLessThanOrEqual(card.bottom);
    const body = surface.querySelector('.body');
    expect(body?.scrollHeight, 'scrolls').toBeGreaterThan(body?.clientHeight ?? 0);
  });

  it('is turned round where text runs from right to left', () => {
    surface.dir = 'rtl';
    draw({ canGoBack: true });
    const title = surface.querySelector('.heading')?.getBoundingClientRect() ?? new DOMRect();
    const back = surface.querySelector('.back')?.getBoundingClientRect() ?? new DOMRect();
    expect(back.left).toBeGreaterThan(title.left);
    const notice = surface.querySelector('.notice');
    expect(notice && getComputedStyle(notice).borderRightWidth).toBe('3px');
    expect(notice && getComputedStyle(notice).borderLeftWidth).toBe('0px');
  });
});
