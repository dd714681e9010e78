import { i18n } from '#i18n';
import { siteTitle } from '../popup/site-title';
import { insertAt, type OptionsSettings, type SettingsChange } from './options-settings';
import { Panel } from './Panel';
import { RemovableList } from './RemovableList';
import type { Save } from './use-saving';

interface SilencedFormsProps {
  readonly silenced: OptionsSettings['silencedForms'];
  readonly save: Save;
}

/** "Other meanings": words that mean something else on a site, as the reader said in a card there. */
export function SilencedForms({ silenced, save }: SilencedFormsProps) {
  const items = Object.entries(silenced).flatMap(([site, forms]) =>
    forms.map((form, place) => ({
      id: `${site} ${form}`,
      title: i18n.t('options.silenced.item', [form, siteTitle(site)]),
      site,
      form,
      place,
    })),
  );
  return (
    <Panel title={i18n.t('options.silenced.title')} text={i18n.t('options.silenced.text')}>
      <RemovableList
        items={items}
        none={i18n.t('options.silenced.none')}
        buttonText={i18n.t('options.hidden.restore')}
        buttonLabel={(title) => i18n.t('options.hidden.restoreLabel', [title])}
        onRemove={({ site, form, place, title }) =>
          save(
            changeForms(site, (forms) => forms.filter((other) => other !== form)),
            {
              text: i18n.t('options.silenced.restored', [title]),
              undo: changeForms(site, (forms) => insertAt(forms, place, form)),
            },
          )
        }
      />
    </Panel>
  );
}

function changeForms(site: string, change: (forms: readonly string[]) => readonly string[]): SettingsChange {
  return (current) => {
    const { [site]: before = [], ...others } = current.silencedForms;
    const forms = change(before);
    return { ...current, silencedForms: forms.length > 0 ? { ...others, [site]: forms } : others };
  };
}
