import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import cardStyles from '../../components/card/card.css?inline';
import { TermCard } from '../../components/card/TermCard';
import tokenStyles from '../../components/tokens.css?inline';
import type { ClaimArticle } from '../../knowledge/claim-article';
import { verdicts } from '../../knowledge/verdict';
import { flushesToxins } from './card-claims';

let surface: HTMLElement;
const sheet = new CSSStyleSheet();
sheet.replaceSync(`${tokenStyles}\n${cardStyles}\n.surface { width: 340px }`);

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

function draw(claim: ClaimArticle = flushesToxins) {
  const callbacks = {
    onBack: vi.fn(),
    onOpenTerm: vi.fn(),
    onHideTerm: vi.fn(),
    onSilence: vi.fn(),
    onUndo: vi.fn(),
    onSiteOff: vi.fn(),
    onClose: vi.fn(),
  };
  render(
    <TermCard
      state="ready"
      article={claim}
      titleId="title"
      dialog={true}
      canGoBack={false}
      now={new Date('2026-12-01T12:00:00Z')}
      {...callbacks}
    />,
    surface,
  );
  return callbacks;
}

const textOf = (selector: string) => surface.querySelector(selector)?.textContent?.trim();

describe('the card of a claim', () => {
  it('quotes the claim, says that it is one, and then verdict, certainty, finding and care', () => {
    draw();
    expect(textOf('h2')).toBe('“Massage flushes out toxins”');
    expect(textOf('.kind')).toBe('A claim that pages make');
    expect(textOf('.verdict h3')).toBe('Not supported');
    expect(textOf('.certainty')).toBe('Certainty: very low');
    expect(textOf('.summary')).toBe(
      'No study shows that massage takes harmful substances out of the body. The liver and kidneys do that work. NCCIH 2025',
    );
    const headings = [...surface.querySelectorAll('h2, h3')].map(({ textContent }) => textContent);
    expect(headings).toEqual([
      '“Massage flushes out toxins”',
      'Not supported',
      'Be careful',
      'Related terms',
    ]);
    expect(textOf('footer')).toContain('Checked in November 2026 · 1 source');
  });

  it.each(verdicts.map((verdict, index) => [verdict, index] as const))(
    'shows "%s" as a step that is told by its height and in words too',
    async (verdict, index) => {
      draw({ ...flushesToxins, verdict });
      const steps = [...surface.querySelectorAll<HTMLElement>('.scale i')];
      const heights = steps.map(({ offsetHeight }) => offsetHeight);
      expect(heights.indexOf(Math.max(...heights))).toBe(index);
      expect(new Set(heights).size).toBe(2);
      const scale = page.getByRole('img', { name: `Step ${index + 1} of 5` });
      expect(scale.element().getAttribute('aria-label')).toBe(
        `Step ${index + 1} of 5 on a scale from contradicted to supported`,
      );
    },
  );

  it('says nothing of certainty where no source gives it', () => {
    const { certainty: _, ...claim } = flushesToxins;
    draw(claim);
    expect(surface.querySelector('.certainty')).toBeNull();
  });

  it('leads to its terms, and hides the claim', async () => {
    const { onOpenTerm, onHideTerm } = draw();
    await userEvent.click(page.getByRole('button', { name: 'Toxins' }));
    expect(onOpenTerm).toHaveBeenCalledExactlyOnceWith('toxins');
    await userEvent.click(page.getByRole('button', { name: 'More actions' }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Hide this claim' }));
    expect(onHideTerm).toHaveBeenCalledExactlyOnceWith('massage-flushes-out-toxins');
  });
});
