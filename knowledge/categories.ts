/**
 * The categories of the glossary, in the order in which the options page lists them.
 * A new category is one record here, a folder of the same name under `knowledge/terms`, and a title among the strings of
 * the interface (`components/category-title.ts`): every page loads this list, and no page shows its titles.
 */
export const categories = [
  { id: 'massage' },
  { id: 'therapies' },
  { id: 'symptoms' },
  { id: 'conditions' },
  { id: 'anatomy' },
  { id: 'physiology' },
  { id: 'benefits' },
  { id: 'safety' },
  { id: 'professionals' },
  { id: 'self-care' },
  { id: 'medicines' },
  { id: 'research' },
] as const;

/** The id of a category, which is also the name of its folder. */
export type CategoryId = (typeof categories)[number]['id'];

/** Claims are a category for the reader's settings only: they are no terms and have a folder of their own. */
export const claimsCategory = { id: 'claims' } as const;

/** Everything that may be marked, each with a switch and a color: the categories of terms, and then the claims. */
export const markCategories = [...categories, claimsCategory] as const;

/** The id of what a mark belongs to. */
export type MarkCategoryId = (typeof markCategories)[number]['id'];
