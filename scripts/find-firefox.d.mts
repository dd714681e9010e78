/** The oldest version in which the extension works: the one that the manifest names. */
export const oldestFirefox: number;

/**
 * Finds a Firefox that the extension works in, and installs one when there is none.
 *
 * @returns the path of its program
 * @throws Error with a message for the reader that says what to do
 */
export function findFirefox(): Promise<string>;
