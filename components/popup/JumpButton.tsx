import { i18n } from '#i18n';
import { Glyph } from '../Glyph';

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
  const place = shown === undefined ? String(count) : i18n.t('popup.position', [shown + 1, count]);
  const action = jumpText(title, count);
  return (
    <button
      type="button"
      class="row-jump small"
      tabIndex={tabbable ? 0 : -1}
      aria-label={i18n.t('popup.jumpLabel', [place, action])}
      title={action}
      onClick={onJump}
    >
      <span>{place}</span>
      <Glyph name="down" />
    </button>
  );
}

/** What a jump to a term does, in words. */
export function jumpText(title: string, count: number): string {
  return count === 1 ? i18n.t('popup.showOnly', [title]) : i18n.t('popup.showNext', [title]);
}
