import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Mark } from '../highlighting/marks/mark';
import { MarkPainter } from '../highlighting/painting/mark-painter';
import type { Painter } from '../highlighting/painting/painter';
import { wrapRanges } from '../highlighting/painting/wrap-ranges';
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
