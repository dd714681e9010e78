import { i18n } from '#i18n';
import type { Entry } from '../../knowledge/claim-article';
import { entryHeading } from '../card/entry-heading';
import { changeMarking, insertAt, type SettingsChange } from './options-settings';
import { Panel } from './Panel';
import { RemovableList } from './RemovableList';
import type { Save } from './use-saving';

interface HiddenTermsProps {
  /** Ids of the hidden terms and claims. */
  readonly hidden: readonly string[];
  readonly entries: readonly Entry[];
  readonly save: Save;
}

/** "Hidden terms": those, and claims, that the reader does not want to see marked. */
export function HiddenTerms({ hidden, entries, save }: HiddenTermsProps) {
  // A term that this version no longer has is listed by its id, so that it can be taken off too.
  const titles = new Map(entries.map((entry) => [entry.id, entryHeading(entry)]));
  const terms = hidden.map((id) => ({ id, title: titles.get(id) ?? id }));
  return (
    <Panel
      title={i18n.t('options.hidden.title')}
      text={i18n.t('options.hidden.text')}
      actions={
        hidden.length > 1 && (
          <button
            type="button"
            class="button"
            onClick={() =>
              save(
                changeHidden((current) => current.filter((id) => !hidden.includes(id))),
                {
                  text: i18n.t('options.hidden.restoredAll', hidden.length),
                  undo: changeHidden((current) => [...new Set([...hidden, ...current])]),
                },
              )
            }
          >
            {i18n.t('options.hidden.restoreAll')}
          </button>
        )
      }
    >
      <RemovableList
        items={terms}
        none={i18n.t('options.hidden.none')}
        buttonText={i18n.t('options.hidden.restore')}
        buttonLabel={(title) => i18n.t('options.hidden.restoreLabel', [title])}
        onRemove={({ id, title }) =>
          save(
            changeHidden((current) => current.filter((other) => other !== id)),
            {
              text: i18n.t('options.hidden.restored', [title]),
              undo: changeHidden((current) => insertAt(current, hidden.indexOf(id), id)),
            },
          )
        }
      />
    </Panel>
  );
}

function changeHidden(change: (ids: readonly string[]) => readonly string[]): SettingsChange {
  return changeMarking((marking) => ({ ...marking, hiddenTerms: change(marking.hiddenTerms) }));
}
