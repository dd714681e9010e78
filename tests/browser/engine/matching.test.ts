import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Lexicon } from '../../../knowledge/lexicon';
import { stemOf } from '../../../knowledge/matching/word-stem';
import { lexiconOf, painterKinds, startEngine, textOf } from './sample-engine';

const lexicon = lexiconOf(
  ['trigger point', 'trigger points'],
  ['massage'],
  ['Swedish massage'],
  ['back pain'],
  ["baker's cyst"],
  [{ form: 'TENS', exact: true }],
  ['hijama'],
  ['soft-tissue work'],
);

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

describe.each(painterKinds)('with the painter "%s"', (painter) => {
  /** Marks a body and gives what is painted; when it has ended the body is as it was. */
  async function marks(html: string, using: Lexicon = lexicon): Promise<string[]> {
    document.body.innerHTML = html;
    const nodes = textNodes();
    const before = document.body.innerHTML;
    const engine = startEngine(using, undefined, painter);
    stop = engine.stop;
    await vi.waitUntil(() => engine.isDone());
    const painted = engine.painted().map(textOf);
    engine.stop();
    expect(document.body.innerHTML, 'the page after the end').toBe(before);
    expect(textNodes(), 'the text nodes after the end').toEqual(nodes);
    return painted;
  }

  describe('what a match is', () => {
    const cases: readonly [why: string, html: string, expected: readonly string[]][] = [
      ['case does not matter', '<p>BACK Pain</p>', ['BACK Pain']],
      ['the longest form wins', '<p>a Swedish massage here</p>', ['Swedish massage']],
      ['words are whole', '<p>massages, massaged, remassage</p>', []],
      [
        'punctuation and underscores end words',
        '<p>(massage) _massage_ "massage".</p>',
        ['massage', 'massage', 'massage'],
      ],
      ['letters beyond ASCII belong to words', '<p>émassage massageя</p>', []],
      [
        'a hyphen is a space',
        '<p>trigger-point, trigger‑point, trigger–point</p>',
        ['trigger-point', 'trigger‑point', 'trigger–point'],
      ],
      ['a form with a hyphen matches a space', '<p>soft tissue work</p>', ['soft tissue work']],
      [
        'any run of spaces is one',
        '<p>back \n\t pain, back\u00a0pain, back\u2009pain</p>',
        ['back \n\t pain', 'back\u00a0pain', 'back\u2009pain'],
      ],
      ['a dash between spaces is none', '<p>back - pain</p>', []],
      ['curly quotes are straight', '<p>Baker’s cyst</p>', ['Baker’s cyst']],
      [
        'soft hyphens and zero-width spaces are skipped',
        '<p>mas\u00adsage back\u200b pain</p>',
        ['mas\u00adsage', 'back\u200b pain'],
      ],
      ['accents fold', '<p>hijāma, hija\u0304ma</p>', ['hijāma', 'hija\u0304ma']],
      ['ligatures unfold', '<p>ﬁrst massage</p>', ['massage']],
      ['abbreviations match in capitals only', '<p>TENS tens Tens</p>', ['TENS']],
      ['right-to-left neighbors part words', '<p dir="rtl">טיפול massage כאב</p>', ['massage']],
      ['emoji part words', '<p>💆massage💆</p>', ['massage']],
    ];
    it.each(cases)('%s', async (_, html, expected) => {
      expect(await marks(html)).toEqual(expected);
    });
  });

  describe('where text runs on', () => {
    const cases: readonly [why: string, html: string, expected: readonly string[]][] = [
      [
        'through inline elements',
        '<p>a <b>trigger</b> point, <i>back</i> <em>pain</em></p>',
        ['trigger point', 'back pain'],
      ],
      ['within a word', '<p>mas<b>sa</b>ge</p>', ['massage']],
      ['over a line break', '<p>trigger<br>point</p>', ['triggerpoint']],
      ['over wbr', '<p>mas<wbr>sage</p>', ['massage']],
      ['over comments', '<p>back <!-- x --> pain</p>', ['back  pain']],
      ['not over blocks', '<div>back</div><div>pain</div><p>trigger</p> point', []],
      ['not over cells', '<table><tr><td>back<td>pain</table>', []],
      ['not over list items', '<ul><li>back<li>pain</ul>', []],
      [
        'not over a footnote mark, which ends a word',
        '<p>back pain<sup>1</sup> back<sup>2</sup> pain</p>',
        ['back pain'],
      ],
      ['not over an image', '<p>back <img alt=""> pain</p>', []],
      ['through a block that is styled inline', '<div style="display:inline">back</div> pain', ['back pain']],
      [
        'through display: contents',
        '<div style="display:contents"><div style="display:contents">back</div></div> pain',
        ['back pain'],
      ],
      [
        'not through inline tags that are styled as blocks',
        '<span style="display:block">back</span> <span style="display:block">pain</span>',
        [],
      ],
      [
        'inline tags styled as blocks end words',
        '<span style="display:block">massage</span><span style="display:block">massage</span>',
        ['massage', 'massage'],
      ],
      ['not through what floats', '<p>back <span style="float:left">pain</span></p>', []],
      ['through an inline custom element', '<p><x-term>back</x-term> pain</p>', ['back pain']],
      [
        'a shorter form is found where the longer one is cut',
        '<div>Swedish</div><div>massage</div>',
        ['massage'],
      ],
      ['not over a block without text', 'back<p></p><div style="display:inline">pain</div>', []],
      ['past what is not rendered', 'back <b hidden></b> pain', ['back pain']],
      [
        'in closed details and hidden text, which may appear',
        '<details><p>massage</p></details><p hidden>back pain</p>',
        ['massage', 'back pain'],
      ],
      [
        'in content-visibility',
        '<div style="content-visibility:auto">massage</div><div style="content-visibility:hidden">back pain</div>',
        ['massage', 'back pain'],
      ],
    ];
    it.each(cases)('%s', async (_, html, expected) => {
      expect((await marks(html)).map((text) => text.replace(/\s+/g, ' '))).toEqual(
        expected.map((text) => text.replace(/\s+/g, ' ')),
      );
    });
  });

  describe('what is left alone', () => {
    const cases: readonly [why: string, html: string, expected: readonly string[]][] = [
      [
        'code',
        '<code>massage</code><pre>massage</pre><kbd>massage</kbd><samp>massage</samp><var>massage</var>',
        [],
      ],
      ['fields', '<textarea>massage</textarea><input value="massage"><select><option>massage</select>', []],
      [
        'editors',
        '<div contenteditable>massage</div><div contenteditable="plaintext-only">massage</div><div role="textbox">massage</div>',
        [],
      ],
      ['editors in editors', '<div contenteditable><p contenteditable="false">massage</p></div>', []],
      ['not contenteditable="false" alone', '<p contenteditable="false">massage</p>', ['massage']],
      [
        'scripts and styles',
        '<script type="text/plain">massage</script><style>/* massage */</style><noscript>massage</noscript><template>massage</template>',
        [],
      ],
      ['formulas', '<math><mtext>massage</mtext></math>', []],
      [
        'other languages',
        '<p lang="de">massage</p><p lang="EN-gb">massage</p><p lang="">massage</p>',
        ['massage', 'massage'],
      ],
      ['not text that is not to be translated', '<p translate="no">massage</p>', ['massage']],
      ['not text that is hidden from assistive technology', '<p aria-hidden="true">massage</p>', ['massage']],
    ];
    it.each(cases)('%s', async (_, html, expected) => {
      expect(await marks(html)).toEqual(expected);
    });
  });

  describe('gates', () => {
    const { entries } = lexiconOf(
      [{ form: 'strain', gate: { needs: ['muscle', 'lift*'], unless: ['virus'] } }],
      [
        { form: 'NMT', exact: true, gate: { needs: [], unless: ['neural'], rule: 'abbreviation' } },
        'neuromuscular therapy',
      ],
      [{ form: 'release', gate: { needs: [], unless: ['software'] } }],
    );
    const words = { muscle: 1.2, sore: 1, therapist: 1, pain: 1, budget: -1, software: -0.6 };
    const contextWords = new Map(Object.entries(words).map(([word, weight]) => [stemOf(word), weight]));
    const gated: Lexicon = { entries, contextWords };
    const cases: readonly [why: string, html: string, expected: readonly string[]][] = [
      ['a cue in the sentence', '<p>A muscle strain.</p>', ['strain']],
      [
        'words in the paragraph',
        '<p>The muscle is sore, says the therapist. It is a strain.</p>',
        ['strain'],
      ],
      [
        'words in the next paragraph',
        '<p>A strain: pain.</p><p>The muscle is sore, says the therapist.</p>',
        ['strain'],
      ],
      ['words that speak of something else', '<p>The strain on the budget.</p>', []],
      ['a nearer cue against it', '<p>Muscles ache with this strain of virus.</p>', []],
      [
        'an abbreviation whose long form is on the page',
        `<p>neuromuscular therapy</p>${'<p>filler text</p>'.repeat(60)}<p>NMT</p>`,
        ['neuromuscular therapy', 'NMT'],
      ],
      ['an abbreviation among health words', '<p>The therapist uses NMT for muscle pain</p>', ['NMT']],
      ['an abbreviation that means something else', '<p>neural NMT for muscle pain by a therapist</p>', []],
      ['a gate of refusals only, where nothing is told', '<p>release</p>', []],
      ['a gate of refusals only', '<p>release of a sore muscle</p>', ['release']],
      ['a gate of refusals only, refused', '<p>software release for a sore muscle</p>', []],
    ];
    it.each(cases)('%s', async (_, html, expected) => {
      expect(await marks(html, gated)).toEqual(expected);
    });
  });
});

function textNodes(): { node: Node; data: string | null }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; data: string | null }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    nodes.push({ node, data: node.nodeValue });
  return nodes;
}
