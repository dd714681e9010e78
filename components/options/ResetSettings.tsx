import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Panel } from './Panel';

interface ResetSettingsProps {
  readonly onReset: () => void;
}

/** "Reset": asks in place, because everything that the reader set goes at once. */
export function ResetSettings({ onReset }: ResetSettingsProps) {
  const [asking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to the one in its place.
    if (asking !== wasAsking.current) first.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  return (
    <Panel title={i18n.t('options.reset.title')} text={i18n.t('options.reset.text')}>
      {asking ? (
        // biome-ignore lint/a11y/useSemanticElements: a question with two answers, not a set of form fields.
        <div
          class="reset"
          role="group"
          aria-label={i18n.t('options.reset.question')}
          onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
        >
          <p>{i18n.t('options.reset.question')}</p>
          <button ref={first} type="button" class="button" onClick={() => setAsking(false)}>
            {i18n.t('options.reset.cancel')}
          </button>
          <button
            type="button"
            class="button button-danger"
            onClick={() => {
              setAsking(false);
              onReset();
            }}
          >
            {i18n.t('options.reset.confirm')}
          </button>
        </div>
      ) : (
        <div class="reset">
          <button ref={first} type="button" class="button" onClick={() => setAsking(true)}>
            {i18n.t('options.reset.button')}
          </button>
        </div>
      )}
    </Panel>
  );
}
