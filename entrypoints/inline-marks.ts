import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type WrapRanges, wrapRanges } from '../highlighting/wrap-ranges';
import { providePart } from '../platform/parts';

declare module '../platform/parts' {
  interface Parts {
    readonly 'inline-marks': WrapRanges;
  }
}

/** The part of the content script that inline marks need: brought into the frames of readers who chose them. */
export default defineUnlistedScript(() => providePart('inline-marks', wrapRanges));
