/**
 * Finds a Chromium that loads extensions, and installs one when there is none.
 *
 * @returns the path of its program
 * @throws Error with a message for the reader that says what to do
 */
export function findChromium(): Promise<string>;
