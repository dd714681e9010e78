import type { EvidenceUse } from '../../knowledge/article';
import type { ClaimArticle } from '../../knowledge/claim-article';

/** A claim with every part that a card can show. */
export const flushesToxins: ClaimArticle = {
  id: 'massage-flushes-out-toxins',
  title: 'Massage flushes out toxins',
  verdict: 'not supported',
  certainty: 'very low',
  finding: {
    bullet: false,
    content: [
      {
        text: 'No study shows that massage takes harmful substances out of the body. The liver and kidneys do that work.',
        citations: ['nccih'],
      },
    ],
  },
  sections: [
    {
      kind: 'careful',
      statements: [
        {
          bullet: false,
          content: [{ text: 'Dark urine after hard massage needs a doctor.', citations: ['nccih'] }],
        },
      ],
    },
  ],
  terms: ['massage-therapy'],
  outcomes: ['toxins'],
  related: [
    { id: 'massage-therapy', title: 'Massage therapy' },
    { id: 'toxins', title: 'Toxins' },
  ],
  sources: [
    {
      id: 'nccih',
      label: 'NCCIH 2025',
      title: 'Detoxes and cleanses',
      publisher: 'National Center for Complementary and Integrative Health',
      year: 2025,
      url: 'https://example.org/detox',
      checked: 'finding',
    },
  ],
  reviewed: '2026-11-22',
};

/** What the evidence says of a therapy for two uses. */
export const usesOfMassage: readonly EvidenceUse[] = [
  {
    id: 'massage-helps-back-pain',
    use: 'Low back pain',
    verdict: 'partly supported',
    certainty: 'very low',
    finding: {
      bullet: false,
      content: [{ text: 'Massage can ease pain for a short while.', citations: ['cherkin'] }],
    },
  },
  {
    id: 'massage-helps-fibromyalgia',
    use: 'Fibromyalgia',
    verdict: 'limited or mixed evidence',
    finding: {
      bullet: false,
      content: [{ text: 'Five weeks or more may help pain and mood.', citations: ['cherkin'] }],
    },
  },
];
