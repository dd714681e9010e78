import { i18n } from '#i18n';
import type { MarkCategoryId } from '../knowledge/categories';

/** Names of interface strings hold letters and digits only, so an id with a hyphen needs a name of its own. */
const titles = {
  massage: 'category.massage',
  therapies: 'category.therapies',
  symptoms: 'category.symptoms',
  conditions: 'category.conditions',
  anatomy: 'category.anatomy',
  physiology: 'category.physiology',
  benefits: 'category.benefits',
  safety: 'category.safety',
  professionals: 'category.professionals',
  'self-care': 'category.selfCare',
  medicines: 'category.medicines',
  research: 'category.research',
  claims: 'category.claims',
} as const satisfies Record<MarkCategoryId, string>;

/** The name of a category of marks in the language of the browser. */
export function categoryTitle(id: MarkCategoryId): string {
  return i18n.t(titles[id]);
}
