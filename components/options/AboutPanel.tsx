import { i18n } from '#i18n';
import { Panel } from './Panel';

/** "About": what the extension is not, and what it keeps to itself. */
export function AboutPanel() {
  return (
    <Panel title={i18n.t('options.about.title')}>
      <p>{i18n.t('options.about.advice')}</p>
      <p>{i18n.t('options.about.privacy')}</p>
    </Panel>
  );
}
