import { useState } from 'preact/hooks';
import { PopupView } from '../../components/popup/PopupView';
import type { SettingsProblem } from '../../components/settings-problem';
import type { ArticleStore } from '../../knowledge/article-store';
import { openOptions } from '../../platform/pages';
import { changeSettings, type Settings } from '../../platform/settings';
import { isSiteOff, withSite } from '../../platform/site';
import { useSettings } from '../../platform/use-settings';
import { useGlossarySearch } from './use-glossary-search';
import { usePage } from './use-page';

interface PopupProps {
  readonly articles: ArticleStore;
  readonly termCount: number;
  readonly initial: Settings;
  readonly problem: SettingsProblem | undefined;
  readonly nextTermKeys: string;
}

/** The popup's view with what the settings, the page and the glossary give it. */
export function Popup({ articles, termCount, initial, problem: found, nextTermKeys }: PopupProps) {
  const settings = useSettings(initial);
  const [problem, setProblem] = useState(found);
  const { page, jump } = usePage();
  const search = useGlossarySearch(articles);
  const site = page.kind === 'page' ? page.site : '';

  async function switchSite(on: boolean): Promise<void> {
    const result = await changeSettings((current) => withSite(current, site, !on));
    setProblem(result.saved ? undefined : result.problem);
  }

  return (
    <PopupView
      page={page}
      siteOn={!isSiteOff(settings, site)}
      termCount={termCount}
      nextTermKeys={nextTermKeys}
      now={new Date()}
      problem={problem}
      getArticle={articles.entry}
      search={search}
      onSiteSwitch={switchSite}
      onJump={jump}
      onOpenSettings={() => openOptions().finally(() => window.close())}
      onClose={() => window.close()}
    />
  );
}
