import type { Article, ArticleSource, Statement } from '../../knowledge/article';

const say = (text: string, ...citations: string[]): Statement => ({
  bullet: false,
  content: [{ text, citations }],
});
const item = (text: string, ...citations: string[]): Statement => ({
  ...say(text, ...citations),
  bullet: true,
});
const use = (label: string, text: string, ...citations: string[]): Statement => ({
  ...say(text, ...citations),
  label,
});

const source = (id: string, label: string, more: Partial<ArticleSource> = {}): ArticleSource => ({
  id,
  label,
  title: `The title of ${label}`,
  publisher: 'Journal of Bodywork',
  year: 2020,
  url: `https://example.org/${id}`,
  checked: 'finding',
  ...more,
});

/** An article with every part that a card can show. */
export const deepTissueMassage: Article = {
  id: 'deep-tissue-massage',
  title: 'Deep tissue massage',
  category: 'massage',
  familiarity: 'common',
  status: 'contested',
  forms: ['deep tissue massage'],
  summary: say(
    'Slow, firm massage meant to reach muscle layers that lie further below the skin.',
    'nccih',
    'macmillan',
  ),
  sections: [
    {
      kind: 'help',
      statements: [
        item('Weakness or numbness appears after the treatment.', 'nhs'),
        item('Sudden breathlessness or chest pain appears.', 'ernst'),
        say('These are emergencies: call 999 in the UK, 911 in the US, or the local number.', 'nhs'),
      ],
    },
    {
      kind: 'careful',
      statements: [
        item('Strong pressure is avoided with a blood thinner: it can cause bruises.', 'nccih'),
        item('It can break weak bones.', 'macmillan'),
      ],
    },
    { kind: 'dispute', statements: [say('What “deep” means is not agreed on.', 'ernst')] },
    {
      kind: 'evidence',
      statements: [
        use('Back pain', 'In one good trial it did about as well as relaxation massage.', 'cherkin'),
        use('Does it need to hurt?', 'No study shows that pain makes massage work.', 'cherkin', 'ernst'),
      ],
    },
    {
      kind: 'method',
      statements: [say('The therapist leans in slowly with fingers and forearms.', 'nccih')],
    },
    { kind: 'expect', statements: [say('A day or so of tenderness is common.', 'ernst')] },
  ],
  warnings: [
    {
      id: 'back',
      title: 'Back pain',
      brief: say(
        'Back pain with new bladder or bowel trouble is an emergency. Call 999 in the UK or 911 in the US.',
        'nhs',
      ),
      groups: [
        { heading: 'Get help now if', statements: [item('Both legs are painful, numb or weak.', 'nhs')] },
        { heading: 'See a doctor if', statements: [item('Rest does not ease the pain.', 'nhs')] },
      ],
    },
  ],
  related: [
    { id: 'swedish-massage', title: 'Swedish massage' },
    { id: 'trigger-point-massage', title: 'Trigger point massage' },
    { id: 'post-massage-soreness', title: 'Post-massage soreness' },
  ],
  sources: [
    source('nccih', 'NCCIH 2025', { publisher: 'National Center for Complementary and Integrative Health' }),
    source('macmillan', 'Macmillan 2026', { checked: 'record' }),
    source('nhs', 'NHS 2026'),
    source('ernst', 'Ernst 2003', { checked: 'unseen' }),
    source('cherkin', 'Cherkin 2011'),
  ],
  reviewed: '2026-11-22',
};

/** A small article: only what every entry has. */
export const swedishMassage: Article = {
  id: 'swedish-massage',
  title: 'Swedish massage',
  category: 'massage',
  familiarity: 'common',
  forms: ['Swedish massage'],
  summary: say('Long, gliding strokes and kneading, with light to medium pressure.', 'nccih'),
  sections: [],
  warnings: [],
  related: [
    { id: 'deep-tissue-massage', title: 'Deep tissue massage' },
    { id: 'effleurage', title: 'Effleurage' },
  ],
  sources: [source('nccih', 'NCCIH 2025')],
  reviewed: '2026-11-22',
};

/** Titles and words that do not fit. */
export const longArticle: Article = {
  ...deepTissueMassage,
  id: 'long',
  title:
    'Transcutaneous electrical nerve stimulation and pneumonoultramicroscopicsilicovolcanoconiosis-like disorders',
  status: 'outdated',
  related: Array.from({ length: 14 }, (_, index) => ({
    id: `term-${index}`,
    title: `Related term number ${index}`,
  })),
};
