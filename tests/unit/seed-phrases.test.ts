import { describe, expect, it, test } from 'vitest';
import { formKey } from '../../knowledge/compile/form-key';
import type { LexiconEntry } from '../../knowledge/lexicon';
import { createMatcher } from '../../knowledge/matching/matcher';
import { type ReadMark, readText } from '../../knowledge/matching/read-text';
import { loadLexicon } from '../../scripts/load-lexicon';
import { readSeeds } from '../../scripts/read-seeds';
import { seedPhraseExceptions } from './seed-phrase-exceptions';
import {
  paragraphsOf,
  placesOf,
  readFacts,
  type SeedPhrase,
  type Stretch,
  seedPhrases,
} from './seed-phrases';

const lexicon = loadLexicon();
const { entries } = lexicon;
const matcher = createMatcher(lexicon);
const seeds = readSeeds().map(paragraphsOf);
const facts = readFacts();
const phrases = facts === undefined ? [] : seedPhrases(facts);
const missing = seeds.length === 0 || phrases.length === 0;
const because = missing
  ? ' (skipped: SEEDS and FACTS name no articles and no base of facts, and no folder "shared" stands beside the project)'
  : '';
const marks = seeds.map((paragraphs) => readText(paragraphs, matcher));

/** The ids of the terms that may be meant by a name of the base of facts, such as "heart rate" or "spasm (of muscle)". */
function idsOf(name: string): string[] {
  const key = formKey(name.replace(/\s*\(.*\)/, ''), false);
  const named = (entry: LexiconEntry) => entry.id === key.replaceAll(' ', '-');
  const formed = (entry: LexiconEntry) => entry.forms.some(({ form }) => formKey(form, false) === key);
  const exact = entries.filter(named);
  return (exact.length > 0 ? exact : entries.filter(formed)).map(({ id }) => id);
}

const exceptionFor = ({ term, phrase }: SeedPhrase) =>
  seedPhraseExceptions.find((exception) => exception.term === term && exception.phrase === phrase);

/** The marks that overlap a stretch of a seed. */
function marksOver(seed: number, { from, to }: Stretch): readonly ReadMark[] {
  return (marks[seed] ?? []).filter(({ paragraph, start, end }) => {
    const beginsBeforeEnd = paragraph < to.paragraph || (paragraph === to.paragraph && start < to.offset);
    const endsAfterBegin = paragraph > from.paragraph || (paragraph === from.paragraph && end > from.offset);
    return beginsBeforeEnd && endsAfterBegin;
  });
}

function termsOver({ seed, phrase }: SeedPhrase): string[] {
  const places = placesOf(phrase, seeds[seed] ?? []);
  return [...new Set(places.flatMap((place) => marksOver(seed, place).map(({ termId }) => termId)))];
}

describe.skipIf(missing)(`the phrases of the articles that readers come from${because}`, () => {
  it('are all there', () => {
    expect(phrases.length).toBeGreaterThan(200);
    const lost = phrases.filter(({ seed, phrase }) => placesOf(phrase, seeds[seed] ?? []).length === 0);
    expect(lost).toEqual([]);
  });

  it('are quoted for terms of the glossary', () => {
    const unknown = phrases.filter(({ term }) => idsOf(term).length !== 1);
    expect(unknown.map(({ term }) => `${term}: ${idsOf(term).join(', ') || 'no term'}`)).toEqual([]);
  });

  test.each(phrases)('$term: S$seed "$phrase"', (phrase) => {
    const exception = exceptionFor(phrase);
    const wanted = exception ? [exception.marked].filter((id) => id !== undefined) : idsOf(phrase.term);
    const found = termsOver(phrase);
    const told = `marked: ${found.join(', ') || 'nothing'}`;
    if (wanted.length === 0) expect(found, `left unmarked: ${exception?.why}`).toEqual([]);
    else
      expect(
        found.some((id) => wanted.includes(id)),
        `${wanted.join(' or ')} expected; ${told}`,
      ).toBe(true);
  });

  it('need every exception that is listed', () => {
    const idle = seedPhraseExceptions.filter(({ term, phrase }) => {
      const quoted = phrases.find((other) => other.term === term && other.phrase === phrase);
      return !quoted || termsOver(quoted).some((id) => idsOf(term).includes(id));
    });
    expect(idle).toEqual([]);
  });
});
