import { i18n } from '#i18n';
import { SegmentedChoice } from '../SegmentedChoice';
import type { Theme } from './options-settings';
import { Panel } from './Panel';

interface ThemeChoiceProps {
  readonly theme: Theme;
  readonly onChoose: (theme: Theme) => void;
}

/** "Appearance": light or dark, or whichever the system has. */
export function ThemeChoice({ theme, onChoose }: ThemeChoiceProps) {
  return (
    <Panel title={i18n.t('options.theme.title')} text={i18n.t('options.theme.text')}>
      <SegmentedChoice
        legend={i18n.t('options.theme.label')}
        showLegend={false}
        choices={[
          { value: 'system', label: i18n.t('options.theme.system') },
          { value: 'light', label: i18n.t('options.theme.light') },
          { value: 'dark', label: i18n.t('options.theme.dark') },
        ]}
        value={theme}
        onChoose={onChoose}
      />
    </Panel>
  );
}
