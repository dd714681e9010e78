import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Message } from '../Message';
import { Panel } from './Panel';

/** A command of the extension with the keys that the browser has for it now; `keys` is empty when there are none. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  readonly keys: string;
}

interface ShortcutListProps {
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's page for shortcuts; false when the browser does not allow that. */
  readonly onChange: () => Promise<boolean>;
}

/** "Keyboard": the shortcuts as the browser has them. */
export function ShortcutList({ shortcuts, onChange }: ShortcutListProps) {
  const [refused, setRefused] = useState(false);
  return (
    <Panel title={i18n.t('options.keys.title')} text={i18n.t('options.keys.text')}>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>
              {keys === '' ? (
                <span class="small muted">{i18n.t('options.keys.notSet')}</span>
              ) : (
                <kbd>{keys}</kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={async () => setRefused(!(await onChange()))}>
        {i18n.t('options.keys.change')}
      </button>
      {refused && <Message kind="note">{i18n.t('options.keys.manual')}</Message>}
    </Panel>
  );
}
