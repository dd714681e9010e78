import lexicon from 'virtual:glosswell/lexicon';
import AdvancedMark from 'advanced-mark.js';
import findAndReplaceDOMText from 'findandreplacedomtext';
import MarkJs from 'mark.js';
import type { TextSpan } from '../../highlighting/marks/mark';
import { PageHighlighter } from '../../highlighting/page-highlighter';
import { HighlightPainter } from '../../highlighting/painting/highlight-painter';
import { MarkPainter } from '../../highlighting/painting/mark-painter';
import type { Painter } from '../../highlighting/painting/painter';
import { wrapRanges } from '../../highlighting/painting/wrap-ranges';
import { PageRules } from '../../highlighting/reading/page-rules';
import { PageScanner } from '../../highlighting/reading/page-scanner';
import type { Found } from '../../highlighting/reading/scan-pass';
import { categories } from '../../knowledge/categories';
import type { Lexicon } from '../../knowledge/lexicon';
import { createMatcher, type Matcher } from '../../knowledge/matching/matcher';
import type { MarkingPreferences } from '../../knowledge/preferences';
import { hashEveryWord } from './hash-every-word';
import { paintEveryMark } from './paint-every-mark';
import { wordLikeForms } from './word-like-forms';

/** A way to go through a page. It gives how many marks it made, or how many characters it read. */
export type Contestant = () => number;

/** Every occurrence, also of everyday words: as much as can be painted. */
const everything: MarkingPreferences = {
  level: 'everything',
  density: 'every',
  categories: Object.fromEntries(
    categories.map(({ id }) => [id, { on: true }]),
  ) as MarkingPreferences['categories'],
  hiddenTerms: [],
};

/** The bundled glossary, filled up with word-like terms. */
function lexiconOf(terms: number): Lexicon {
  const missing = Math.max(0, terms - lexicon.entries.length);
  const made = wordLikeForms(missing).map((form) => {
    return { id: form, category: 'research', familiarity: 'specialist', forms: [{ form }] } as const;
  });
  return { entries: [...lexicon.entries, ...made] };
}

/** The glossary as if no form needed context: what the decisions cost is the difference. */
function plainLexicon(): Lexicon {
  const entries = lexicon.entries.map((entry) => {
    return { ...entry, forms: entry.forms.map(({ gate: _, ...plain }) => plain) };
  });
  return { entries };
}

/** Plain forms of the glossary: what the other highlighters are given, who know no gates. */
function plainForms(): string[] {
  return lexicon.entries.flatMap(({ forms }) => forms.filter(({ gate }) => !gate).map(({ form }) => form));
}

const matchers = new Map<number, Matcher>();

/** The matcher for so many terms, with its trie: that is made once in a page, at the first slice. */
function matcherOf(terms: number): Matcher {
  let matcher = matchers.get(terms);
  if (!matcher) {
    matcher = readyMatcher(lexiconOf(terms));
    matchers.set(terms, matcher);
  }
  return matcher;
}

function readyMatcher(given: Lexicon): Matcher {
  const matcher = createMatcher(given);
  // The trie is built at the first search.
  const sample = 'a sample of text about back pain ';
  matcher.find(sample, 0, sample.length, () => true);
  return matcher;
}

/** The least that any highlighter does: it visits every text node and reads every character. */
function readEveryCharacter(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  let characters = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let index = 0; index < data.length; index += 1) sum ^= data.charCodeAt(index);
    characters += data.length;
  }
  return characters + (sum & 0);
}

function scanOnly(terms: number, given?: Lexicon): Contestant {
  const matcher = given ? readyMatcher(given) : matcherOf(terms);
  return () => {
    let found = 0;
    scanDocument(matcher, (occurrences) => {
      found += occurrences.length;
    });
    return found;
  };
}

function scanDocument(matcher: Matcher, found: Found): void {
  const rules = new PageRules(document, 'en');
  const scanner = new PageScanner(
    matcher,
    rules,
    found,
    () => {},
    () => document,
  );
  scanner.scan(document);
  while (!scanner.step());
}

function paintKnownMarks(): Contestant {
  const spans: TextSpan[] = [];
  scanDocument(matcherOf(300), (occurrences) => {
    spans.push(...occurrences);
  });
  return paintEveryMark(spans);
}

/** All of it at once, without pauses, so that the work can be compared. */
function scanAndPaint(terms: number, painterFor: (document: Document) => Painter): Contestant {
  const matcher = matcherOf(terms);
  return () => {
    const highlighter = new PageHighlighter({
      document,
      matcher,
      language: 'en',
      painter: painterFor(document),
      preferences: everything,
      onChange: () => {},
    });
    withoutPauses(() => highlighter.start());
    return [...highlighter.listed()].length;
  };
}

/** Grants idle time without end, and has all that waits for it done before it returns. */
function withoutPauses(run: () => void): void {
  const { requestIdleCallback } = window;
  const waiting: IdleRequestCallback[] = [];
  window.requestIdleCallback = (callback) => waiting.push(callback);
  run();
  for (let callback = waiting.shift(); callback; callback = waiting.shift()) {
    callback({ didTimeout: false, timeRemaining: () => Number.POSITIVE_INFINITY });
  }
  window.requestIdleCallback = requestIdleCallback;
}

/** The list holds one form of each term: mark.js calls itself for each word, and with all forms its stack overflows. */
function markWithList(): Contestant {
  const forms = lexicon.entries
    .flatMap(({ forms }) => forms.filter(({ gate }) => !gate).slice(0, 1))
    .map(({ form }) => form);
  return () => {
    let marks = 0;
    new MarkJs(document.body).mark(forms, {
      accuracy: 'exactly',
      separateWordSearch: false,
      acrossElements: false,
      each: () => {
        marks += 1;
      },
    });
    return marks;
  };
}

function alternation(): RegExp {
  const escaped = plainForms()
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi');
}

function markRegExp(): Contestant {
  const expression = alternation();
  return () => {
    let marks = 0;
    new MarkJs(document.body).markRegExp(expression, {
      each: () => {
        marks += 1;
      },
    });
    return marks;
  };
}

function advancedMark(): Contestant {
  const expression = alternation();
  return () => {
    let marks = 0;
    new AdvancedMark(document.body).markRegExp(expression, {
      each: () => {
        marks += 1;
      },
    });
    return marks;
  };
}

function findAndReplace(): Contestant {
  const expression = alternation();
  return () => {
    let marks = 0;
    findAndReplaceDOMText(document.body, {
      find: expression,
      preset: 'prose',
      replace: (portion) => {
        marks += 1;
        const element = document.createElement('mark');
        element.textContent = portion.text;
        return element;
      },
    });
    return marks;
  };
}

const highlights = (document: Document) => new HighlightPainter(document, { inherits: true });

const wording = { name: (words: string) => words, description: '', claimName: (words: string) => words };
const inlineMarks = (document: Document) =>
  new MarkPainter({ document, wrapRanges, wording, onOpen: () => {} });

/** All contestants by name; each is made before the clock starts. */
export const contestants: Readonly<Record<string, () => Contestant>> = {
  limit: () => readEveryCharacter,
  'floor: hash every word': () => hashEveryWord(plainForms()),
  'floor: paint every mark': paintKnownMarks,
  'scan, 300 terms': () => scanOnly(300),
  'scan without context, 300 terms': () => scanOnly(300, plainLexicon()),
  'scan and paint, 300 terms': () => scanAndPaint(300, highlights),
  'scan and paint, 3,000 terms': () => scanAndPaint(3_000, highlights),
  'scan and paint, 10,000 terms': () => scanAndPaint(10_000, highlights),
  'scan and paint inline, 300 terms': () => scanAndPaint(300, inlineMarks),
  'scan and paint inline, 3,000 terms': () => scanAndPaint(3_000, inlineMarks),
  'scan and paint inline, 10,000 terms': () => scanAndPaint(10_000, inlineMarks),
  'mark.js markRegExp': markRegExp,
  'advanced-mark.js markRegExp': advancedMark,
  findAndReplaceDOMText: findAndReplace,
  'mark.js mark with the list': markWithList,
};
