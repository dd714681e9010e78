/**
 * Separates the text of two blocks. A form may reach across it only when the page's styles turn out to run the two
 * blocks together on one line; the scanner checks that.
 */
export const BLOCK_BREAK = '\u0002';

/** Nothing ever matches across this: a table cell, an image, a form field. */
export const HARD_BREAK = '\u0001';
