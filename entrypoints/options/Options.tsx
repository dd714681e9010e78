import { useEffect, useState } from 'preact/hooks';
import { OptionsView } from '../../components/options/OptionsView';
import type { SettingsChange } from '../../components/options/options-settings';
import type { SaveResult } from '../../components/options/use-saving';
import type { SettingsProblem } from '../../components/settings-problem';
import type { Article } from '../../knowledge/article';
import type { ClaimArticle } from '../../knowledge/claim-article';
import { changeSettings, defaultSettings, type Settings } from '../../platform/settings';
import { openShortcutSettings, readShortcuts, type Shortcut } from '../../platform/shortcuts';
import { useSettings } from '../../platform/use-settings';

interface OptionsProps {
  readonly articles: readonly Article[];
  readonly claims: readonly ClaimArticle[];
  readonly initial: Settings;
  readonly problem: SettingsProblem | undefined;
}

/** The options page's view with the settings and shortcuts of the browser. */
export function Options({ articles, claims, initial, problem: found }: OptionsProps) {
  const settings = useSettings(initial);
  const [problem, setProblem] = useState(found);

  async function change(changeShown: SettingsChange): Promise<SaveResult> {
    const result = await changeSettings((current) => ({ ...current, ...changeShown(current) }));
    if (result.saved) setProblem(undefined);
    return result;
  }

  return (
    <OptionsView
      settings={settings}
      defaults={defaultSettings}
      problem={problem}
      articles={articles}
      claims={claims}
      shortcuts={useShortcuts()}
      onChange={change}
      onChangeShortcuts={openShortcutSettings}
    />
  );
}

/** The shortcuts, read again when the reader comes back from the browser's page for them. */
function useShortcuts(): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const ended = new AbortController();
    const read = () => readShortcuts().then(setShortcuts, () => setShortcuts([]));
    read();
    window.addEventListener('focus', read, { signal: ended.signal });
    return () => ended.abort();
  }, []);
  return shortcuts;
}
