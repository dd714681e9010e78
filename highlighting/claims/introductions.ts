import type { Paragraph } from './paragraph-reader';

/** What a paragraph stands under. */
export interface Introduction {
  /** The heading above it, with the one above that where the first names no term, and the lead-in of its list; or ''. */
  readonly text: string;
  /** Whether a term of the glossary stands in it. */
  readonly hasTerm: boolean;
}

const none: Introduction = { text: '', hasTerm: false };

/** So much of a heading or lead-in is kept, in characters. */
const LONGEST = 300;

/** Gives the paragraphs of a page what they stand under. They must come in document order. */
export class Introductions {
  /** The headings above, by their level: "Benefits" under "Swedish massage". */
  private readonly headings: (Introduction | undefined)[] = [];
  private readonly lists = new Map<Element, Introduction>();
  private last: Introduction & { readonly opens: boolean } = { ...none, opens: false };

  /** Takes note of a paragraph. @returns what it stands under */
  next(paragraph: Paragraph, hasTerm: boolean): Introduction {
    const text = paragraph.text.slice(0, LONGEST);
    const parent = paragraph.nodes()[0]?.parentElement;
    const heading = parent?.closest('h1,h2,h3,h4,h5,h6');
    const above = heading ? none : this.above(parent?.closest('li,dd')?.parentElement);
    if (heading) this.noteHeading(Number(heading.localName[1]), { text, hasTerm });
    this.last = { text, hasTerm, opens: text.endsWith(':') };
    return above;
  }

  private noteHeading(level: number, heading: Introduction): void {
    this.headings.length = Math.min(this.headings.length, level);
    this.headings[level] = heading;
  }

  private above(list: Element | null | undefined): Introduction {
    const heading = this.heading();
    if (!list) return heading;
    const known = this.lists.get(list);
    if (known) return known;
    // A list within a list has its own lead-in, or that of the list around it.
    const around = list.parentElement?.closest('ul,ol,dl');
    const outer = (around && this.lists.get(around)) ?? heading;
    const fresh = this.last.opens ? join(heading, this.last) : outer;
    this.lists.set(list, fresh);
    return fresh;
  }

  private heading(): Introduction {
    const stack = this.headings.filter((heading) => heading !== undefined);
    const own = stack.at(-1) ?? none;
    const parent = stack.at(-2);
    return own.hasTerm || !parent ? own : join(parent, own);
  }
}

/** Both as paragraphs of one text. */
function join(first: Introduction, second: Introduction): Introduction {
  if (first.text === '') return second;
  return { text: `${first.text}\n\n${second.text}`, hasTerm: first.hasTerm || second.hasTerm };
}
