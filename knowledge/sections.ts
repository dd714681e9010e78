import type { SectionKind } from './article';

/**
 * The headings that a term file may use, in the order in which a card shows the sections: what could harm first,
 * then what is known, then the rest.
 */
export const sectionHeadings: Readonly<Record<SectionKind, string>> = {
  help: 'Get help now if',
  careful: 'Be careful',
  dispute: 'Where experts disagree',
  evidence: 'What the evidence says',
  method: 'How it is done',
  feeling: 'What it feels like',
  expect: 'What to expect',
  details: 'In detail',
};
