import { beginsClause } from './clauses';
import { isSubjectOf } from './judge-subject';
import type { PatternMatch } from './match-pattern';
import type { Span } from './phrase-trie';
import { parting, type Words } from './read-words';
import { overlap, type SentenceReading } from './sentence-reading';

/**
 * Whether a sentence puts forward what a pattern found in it. The cues are word classes of `claim-words.yaml`; what they
 * reach is grammar and stands here:
 *
 * - `doubts-the-sentence` (a myth, history, a plan): everything, wherever it stands;
 * - `doubts-what-follows` (some believe that, whether): everything behind it;
 * - `denies` (not, no, far from): what follows in its clause;
 * - `conditions` (if, unless): a claim whose subject and key both stand in what follows, up to the next comma;
 * - `turns-round` (worsens, slows): what stands next to it.
 *
 * A phrase without a verb ("bed rest for back pain") asserts nothing, unless a word around it speaks for it; and the
 * subject must be that of the clause (`judge-subject.ts`).
 *
 * A cue that is part of the match belongs to the claim ("massage does not build muscle") and doubts nothing.
 */
export function isPutForward(match: PatternMatch, reading: SentenceReading): boolean {
  const free = (name: string) => {
    const harmless = reading.named('harmless');
    return reading
      .named(name)
      .filter((cue) => !isInside(cue, match.spans) && !harmless.some((span) => overlap(span, cue)));
  };
  if (free('doubts-the-sentence').length > 0) return false;
  const end = match.spans.at(-1)?.end ?? 0;
  if (free('doubts-what-follows').some((cue) => cue.end < end)) return false;
  if (free('denies').some((cue) => isDenied(match, cue, reading.words))) return false;
  if (free('turns-round').some((cue) => isTurned(match, cue, reading.words))) return false;
  const core = match.subject.length > 0 ? [...match.subject, ...match.key] : match.spans;
  if (free('conditions').some((cue) => isCondition(cue, core, reading.words))) return false;
  if (isBarePhrase(match, reading.words) && !isSpokenFor(match, reading)) return false;
  return isSubjectOf(match, reading);
}

/** Whether a verb that turns an effect round stands right before the last words of the key: "worsens blood flow". */
function isTurned({ key, spans }: PatternMatch, cue: Span, words: Words): boolean {
  const object = key.at(-1);
  if (!object || cue.end > object.start || object.start - cue.end > nearSubject) return false;
  if (spans.some(({ start }) => cue.end <= start && start < object.start)) return false;
  return isSameClause(cue, object, words);
}

const links = new Set(
  'for and or with in of to on at during the a an your my our his her their any this that'.split(' '),
);

/** Whether a match is "one thing for another", with nothing but small words between them. */
function isBarePhrase({ spans, subject, usesContext }: PatternMatch, words: Words): boolean {
  const [first, last] = spans;
  if (usesContext || !first || !last || spans.length !== 2 || subject.length !== 1) return false;
  const between = words.texts.slice(first.end, last.start);
  // "A talk on bad posture and back pain" puts them side by side.
  return (between.includes('for') || between.join() === 'and') && between.every((word) => links.has(word));
}

/** Whether a word beside a match speaks for it: "I swear by TENS for back pain". */
function isSpokenFor({ spans }: PatternMatch, reading: SentenceReading): boolean {
  return ['endorses', 'helps'].some((name) => reading.named(name).some((cue) => !isInside(cue, spans)));
}

/** Whether a cue begins among the words of a span, and not in one of its gaps: "tells" of "tells you that". */
function isInside(cue: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start <= cue.start && cue.end <= span.end && overlap(span, cue));
}

/** How many words may stand between a denial and the subject that it denies: "not even a massage". */
const nearSubject = 2;

/**
 * Whether a denial stands before a part of the match, in the same clause. One that stands before all of it and has only
 * the subject in its clause denies something else, unless it is next to the subject: "paracetamol does little for a bad
 * back, so try ibuprofen".
 */
function isDenied({ subject, spans }: PatternMatch, cue: Span, words: Words): boolean {
  const isWithin = (spans[0]?.start ?? 0) < cue.start;
  if (endsIn(cue, spans, words)) return true;
  return spans.some((span) => {
    if (span.start < cue.end || !isSameClause(cue, span, words)) return false;
    return isWithin || !subject.includes(span) || span.start - cue.end <= nearSubject;
  });
}

/** Denials that may close a clause: "Bed rest for back pain is not a good idea". */
const closing = new Set('not never rarely seldom hardly'.split(' '));
/** What opens a clause about something else within the sentence. */
const turns = new Set('that which who when where if and or so to than as'.split(' '));
const nearEnd = 6;

/** Whether a denial stands soon behind all of the match, in the same clause: its verb is denied. */
function endsIn(cue: Span, spans: readonly Span[], words: Words): boolean {
  const end = Math.max(...spans.map((span) => span.end));
  if (cue.start < end || cue.start - end > nearEnd || !closing.has(words.texts[cue.start] ?? ''))
    return false;
  for (let place = end; place <= cue.start; place += 1)
    if (turns.has(words.texts[place] ?? '') || words.before[place] !== parting.none) return false;
  return true;
}

function isSameClause(cue: Span, span: Span, words: Words): boolean {
  // ", not needles, ..." and "no drugs, ..." end at the next comma.
  const isAside =
    words.before[cue.start] === parting.comma ||
    ['no', 'without'].includes(words.texts[cue.start] ?? '') ||
    isConceded(cue, words);
  for (let place = cue.end; place <= span.start; place += 1) {
    if (beginsClause(place, words) || runsOn(place, words)) return false;
    if (isAside && words.before[place] === parting.comma) return false;
  }
  return true;
}

const conceders = new Set('while although though whereas despite'.split(' '));

/** Whether a cue stands in a clause that concedes it: "While it is no cure, massage eases pain" denies no easing. */
function isConceded(cue: Span, { texts, before }: Words): boolean {
  for (let place = cue.start; place >= 0; place -= 1) {
    if (conceders.has(texts[place] ?? '')) return true;
    if (before[place] !== parting.none) return false;
  }
  return false;
}

const speakers = new Set('i you we they he she'.split(' '));
const advising = new Set(
  'should can could may might must will would need have advise advice recommend suggest think believe'.split(
    ' ',
  ),
);
/** What these are followed by is no sentence of its own: "I do not think you should". */
const reporters = new Set(
  'that think believe say mean feel know if when what as guess suppose suggest recommend advise why how where which who reason until unless than'.split(
    ' ',
  ),
);

/** Whether a new sentence begins that no mark parts from the one before: "nothing serious you should take ibuprofen". */
function runsOn(place: number, { texts }: Words): boolean {
  if (!speakers.has(texts[place] ?? '') || !advising.has(texts[place + 1] ?? '')) return false;
  return !reporters.has(texts[place - 1] ?? '');
}

const concluders = new Set('you it they we'.split(' '));
const modals = new Set('will should must need'.split(' '));

/** Whether all spans stand in the clause that a condition opens. */
function isCondition(cue: Span, spans: readonly Span[], words: Words): boolean {
  if (spans.some(({ start }) => start < cue.end)) return false;
  const end = Math.max(...spans.map((span) => span.end));
  for (let place = cue.end; place < end; place += 1) {
    if (words.before[place] !== parting.none || words.texts[place] === 'then') return false;
    // "If you crack your knuckles you will get arthritis" has no comma.
    const isConclusion = concluders.has(words.texts[place] ?? '') && modals.has(words.texts[place + 1] ?? '');
    if (isConclusion && place > cue.end + 1) return false;
  }
  return true;
}
