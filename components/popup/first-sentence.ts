/** The first sentence, without its full stop: enough to tell one term from another in a list. */
export function firstSentence(text: string): string {
  const end = text.search(/[.!?](\s|$)/);
  return end === -1 ? text : text.slice(0, end);
}
