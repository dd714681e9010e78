import { i18n } from '#i18n';

/** What may go wrong with the settings: reading them (the first two) or writing them. */
export type SettingsProblem = 'damaged' | 'unreadable' | 'full' | 'failed';

/** Says in a sentence what went wrong and what applies now. */
export function settingsProblemText(problem: SettingsProblem): string {
  switch (problem) {
    case 'damaged':
      return i18n.t('common.damaged');
    case 'unreadable':
      return i18n.t('common.unreadable');
    case 'full':
      return i18n.t('common.storageFull');
    case 'failed':
      return i18n.t('common.storageFailed');
  }
}
