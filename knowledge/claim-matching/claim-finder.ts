import { affirmed } from './affirm-question';
import { complaintFor, contextOf, type ReadSentence } from './block-context';
import { chooseMatches, type FoundClaim } from './choose-matches';
import { type ClaimGrammar, candidates, readClaimPack } from './claim-grammar';
import type { ClaimPack } from './claim-pack';
import { isPutForward } from './judge-match';
import { matchPattern, type PatternMatch } from './match-pattern';
import { withoutRefuted } from './quotations';
import { readWords } from './read-words';
import { overlap, SentenceReading } from './sentence-reading';
import { splitSentences } from './split-sentences';

export type { FoundClaim } from './choose-matches';
export type { ClaimPack } from './claim-pack';

/** Finds claims in the blocks of a page. */
export interface ClaimFinder {
  /**
   * @param text one block of a page (a paragraph, list item, table cell), as it stands there
   * @param introduction the heading or lead-in under which it stands ("Benefits of Swedish massage include:"), or ''
   * @returns stretches that do not overlap, in the order of the text
   */
  find(text: string, introduction: string): readonly FoundClaim[];
}

/** A finder over the claims of a pack, which it reads when it is first asked. */
export function createClaimFinder(pack: ClaimPack): ClaimFinder {
  let grammar: ClaimGrammar | undefined;
  let introduced: { readonly text: string; readonly sentences: readonly ReadSentence[] } | undefined;
  return {
    find(text, introduction) {
      grammar ??= readClaimPack(pack);
      // The blocks under one heading come one after another.
      if (introduced?.text !== introduction)
        introduced = { text: introduction, sentences: readSentences(introduction, grammar) };
      return withoutRefuted(findInBlock(text, introduced.sentences, grammar), text, grammar);
    },
  };
}

/** A sentence that ends so opens a list: "Massage can: \u2022". */
const leadIn = /:\s*[\u2022\u00b7\u2705\u2713\u2714\u25aa\u25cf\u25b6\u27a4\u2611*\u2013-]?$/;

/** A mark that parts the items of a list within one block: "Ice \u2705 Rest \u2705". */
const itemMark = /(?:[\u2705\u2713\u2714\u25aa\u25cf\u25b6\u27a4\u2611]|\s[-\u2013*])$/;

/** A question that tells what it asks: "Did you know that massage lowers stress?" */
const tells = /\bdid you know\b/i;

function readSentences(text: string, grammar: ClaimGrammar): ReadSentence[] {
  return splitSentences(text).map((stretch) => {
    const sentence = text.slice(stretch.start, stretch.end);
    return {
      reading: new SentenceReading(readWords(text, stretch), grammar),
      isQuestion: /\?["'\u201d\u2019)\]]*$/.test(sentence) && !tells.test(sentence),
      leads: leadIn.test(sentence),
      isMarked: itemMark.test(sentence) || itemMark.test(text.slice(0, stretch.start).trimEnd()),
    };
  });
}

function findInBlock(
  text: string,
  introduction: readonly ReadSentence[],
  grammar: ClaimGrammar,
): readonly FoundClaim[] {
  // "Myths about massage" doubts everything that stands under it.
  if (introduction.some(({ reading }) => reading.named('doubts-the-sentence').length > 0)) return [];
  const sentences = readSentences(text, grammar);
  const lending = introduction.filter(({ reading }) => reading.named('denies').length === 0);
  return sentences.flatMap((sentence, index) => {
    if (sentence.isQuestion) return [];
    // Under the heading "Can massage help back pain?" the first sentence is the answer.
    const previous = sentences[index - 1] ?? lending.at(-1);
    const patterns = candidates(sentence.reading.lists.keys(), grammar);
    if (previous?.isQuestion)
      for (const pattern of candidates(previous.reading.lists.keys(), grammar)) patterns.add(pattern);
    const complaint = complaintFor(sentence.reading, [
      ...lending,
      ...sentences.slice(Math.max(0, index - 2), index),
    ]);
    if (complaint) for (const pattern of candidates(complaint.lists.keys(), grammar)) patterns.add(pattern);
    if (patterns.size === 0 || asks(sentence.reading)) return [];
    const next = sentences[index + 1];
    if (next?.reading.named('denies-what-precedes').some(({ start }) => start === 0)) return [];
    const context = contextOf(sentence, sentences.slice(0, index), lending, isItemOf(sentence, sentences));
    const matches: PatternMatch[] = [];
    for (const pattern of patterns) {
      for (const match of matchPattern(pattern, sentence.reading, context))
        if (isPutForward(match, sentence.reading)) matches.push(match);
    }
    if (previous?.isQuestion) matches.push(...affirmed(previous.reading, sentence.reading, grammar));
    return chooseMatches(matches, {
      words: sentence.reading.words,
      treatments: sentence.reading.named('treatment'),
    });
  });
}

/** Whether a sentence may be an item of the list that the introduction opens. */
function isItemOf(sentence: ReadSentence, sentences: readonly ReadSentence[]): boolean {
  return sentences.length === 1 || sentence.isMarked;
}

/** Whether a sentence is worded as a question, with or without its mark. */
function asks(reading: SentenceReading): boolean {
  const harmless = reading.named('harmless');
  return reading.named('asks').some((cue) => cue.start === 0 && !harmless.some((span) => overlap(span, cue)));
}
