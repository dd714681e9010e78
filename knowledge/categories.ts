/**
 * The categories of the glossary, in the order in which the options page lists them.
 * A new category is one record here and a folder of the same name under `knowledge/terms`.
 */
export const categories = [
  { id: 'massage', title: 'Massage techniques' },
  { id: 'therapies', title: 'Other therapies' },
  { id: 'symptoms', title: 'Pain and symptoms' },
  { id: 'conditions', title: 'Conditions and injuries' },
  { id: 'anatomy', title: 'Anatomy' },
  { id: 'physiology', title: 'Body processes' },
  { id: 'benefits', title: 'Benefits and effects' },
  { id: 'safety', title: 'Safety and warning signs' },
  { id: 'professionals', title: 'People and organizations' },
  { id: 'self-care', title: 'Products and self-care' },
  { id: 'medicines', title: 'Medicines and procedures' },
  { id: 'research', title: 'Tests and research words' },
] as const;

/** The id of a category, which is also the name of its folder. */
export type CategoryId = (typeof categories)[number]['id'];

/** Claims are a category for the reader's settings only: they are no terms and have a folder of their own. */
export const claimsCategory = { id: 'claims', title: 'What the evidence says' } as const;

/** Everything that may be marked, each with a switch and a color: the categories of terms, and then the claims. */
export const markCategories = [...categories, claimsCategory] as const;

/** The id of what a mark belongs to. */
export type MarkCategoryId = (typeof markCategories)[number]['id'];
