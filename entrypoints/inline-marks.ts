import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Mark } from '../highlighting/mark';
import { MarkPainter } from '../highlighting/mark-painter';
import type { Painter } from '../highlighting/painter';
import { wrapRanges } from '../highlighting/wrap-ranges';
import { providePart } from '../platform/parts';
import { termWording } from './content/term-wording';

declare module '../platform/parts' {
  interface Parts {
    readonly 'inline-marks': (document: Document, onOpen: (mark: Mark) => void) => Painter;
  }
}

/** The part of the content script that inline marks need: brought into the frames of readers who chose them. */
export default defineUnlistedScript(() =>
  providePart(
    'inline-marks',
    (document, onOpen) => new MarkPainter({ document, wrapRanges, wording: termWording(), onOpen }),
  ),
);
