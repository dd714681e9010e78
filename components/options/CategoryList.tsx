import { i18n } from '#i18n';
import type { MarkCategoryId } from '../../knowledge/categories';
import type { CategoryPreference, MarkingPreferences } from '../../knowledge/preferences';
import { CategoryRow } from './CategoryRow';
import type { CategorySummary } from './category-summaries';
import { Panel } from './Panel';

interface CategoryListProps {
  readonly categories: readonly CategorySummary[];
  readonly marking: MarkingPreferences;
  readonly onTryColor: (id: MarkCategoryId, color: string) => void;
  readonly onChange: (change: (marking: MarkingPreferences) => MarkingPreferences) => void;
}

/** "What is marked": every category with its switch and color. */
export function CategoryList({ categories, marking, onTryColor, onChange }: CategoryListProps) {
  const allOn = categories.every(({ id }) => marking.categories[id].on);
  const allOff = categories.every(({ id }) => !marking.categories[id].on);
  const switchAll = (on: boolean) =>
    onChange((current) =>
      changeCategories(
        current,
        categories.map(({ id }) => id),
        { on },
      ),
    );
  return (
    <Panel
      title={i18n.t('options.categories.title')}
      text={i18n.t('options.categories.text')}
      actions={
        <>
          <button type="button" class="button" disabled={allOn} onClick={() => switchAll(true)}>
            {i18n.t('options.categories.allOn')}
          </button>
          <button type="button" class="button" disabled={allOff} onClick={() => switchAll(false)}>
            {i18n.t('options.categories.allOff')}
          </button>
        </>
      }
    >
      <ul class="categories">
        {categories.map((category) => (
          <CategoryRow
            key={category.id}
            category={category}
            preference={marking.categories[category.id]}
            onSwitch={(on) => onChange((current) => changeCategories(current, [category.id], { on }))}
            onTryColor={(color) => onTryColor(category.id, color)}
            onColor={(color) => onChange((current) => changeCategories(current, [category.id], { color }))}
          />
        ))}
      </ul>
    </Panel>
  );
}

/** The preferences with some categories changed in the fields that `change` has. */
export function changeCategories(
  marking: MarkingPreferences,
  ids: readonly MarkCategoryId[],
  change: Partial<CategoryPreference>,
): MarkingPreferences {
  const changed = ids.map((id) => [id, { ...marking.categories[id], ...change }]);
  return { ...marking, categories: { ...marking.categories, ...Object.fromEntries(changed) } };
}
