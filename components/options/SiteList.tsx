import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { siteTitle } from '../popup/site-title';
import { insertAt, type SettingsChange } from './options-settings';
import { Panel } from './Panel';
import { RemovableList } from './RemovableList';
import { siteNameFrom } from './site-name';
import type { Save } from './use-saving';

interface SiteListProps {
  readonly sites: readonly string[];
  readonly save: Save;
}

/** "Sites that are off": the list, and a field to add one. */
export function SiteList({ sites, save }: SiteListProps) {
  return (
    <Panel title={i18n.t('options.sites.title')} text={i18n.t('options.sites.text')}>
      <RemovableList
        items={sites.map((site) => ({ id: site, title: siteTitle(site) }))}
        none={i18n.t('options.sites.none')}
        buttonText={i18n.t('options.sites.remove')}
        buttonLabel={(title) => i18n.t('options.sites.removeLabel', [title])}
        onRemove={({ id, title }) =>
          save(withoutSite(id), {
            text: i18n.t('options.sites.removed', [title]),
            undo: withSite(id, sites.indexOf(id)),
          })
        }
      />
      <AddSite
        sites={sites}
        onAdd={(site) =>
          save(withSite(site, sites.length), { text: i18n.t('options.sites.added', [siteTitle(site)]) })
        }
      />
    </Panel>
  );
}

const withoutSite =
  (site: string): SettingsChange =>
  (current) => ({ ...current, sitesOff: current.sitesOff.filter((other) => other !== site) });

const withSite =
  (site: string, place: number): SettingsChange =>
  (current) => ({ ...current, sitesOff: insertAt(current.sitesOff, place, site) });

interface AddSiteProps {
  readonly sites: readonly string[];
  readonly onAdd: (site: string) => void;
}

function AddSite({ sites, onAdd }: AddSiteProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();

  function add(event: Event): void {
    event.preventDefault();
    const name = siteNameFrom(typed);
    const problem = 'problem' in name ? i18n.t(`options.sites.${name.problem}`) : undefined;
    const listed = 'site' in name && sites.includes(name.site);
    setFault(listed ? i18n.t('options.sites.listed', [siteTitle(name.site)]) : problem);
    field.current?.focus();
    if (listed || 'problem' in name) return;
    setTyped('');
    onAdd(name.site);
  }

  return (
    <form class="add-site" noValidate onSubmit={add}>
      <label class="label" for={id}>
        {i18n.t('options.sites.add')}
      </label>
      <div class="add-site-row">
        <input
          ref={field}
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={i18n.t('options.sites.placeholder')}
          value={typed}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setFault(undefined);
          }}
        />
        <button type="submit" class="button">
          {i18n.t('options.sites.addButton')}
        </button>
      </div>
      <p class="small fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </form>
  );
}
