import { elementKind } from '../../highlighting/reading/element-kinds';
import { CDATA, ELEMENT, TEXT } from '../../highlighting/reading/node-types';
import { foldText } from '../../knowledge/matching/fold-text';

const FILTER_BITS = 1 << 18;

/** For each ASCII code the code of its folded letter or digit, or 0. */
const folded = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = foldText(String.fromCharCode(code));
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : 0;
});

const mix = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/**
 * The floor of what any highlighter with many terms does that lets words run on through inline elements and part at blocks:
 * visit every node, read every character, hash every word, and ask whether a form may begin with it. One loop, nothing
 * kept, nothing folded beyond ASCII, no form compared, no context, no pauses, no marks.
 *
 * @param forms surface forms whose first words are asked for
 * @returns what goes through a document and counts the words that may begin a form
 */
export function hashEveryWord(forms: readonly string[]): () => number {
  const filter = new Int32Array(FILTER_BITS / 32);
  for (const form of forms) {
    let hash = 0;
    for (const character of foldText(form).match(/[a-z0-9]+/)?.[0] ?? '')
      hash = mix(hash, character.charCodeAt(0));
    const place = (hash & (FILTER_BITS - 1)) >>> 5;
    filter[place] = (filter[place] ?? 0) | (1 << (hash & 31));
  }
  return () => {
    const root = document.body;
    let hash = 0;
    let inWord = false;
    let candidates = 0;
    const endWord = () => {
      const bits = filter[(hash & (FILTER_BITS - 1)) >>> 5] ?? 0;
      if (inWord && bits & (1 << (hash & 31))) candidates += 1;
      hash = 0;
      inWord = false;
    };
    let node: Node | null = root.firstChild;
    while (node) {
      const type = node.nodeType;
      let next: Node | null = null;
      if (type === TEXT || type === CDATA) {
        const { data } = node as Text;
        for (let index = 0; index < data.length; index += 1) {
          const code = data.charCodeAt(index);
          const letter = code < 128 ? (folded[code] ?? 0) : code;
          if (letter === 0) {
            if (inWord) endWord();
          } else {
            hash = mix(hash, letter);
            inWord = true;
          }
        }
      } else if (type === ELEMENT) {
        const kind = elementKind((node as Element).localName);
        if (kind !== 'inline') endWord();
        if (kind !== 'skip') next = node.firstChild;
      }
      while (!next) {
        next = node.nextSibling;
        if (next) break;
        node = node.parentNode;
        if (!node || node === root) return candidates;
        if (elementKind((node as Element).localName) !== 'inline') endWord();
      }
      node = next;
    }
    return candidates;
  };
}
