import type { Page } from '@playwright/test';

/** Which list of a case is meant: what is marked at first, or after the page has made its changes. */
export type Moment = 'marks' | 'after';

/** A page, of whatever drives the browser: Playwright, or puppeteer in Firefox. */
interface Framed {
  frames(): readonly EvaluatingFrame[];
}

interface EvaluatingFrame {
  url(): string;
  evaluate<Result>(run: (moment: Moment) => Result, moment: Moment): Promise<Awaited<Result>>;
  evaluate<Result>(run: () => Result): Promise<Awaited<Result>>;
}

/**
 * Compares the marks of a fixture page, and of all its frames, with what its cases say.
 *
 * A case is an element with `data-why` and `data-marks`, and with `data-after` when its changes make a difference. The
 * order of the marks does not matter, nor does invisible punctuation: the lists are written to be read.
 *
 * @returns one sentence for each case that is not as it should be
 */
export async function faultsOf(page: Framed, moment: Moment): Promise<string[]> {
  const faults = await Promise.all(page.frames().map((frame) => faultsOfFrame(frame, moment)));
  return faults.flat();
}

/** Presses everything that changes the page: elements with `data-change`, in every frame. */
export async function makeChanges(page: Framed): Promise<boolean> {
  let changed = false;
  for (const frame of page.frames()) {
    const count = await frame.evaluate(() => {
      const all = [...document.querySelectorAll('[data-change]')];
      for (const element of all) element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      return all.length;
    });
    changed ||= count > 0;
  }
  return changed;
}

/** Terms that the cases of a page want painted, but not listed: ids, separated by spaces, in `data-unlisted`. */
export async function unlistedTerms(page: Page): Promise<string[]> {
  return page
    .locator('[data-unlisted]')
    .evaluateAll((cases) => cases.flatMap((each) => each.getAttribute('data-unlisted')?.split(' ') ?? []));
}

async function faultsOfFrame(frame: EvaluatingFrame, moment: Moment): Promise<string[]> {
  try {
    return await frame.evaluate(compareCases, moment);
  } catch (error) {
    // The page may take a frame away, or fill it anew, while it is asked.
    return [`${frame.url()} could not be asked: ${String(error)}`];
  }
}

function compareCases(moment: Moment): string[] {
  const textOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    const content = range.cloneContents();
    for (const lineBreak of content.querySelectorAll('br')) lineBreak.replaceWith(' ');
    const invisible = /[\u00ad\u200b\u200e\u2060]/g;
    return (content.textContent ?? '').replace(invisible, '').replace(/\s+/g, ' ').normalize('NFC');
  };
  const caseOf = (node: Node | null): Element | null => {
    if (node === null) return null;
    const root = node.getRootNode();
    const around = (node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement)?.closest(
      '[data-why]',
    );
    // Not `instanceof`: a root that was moved here is of its former frame's class.
    return around ?? ('host' in root ? caseOf(root.host as Element) : null);
  };

  const painted = new Map<Element | null, string[]>();
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('glosswell-')) continue;
    for (const range of highlight) {
      const place = caseOf(range.startContainer);
      painted.set(place, [...(painted.get(place) ?? []), textOf(range)]);
    }
  }
  const where = document.title || location.pathname;
  const list = (texts: readonly string[]) => JSON.stringify([...texts].sort());
  const faults: string[] = [];
  for (const each of document.querySelectorAll('[data-marks]')) {
    const stated = (moment === 'after' && each.getAttribute('data-after')) || each.getAttribute('data-marks');
    const expected = list(JSON.parse(stated ?? '[]'));
    const actual = list(painted.get(each) ?? []);
    const why = each.getAttribute('data-why');
    if (actual !== expected) faults.push(`${where}: ${why} Expected ${expected}, marked ${actual}.`);
  }
  const outside = painted.get(null) ?? [];
  if (outside.length > 0) faults.push(`${where}: marked outside of all cases: ${list(outside)}.`);
  return faults;
}
