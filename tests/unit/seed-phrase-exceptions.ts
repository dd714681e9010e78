/** A quoted phrase that bears the mark of another term, or none, and why that is right. */
export interface SeedPhraseException {
  readonly term: string;
  readonly phrase: string;
  /** The id of the term that is marked there; absent when the phrase is left unmarked on purpose. */
  readonly marked?: string;
  readonly why: string;
}

/** The phrases of the seeds at which another mark than that of the term they are quoted for is right. */
export const seedPhraseExceptions: readonly SeedPhraseException[] = [
  {
    term: 'deep tissue massage',
    phrase: 'deep tissue and muscles',
    marked: 'deep-tissue',
    why: 'the sentence speaks of the tissue; no massage is named',
  },
  {
    term: 'acupressure',
    phrase: 'many Acupressure points around the body',
    marked: 'acupressure-point',
    why: 'the longer form holds the word',
  },
  {
    term: 'spinal manipulation',
    phrase: 'deep, forceful manipulation',
    marked: 'soft-tissue-manipulation',
    why: 'the sentence goes on: "of soft tissues"; the spine is not meant',
  },
  {
    term: 'joint mobilization',
    phrase: 'manipulation and mobilization of soft tissues',
    marked: 'soft-tissue-manipulation',
    why: 'soft tissues are meant, not joints',
  },
  {
    term: 'rehabilitation',
    phrase: 'recovery from exercise or injury',
    marked: 'recovery',
    why: 'the words are a form of recovery, the nearer term',
  },
  {
    term: 'delayed onset muscle soreness (DOMS)',
    phrase: 'muscle soreness from physical activity',
    marked: 'recovery',
    why: '"recovery of muscle soreness" holds the words; the phrase does not say that the soreness comes late',
  },
  {
    term: 'trigger point',
    phrase: 'trigger point massage',
    marked: 'trigger-point-massage',
    why: 'the longer form holds the words',
  },
  {
    term: 'trigger point',
    phrase: 'trigger point myotherapy',
    marked: 'trigger-point-myotherapy',
    why: 'the longer form holds the words',
  },
  {
    term: 'anxiety',
    phrase: 'lower stress and anxiety levels',
    marked: 'stress-relief',
    why: 'the longer form holds the word',
  },
  {
    term: 'lymph',
    phrase: 'improves lymph circulation',
    marked: 'lymph-flow',
    why: 'the longer form holds the word',
  },
  {
    term: 'lymphatic system',
    phrase: 'blood circulation and lymph flow',
    marked: 'lymph-flow',
    why: 'the flow is named, not the system',
  },
  {
    term: 'stress response',
    phrase: 'reduce stress levels',
    marked: 'stress-relief',
    why: 'the longer form holds the word',
  },
  {
    term: 'tissue healing',
    phrase: 'more complete recovery',
    marked: 'recovery',
    why: '"complete recovery from exercise" is the recovery of sport',
  },
  {
    term: 'red flags',
    phrase: 'rule out potentially serious conditions',
    marked: 'rule-out',
    why: 'the phrase is quoted for both terms; only this one is named in it',
  },
  {
    term: 'HONcode',
    phrase: 'HONESTe Seal',
    why: 'another seal than the HONcode, which the words do not name',
  },
];
