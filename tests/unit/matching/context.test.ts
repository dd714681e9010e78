import { describe, expect, it } from 'vitest';
import type { Gate, LexiconEntry } from '../../../knowledge/lexicon';
import { chooseByPage, chooseNearby } from '../../../knowledge/matching/choose-reading';
import { judgeByPage, judgeNearby, wordsAround } from '../../../knowledge/matching/context';
import { type PageTopic, topicOf, unknownTopic } from '../../../knowledge/matching/page-topic';
import { BLOCK_BREAK } from '../../../knowledge/matching/text-breaks';
import { TextContext } from '../../../knowledge/matching/text-context';
import { stemOf } from '../../../knowledge/matching/word-stem';

const weights = new Map(
  Object.entries({ sore: 1, muscle: 1, doctor: 1, pain: 1, budget: -1, minister: -1, election: -1 }).map(
    ([word, weight]) => [stemOf(word), weight],
  ),
);
const gate: Gate = { needs: ['hamstring'], unless: ['virus'] };
const entry = (id: string, familiarity: LexiconEntry['familiarity'] = 'common'): LexiconEntry => ({
  id,
  category: 'conditions',
  familiarity,
  forms: [{ form: id }],
});

/** The form that stands in brackets, and its text. */
function read(marked: string) {
  const text = marked.replace(/[[\]]/g, '');
  const candidate = { start: marked.indexOf('['), end: marked.indexOf(']') - 1, senses: [] };
  return { context: new TextContext(text, weights), candidate };
}
const scoreOf = (marked: string, by: Gate = gate) => {
  const { context, candidate } = read(marked);
  return judgeNearby(context, candidate, by).score;
};

describe('the words around a form', () => {
  it('speak for it or against it', () => {
    expect(scoreOf('The sore muscle: a [strain].')).toBeGreaterThan(scoreOf('It is a [strain].'));
    expect(scoreOf('The budget: a [strain].')).toBeLessThan(scoreOf('It is a [strain].'));
  });

  it('count most in the same sentence, then in the paragraph, then beyond', () => {
    const places = [
      'Sore, a [strain].',
      'Sore. A [strain].',
      `Sore.${BLOCK_BREAK}A [strain].`,
      'A [strain].',
    ];
    const scores = places.map((text) => scoreOf(text));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  it('count more the nearer they are, and once however often they stand there', () => {
    const far = `Sore ${'and so on '.repeat(20)}a [strain].`;
    expect(scoreOf('Sore, a [strain].')).toBeGreaterThan(scoreOf(far));
    expect(scoreOf('Sore, sore, sore, a [strain].')).toBeCloseTo(scoreOf('Sore, a [strain].'), 1);
  });

  it('leave out the form itself', () => {
    const { context, candidate } = read('A [sore muscle] today.');
    expect(wordsAround(context, candidate)).toEqual([]);
  });
});

describe('judgeNearby', () => {
  it('accepts plain forms, whatever stands around them', () => {
    const { context, candidate } = read('The minister and the election: [back pain].');
    expect(judgeNearby(context, candidate, undefined).verdict).toBe('accept');
  });

  it('refuses a form that stands in a phrase of another meaning, however much the text speaks of health', () => {
    const { context, candidate } = read('Sore muscle, doctor, pain, hamstring: a viral [strain].');
    const phrase: Gate = { needs: ['hamstring'], unless: ['viral strain'] };
    expect(judgeNearby(context, candidate, phrase).verdict).toBe('refuse');
  });

  it('accepts, refuses, and leaves the rest to the page', () => {
    const verdict = (marked: string) => {
      const { context, candidate } = read(marked);
      return judgeNearby(context, candidate, gate).verdict;
    };
    expect(verdict('A sore muscle, pain: a hamstring [strain].')).toBe('accept');
    expect(verdict('A doctor spoke of [strain].')).toBe('ask-page');
    expect(verdict('The minister, the election, the budget: a virus [strain].')).toBe('refuse');
  });
});

describe('a form that medical texts use for something else as well', () => {
  const medical: Gate = { needs: ['hamstring', 'sprint'], unless: [], rule: 'medical' };
  const verdict = (marked: string) => {
    const { context, candidate } = read(marked);
    return judgeNearby(context, candidate, medical).verdict;
  };

  it('needs a page that names it without a cue in its own sentence, however much the text speaks of health', () => {
    expect(verdict('Sore muscle, doctor, pain: a [strain].')).toBe('ask-name');
    expect(verdict('The hamstring is sore. Doctor, pain, muscle: a [strain].')).toBe('ask-name');
  });
  it('is settled by two cues of other sentences when much speaks for it besides', () => {
    expect(verdict('Hamstring and sprint. Sore muscle, doctor, pain: a [strain].')).toBe('accept');
    expect(verdict('Hamstring and sprint. A [strain].')).toBe('ask-name');
  });

  it('is judged like others with one', () => {
    expect(verdict('Sore muscle, pain: a hamstring [strain].')).toBe('accept');
    expect(verdict('A [strain]. The muscle was sore, and the hamstring.')).toBe('ask-name');
    expect(verdict('A [strain] of the sore muscle, in the end the hamstring. Another hamstring.')).toBe(
      'accept',
    );
  });
});

describe('the page', () => {
  const sense = { entry: entry('muscle-strain'), gate };
  const terms = (count: number) => Array.from({ length: count }, (_, index) => entry(`term-${index}`));

  it('brings back what is unsure when it names medical terms, and takes it away when it names none', () => {
    const byPage = (score: number, topic: PageTopic) =>
      judgeByPage({ sense, score, onlyIfNamed: false }, topic);
    expect(byPage(-0.3, topicOf('', terms(5), weights))).toBe(true);
    expect(byPage(-0.3, unknownTopic)).toBe(false);
    expect(byPage(0.3, topicOf('', [], weights))).toBe(false);
  });

  it('does not count everyday words as medical terms', () => {
    const everyday = terms(5).map(({ id }) => entry(id, 'everyday'));
    expect(topicOf('', everyday, weights).score).toBe(topicOf('', [], weights).score);
  });

  it('is told by its title too', () => {
    const plain = topicOf('Home', terms(2), weights).score;
    expect(topicOf('Muscle pain', terms(2), weights).score).toBeGreaterThan(plain);
    expect(topicOf('The budget and the election', terms(2), weights).score).toBeLessThan(plain);
  });

  it('brings back an abbreviation that it also names in full', () => {
    const short = {
      entry: entry('massage-therapy'),
      gate: { needs: [], unless: [], rule: 'abbreviation' as const },
    };
    const named = topicOf('', [short.entry, entry('other')], weights);
    expect(judgeByPage({ sense: short, score: -1, onlyIfNamed: false }, named)).toBe(true);
    expect(judgeByPage({ sense: { ...short, gate }, score: -1, onlyIfNamed: false }, named)).toBe(false);
  });

  it('must name the term elsewhere, where the health words near a form say nothing of its sense', () => {
    const open = { sense, score: 3, onlyIfNamed: true };
    expect(judgeByPage(open, topicOf('', terms(5), weights))).toBe(false);
    expect(judgeByPage(open, topicOf('', [sense.entry, ...terms(5)], weights))).toBe(true);
  });

  it('may be about the treatments of the glossary instead, if they are more than a mention', () => {
    const open = { sense, score: 3, onlyIfNamed: true };
    const treatments = ['one', 'two'].map((id) => ({ ...entry(id), category: 'massage' as const }));
    expect(judgeByPage(open, topicOf('', [...treatments, ...terms(2)], weights))).toBe(true);
    expect(judgeByPage(open, topicOf('', [...treatments, ...terms(9)], weights))).toBe(false);
    expect(judgeByPage(open, topicOf('', [...treatments.slice(1), ...terms(1)], weights))).toBe(false);
  });
});

describe('two readings of a form', () => {
  const person = {
    entry: entry('physical-therapist'),
    gate: { needs: ['a physio'], unless: ['physio session'] },
  };
  const therapy = {
    entry: entry('physical-therapy'),
    gate: { needs: ['physio session'], unless: ['a physio'] },
  };
  const choose = (marked: string) => {
    const { context, candidate } = read(marked);
    const reading = chooseNearby(context, { ...candidate, senses: [person, therapy] });
    return reading?.settled?.id ?? chooseByPage(reading?.open ?? [], { ...unknownTopic, score: 1 })?.id;
  };

  it('are told apart by their own cues', () => {
    expect(choose('My doctor sent me, sore, to a [physio] for the muscle pain.')).toBe('physical-therapist');
    expect(choose('My doctor paid for a [physio] session for the sore muscle.')).toBe('physical-therapy');
  });

  it('stay silent when neither leads', () => {
    expect(choose('My doctor and the sore muscle: [physio] again.')).toBeUndefined();
  });
});
