/** The words of a form as the settings keep them: in lower case, with single spaces. */
export function plainForm(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Whether words of a page are one of some forms, each as `plainForm` gives it, or the plural or singular of one. */
export function isSilenced(words: string, forms: readonly string[]): boolean {
  const singular = singularOf(plainForm(words));
  return forms.some((form) => singularOf(form) === singular);
}

/** Cuts off what most plurals end in. Both sides of the comparison are cut alike, so that it need not be a word. */
function singularOf(form: string): string {
  return form.replace(/(?:ies|y)$/, 'i').replace(/(?<=(?:s|x|z|ch|sh))es$|(?<!s)s$/, '');
}
