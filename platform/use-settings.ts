import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Settings, watchSettings } from './settings';

/** The settings as they are now, for a page of the extension: changes from elsewhere show at once, also the theme. */
export function useSettings(initial: Settings): Settings {
  const [settings, setSettings] = useState(initial);
  useEffect(() => watchSettings(setSettings), []);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = settings.theme;
  }, [settings.theme]);
  return settings;
}
