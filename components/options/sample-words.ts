import type { Familiarity } from '../../knowledge/article';
import type { MarkCategoryId } from '../../knowledge/categories';

/** Words of the sample that stand for a term or make a claim: what the settings ask about, and the entry. */
export interface SampleWord {
  readonly text: string;
  readonly id: string;
  readonly category: MarkCategoryId;
  readonly familiarity: Familiarity;
}

/** One heading of the sample and the text below it: plain stretches and words that may be marked. */
export interface SampleSection {
  readonly heading: string;
  readonly runs: readonly (string | SampleWord)[];
}

const word = (text: string, id: string, category: MarkCategoryId, familiarity: Familiarity): SampleWord => ({
  text,
  id,
  category,
  familiarity,
});

const backPain = word('low back pain', 'low-back-pain', 'symptoms', 'common');
const swedishMassage = word('Swedish massage', 'swedish-massage', 'massage', 'common');
const facetJoints = word('facet joints', 'facet-joint', 'anatomy', 'specialist');

/**
 * The text on which the options page shows what a setting does. Every category and every familiarity occurs, and some
 * terms occur twice under one heading and again under the next, so that each choice can be seen.
 */
export const sampleSections: readonly SampleSection[] = [
  {
    heading: 'A stiff back',
    runs: [
      'Most ',
      backPain,
      ' eases within weeks. A ',
      word('massage therapist', 'massage-therapist', 'professionals', 'everyday'),
      ' may press on a ',
      word('trigger point', 'trigger-point', 'symptoms', 'specialist'),
      ' or use ',
      swedishMassage,
      '. ',
      word('Joint mobilization', 'joint-mobilization', 'therapies', 'specialist'),
      ' moves the ',
      facetJoints,
      ' gently. Such touch can bring ',
      word('relaxation', 'relaxation', 'benefits', 'everyday'),
      ', and ',
      backPain,
      ' may ease for a while; some credit ',
      word('endorphins', 'endorphins', 'physiology', 'common'),
      '.',
    ],
  },
  {
    heading: 'Before you book',
    runs: [
      'Tell the therapist about ',
      word('sciatica', 'sciatica', 'conditions', 'common'),
      ', ',
      word('blood thinners', 'blood-thinners', 'medicines', 'common'),
      ' and any ',
      word('red flags', 'red-flags', 'safety', 'specialist'),
      '. A ',
      word('foam roller', 'foam-roller', 'self-care', 'common'),
      ' or ',
      swedishMassage,
      ' may help ',
      word('muscles', 'muscle', 'anatomy', 'everyday'),
      ' near the ',
      facetJoints,
      ', though few ',
      word('randomized trials', 'randomized-trial', 'research', 'specialist'),
      ' have asked. ',
      word('Massage also flushes out toxins', 'massage-flushes-out-toxins', 'claims', 'specialist'),
      ', many pages promise.',
    ],
  },
];
