import { cluesOf } from '../../knowledge/matching/clues';
import { wordsAround } from '../../knowledge/matching/context';
import { foldText } from '../../knowledge/matching/fold-text';
import { TITLE_SHARE } from '../../knowledge/matching/page-topic';
import { TextContext } from '../../knowledge/matching/text-context';
import { stemOf } from '../../knowledge/matching/word-stem';
import type { LabeledReading } from './labeled-readings';
import type { Observation } from './logistic-regression';

/** Paragraphs stand alone and were written for the old rules: they count less than passages. */
const PARAGRAPH_WEIGHT = 0.4;

/** Every word tells: what it tells is to be learned. */
class EveryWord extends Map<string, number> {
  override get(): number {
    return 1;
  }
}
const everyWord: ReadonlyMap<string, number> = new EveryWord();

/** Words that stand in texts of all kinds: what they seem to tell is chance. */
const functionStems: ReadonlySet<string> = new Set(
  (
    'a about after again all also an and any are as at be because been before being between both but by can could did do ' +
    'does done down during each else even every few first for from get gets go goes going got had has have he her here ' +
    'hers him his how i if in into is it its just last less like made make makes many may me might more most much must my ' +
    'never next no nobody none nor not nothing now of off often on once one only or other our out over own per please put ' +
    'same second see she should since so some still such than that the their them then there these they third this those ' +
    'three through to too took two under until up upon us use used very was we well were what when where which while who ' +
    'whole whose why will with within without would yes yet you your'
  )
    .split(' ')
    .map(stemOf),
);

/** What is seen of a reading: its clues, and all words around it and in the title, each for its place. */
export function observe({ case: item, text, candidate, sense, right }: LabeledReading): Observation {
  const features: [string, number][] = [];
  const context = new TextContext(text, everyWord);
  if (sense.gate)
    for (const clue of cluesOf(context, candidate, sense.gate).clues) features.push([`clue ${clue}`, 1]);
  const words = new Map<string, number>();
  for (const stem of stemsOf(item.title)) words.set(stem, TITLE_SHARE);
  for (const { stem, nearness } of wordsAround(context, candidate))
    words.set(stem, Math.max(nearness, words.get(stem) ?? 0));
  for (const [stem, nearness] of words) {
    if (!functionStems.has(stem)) features.push([`word ${stem}`, nearness]);
  }
  const weight = item.place.startsWith('paragraphs') ? PARAGRAPH_WEIGHT : 1;
  return { features, positive: right, weight };
}

/** The words of some texts by stem, the most frequent spelling of each and how often it occurs. */
export function vocabularyOf(texts: readonly string[]): Map<string, { word: string; count: number }> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vocabulary = new Map<string, { word: string; count: number }>();
  for (const [word, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const stem = stemOf(word);
    const known = vocabulary.get(stem);
    vocabulary.set(stem, { word: known?.word ?? word, count: count + (known?.count ?? 0) });
  }
  return vocabulary;
}

const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const stemsOf = (text: string): string[] => wordsOf(text).map(stemOf);
