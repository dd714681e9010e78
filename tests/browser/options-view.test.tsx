import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/options/options.css';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { OptionsView, type OptionsViewProps } from '../../components/options/OptionsView';
import type { OptionsSettings, SettingsChange } from '../../components/options/options-settings';
import type { SaveResult } from '../../components/options/use-saving';
import { defaultSettings } from '../../platform/settings-record';
import { flushesToxins } from './card-claims';
import { expectAccessible } from './check-accessibility';
import { sampleArticles } from './sample-articles';

let root: HTMLElement;
/** The settings as the last change left them, and a way to change them from elsewhere. */
let settings: OptionsSettings;
let changeFromElsewhere: (change: SettingsChange) => void;

beforeEach(async () => {
  await page.viewport(1024, 768);
  document.title = 'Glosswell settings';
  document.documentElement.lang = 'en';
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

interface Shown extends Partial<OptionsViewProps> {
  readonly result?: SaveResult;
}

function show({ settings: initial = defaultSettings, result = { saved: true }, ...props }: Shown = {}): void {
  function Page() {
    const [current, setCurrent] = useState(initial);
    settings = current;
    changeFromElsewhere = setCurrent;
    return (
      <OptionsView
        settings={current}
        defaults={defaultSettings}
        articles={sampleArticles}
        claims={[flushesToxins]}
        shortcuts={[
          { name: 'next-term', description: 'Go to the next term', keys: 'Alt+Shift+N' },
          { name: 'toggle-site', description: 'Turn marks on this site on or off', keys: '' },
        ]}
        onChange={async (change) => {
          if (result.saved) setCurrent(change);
          return result;
        }}
        onChangeShortcuts={async () => true}
        {...props}
      />
    );
  }
  render(<Page />, root);
}

const withMarking = (change: Partial<OptionsSettings['marking']>): OptionsSettings => ({
  ...defaultSettings,
  marking: { ...defaultSettings.marking, ...change },
});

const panel = (name: string): Locator => page.getByRole('region', { name });
const sampleMarks = () => [...document.querySelectorAll('.sample .mark')].map((mark) => mark.textContent);
const status = () => page.getByRole('status').filter({ hasText: /\S/ });

describe('other meanings', () => {
  const silencedForms = { 'a.org': ['strain', 'release'], file: ['tens'] };

  it('are listed with their site, restored one by one, and silenced again at once', async () => {
    show({ settings: { ...defaultSettings, silencedForms } });
    await page.getByRole('button', { name: 'Restore “strain” on a.org' }).click();
    expect(settings.silencedForms).toEqual({ 'a.org': ['release'], file: ['tens'] });
    await expect.element(page.getByText('“strain” on a.org is marked again.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(settings.silencedForms).toEqual(silencedForms);
    await page.getByRole('button', { name: 'Restore “tens” on Files on this computer' }).click();
    expect(settings.silencedForms).toEqual({ 'a.org': ['strain', 'release'] });
  });
});

describe('what is marked', () => {
  it('lists each category with its number of terms and examples', async () => {
    show();
    const rows = [...document.querySelectorAll('.category')];
    expect(rows).toHaveLength(13);
    expect(rows[0]?.querySelector('.category-text')?.textContent).toBe(
      'Massage techniques2 terms · Swedish massage, Shiatsu',
    );
    expect(rows.at(-1)?.querySelector('.category-text')?.textContent).toBe(
      'What the evidence says1 claim · “Massage flushes out toxins”',
    );
  });

  it('draws claims with another line than terms, and takes it from the sample when they are off', async () => {
    show();
    const line = () => document.querySelector<HTMLElement>('.sample .mark-claim');
    expect(line()?.textContent).toBe('Massage also flushes out toxins');
    expect(line() && getComputedStyle(line() as HTMLElement).textDecorationStyle).toBe('dashed');
    await page.getByRole('switch', { name: 'What the evidence says' }).click();
    expect(settings.marking.categories.claims.on).toBe(false);
    expect(line()).toBeNull();
  });

  it('switches a category off, takes its marks from the sample and says that it is saved', async () => {
    show();
    expect(sampleMarks()).toContain('trigger point');
    await page.getByRole('switch', { name: 'Pain and symptoms' }).click();
    await expect.element(page.getByRole('switch', { name: 'Pain and symptoms' })).not.toBeChecked();
    expect(settings.marking.categories.symptoms.on).toBe(false);
    expect(sampleMarks()).not.toContain('trigger point');
    expect(sampleMarks()).toContain('Swedish massage');
    await expect.element(page.getByText('Saved')).toBeInTheDocument();
  });

  it('is switched by the keyboard', async () => {
    show();
    (page.getByRole('switch', { name: 'Anatomy' }).element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    expect(settings.marking.categories.anatomy.on).toBe(false);
  });

  it('switches all off and on again, and keeps their colors', async () => {
    const colored = { ...defaultSettings.marking.categories, massage: { on: true, color: '#b3206f' } };
    show({ settings: withMarking({ categories: colored }) });
    await expect.element(page.getByRole('button', { name: 'All on' })).toBeDisabled();
    await page.getByRole('button', { name: 'All off' }).click();
    await expect.element(page.getByText('No word is marked here.')).toBeVisible();
    expect(Object.values(settings.marking.categories).some(({ on }) => on)).toBe(false);
    await page.getByRole('button', { name: 'All on' }).click();
    expect(settings.marking.categories).toEqual(colored);
  });

  it('shows a color in the sample while it is chosen, saves it when it is, and goes back to the common one', async () => {
    show();
    const field = page.getByLabelText('Color of the marks for Massage techniques').element();
    if (!(field instanceof HTMLInputElement)) throw new Error('the color field is no input');
    const own = () => [...document.querySelectorAll<HTMLElement>('.sample .own-color')];
    field.value = '#b3206f';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await expect
      .poll(() => own().map((mark) => mark.textContent))
      .toEqual(['Swedish massage', 'Swedish massage']);
    expect(settings.marking.categories.massage.color, 'nothing is saved yet').toBeUndefined();
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => settings.marking.categories.massage.color).toBe('#b3206f');
    expect(own()[0]?.style.getPropertyValue('--own-color')).toBe('#b3206f');
    await page.getByRole('button', { name: 'Use the common color for Massage techniques' }).click();
    expect(settings.marking.categories.massage.color).toBeUndefined();
    expect(own()).toEqual([]);
  });
});

describe('how much', () => {
  it('chooses the level, counts the terms that it marks, and shows it in the sample', async () => {
    show();
    await expect.element(panel('How much')).toHaveTextContent('5 of 6 terms are marked.');
    await page.getByText('Specialist words').click();
    expect(settings.marking.level).toBe('specialist');
    await expect.element(panel('How much')).toHaveTextContent('3 of 6 terms are marked.');
    expect(sampleMarks()).not.toContain('sciatica');
    await page.getByText('Everything', { exact: true }).click();
    await expect.element(panel('How much')).toHaveTextContent('6 of 6 terms are marked.');
    expect(sampleMarks()).toContain('muscles');
  });

  it('chooses how often by the arrow keys', async () => {
    show();
    const times = (word: string) => sampleMarks().filter((mark) => mark === word).length;
    expect([times('low back pain'), times('facet joints')], 'once per section').toEqual([1, 2]);
    (page.getByRole('radio', { name: 'Once per section' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(settings.marking.density).toBe('page');
    expect([times('low back pain'), times('facet joints')], 'once per page').toEqual([1, 1]);
    await userEvent.keyboard('{ArrowRight}');
    expect(settings.marking.density).toBe('every');
    expect([times('low back pain'), times('facet joints')], 'every time').toEqual([2, 2]);
  });
});

describe('sites that are off', () => {
  it('adds a site as it is pasted, and names what is wrong with other words', async () => {
    show();
    const field = page.getByLabelText('Add a site');
    await field.fill('https://www.Example.com/back?pain=1');
    await userEvent.keyboard('{Enter}');
    expect(settings.sitesOff).toEqual(['example.com']);
    await expect.element(field).toHaveValue('');
    await field.fill('back pain');
    await page.getByRole('button', { name: 'Add' }).click();
    await expect.element(page.getByText('That is not the address of a site.')).toBeVisible();
    expect(field.element().getAttribute('aria-invalid')).toBe('true');
    await field.fill('example.com');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('example.com is off already.')).toBeVisible();
    await field.fill('');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Type the address of a site first.')).toBeVisible();
    expect(settings.sitesOff).toEqual(['example.com']);
  });

  it('removes a site, moves the focus to the next one, and puts it back in its place', async () => {
    show({ settings: { ...defaultSettings, sitesOff: ['a.example', 'b.example', 'file'] } });
    await page.getByRole('button', { name: 'Remove b.example' }).click();
    expect(settings.sitesOff).toEqual(['a.example', 'file']);
    await expect.element(page.getByRole('button', { name: 'Remove Files on this computer' })).toHaveFocus();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(settings.sitesOff).toEqual(['a.example', 'b.example', 'file']);
  });

  it('shows what another page changes, at once', async () => {
    show();
    await expect.element(panel('Sites that are off')).toHaveTextContent('No site is off.');
    changeFromElsewhere((current) => ({ ...current, sitesOff: ['new.example'] }));
    await expect.element(page.getByRole('button', { name: 'Remove new.example' })).toBeVisible();
  });

  it('takes back one removal without what was changed elsewhere since', async () => {
    show({ settings: { ...defaultSettings, sitesOff: ['a.example'] } });
    await page.getByRole('button', { name: 'Remove a.example' }).click();
    changeFromElsewhere((current) => ({ ...current, sitesOff: ['new.example'] }));
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(settings.sitesOff).toEqual(['a.example', 'new.example']);
  });
});

describe('hidden terms', () => {
  it('restores one, and takes that back', async () => {
    show({ settings: withMarking({ hiddenTerms: ['sciatica', 'no-longer-there'] }) });
    expect(sampleMarks()).not.toContain('sciatica');
    await page.getByRole('button', { name: 'Restore Sciatica' }).click();
    expect(settings.marking.hiddenTerms).toEqual(['no-longer-there']);
    expect(sampleMarks()).toContain('sciatica');
    await expect.element(page.getByText('“Sciatica” is marked again.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(settings.marking.hiddenTerms).toEqual(['sciatica', 'no-longer-there']);
  });

  it('restores all, and takes that back', async () => {
    show({ settings: withMarking({ hiddenTerms: ['sciatica', 'shiatsu'] }) });
    await page.getByRole('button', { name: 'Restore all' }).click();
    expect(settings.marking.hiddenTerms).toEqual([]);
    await expect.element(panel('Hidden terms')).toHaveTextContent('No term is hidden.');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(settings.marking.hiddenTerms).toEqual(['sciatica', 'shiatsu']);
  });
});

describe('appearance, keyboard and reset', () => {
  it('chooses the theme', async () => {
    show();
    await page.getByText('Dark', { exact: true }).click();
    expect(settings.theme).toBe('dark');
  });

  it('shows the shortcuts as they are set, and says how to change them where it may not', async () => {
    const onChangeShortcuts = vi.fn(async () => false);
    show({ onChangeShortcuts });
    await expect.element(panel('Keyboard')).toHaveTextContent('Alt+Shift+N');
    await expect.element(panel('Keyboard')).toHaveTextContent('Not set');
    await page.getByRole('button', { name: 'Change shortcuts' }).click();
    expect(onChangeShortcuts).toHaveBeenCalledOnce();
    await expect
      .element(panel('Keyboard'))
      .toHaveTextContent('This browser does not let Glosswell open that page.');
  });

  it('asks before a reset, can be kept from it, and takes it back', async () => {
    const own: OptionsSettings = {
      ...withMarking({ level: 'everything' }),
      theme: 'dark',
      sitesOff: ['a.example'],
    };
    show({ settings: own });
    await page.getByRole('button', { name: 'Reset all settings…' }).click();
    await expect.element(page.getByRole('button', { name: 'Keep my settings' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: 'Reset all settings…' })).toHaveFocus();
    expect(settings).toEqual(own);
    await page.getByRole('button', { name: 'Reset all settings…' }).click();
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    expect(settings).toEqual(defaultSettings);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(settings).toEqual(own);
  });
});

describe('faults', () => {
  it('says why nothing was saved and shows the last good settings', async () => {
    show({ result: { saved: false, problem: 'full' } });
    await page.getByRole('switch', { name: 'Anatomy' }).click();
    await expect.element(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible();
    await expect.element(page.getByRole('switch', { name: 'Anatomy' })).toBeChecked();
    await page.getByText('Everything', { exact: true }).click();
    await expect.element(page.getByRole('radio', { name: 'Medical words' })).toBeChecked();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(document.body.textContent).not.toContain('Not saved');
  });

  it('does not let a late answer hide a newer one', async () => {
    const answers: ((result: SaveResult) => void)[] = [];
    show({ onChange: () => new Promise((resolve) => answers.push(resolve)) });
    await page.getByRole('switch', { name: 'Anatomy' }).click();
    await page.getByRole('switch', { name: 'Anatomy' }).click();
    answers[1]?.({ saved: false, problem: 'failed' });
    await expect.element(page.getByText('Not saved', { exact: false })).toBeVisible();
    answers[0]?.({ saved: true });
    await Promise.resolve();
    await expect.element(page.getByText('Not saved', { exact: false })).toBeVisible();
    await expect.element(status().filter({ hasText: 'Saved' })).not.toBeInTheDocument();
  });

  it('tells of damaged settings', async () => {
    show({ problem: 'damaged' });
    await expect
      .element(page.getByRole('alert').first())
      .toHaveTextContent('All others are as you left them.');
  });
});

describe('its layout', () => {
  const sampleTop = () => document.querySelector('.sample')?.getBoundingClientRect().top ?? Number.NaN;

  it('keeps the sample in view beside the panels', async () => {
    show();
    const sample = document.querySelector('.sample')?.getBoundingClientRect();
    const main = document.querySelector('main')?.getBoundingClientRect();
    expect(sample?.left).toBeGreaterThan(main?.right ?? Number.NaN);
    page.getByRole('button', { name: 'Reset all settings…' }).element().scrollIntoView();
    expect(sampleTop()).toBeGreaterThanOrEqual(0);
  });

  it.each([760, 400, 320])('stacks at %i pixels and never scrolls sideways', async (width) => {
    await page.viewport(width, 768);
    show({
      settings: {
        ...withMarking({ hiddenTerms: ['sciatica'] }),
        sitesOff: [`${'a-long-name.'.repeat(8)}example`],
      },
    });
    expect(sampleTop()).toBeLessThan(
      document.querySelector('main')?.getBoundingClientRect().top ?? Number.NaN,
    );
    expect(document.documentElement.scrollWidth).toBe(width);
  });
});

describe('accessibility, light and dark', () => {
  it('of the page with lists, colors and a message', async () => {
    const categories = { ...defaultSettings.marking.categories, massage: { on: false, color: '#b3206f' } };
    show({
      settings: {
        ...withMarking({ hiddenTerms: ['sciatica', 'shiatsu'], categories }),
        sitesOff: ['a.example'],
      },
      problem: 'damaged',
    });
    await expectAccessible();
  });

  it('of the empty page, an undo and a question', async () => {
    show({ settings: { ...defaultSettings, sitesOff: ['a.example'] } });
    await page.getByRole('button', { name: 'Remove a.example' }).click();
    await page.getByRole('button', { name: 'Reset all settings…' }).click();
    await page.getByLabelText('Add a site').fill('no site');
    await userEvent.keyboard('{Enter}');
    await expectAccessible();
  });

  it('of a fault', async () => {
    show({ result: { saved: false, problem: 'failed' } });
    await page.getByRole('switch', { name: 'Anatomy' }).click();
    await expect.element(page.getByRole('button', { name: 'Dismiss' })).toBeVisible();
    await expectAccessible();
  });

  it('of the choice of painters, which tells what it changes and is saved', async () => {
    show();
    const inline = page.getByRole('radio', { name: 'Inline marks' });
    const description = document.getElementById(inline.element().getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toContain('This changes pages');
    await inline.click();
    expect(settings.painter).toBe('inline');
    await expectAccessible();
  });
});
