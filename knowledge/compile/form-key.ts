/**
 * The key under which two forms are the same words on a page: accents and curly quotes fold; hyphens and kinds of
 * space are equal. Case folds too, unless the form matches only as written.
 */
export function formKey(form: string, exact: boolean): string {
  const folded = form
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
  return exact ? folded : folded.toLowerCase();
}
