import { describe, expect, it } from 'vitest';
import { drawSample } from '../../components/options/sample-marks';
import { type SampleSection, type SampleWord, sampleSections } from '../../components/options/sample-words';
import { markCategories } from '../../knowledge/categories';
import { defaultSettings } from '../../platform/settings-record';

const { marking } = defaultSettings;
const everyTime = { ...marking, level: 'everything', density: 'every' } as const;

const words = sampleSections.flatMap(({ runs }) =>
  runs.filter((run): run is SampleWord => typeof run !== 'string'),
);

const marked = (sections: readonly SampleSection[], preferences: typeof marking): string[][] =>
  drawSample(sections, preferences).map(({ runs }) =>
    runs.filter((run) => run.marked).map(({ text }) => text),
  );

describe('the sample', () => {
  it('has a word of every category and every familiarity', () => {
    expect(new Set(words.map(({ category }) => category))).toEqual(
      new Set(markCategories.map(({ id }) => id)),
    );
    expect(new Set(words.map(({ familiarity }) => familiarity)).size).toBe(3);
  });

  it('is not changed by what is marked', () => {
    const text = (sections: readonly { runs: readonly (string | { text: string })[] }[]) =>
      sections.map(({ runs }) => runs.map((run) => (typeof run === 'string' ? run : run.text)).join(''));
    expect(text(drawSample(sampleSections, everyTime))).toEqual(text(sampleSections));
  });

  it('marks every word for a reader who asks for everything every time', () => {
    expect(marked(sampleSections, everyTime).flat()).toEqual(words.map(({ text }) => text));
  });

  it('marks fewer words at each level and density', () => {
    const count = (change: Partial<typeof marking>) =>
      marked(sampleSections, { ...everyTime, ...change }).flat().length;
    expect(count({ level: 'medical' })).toBeLessThan(count({}));
    expect(count({ level: 'specialist' })).toBeLessThan(count({ level: 'medical' }));
    expect(count({ density: 'section' })).toBeLessThan(count({}));
    expect(count({ density: 'page' })).toBeLessThan(count({ density: 'section' }));
  });
});

describe('drawSample', () => {
  const word = (id: string, familiarity: SampleWord['familiarity'] = 'common'): SampleWord => ({
    text: id,
    id,
    category: 'massage',
    familiarity,
  });
  const sections: SampleSection[] = [
    { heading: 'one', runs: [word('a'), ' and ', word('a'), word('b', 'everyday')] },
    { heading: 'two', runs: [word('a'), word('c', 'specialist')] },
  ];

  it.each([
    ['once per section', { density: 'section' }, [['a'], ['a', 'c']]],
    ['once per page', { density: 'page' }, [['a'], ['c']]],
    [
      'every time',
      { density: 'every' },
      [
        ['a', 'a'],
        ['a', 'c'],
      ],
    ],
    ['everyday words too', { level: 'everything', density: 'page' }, [['a', 'b'], ['c']]],
    ['specialist words only', { level: 'specialist' }, [[], ['c']]],
    ['no hidden term', { hiddenTerms: ['a'] }, [[], ['c']]],
    ['no category that is off', { categories: { ...marking.categories, massage: { on: false } } }, [[], []]],
  ] as const)('%s', (_, change, expected) => {
    expect(marked(sections, { ...marking, ...change })).toEqual(expected);
  });

  it('gives a mark the color of its category', () => {
    const colored = { ...marking.categories, massage: { on: true, color: '#b3206f' } };
    const [first] = drawSample(sections, { ...marking, categories: colored });
    expect(first?.runs.find((run) => run.marked)?.color).toBe('#b3206f');
  });
});
