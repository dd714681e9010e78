/**
 * Parts of the content script that few pages need: scripts of their own (`entrypoints/<name>.ts`), which the background
 * brings into a frame when the frame asks for one. Nothing of a page can ask, and a page cannot load them.
 */
export const partNames = ['card', 'claims', 'inline-marks', 'navigator'] as const;
export type PartName = (typeof partNames)[number];
