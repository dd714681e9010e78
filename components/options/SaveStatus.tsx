import { i18n } from '#i18n';
import { Glyph } from '../Glyph';
import { settingsProblemText } from '../settings-problem';
import type { Saving } from './use-saving';

/** A quiet word at the foot of the window about the last change, with a way to take it back. */
export function SaveStatus({ state, save, dismiss }: Saving) {
  return (
    <div class="save-status">
      <div role="status">
        {state?.kind === 'saved' && (
          <div
            key={state.number}
            class={state.undo === undefined ? 'save-note save-note-brief' : 'save-note'}
          >
            <Glyph name="check" />
            <span>{state.text ?? i18n.t('options.saved')}</span>
            {state.undo !== undefined && (
              <>
                <button type="button" class="link" onClick={() => state.undo && save(state.undo)}>
                  {i18n.t('common.undo')}
                </button>
                <DismissButton onDismiss={dismiss} />
              </>
            )}
          </div>
        )}
      </div>
      <div role="alert">
        {state?.kind === 'failed' && (
          <div key={state.number} class="save-note save-note-failed">
            <span>{settingsProblemText(state.problem)}</span>
            <DismissButton onDismiss={dismiss} />
          </div>
        )}
      </div>
    </div>
  );
}

function DismissButton({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={i18n.t('common.dismiss')} onClick={onDismiss}>
      <Glyph name="close" />
    </button>
  );
}
