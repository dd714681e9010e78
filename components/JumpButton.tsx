import { i18n } from '#i18n';
import { Glyph } from './Glyph';

interface JumpButtonProps {
  readonly title: string;
  readonly count: number;
  /** Number of the occurrence that was last shown, from 0. */
  readonly shown: number | undefined;
  readonly tabbable: boolean;
  readonly onJump: () => void;
}

/** Shows the next place of a term on the page. */
export function JumpButton({ title, count, shown, tabbable, onJump }: JumpButtonProps) {
  return (
    <button
      type="button"
      class="row-jump small"
      tabIndex={tabbable ? 0 : -1}
      aria-label={i18n.t('popup.jumpLabel', count, [String(count), title])}
      title={i18n.t('popup.jump', [title])}
      onClick={onJump}
    >
      <span>{shown === undefined ? count : i18n.t('popup.position', [shown + 1, count])}</span>
      <Glyph name="down" />
    </button>
  );
}
