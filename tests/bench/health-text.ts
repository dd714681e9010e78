import { wordLikeForms } from './word-like-forms';

/**
 * A page of health text: sections with headings, paragraphs with inline elements and lists, a mark in about every twelve
 * words. Always the same for a size.
 *
 * @param megabytes of text
 * @param terms forms that the paragraphs speak of
 */
export function healthPage(megabytes: number, terms: readonly string[]): string {
  const fillers = wordLikeForms(500, 7).map((form) => form.split(' ')[0] ?? form);
  const parts: string[] = [];
  let length = 0;
  for (let index = 0; length < megabytes * 1_000_000; index += 1) {
    const paragraph = paragraphOf(index, terms, fillers);
    if (index % 8 === 0) parts.push(`<h2>Section ${index / 8 + 1}: ${fillers[index % fillers.length]}</h2>`);
    parts.push(
      index % 5 === 4 ? `<ul><li>${paragraph}</li><li>${paragraph}</li></ul>` : `<p>${paragraph}</p>`,
    );
    length += index % 5 === 4 ? 2 * paragraph.length : paragraph.length;
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Health text</title><body>${parts.join('\n')}`;
}

function paragraphOf(index: number, terms: readonly string[], fillers: readonly string[]): string {
  const words: string[] = [];
  for (let place = 0; place < 72; place += 1) {
    const at = index * 31 + place * 17;
    const filler = fillers[at % fillers.length] ?? '';
    if (place % 12 !== 5) words.push(place % 12 === 11 ? `${filler}.` : filler);
    else
      words.push(
        place % 24 === 5 ? (terms[at % terms.length] ?? '') : `<b>${terms[at % terms.length] ?? ''}</b>`,
      );
  }
  return words.join(' ');
}
