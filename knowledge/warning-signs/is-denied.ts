import type { Passage } from './passage';

/** Words that deny what follows in the sentence, as far as nothing parts them from it. */
const denial =
  /\b(?:no|not|without|den(?:y|ies|ied|ying)|never|neither|nor|none|nobody|no one|nothing|absence of|absent|free (?:of|from)|rul(?:e|es|ed|ing) out|exclud(?:e|es|ed|ing)|negative for|nil|rather than|instead of|(?:is|was|are|were|has|have|had|do|does|did)n'?t|unlikely|can still(?! not| hardly| barely)|(?:check|screen|test|watch)(?:s|e[ds]|ing)?(?: \w+)? for)\b/g;

/** They look like denials and are none: "no better", "do not wait". */
const noDenial =
  /^(?:no|not|never|nothing|without|(?:is|was|are|were|has|have|had|do|does|did)n'?t) (?:better|worse|wonder|doubt|idea|longer|matter|joke|only|just|sure|least|getting better|improv\w*|help\w*|touch\w*|work\w*|know|knowing|wait|move|lift|drive|ignore|delay\w*|want|hesitate|dismiss|put off|like|warning|realis\w*|realiz\w*|notic\w*|feel|use|relief|uncommon|unusual|be afraid|be embarrassed|be shy|mention\w*|tell|told|say|think|sleep\w*|slept|(?:been )?able|so)\b/;

/** What comes after one of these stands for itself. */
const parted =
  /;|\b(?:but|however|although|though|except|yet|only|just|now|then|until|because|which|when|still|instead|after)\b|(?:,|\band|\bso|\bthat|["(-])\s*(?:i|i'm|i've|he|he's|she|she's|they|we|it|it's|my|his|her|their|the|there|there's|this|you|your)\s|\band (?:have|has|had|is|was|am|are|feel|feels|felt|got|get|started|can|could|can't|couldn't|a|now)\b|(?<!\b(?:following|these|this|below)\b[^:]{0,30}):\s/;

const deniedAfter =
  /^["')]*\s*(?:[-:=(,]\s*|\.{2,}\s*)(?:no|nil|none|never|absent|negative|denied|normal|n)\b(?!\s+\w+\s+(?:better|longer|idea))|^[^.;!?]{0,60}?\b(?:(?:was|were|is|are|been|being|all)\s+(?:\w+\s)?(?:ruled out|excluded|absent|denied|negative|unaffected|normal|unremarkable|intact|preserved)|(?:has|have|had) been (?:ruled out|excluded)|turned out to be (?:only|just|nothing|harmless|bruis\w*|muscular)|unlikely|absent|excluded)\b/;
const noneOfThem =
  /\b(?:none|neither|not one)\b(?: of (?:these|them|those|that|this|which|the following|the above|it)| at all| whatever|\s*[.!"]*$)|\b(?:had|has|have|report\w*|with|and) (?:none|neither|nothing|not)\s*[.!,"]*$|\b(?:have|has|had|did|do|does|was|were|is|are)(?:n't| not)(?: happened)?\s*[.!"]*$|\bnever (?:came|happened|did|has|have)\b(?![^.;!?]{0,20}\bbefore)/;
/** The next sentence takes it back: "I was not.", "But she did not;". */
const takenBack =
  /^\s*["'(]*(?:but |and |luckily |thankfully |fortunately |in fact )?(?:i|he|she|they|it|we|you|there|mine|that) (?:had|has|have|was|were|did|is|does|do|am)(?:n't| not| none| neither| nothing)(?: of (?:them|these|those|it|that)| any| at all| one)?\s*(?:[.!;,"]|$|(?:and|nor) (?:never|have|had|did|was|am)\b)|\band nothing (?:else|more|worse)\s*[.!]/;
/** What stands behind these is no answer: "I walk like I've had six pints when I've had none". */
const compared = /\b(?:like|when|as if|as though|than)\b/;
const saidNo = /^\s*["'(]*(?:no|nope|none|never|neither|nothing|nil|not at all|not really|negative|n)\b/;
/** Neither said nor seen: what might have been, and what somebody was asked. */
const supposed =
  /\b(?:told|warned|advised|said)\b.{0,60}\bif (?:i|he|she|they|we)\b|\b(?:fear (?:was|of|is)|afraid of|scared of|dread|worr(?:y|ied) (?:about|that|it)|imagin)|\bif (?:i|he|she|they|it|you|we|there)(?: had|'d) (?:had|been|lost|felt|got)\b|\bhad (?:he|she|i|they|it|there) (?:had|been|lost)\b|\bas if\b.{0,20}\bnothing\b|\brumou?rs?\b|\bgossip/;
const asked =
  /\bask(?:s|ed|ing)?\s(?:\w+\s){0,3}?(?:if|whether|about|was i|were you|had i|did i|is there|are there|do you|have you|any)\b|\bwonder(?:ed|ing)? (?:if|whether)\b|\b(?:what|which) (?:sort|kind|type)s?(?: of)?\s$|\bkept asking\b|\blooked it (?:all )?up\b/;

/**
 * Whether a text takes back what stands at [start, end) of its passage: denies it, reports a question, or supposes it.
 */
export function isDenied(passage: Passage, start: number, end: number): boolean {
  const number = passage.sentenceAt(start);
  const { start: from = 0, end: until = 0 } = passage.sentences[number] ?? {};
  const before = passage.text.slice(from, start);
  const after = passage.text.slice(end, until);
  const next = passage.sentence(number + 1);
  const sentence = passage.text.slice(from, until);
  return (
    deniedBefore(before, passage.text.slice(start, end)) ||
    deniedAfter.test(after) ||
    noneOfThem.test(after) ||
    takenBack.test(next) ||
    beginsWithNone(next) ||
    (/\?["')]*\s*$/.test(sentence) && saidNo.test(next)) ||
    supposed.test(sentence) ||
    asked.test(before)
  );
}

function beginsWithNone(sentence: string): boolean {
  const index = sentence.search(noneOfThem);
  return index >= 0 && index < 60 && !compared.test(sentence.slice(0, index));
}

function deniedBefore(before: string, match: string): boolean {
  const whole = before + match;
  // Its last word may be the first of the match: "free of fever".
  for (const { 0: word, index } of whole.matchAll(denial)) {
    if (index >= before.length) break;
    if (noDenial.test(whole.slice(index))) continue;
    const between = before.slice(index + word.length);
    const limit = /n'?t$|^not$/.test(word) ? 14 : 30;
    if (!parted.test(between) && (between.match(/\S+/g)?.length ?? 0) <= limit) return true;
  }
  return false;
}
