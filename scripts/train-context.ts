/**
 * `npm run train [-- --cross-validate]`: learns from the tuning passages of `tests/corpus` what each clue and each word
 * around a form is worth, and writes `knowledge/matching/clue-weights.ts` and `knowledge/context-words.txt`. Held-out
 * passages are not read. With `--cross-validate` it writes nothing and prints how well the weights carry over to passages
 * that they were not learned from.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutGeneralCues } from '../knowledge/compile/general-cues';
import { clues, cluesOf } from '../knowledge/matching/clues';
import { createMatcher } from '../knowledge/matching/matcher';
import { TextContext } from '../knowledge/matching/text-context';
import { crossValidate } from './context-training/cross-validate';
import { formatClueWeights, formatContextWords } from './context-training/format-weights';
import { type LabeledReading, labeledReadings } from './context-training/labeled-readings';
import { type Belief, fitModel } from './context-training/logistic-regression';
import { observe, vocabularyOf } from './context-training/observe';
import { generalWords, wordBeliefs } from './context-training/word-beliefs';
import { loadFullLexicon } from './load-lexicon';
import { readCorpus } from './read-corpus';
import { knowledgeFolder, projectFolder } from './read-knowledge';

/** How firmly a clue's weight is believed to be 0, and a word's to be what people know of it. */
const CLUE_FIRMNESS = 1;
const WORD_FIRMNESS = 5;

const full = loadFullLexicon();
const topics = readFileSync(join(projectFolder, 'scripts/context-training/topics.txt'), 'utf8');
const beliefs = wordBeliefs(topics, full);
const general = generalWords(beliefs);
const lexicon = withoutGeneralCues(full, general);
const matcher = createMatcher(lexicon);
const cases = readCorpus(new Set(lexicon.entries.map(({ id }) => id)));
const readings = cases
  .filter(({ split }) => split === 'tuning')
  .flatMap((item) => labeledReadings(item, matcher))
  .filter(isJudgedByScore);
const beliefOf = (name: string): Belief =>
  name.startsWith('clue ')
    ? { mean: 0, firmness: CLUE_FIRMNESS }
    : { mean: beliefs.get(name.slice('word '.length)) ?? 0, firmness: WORD_FIRMNESS };
const observations = readings.map(observe);

if (process.argv.includes('--cross-validate')) {
  console.log(crossValidate(readings, observations, beliefOf));
} else {
  const model = fitModel(observations, beliefOf);
  const words = new Map(beliefs);
  for (const [name, weight] of model.weights)
    if (name.startsWith('word ')) words.set(name.slice('word '.length), weight);
  const ofClues = clues.map((clue) => [clue, model.weights.get(`clue ${clue}`) ?? 0] as const);
  writeFileSync(join(knowledgeFolder, 'matching/clue-weights.ts'), formatClueWeights(ofClues, model.start));
  const spelled = vocabularyOf([...cases.flatMap(({ paragraphs }) => paragraphs), topics]);
  writeFileSync(join(knowledgeFolder, 'context-words.txt'), formatContextWords(words, general, spelled));
  console.log(
    `${readings.length} readings of ${new Set(readings.map(({ case: item }) => item)).size} passages`,
  );
}

/** Without a cue in their sentence the score says nothing of forms that medical texts use for something else as well. */
function isJudgedByScore({ text, candidate, sense: { gate } }: LabeledReading): boolean {
  return (
    gate?.rule !== 'medical' || cluesOf(new TextContext(text, new Map()), candidate, gate).needInSentence
  );
}
