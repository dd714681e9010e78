import { i18n } from '#i18n';
import { Glyph } from '../Glyph';

interface PopupFooterProps {
  /** True while results are listed, when the keys that choose one help more than the shortcut. */
  readonly choosing: boolean;
  /** Keys of the shortcut that leads to the next term, empty when none is set. */
  readonly nextTermKeys: string;
  readonly onOpenSettings: () => void;
}

/** The last row of the popup. */
export function PopupFooter({ choosing, nextTermKeys, onOpenSettings }: PopupFooterProps) {
  return (
    <footer class="popup-footer small">
      <button type="button" class="link" onClick={onOpenSettings}>
        <Glyph name="settings" />
        {i18n.t('popup.settings')}
      </button>
      {choosing ? (
        <span class="muted">
          <kbd>↑</kbd>
          <kbd>↓</kbd> {i18n.t('popup.chooseKeys')} <kbd>Enter</kbd> {i18n.t('popup.openKeys')}
        </span>
      ) : (
        nextTermKeys !== '' && (
          <span class="muted">
            {i18n.t('popup.nextTermKeys')} <kbd>{nextTermKeys}</kbd>
          </span>
        )
      )}
    </footer>
  );
}
