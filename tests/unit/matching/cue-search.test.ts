import { describe, expect, it } from 'vitest';
import { CueSearch } from '../../../knowledge/matching/cue-search';
import { slotOf } from '../../../knowledge/matching/text-context';

/** The cue of a list with which a folded text begins. */
function read(cues: readonly string[], text: string): string | undefined {
  const search = new CueSearch(cues);
  const slot = slotOf(/^\p{L}+/u.exec(text)?.[0] ?? '');
  return search.mayBegin(slot) ? search.read(text) : undefined;
}

describe('CueSearch', () => {
  it.each([
    ['the cue itself', ['muscle'], 'muscle pain', 'muscle'],
    ['its plural', ['muscle'], 'muscles ache', 'muscles'],
    ['a plural in -es', ['stretch'], 'stretches', 'stretches'],
    ['a short word and its plural', ['gp'], 'gps say', 'gps'],
    ['any ending after *', ['physiotherap*'], 'physiotherapeutic care', 'physiotherapeutic'],
    ['several words, however they are parted', ['back pain'], 'back-  pain', 'back-  pain'],
    ['the longer of two', ['back', 'back pain'], 'back pain', 'back pain'],
    ['the shorter where the longer does not stand', ['back', 'back pain'], 'back pane', 'back'],
    ['a cue that is written with accents', ['Café'], 'cafe au lait', 'cafe'],
  ])('finds %s', (_, cues, text, found) => expect(read(cues, text)).toBe(found));

  it.each([
    ['within a longer word', ['back'], 'backpack'],
    ['in another ending', ['muscle'], 'muscled'],
    ['across a sentence', ['back pain'], 'back. pain'],
    ['joined where it has two words', ['back pain'], 'backpain'],
    ['when the text ends in it', ['back pain'], 'back'],
  ])('finds nothing %s', (_, cues, text) => expect(read(cues, text)).toBeUndefined());
});
