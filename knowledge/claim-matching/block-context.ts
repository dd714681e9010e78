import type { Part, Row } from './claim-grammar';
import { findPart, type SentenceContext } from './match-pattern';
import type { Span } from './phrase-trie';
import type { SentenceReading } from './sentence-reading';

/** A sentence of a block, or of its introduction, and how it ends. */
export interface ReadSentence {
  readonly reading: SentenceReading;
  readonly isQuestion: boolean;
}

/** A sentence of more words than that is no item of a list that needs its introduction. */
const longestItem = 16;
/** A pronoun takes up what came before when it stands this early. */
const openingWords = 4;

/**
 * What a sentence may take from the sentences before it and from its introduction. It takes its subject from them when it
 * has none of its own: when it opens with a pronoun or a verb, is an item of a list, or answers a question.
 *
 * @param before the sentences of the block before it
 * @param introduction the sentences of the introduction; empty when that is itself in doubt
 * @param isAlone whether it is the only sentence of its block
 */
export function contextOf(
  { reading }: ReadSentence,
  before: readonly ReadSentence[],
  introduction: readonly ReadSentence[],
  isAlone: boolean,
): SentenceContext {
  const previous = before.at(-1);
  const isItem = isAlone && introduction.length > 0 && reading.words.texts.length <= longestItem;
  const opens = reading.named('takes-up').some(({ start }) => start < openingWords);
  const startsWithVerb = reading.named('opening-verb').some(({ start }) => start === 0);
  const isAnswer = previous?.isQuestion === true;
  const isOpen = isItem || opens || startsWithVerb || isAnswer;
  // A treatment of its own is a subject of its own: "Walking helps too".
  const isTaken = reading.named('treatment').length > 0;
  const lenders = [...before.slice(-2), ...introduction].map((sentence) => sentence.reading);
  const stands = (part: Part) => lenders.some((lender) => findPart(part, lender).some(isSolid(lender)));
  const question = isAnswer ? previous.reading : undefined;
  return {
    lendsToAnswer: (row) => question !== undefined && question.places(row).length > 0,
    lends: (part, isSubject) =>
      (isSubject ? isOpen : isItem) && stands(part) && !(isTaken && isTreatment(part, lenders)),
    lendsToItem: (row: Row) =>
      isItem && !isTaken && introduction.some((sentence) => sentence.reading.places(row).length > 0),
  };
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
