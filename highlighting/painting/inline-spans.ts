import type { Mark } from '../marks/mark';
import { isText, textsBetween } from '../reading/page-texts';
import { textData } from '../reading/parted-texts';
import type { InlineText, Span } from './inline-text';

/** A part of a mark: a span of one text node of the page. */
export interface MarkPart {
  readonly owner: Text;
  readonly span: Span;
}

/** The parts of a mark that can be wrapped in elements, in the order of the text. */
export function partsOf({ range }: Mark): readonly MarkPart[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!isText(startContainer) || !isText(endContainer)) return [];
  return textsBetween(startContainer, endContainer)
    .map((owner) => ({
      owner,
      span: {
        start: owner === startContainer ? startOffset : 0,
        end: owner === endContainer ? endOffset : textData(owner).length,
      },
    }))
    .filter(mayWrap);
}

/** The stretches of a span that hold words and are not wrapped yet. */
export function gapsOf({ pieces, data }: InlineText, span: Span): readonly Span[] {
  return pieces.flatMap(({ start, element }, index) => {
    const end = pieces[index + 1]?.start ?? data.length;
    const gap = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
    const isEmpty = gap.start >= gap.end || data.slice(gap.start, gap.end).trim() === '';
    return element || isEmpty ? [] : [gap];
  });
}

/** Whether an element around the span does no harm. */
function mayWrap({ owner, span }: MarkPart): boolean {
  const text = textData(owner);
  if (!owner.isConnected || span.end > text.length || text.slice(span.start, span.end).trim() === '')
    return false;
  const parent = owner.parentElement;
  if (!parent) return true;
  if (parent.isContentEditable) return false;
  // Text that is assigned to a slot by hand would not be shown in another node.
  if (parent.shadowRoot?.slotAssignment === 'manual') return false;
  return !isSpreadOut(parent) || text.trim() === text.slice(span.start, span.end).trim();
}

/** In a flex or grid container each element is an item of its own: a sentence would fall into parts. */
function isSpreadOut(parent: Element): boolean {
  return /flex|grid/.test(getComputedStyle(parent).display);
}
