import { i18n } from '#i18n';
import { claimsCategory } from '../../knowledge/categories';
import type { CategoryPreference } from '../../knowledge/preferences';
import { categoryTitle } from '../category-title';
import { Glyph } from '../Glyph';
import { Switch } from '../Switch';
import type { CategorySummary } from './category-summaries';

/** What a native color field starts from while a category has the common color, which it cannot show. */
const firstColor = '#0b6b66';

interface CategoryRowProps {
  readonly category: CategorySummary;
  readonly preference: CategoryPreference;
  readonly onSwitch: (on: boolean) => void;
  /** While the reader still moves about in the color field. */
  readonly onTryColor: (color: string) => void;
  /** The color was chosen; undefined goes back to the common one. */
  readonly onColor: (color: string | undefined) => void;
}

/** One category: its switch, what is in it, how its marks look, and their color. */
export function CategoryRow({ category, preference, onSwitch, onTryColor, onColor }: CategoryRowProps) {
  const title = categoryTitle(category.id);
  const { on, color } = preference;
  const isClaims = category.id === claimsCategory.id;
  const examples = isClaims
    ? category.examples.map((example) => i18n.t('card.claimTitle', [example])).join(', ')
    : category.examples.join(', ');
  const count = [String(category.count), examples] as const;
  const line = `line-sample${isClaims ? ' line-dashed' : ''}${color === undefined ? '' : ' own-color'}`;
  return (
    <li class={on ? 'category' : 'category category-off'}>
      <Switch on={on} label={title} onSwitch={onSwitch} />
      <div class="category-text">
        <h3>{title}</h3>
        <p class="small muted">
          {isClaims
            ? i18n.t('options.categories.claimSummary', category.count, [...count])
            : i18n.t('options.categories.summary', category.count, [...count])}
        </p>
      </div>
      {color !== undefined && (
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('options.categories.commonColorLabel', [title])}
          title={i18n.t('options.categories.commonColor')}
          onClick={() => onColor(undefined)}
        >
          <Glyph name="reset" />
        </button>
      )}
      <label class="category-color">
        <span class={line} style={{ '--own-color': color }} />
        <span class="small muted" aria-hidden="true">
          {i18n.t('options.categories.colorShort')}
        </span>
        <input
          type="color"
          aria-label={i18n.t('options.categories.color', [title])}
          value={color ?? firstColor}
          onInput={(event) => onTryColor(event.currentTarget.value)}
          onChange={(event) => onColor(event.currentTarget.value)}
        />
      </label>
    </li>
  );
}
