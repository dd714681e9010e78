import { beginsClause, lastClauseIn } from './clauses';
import type { PatternMatch } from './match-pattern';
import type { Span } from './phrase-trie';
import type { Words } from './read-words';
import { overlap, type SentenceReading } from './sentence-reading';

/** What makes the treatment behind it a mere circumstance of another one's effect. */
const aside = new Set('before after following until unlike besides without between'.split(' '));
/** With these "better than" speaks for what follows it: "nothing works better than massage". */
const nobody = new Set('nothing nobody no none never not'.split(' '));
/** So many words may stand before a treatment that opens a clause: "but the heat". */
const nearOpening = 2;

/**
 * Whether the treatment that a match takes for its subject can be it. It is not when it stands behind "than", nor when
 * another treatment is the subject of the clause in which the key stands.
 */
export function isSubjectOf({ subject, spans, key }: PatternMatch, reading: SentenceReading): boolean {
  const { words } = reading;
  const treatments = reading.named('treatment');
  const own = treatments.find((treatment) => subject.some((span) => overlap(span, treatment)));
  const object = key.at(-1);
  if (!own || !object) return true;
  if (isComparedWith(own, spans, words)) return false;
  const rivals = treatments.filter((treatment) => !spans.some((span) => overlap(span, treatment)));
  return !rivals.some((rival) => takesOver(rival, own, object, words));
}

function takesOver(rival: Span, own: Span, object: Span, words: Words): boolean {
  if (rival.end > object.start && rival.start < object.end) return false;
  if (isAside(own, words) && rival.end <= object.start) return true;
  if (own.end > object.start || rival.end > object.start) return false;
  const opening = lastClauseIn(own.end, object.start, words);
  return opening !== undefined && rival.start >= opening && rival.start - opening <= nearOpening;
}

/** Whether "than" stands before a treatment, and the comparison is not in its favor. */
function isComparedWith(own: Span, spans: readonly Span[], words: Words): boolean {
  const than = placeBefore(own, words, (word) => word === 'than');
  if (than === undefined || spans.some(({ start, end }) => start <= than && than < end)) return false;
  return !words.texts.slice(0, than).some((word) => nobody.has(word));
}

function isAside(own: Span, words: Words): boolean {
  return placeBefore(own, words, (word) => aside.has(word)) !== undefined;
}

/** The place of a word soon before a span, in the same clause. */
function placeBefore(span: Span, words: Words, is: (word: string) => boolean): number | undefined {
  for (let place = span.start - 1; place >= Math.max(0, span.start - 1 - nearOpening); place -= 1) {
    if (is(words.texts[place] ?? '')) return place;
    if (beginsClause(place, words)) return undefined;
  }
  return undefined;
}
