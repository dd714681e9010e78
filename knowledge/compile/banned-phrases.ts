/** Wording that the glossary does not use, and what to write instead. */
export interface BannedPhrase {
  readonly pattern: RegExp;
  readonly instead: string;
}

const diagnosis = 'a description of what people may notice; we never say what the reader has';
const advice = 'what is known, or what a doctor can do; we never tell the reader what to do';
const neutral = 'a neutral account of what the evidence says';
const sober = 'how sure the evidence is';
const openness = 'what to look out for; we never reassure a warning sign away';

/** Every phrase is looked for within one statement, at word boundaries, whatever its case. */
export const bannedPhrases: readonly BannedPhrase[] = [
  {
    pattern: /\byou (?:have|are suffering|suffer|may have|might have|probably have)\b|\byou['’]ve got\b/iu,
    instead: diagnosis,
  },
  { pattern: /\byou(?:r)? (?:condition|diagnosis|disease|illness)\b/iu, instead: diagnosis },
  {
    pattern: /\byou (?:should|must|need to|ought to|can take|have to|could try|might try)\b/iu,
    instead: advice,
  },
  { pattern: /\b(?:we|experts) (?:recommend|advise) (?:that )?you\b/iu, instead: advice },
  { pattern: /(?:^|[.!?] )(?:Try|Take|Use|Avoid|Stop|Start|Ask your) /u, instead: advice },
  { pattern: /\bmyths?\b|\bdebunk\w*/iu, instead: neutral },
  { pattern: /\b(?:quack\w*|snake oil|pseudo-?scien\w*|bogus|nonsense|hoax)\b/iu, instead: neutral },
  { pattern: /\b(?:so-called|(?<!matter )of course|obviously)\b/iu, instead: neutral },
  { pattern: /\bmirac\w+/iu, instead: sober },
  { pattern: /\b(?:cures?|cured|curing)\b/iu, instead: sober },
  {
    pattern: /\b(?:scientifically|clinically) proven\b|\bguarantee\w*|\bbreakthrough\b|\bwonder drug\b/iu,
    instead: sober,
  },
  { pattern: /\b(?:nothing to worry|no need to worry|do not worry|don['’]t worry)\b/iu, instead: openness },
  { pattern: /\b(?:completely|perfectly|totally|100 ?%) (?:safe|harmless)\b/iu, instead: openness },
];
