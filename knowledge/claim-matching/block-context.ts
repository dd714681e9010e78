import type { Part, Row } from './claim-grammar';
import { findPart, type SentenceContext } from './match-pattern';
import type { Span } from './phrase-trie';
import { parting } from './read-words';
import { overlap, type SentenceReading } from './sentence-reading';

/** A sentence of a block, or of its introduction, and how it ends. */
export interface ReadSentence {
  readonly reading: SentenceReading;
  readonly isQuestion: boolean;
  /** Whether it opens the list that the sentences behind it are. */
  readonly leads: boolean;
  /** Whether a bullet stands beside it, within its block. */
  readonly isMarked: boolean;
}

/** A sentence of more words than that is no item of a list that needs its introduction. */
const longestItem = 20;
/** A pronoun takes up what came before when it stands this early. */
const openingWords = 4;
/** What stands before the main clause has at most so many words. */
const longestOpening = 10;

/**
 * What a sentence may take from the sentences before it and from its introduction. It takes its subject from them when it
 * has none of its own: when it opens with a pronoun or a verb, is an item of a list, or answers a question, which may
 * be the heading.
 *
 * @param before the sentences of the block before it
 * @param introduction the sentences of the introduction; empty when that is itself in doubt
 * @param isAlone whether it is the only sentence of its block, or an item of one
 */
export function contextOf(
  { reading }: ReadSentence,
  before: readonly ReadSentence[],
  introduction: readonly ReadSentence[],
  isAlone: boolean,
): SentenceContext {
  const previous = before.at(-1) ?? introduction.at(-1);
  const lead = before.findLast(({ leads }) => leads);
  const leads = lead ? [lead].filter((one) => !isDoubtful(one)) : introduction;
  const isListed = leads.length > 0 && (lead !== undefined || isAlone);
  const isItem = isListed && reading.words.texts.length <= longestItem && !hasSubject(reading);
  const opens = reading.named('takes-up').some(({ start }) => isEarly(start, reading));
  const startsWithVerb = reading.named('opening-verb').some(({ start }) => start === 0);
  const isAnswer = previous?.isQuestion === true;
  const isOpen = isItem || opens || startsWithVerb || isAnswer;
  // A treatment of its own is a subject of its own: "Walking helps too".
  const isTaken = reading.named('treatment').some(({ start }) => !isCircumstance(start, reading));
  const near = before.slice(-2).filter((sentence) => sentence !== lead);
  const lenders = [...near, ...leads, ...introduction].map((sentence) => sentence.reading);
  const stands = (part: Part) => lenders.some((lender) => findPart(part, lender).some(isSolid(lender)));
  const question = isAnswer ? previous.reading : undefined;
  const complaint = complaintFor(reading, [...introduction, ...before.slice(-2)]);
  return {
    lendsToAnswer: (row) =>
      (question !== undefined && asksAbout(row, question)) ||
      (complaint !== undefined && isComplaint(row, complaint)),
    lends: (part, isSubject) =>
      (isSubject ? isOpen : isItem) && stands(part) && !(isTaken && isTreatment(part, lenders)),
    lendsToItem: (row: Row) =>
      isItem && !isTaken && leads.some((sentence) => sentence.reading.places(row).length > 0),
  };
}

/**
 * The sentence whose complaint is meant where a treatment helps and nothing is named that it helps with: "Arthritis
 * hurts. Massage can ease this pain."
 *
 * @param lenders what stands before, the nearest last
 */
export function complaintFor(
  reading: SentenceReading,
  lenders: readonly ReadSentence[],
): SentenceReading | undefined {
  if (!isOpenHelp(reading)) return undefined;
  const lender = lenders.findLast((one) => one.reading.named('trouble').length > 0);
  return lender &&
    !['doubts-the-sentence', 'doubts-what-follows'].some((name) => lender.reading.named(name).length > 0)
    ? lender.reading
    : undefined;
}

function isOpenHelp(reading: SentenceReading): boolean {
  if (reading.named('trouble').length > 0) return false;
  const { length } = reading.words.texts;
  return reading.named('open-help').length > 0 || reading.named('helps').some(({ end }) => end === length);
}

/** Whether a row stands for a complaint that a sentence names. */
function isComplaint(row: Row, lender: SentenceReading): boolean {
  const troubles = lender.named('trouble');
  return lender.places(row).some((place) => troubles.some((trouble) => overlap(place, trouble)));
}

/** What stands behind these is when a thing is done, not what is done: "less swelling after surgery". */
const occasions = new Set('after before following during from post'.split(' '));
const nearOccasion = 2;

function isCircumstance(place: number, { words }: SentenceReading): boolean {
  return words.texts.slice(Math.max(0, place - nearOccasion), place).some((word) => occasions.has(word));
}

/** Whether a word opens its sentence, or the main clause of one: "Unlike a walk, it ..." */
function isEarly(place: number, { words }: SentenceReading): boolean {
  if (place < openingWords) return true;
  const isPronoun =
    words.before[place] === parting.comma && ['it', 'they'].includes(words.texts[place] ?? '');
  return isPronoun && place <= longestOpening;
}

/** Whether a question names what a row stands for, as something to be treated: a treatment is for the answer to name. */
function asksAbout(row: Row, question: SentenceReading): boolean {
  const treatments = question.named('treatment');
  return question.places(row).some((place) => !treatments.some((treatment) => overlap(treatment, place)));
}

/** Whether a lead-in denies its items: "Massage will not:". */
function isDoubtful({ reading }: ReadSentence): boolean {
  return ['denies', 'doubts-the-sentence', 'doubts-what-follows'].some(
    (name) => reading.named(name).length > 0,
  );
}

/** The subject of an item is at most so long: "Warm hydrotherapy baths improve". */
const longestSubject = 3;
/** Before a verb these leave the subject open: "also helps". */
const adverbs = new Set(
  'it this that these which who and also can may will often usually gently always really greatly to benefits'.split(
    ' ',
  ),
);

/** Whether an item of a list has a verb with a subject of its own: "Hydrotherapy improves sleep". */
function hasSubject(reading: SentenceReading): boolean {
  const { texts, before } = reading.words;
  const verbs = reading.named('opening-verb');
  if (verbs.some(({ start }) => start === 0) || reading.named('takes-up').some(({ start }) => start === 0))
    return false;
  return verbs.some(({ start }) => {
    const isVerb = /[^s]s$/.test(texts[start] ?? '') && start <= longestSubject;
    const subject = texts.slice(0, start);
    return isVerb && !subject.some((word, place) => adverbs.has(word) || (before[place + 1] ?? 0) > 0);
  });
}

/** Whether a place holds words that tell by themselves what they are about. */
function isSolid(reading: SentenceReading): (place: readonly Span[]) => boolean {
  const bare = reading.named('too-bare');
  // "back" is too little, and enough as a part of "sore back".
  const pains = [...reading.named('back-pain'), ...reading.named('neck-pain')];
  const isWithin = (span: Span, spans: readonly Span[]) =>
    spans.some(({ start, end }) => start <= span.start && span.end <= end);
  return (place) => place.some((span) => !isWithin(span, bare) || isWithin(span, pains));
}

/** Whether a part names a treatment where it stands. */
function isTreatment(part: Part, lenders: readonly SentenceReading[]): boolean {
  return lenders.some((lender) => {
    const treatments = lender.named('treatment');
    return findPart(part, lender).some((place) =>
      place.some((span) => treatments.some(({ start, end }) => start < span.end && span.start < end)),
    );
  });
}
