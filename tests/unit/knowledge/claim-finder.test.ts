import { describe, expect, it } from 'vitest';
import { createClaimFinder } from '../../../knowledge/claim-matching/claim-finder';
import { splitSentences } from '../../../knowledge/claim-matching/split-sentences';
import { parseClaimPattern } from '../../../knowledge/compile/claim-pattern';
import { compileClaims } from '../../../knowledge/compile/compile-claims';
import { parseClaimWords } from '../../../knowledge/compile/parse-claim-words';

const words = `
massage: {words: [massag*, back rub], not: [massage room]}
yoga: [yoga]
treatment: [<massage>, <yoga>, heat]
eases: [ease+, relieve+, help+]
helps: [<eases>, swear by]
increases: [improve+]
lowers: [lower+]
endorses: [recommend+, best, take]
turns-round: [worsen+, slow+]
refutes: [<denies>, <doubts-the-sentence>, unproven]
harmless: [not only, no doubt, did you know, swear by]
denies: [not, no, never, far from]
doubts-the-sentence: [a myth, debunked]
doubts-what-follows: [some believe, whether, (advert|brochure) ...2 claims]
conditions: [if, unless]
denies-what-precedes: [that is (a myth|not true)]
asks: [(does|can) massage, did you]
affirms: ['yes', it can]
too-bare: [back]
takes-up: [it, this]
opening-verb: [<eases>, improve+]
`;

const patterns: readonly (readonly [string, string])[] = [
  ['eases-pain', '<massage> & <eases> ~8 (pain|back pain)'],
  ['eases-pain', '(back|pain) & <massage> works'],
  ['improves-sleep', '<massage> & (improve+|better) ~4 sleep'],
  ['yoga-eases-pain', '<yoga> & <eases> ~8 (pain|back pain)'],
  ['builds-no-muscle', '<massage> ...1 not build+ muscle'],
  ['eases-neck-pain', '<massage> & <eases> ~8 neck ...2 pain'],
  ['eases-leg-pain', '<massage> & <eases> ~8 leg pain'],
  ['rest-for-fever', 'rest & fever'],
  ['moves-blood', '<massage> & blood flow'],
  ['goes-away', '(back pain|back ...2 goes) & goes away'],
  ['cracks', 'crack+ & arthritis'],
  ['eases-aches', '<massage> & <eases> & (aches|back ...3 aches)'],
  ['massage-is-the-cure', 'pain & cure+ ~4 <massage>'],
];

function finderOf() {
  const { classes, errors } = parseClaimWords('claim-words.yaml', words);
  expect(errors).toEqual([]);
  const claims = patterns.map(([id, value]) => {
    const parsed = parseClaimPattern(value);
    if ('problem' in parsed) throw new Error(`${value}: ${parsed.problem}`);
    return { id, patterns: [{ value, line: 1, pattern: parsed.pattern }] };
  });
  return createClaimFinder(compileClaims({ claims, wordClasses: classes }));
}

const finder = finderOf();

/** What is found, as `id: words`. */
const found = (text: string, introduction = ''): string[] =>
  finder.find(text, introduction).map(({ claimId, start, end }) => `${claimId}: ${text.slice(start, end)}`);

describe('a claim', () => {
  it('is found with the words that make it', () =>
    expect(found('Well, massage can ease back pain a lot.')).toEqual([
      'eases-pain: massage can ease back pain',
    ]));

  it('is found whatever the order of its words', () =>
    expect(found('Back pain is eased by massage.')).toEqual(['eases-pain: Back pain is eased by massage']));

  it('is found behind a hedge, and in a contraction', () => {
    expect(found('Massage may help with pain.')).toHaveLength(1);
    expect(found('Massage’ll ease the pain.')).toHaveLength(1);
  });

  it('stays within its sentence, and abbreviations do not end one', () => {
    expect(found('I had a massage. Heat eases pain.')).toEqual([]);
    expect(found('Massage, e.g. Swedish, eases pain of 2.5 hours.')).toHaveLength(1);
  });

  it('has offsets in the text as it stands', () => {
    const text = '  “Mas\u00adsage”\n eases pa\u0131n? No: massage  EASES\u00a0pain ';
    const [claim] = finder.find(text, '');
    expect(claim && text.slice(claim.start, claim.end)).toBe('massage  EASES\u00a0pain');
  });

  it.each([
    ['a thing that only has the name', 'The massage room eases pain.'],
    ['another subject', 'Heat eases pain.'],
    ['what a semicolon parts', 'He likes massage; walking eases pain.'],
  ])('is not found with %s', (_, text) => expect(found(text)).toEqual([]));
});

describe('denials', () => {
  it.each([
    ['before the verb', 'Massage does not ease pain.'],
    ['in a contraction', 'Massage doesn’t ease pain.'],
    ['without an apostrophe', 'massage doesnt ease pain'],
    ['before the subject', 'No massage eases pain.'],
    ['in words of their own', 'Massage is far from easing pain.'],
    ['that close the clause', 'Massage to ease pain is not the answer.'],
    ['of the whole sentence', 'That massage eases pain is a myth.'],
    ['in the next sentence', 'Massage eases pain. That’s a myth!'],
  ])('%s silence a claim', (_, text) => expect(found(text)).toEqual([]));

  it.each([
    ['that deny nothing', 'Massage not only eases pain.'],
    ['in another clause', 'It isn’t a miracle, but massage eases pain.'],
    ['in what is said before of the same subject', 'Massage is never wrong and can ease pain.'],
    ['behind a dash', 'Not a pill \u2014 massage eases pain.'],
    ['in an aside', 'Massage, not pills, eases pain.'],
    ['of what follows the claim', 'Massage eases pain that pills do not touch.'],
    ['of another sentence', 'It is no drug. Massage eases pain.'],
  ])('%s do not', (_, text) => expect(found(text)).toHaveLength(1));

  it('that belong to a claim make it', () =>
    expect(found('Massage does not build muscle.')).toEqual([
      'builds-no-muscle: Massage does not build muscle',
    ]));
});

describe('sentences that do not put a claim forward', () => {
  it.each([
    ['a question', 'Does massage ease pain?'],
    ['a question without its mark', 'Can massage ease pain'],
    ['an indirect question', 'We ask whether massage eases pain.'],
    ['what some believe', 'Some believe that massage eases pain.'],
    ['what somebody else says', 'The brochure says and claims that massage eases pain.'],
    ['a condition', 'If massage eases your pain, go on.'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]));

  it.each([
    ['what is doubted stands before the doubt', 'Massage eases pain, whether new or old.'],
    ['the claim follows from a condition', 'If you are in pain, a massage will ease the pain.'],
    ['the condition comes behind', 'Massage eases pain if it is gentle.'],
  ])('but %s', (_, text) => expect(found(text)).toHaveLength(1));
});

describe('what is quoted', () => {
  it.each([
    ['in the next sentence', '“Massage eases pain.” Not supported.'],
    ['in the next cell', '"Massage eases pain." | Trials have never found this.'],
    ['behind a dash', '"Massage eases pain" \u2014 no trial says so.'],
    ['in brackets', '‘Massage eases pain’ (unproven)'],
  ])('is no claim when it is refuted %s', (_, text) => expect(found(text)).toEqual([]));

  it.each([
    ['by nothing', '“Massage eases pain.” Joan, a client'],
    ['within the quotation', '“Massage eases pain. I would never miss one.” Joan'],
    ['much later', '“Massage eases pain.” So says Joan. She is not yet forty.'],
  ])('is one when it is refuted %s', (_, text) => expect(found(text)).toHaveLength(1));
});

describe('the subject of a claim', () => {
  it.each([
    ['what something is compared with', 'Yoga relieves neck pain better than massage.'],
    ['what another treatment is used before', 'Heat eases the pain before a massage.'],
    ['what another treatment follows', 'After a massage, heat eases the pain well.'],
    ['in a clause of its own', 'Massage is lovely, but heat eases the pain.'],
  ])('is not %s', (_, text) => expect(found(text).filter((one) => !one.startsWith('yoga'))).toEqual([]));

  it.each([
    ['behind "than" when nothing is better', 'Nothing eases pain better than massage.'],
    ['after it, with no other treatment', 'After a massage, the pain is eased.'],
    ['beside another treatment', 'Massage and heat ease pain.'],
    ['with a pronoun in its place', 'Massage is lovely, and it eases pain.'],
  ])('may stand %s', (_, text) => expect(found(text)).toHaveLength(1));
});

describe('what asserts nothing', () => {
  it.each([
    ['a phrase without a verb', 'Rest for fever'],
    ['one that is the object of another verb', 'We looked at rest for fever.'],
    ['an effect turned round', 'Massage worsens blood flow.'],
  ])('is no claim: %s', (_, text) => expect(found(text)).toEqual([]));

  it.each([
    ['advice', 'We recommend rest for fever.'],
    ['what is best', 'Rest for fever is best.'],
    ['a sentence around it', 'Rest is what a fever needs.'],
  ])('but %s is', (_, text) => expect(found(text)).toHaveLength(1));
});

describe('a list within a block', () => {
  it('takes what it needs from its lead-in', () =>
    expect(found('Massage can: \u2022 ease pain \u2022 improve sleep')).toEqual([
      'eases-pain: ease pain',
      'improves-sleep: improve sleep',
    ]));

  it('may be parted by check marks', () =>
    expect(found('eases pain \u2705 improves sleep', 'Benefits of massage:')).toEqual([
      'eases-pain: eases pain',
      'improves-sleep: improves sleep',
    ]));

  it('takes nothing from a lead-in that denies, or that is none', () => {
    expect(found('Massage can never: \u2022 ease pain')).toEqual([]);
    expect(found('Massage is old \u2022 the ease of pain')).toEqual([]);
  });
});

describe('a plain yes', () => {
  it.each([
    ['Yes, for many people.', 'Does massage ease pain?', ['eases-pain: Yes, for many people']],
    ['It can, in my view.', 'Can massage ease pain?', ['eases-pain: It can, in my view']],
    ['Yes, but not for long.', 'Does massage ease pain?', []],
    ['Yes men abound.', 'Does massage ease pain?', []],
    ['Yes, for many people.', 'Massage and pain', []],
  ])('puts forward what the question asks: %s', (text, introduction, expected) =>
    expect(found(text, introduction)).toEqual(expected),
  );

  it('is needed where a question names the treatment', () => {
    expect(found('The cure for pain is massage.').join()).toMatch(/^massage-is-the-cure/);
    expect(found('A cure for pain is time.', 'Massage?')).toEqual([]);
  });
});

describe('what comes from before', () => {
  it.each([
    ['an item of a list', 'eases pain', 'Benefits of massage:'],
    ['an item without a verb', 'back pain', 'Massage helps with:'],
    ['a sentence that opens with a pronoun', 'It eases pain. And more.', 'Massage'],
    ['a main clause that opens with one', 'Unlike a walk in the park, it eases pain. And more.', 'Massage'],
    ['an item that names another treatment as its occasion', 'eases pain after yoga', 'Massage:'],
  ])('is the subject of %s', (_, text, introduction) => expect(found(text, introduction)).toHaveLength(1));

  it('is the subject of the sentence before', () =>
    expect(found('Massage is old. It eases pain.')).toEqual(['eases-pain: eases pain']));

  it('is what a question asks about', () =>
    expect(found('In pain? Massage will help.')).toEqual(['eases-pain: Massage will help']));

  it.each([
    ['the sentence has a subject of its own', 'Yoga improves sleep.', 'Massage'],
    ['its subject is no treatment that is known', 'Hydrotherapy improves sleep.', 'Massage, sauna and more'],
    ['it does not open with what takes one up', 'Somebody eases pain. And more.', 'Massage'],
    ['the introduction is a myth', 'Massage eases pain.', 'A myth about massage'],
    ['the introduction denies', 'eases pain', 'What massage never does:'],
    ['there is no introduction', 'eases pain', ''],
    ['a word is too bare', 'This is when massage works. Good.', 'Back'],
  ])('is not taken when %s', (_, text, introduction) => expect(found(text, introduction)).toEqual([]));
});

describe('several claims', () => {
  it('in one list are all found, and their stretches do not overlap', () =>
    expect(found('Massage eases pain, improves sleep and helps neck pain.')).toEqual([
      'eases-pain: Massage eases pain',
      'improves-sleep: improves sleep',
      'eases-neck-pain: helps neck pain',
    ]));

  it('leave a subject its words', () =>
    expect(found('A back rub eases aches.')).toEqual(['eases-aches: back rub eases aches']));

  it('about the same words: the one with more of them is meant', () =>
    expect(found('Massage eases neck pain.')).toEqual(['eases-neck-pain: Massage eases neck pain']));

  it('of two treatments with one outcome are two', () =>
    expect(found('Massage and yoga ease pain.').map((one) => one.split(':')[0])).toEqual([
      'eases-pain',
      'yoga-eases-pain',
    ]));

  it('that share a word, and each have one of their own, are two', () =>
    expect(found('Massage eases neck and leg pain.')).toEqual([
      'eases-neck-pain: Massage eases neck',
      'eases-leg-pain: leg pain',
    ]));

  it('that take the words of one another leave no single word to the other', () => {
    expect(found('Gentle Thai massage and slow yoga ease pain.')).toEqual([
      'eases-pain: Gentle Thai massage',
      'yoga-eases-pain: yoga ease pain',
    ]);
    expect(found('Massage moves and improves blood flow and sleep.')).toEqual([
      'moves-blood: Massage moves and improves blood flow',
      'improves-sleep: sleep',
    ]);
  });

  it('of one kind are told once in a sentence', () =>
    expect(found('Massage eases pain, I say, massage eases pain.')).toHaveLength(1));
});

describe('splitSentences', () => {
  it.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['Dr. Lee, e.g., has 2.5 of them. Yes.', ['Dr. Lee, e.g., has 2.5 of them.', 'Yes.']],
    ['He said “Stop.” She did.', ['He said “Stop.”', 'She did.']],
    ['small. letters too', ['small.', 'letters too']],
    ['one • two | three', ['one •', 'two |', 'three']],
    ['cell\u0001cell\u0002block', ['cell\u0001', 'cell\u0002', 'block']],
    ['  ', []],
  ])('parts %j', (text, expected) =>
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected),
  );
});

describe('any text', () => {
  it.each([
    ['nothing', ''],
    ['marks', '?!.,;:—()[]'],
    ['a surrogate pair cut in two', 'massage \ud83d eases pain'],
    ['a very long sentence', `massage ${'and '.repeat(5000)} eases pain`],
    ['Arabic and Chinese', 'تدليك يخفف الألم 按摩缓解疼痛'],
  ])('is read without harm: %s', (_, text) => {
    for (const { start, end } of finder.find(text, text)) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('what only looks like doubt', () => {
  it.each([
    ['a question that tells', 'Did you know that massage eases pain?', '', 'eases-pain'],
    ['a condition that ends without a comma', 'If you crack joints you will get arthritis.', '', 'cracks'],
    ['a phrase that somebody speaks for', 'I swear by rest for fever.', '', 'rest-for-fever'],
    ['a longer subject with a word of the key', 'Back pain goes away.', '', 'goes-away'],
    ['an answer to the heading', 'Yes, it helps.', 'Can massage ease pain?', 'eases-pain'],
  ])('is a claim: %s', (_, text, introduction, id) =>
    expect(finder.find(text, introduction).map(({ claimId }) => claimId)).toEqual([id]),
  );

  it.each([
    ['a condition that goes on', 'If you crack joints and it is arthritis, rest.', ''],
    ['a heading that is answered with no', 'No, it does not help.', 'Can massage ease pain?'],
  ])('is none: %s', (_, text, introduction) => expect(found(text, introduction)).toEqual([]));
});
