/**
 * Words that count as easy, as if they had two syllables, because no plainer word names the same thing. The reading level
 * is about what can be made easier; these cannot. Each group has its reason; a word that has a plain synonym does not
 * belong here. Plurals count too.
 */
export const readingExceptions: readonly { readonly reason: string; readonly words: readonly string[] }[] = [
  {
    reason: 'names of medicines: readers look for them as they stand on the packet',
    words: [
      'acetaminophen',
      'amitriptyline',
      'benzodiazepine',
      'buprenorphine',
      'corticosteroid',
      'duloxetine',
      'gabapentin',
      'gabapentinoid',
      'glucosamine',
      'ibuprofen',
      'naloxone',
      'opioid',
      'paracetamol',
      'pregabalin',
    ],
  },
  {
    reason: 'names of conditions and of parts of the body that readers have been told',
    words: [
      'fibromyalgia',
      'osteoarthritis',
      'osteoporosis',
      'radiculopathy',
      'rheumatoid',
      'sciatica',
      'spondylolisthesis',
      'vertebra',
      'vertebrae',
    ],
  },
  {
    reason: 'names of therapies and of the people who give them',
    words: [
      'acupuncture',
      'chiropractic',
      'chiropractor',
      'osteopathic',
      'pharmacist',
      'physiotherapist',
      'physiotherapy',
      'therapist',
    ],
  },
  { reason: 'the word by which help is found', words: ['emergency'] },
];
