import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Article } from '../../knowledge/article';
import type { MarkCategoryId } from '../../knowledge/categories';
import type { ClaimArticle } from '../../knowledge/claim-article';
import { Message } from '../Message';
import { type SettingsProblem, settingsProblemText } from '../settings-problem';
import { AboutPanel } from './AboutPanel';
import { AmountChoice } from './AmountChoice';
import { CategoryList, changeCategories } from './CategoryList';
import { summarizeCategories } from './category-summaries';
import { HiddenTerms } from './HiddenTerms';
import { changeMarking, type OptionsSettings, type SettingsChange } from './options-settings';
import { PainterChoice } from './PainterChoice';
import { ResetSettings } from './ResetSettings';
import { SampleText } from './SampleText';
import { SaveStatus } from './SaveStatus';
import { type Shortcut, ShortcutList } from './ShortcutList';
import { SilencedForms } from './SilencedForms';
import { SiteList } from './SiteList';
import { ThemeChoice } from './ThemeChoice';
import { type SaveResult, useSaving } from './use-saving';

export interface OptionsViewProps {
  readonly settings: OptionsSettings;
  readonly defaults: OptionsSettings;
  /** Why the settings that were kept are not, or not all, the ones shown. */
  readonly problem?: SettingsProblem | undefined;
  readonly articles: readonly Article[];
  readonly claims: readonly ClaimArticle[];
  readonly shortcuts: readonly Shortcut[];
  readonly onChange: (change: SettingsChange) => Promise<SaveResult>;
  readonly onChangeShortcuts: () => Promise<boolean>;
}

/** The options page: the settings in panels, and beside them a sample that shows what they do. */
export function OptionsView(props: OptionsViewProps) {
  const { settings, defaults, problem, articles, claims, shortcuts, onChange, onChangeShortcuts } = props;
  const { marking, painter, theme } = settings;
  const [tried, setTried] = useState<{ id: MarkCategoryId; color: string }>();
  const categories = useMemo(() => summarizeCategories(articles, claims), [articles, claims]);
  const saving = useSaving(onChange);
  const { save } = saving;
  const sampled =
    tried === undefined ? marking : changeCategories(marking, [tried.id], { color: tried.color });

  return (
    <div class="options">
      <OptionsHeader />
      <main>
        {problem !== undefined && <Message kind="fault">{settingsProblemText(problem)}</Message>}
        <CategoryList
          categories={categories}
          marking={sampled}
          onTryColor={(id, color) => setTried({ id, color })}
          onChange={(change) => {
            setTried(undefined);
            save(changeMarking(change));
          }}
        />
        <AmountChoice
          articles={articles}
          marking={marking}
          onLevel={(level) => save(changeMarking((current) => ({ ...current, level })))}
          onDensity={(density) => save(changeMarking((current) => ({ ...current, density })))}
        />
        <ThemeChoice
          theme={theme}
          onChoose={(chosen) => save((current) => ({ ...current, theme: chosen }))}
        />
        <PainterChoice
          painter={painter}
          onChoose={(chosen) => save((current) => ({ ...current, painter: chosen }))}
        />
        <SiteList sites={settings.sitesOff} save={save} />
        <HiddenTerms hidden={marking.hiddenTerms} entries={[...articles, ...claims]} save={save} />
        <SilencedForms silenced={settings.silencedForms} save={save} />
        <ShortcutList shortcuts={shortcuts} onChange={onChangeShortcuts} />
        <ResetSettings
          onReset={() => save(() => defaults, { text: i18n.t('options.reset.done'), undo: () => settings })}
        />
        <AboutPanel />
      </main>
      <SampleText marking={sampled} />
      <SaveStatus {...saving} />
    </div>
  );
}

function OptionsHeader() {
  return (
    <header class="options-header">
      <img src="/icon/glosswell.svg" width="40" height="40" alt="" />
      <div>
        <h1>{i18n.t('options.heading')}</h1>
        <p class="small muted">{i18n.t('options.subheading')}</p>
      </div>
    </header>
  );
}
