import '../../components/tokens.css';
import '../../components/card/card.css';
import '../../components/controls.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PopupView, type PopupViewProps } from '../../components/popup/PopupView';
import type { FrameMarks, PageState } from '../../components/popup/page-marks';
import type { Entry } from '../../knowledge/claim-article';
import { createSearch } from '../../knowledge/search';
import { flushesToxins } from './card-claims';
import { expectAccessible } from './check-accessibility';
import { sampleArticles } from './sample-articles';

const articles = new Map<string, Entry>(
  [...sampleArticles, flushesToxins].map((article) => [article.id, article]),
);
const search = createSearch(sampleArticles);

const top: FrameMarks = {
  frame: 'top',
  top: true,
  state: 'done',
  terms: [
    { id: 'trigger-point', count: 2 },
    { id: 'swedish-massage', count: 1 },
    { id: 'muscle', count: 1 },
  ],
  claims: [],
  signs: [],
};
const inner: FrameMarks = { ...top, frame: 'inner', top: false, terms: [{ id: 'trigger-point', count: 1 }] };

const pageWith = (...frames: FrameMarks[]): PageState => ({ kind: 'page', site: 'backpain.example', frames });
const pageIn = (state: FrameMarks['state']): PageState => pageWith({ ...top, state, terms: [] });

let root: HTMLElement;

beforeEach(async () => {
  await page.viewport(380, 560);
  document.title = 'Glosswell';
  document.documentElement.lang = 'en';
  root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

function show(props: Partial<PopupViewProps> = {}) {
  const calls = { onSiteSwitch: vi.fn(), onJump: vi.fn(), onOpenSettings: vi.fn(), onClose: vi.fn() };
  const view = (more: Partial<PopupViewProps> = {}) =>
    render(
      <PopupView
        page={pageWith(inner, top)}
        siteOn
        termCount={319}
        nextTermKeys="Alt+Shift+N"
        now={new Date('2026-11-22')}
        getArticle={(id) => articles.get(id)}
        search={search}
        {...calls}
        {...props}
        {...more}
      />,
      root,
    );
  view();
  return { ...calls, again: view };
}

const field = () => page.getByRole('combobox', { name: 'Search the glossary' });
const focused = () => document.activeElement?.textContent ?? '';
/** The text of the result to which the search field points. */
const activeResult = () => {
  const id = field().element().getAttribute('aria-activedescendant');
  return id === null ? undefined : document.getElementById(id)?.querySelector('.row-title')?.textContent;
};

describe('the site and its switch', () => {
  it('names the site, counts the different terms of all frames and switches', async () => {
    const { onSiteSwitch } = show();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('backpain.example');
    await expect.element(page.getByText('3 terms on this page')).toBeVisible();
    await page.getByRole('switch', { name: 'Mark terms on backpain.example' }).click();
    expect(onSiteSwitch).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('does not list the terms of a site that is off, and still searches', async () => {
    show({ siteOn: false });
    await expect.element(page.getByRole('switch')).not.toBeChecked();
    await expect.element(page.getByText('Marks are off on this site')).toBeVisible();
    await userEvent.keyboard('swed');
    await expect.element(page.getByRole('option', { name: 'Swedish massage' })).toBeVisible();
  });

  it('calls files of the reader by their name', async () => {
    show({ page: { kind: 'page', site: 'file', frames: [top] } });
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Files on this computer');
  });
});

describe('the terms of the page', () => {
  it('lists them in the order of the page with their sums, without those that the glossary does not have', async () => {
    show({ page: pageWith({ ...inner, terms: [...inner.terms, { id: 'gone', count: 4 }] }, top) });
    const rows = [...document.querySelectorAll('.row')].map((row) => row.textContent);
    expect(rows).toEqual([
      'Trigger pointWhat Trigger point means in plain words3',
      'Swedish massageWhat Swedish massage means in plain words1',
      'MuscleWhat Muscle means in plain words1',
    ]);
  });

  it('shows one occurrence after the other, through the frames and round again', async () => {
    const { onJump } = show();
    const jump = page.getByRole('button', { name: 'Show the next “Trigger point” on the page' });
    for (let click = 0; click < 4; click += 1) await jump.click();
    expect(onJump.mock.calls).toEqual([
      ['top', 'trigger-point', 0],
      ['top', 'trigger-point', 1],
      ['inner', 'trigger-point', 0],
      ['top', 'trigger-point', 0],
    ]);
    await expect.element(jump).toHaveTextContent('1 of 3');
    await expect.element(page.getByText('Trigger point, 1 of 3 on the page')).toBeInTheDocument();
  });

  it('is gone through by the arrow keys, Home and End', async () => {
    const { onJump } = show();
    expect(document.activeElement, 'the search field has the focus at first').toBe(field().element());
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain('Trigger point');
    await userEvent.keyboard('{End}');
    expect(focused()).toContain('Muscle');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused(), 'the last row is the end').toContain('Muscle');
    await userEvent.keyboard('{Home}{ArrowDown}{ArrowRight}{Enter}');
    expect(onJump).toHaveBeenCalledExactlyOnceWith('top', 'swedish-massage', 0);
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}{ArrowUp}');
    expect(document.activeElement, 'up from the first row leads to the search').toBe(field().element());
  });

  it('has one row in the order of Tab', async () => {
    show();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const inOrder = [...document.querySelectorAll<HTMLElement>('.rows button')].filter(
      (b) => b.tabIndex === 0,
    );
    expect(inOrder.map((button) => button.closest('.row')?.querySelector('.row-title')?.textContent)).toEqual(
      ['Swedish massage', 'Swedish massage'],
    );
  });

  it('begins a search with a letter typed on a row, and "/" leads to the search field', async () => {
    show();
    await userEvent.keyboard('{ArrowDown}/');
    expect(document.activeElement).toBe(field().element());
    await expect.element(field()).toHaveValue('');
    await userEvent.keyboard('{ArrowDown}sh');
    await expect.element(field()).toHaveValue('sh');
    expect(activeResult()).toBe('Shiatsu');
  });

  it('keeps its place when the page reports again', async () => {
    const { again } = show();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    again({ page: pageWith({ ...top, terms: [{ id: 'facet-joint', count: 1 }, ...top.terms] }) });
    await expect.element(page.getByText('Facet joint', { exact: true })).toBeVisible();
    expect(focused()).toContain('Swedish massage');
  });
});

describe('the claims of the page', () => {
  const claiming = { ...top, claims: [{ id: 'massage-flushes-out-toxins', count: 2 }] };

  it('stand under the terms with their verdict, and are counted with them', async () => {
    show({ page: pageWith(claiming) });
    await expect.element(page.getByText('3 terms and 1 claim on this page')).toBeVisible();
    const lists = [...document.querySelectorAll('.rows')].map((list) => [
      list.getAttribute('aria-label'),
      list.children.length,
    ]);
    expect(lists).toEqual([
      ['On this page', 3],
      ['Claims on this page', 1],
    ]);
    const row = [...document.querySelectorAll('.row')].at(-1);
    expect(row?.textContent).toBe('“Massage flushes out toxins”Not supported2');
  });

  it('are reached by the arrow keys after the terms, shown on the page, and opened', async () => {
    const { onJump } = show({ page: pageWith(claiming) });
    await userEvent.keyboard('{ArrowDown}{End}');
    expect(focused()).toContain('Massage flushes out toxins');
    await page
      .getByRole('button', { name: 'Show the next “Massage flushes out toxins” on the page' })
      .click();
    expect(onJump).toHaveBeenCalledExactlyOnceWith('top', 'massage-flushes-out-toxins', 0);
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    const heading = page.getByRole('heading', { level: 2, name: '“Massage flushes out toxins”' });
    await expect.element(heading).toHaveFocus();
    await expect.element(page.getByRole('img', { name: 'Step 2 of 5' })).toBeVisible();
  });
});

describe('a warning sign that the page names', () => {
  const line = () => page.getByRole('button', { name: /^This page names a sign/ });

  it('is one line above the list that opens its article', async () => {
    show({ page: pageWith({ ...top, signs: [{ sign: 'both-legs', termId: 'sciatica' }] }) });
    await expect
      .element(line())
      .toHaveTextContent("This page names a sign that needs a doctor's look: Sciatica");
    const first = document.querySelector('.row');
    const position = first && line().element().compareDocumentPosition(first);
    expect(position).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await line().click();
    await expect.element(page.getByRole('heading', { level: 2, name: 'Sciatica' })).toHaveFocus();
  });

  it('is not there without one, or when the glossary does not know its term', async () => {
    const { again } = show();
    expect(line().query()).toBeNull();
    again({ page: pageWith({ ...top, signs: [{ sign: 'both-legs', termId: 'gone' }] }) });
    expect(line().query()).toBeNull();
  });
});

describe('the search', () => {
  it('finds a term in spite of a slip, underlines what matched and says how many', async () => {
    show();
    await userEvent.keyboard('sweedish mas');
    const first = page.getByRole('option').first();
    await expect.element(first).toHaveTextContent('Swedish massage');
    await expect.element(first).toHaveTextContent('Massage techniques');
    expect([...first.element().querySelectorAll('u')].map((u) => u.textContent)).toContain('mas');
    expect(field().element().getAttribute('aria-expanded')).toBe('true');
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('1 result');
  });

  it('goes round the results by the arrow keys while the focus stays, and Enter opens one', async () => {
    show();
    await userEvent.keyboard('m');
    const titles = [...document.querySelectorAll('[role="option"] .row-title')].map(
      (title) => title.textContent,
    );
    expect(titles.length).toBeGreaterThan(1);
    expect(activeResult()).toBe(titles[0]);
    await userEvent.keyboard('{ArrowUp}');
    expect(activeResult()).toBe(titles.at(-1));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(activeResult()).toBe(titles[1]);
    expect(document.querySelectorAll('[aria-selected="true"]')).toHaveLength(1);
    expect(document.activeElement).toBe(field().element());
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 2, name: titles[1] ?? '' })).toHaveFocus();
  });

  it('says when nothing is found, and points at no result', async () => {
    show();
    await userEvent.keyboard('qqqq');
    await expect.element(page.getByText('Nothing found for “qqqq”')).toBeVisible();
    await expect.element(page.getByText('No results')).toBeInTheDocument();
    expect(activeResult()).toBeUndefined();
    expect(field().element().getAttribute('aria-expanded')).toBe('false');
  });

  it('is cleared by its button and by Escape; Escape in an empty field closes the popup', async () => {
    const { onClose } = show();
    await userEvent.keyboard('mus');
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await expect.element(field()).toHaveValue('');
    expect(document.activeElement).toBe(field().element());
    await userEvent.keyboard('mus{Escape}');
    await expect.element(field()).toHaveValue('');
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('opens a result by a click', async () => {
    show();
    await userEvent.keyboard('facet');
    await page.getByRole('option', { name: 'Facet joint' }).click();
    await expect.element(page.getByRole('heading', { level: 2, name: 'Facet joint' })).toBeVisible();
  });
});

describe('keys', () => {
  it('work when nothing has the focus', async () => {
    const { onClose } = show();
    await page.getByRole('heading', { level: 2, name: 'On this page' }).click();
    expect(document.activeElement).toBe(document.body);
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(field().element());
    await userEvent.keyboard('mus');
    await page.getByRole('heading', { level: 2, name: '1 result' }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveValue('');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('leave combinations to the browser', async () => {
    show();
    await userEvent.keyboard('{ArrowDown}{Control>}/{/Control}');
    expect(focused()).toContain('Trigger point');
  });
});

describe('the article', () => {
  it('opens from the list, shows its places on the page, and goes back to the row', async () => {
    const { onJump, onClose } = show();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await expect.element(page.getByRole('heading', { level: 2, name: 'Swedish massage' })).toHaveFocus();
    await expect.element(page.getByText('1 on this page')).toBeVisible();
    await page.getByRole('button', { name: 'Show “Swedish massage” on the page' }).click();
    expect(onJump).toHaveBeenCalledExactlyOnceWith('top', 'swedish-massage', 0);
    await userEvent.keyboard('{Escape}');
    expect(focused()).toContain('Swedish massage');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('opens related terms and goes back through them to the search as it was', async () => {
    show();
    await userEvent.keyboard('trigger{Enter}');
    await expect.element(page.getByText('Experts disagree')).toBeVisible();
    await page.getByRole('button', { name: 'Swedish massage' }).click();
    await expect.element(page.getByRole('heading', { level: 2, name: 'Swedish massage' })).toHaveFocus();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.element(page.getByRole('heading', { level: 2, name: 'Trigger point' })).toHaveFocus();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.element(field()).toHaveValue('trigger');
    await expect.element(field()).toHaveFocus();
  });

  it('has no row of places for a term that is not on the page', async () => {
    show();
    await userEvent.keyboard('shiatsu{Enter}');
    await expect.element(page.getByRole('heading', { level: 2, name: 'Shiatsu' })).toBeVisible();
    expect(document.querySelector('.occurrences')).toBeNull();
  });

  it('leads to the search by "/"', async () => {
    show();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(page.getByRole('heading', { level: 2, name: 'Trigger point' })).toHaveFocus();
    await userEvent.keyboard('/');
    await expect.element(field()).toHaveFocus();
  });
});

describe('what it says when there is nothing to list', () => {
  const cases: [string, Partial<PopupViewProps>, string, string][] = [
    ['no terms', { page: pageIn('done') }, 'No terms on this page', 'No terms on this page'],
    ['a site that is off', { page: pageIn('off') }, 'Marks are off on this site', 'Off on this site'],
    [
      'another language',
      { page: pageIn('other-language') },
      'This page is not in English',
      'Not an English page',
    ],
    [
      'a page of the browser',
      { page: { kind: 'restricted', reason: 'browser-page' } },
      'Extensions may not run here',
      'Terms cannot be marked here',
    ],
    [
      'a store',
      { page: { kind: 'restricted', reason: 'store' } },
      'Extensions may not run here',
      'Terms cannot be marked here',
    ],
    [
      'a page from before',
      { page: { kind: 'restricted', reason: 'not-reached' } },
      'Reload this page to mark its terms',
      'Terms cannot be marked here',
    ],
    [
      'files',
      { page: { kind: 'restricted', reason: 'file-access' } },
      'Glosswell may not read files yet',
      'Terms cannot be marked here',
    ],
  ];
  it.each(cases)('%s', async (_, props, title, status) => {
    show(props);
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent(title);
    await expect.element(page.getByRole('banner')).toHaveTextContent(status);
    await userEvent.keyboard('shiatsu');
    await expect.element(page.getByRole('option', { name: 'Shiatsu' })).toBeVisible();
  });

  it('has no switch where there is no site', async () => {
    show({ page: { kind: 'restricted', reason: 'store' } });
    expect(document.querySelector('[role="switch"]')).toBeNull();
  });

  it('counts up while the page is read', async () => {
    const { again } = show({ page: pageIn('scanning') });
    await expect.element(page.getByRole('banner')).toHaveTextContent('Reading this page…');
    again({ page: pageWith({ ...top, state: 'scanning' }) });
    await expect.element(page.getByRole('banner')).toHaveTextContent('3 terms so far…');
    again({ page: pageWith(top) });
    await expect.element(page.getByRole('banner')).toHaveTextContent('3 terms on this page');
  });

  it('leads to the settings from an empty list', async () => {
    const { onOpenSettings } = show({ page: pageIn('done') });
    await page.getByRole('button', { name: 'Choose what is marked' }).click();
    expect(onOpenSettings).toHaveBeenCalledOnce();
  });

  it('says that the switch could not be saved', async () => {
    show({ problem: 'full' });
    await expect.element(page.getByRole('alert')).toHaveTextContent("the browser's storage is full");
  });
});

describe('its measures', () => {
  it('is 380 by 560 pixels, and a long list scrolls within it', async () => {
    const many = Array.from({ length: 80 }, (_, index) => ({ id: `term-${index}`, count: 1 }));
    const [sample] = sampleArticles;
    if (sample === undefined) throw new Error('there are no sample articles');
    show({
      page: pageWith({ ...top, terms: many }),
      getArticle: (id) => ({
        ...sample,
        id,
        title: `${id} with a title that is much longer than the row has room for`,
      }),
    });
    expect(document.querySelector('.popup')?.getBoundingClientRect()).toMatchObject({
      width: 380,
      height: 560,
    });
    expect(document.documentElement.scrollWidth).toBe(380);
    await userEvent.keyboard('{ArrowDown}{End}');
    const footer = document.querySelector('.popup-footer')?.getBoundingClientRect();
    const last = document.activeElement?.getBoundingClientRect();
    expect(last?.bottom).toBeLessThanOrEqual(footer?.top ?? 0);
  });

  it.each([
    ['a phone, which shows it 380 pixels wide', 380, 720],
    ['a window at 200 % zoom', 400, 300],
  ])('takes the measures of %s', async (_, width, height) => {
    await page.viewport(width, height);
    show();
    expect(document.querySelector('.popup')?.getBoundingClientRect()).toMatchObject({ width, height });
    expect(document.documentElement.scrollWidth).toBe(width);
  });

  it('asks for its full size in the tiny window with which a browser begins', async () => {
    await page.viewport(25, 25);
    show();
    expect(document.documentElement.scrollWidth).toBe(380);
    expect(document.documentElement.scrollHeight).toBe(560);
  });
});

describe('accessibility, light and dark', () => {
  it('of the list', async () => {
    show();
    await expectAccessible();
  });

  it('of the list with claims and a warning sign, and of a claim', async () => {
    const claims = [{ id: 'massage-flushes-out-toxins', count: 1 }];
    show({ page: pageWith({ ...top, claims, signs: [{ sign: 'both-legs', termId: 'sciatica' }] }) });
    await expectAccessible();
    await userEvent.keyboard('{ArrowDown}{End}{Enter}');
    await expect.element(page.getByText('Certainty: very low')).toBeVisible();
    await expectAccessible();
  });

  it('of the results', async () => {
    show();
    await userEvent.keyboard('m');
    await expect.element(page.getByRole('option').first()).toBeVisible();
    await expectAccessible();
  });

  it('of nothing found, with a message', async () => {
    show({ problem: 'failed', siteOn: false });
    await userEvent.keyboard('qqqq');
    await expectAccessible();
  });

  it('of an article', async () => {
    show();
    await userEvent.keyboard('trigger{Enter}');
    await expect.element(page.getByRole('heading', { level: 2, name: 'Trigger point' })).toBeVisible();
    await expectAccessible();
  });

  it('of a page without marks', async () => {
    show({ page: { kind: 'restricted', reason: 'browser-page' } });
    await expectAccessible();
  });
});
