import { i18n } from '#i18n';

/** A warning sign of the page, as the entry that explains it. */
export interface PageSign {
  /** Id of the term. */
  readonly id: string;
  readonly title: string;
}

interface SignLineProps {
  readonly sign: PageSign;
  readonly onOpen: (termId: string) => void;
}

/** One quiet line: the page names a warning sign, and this is where to read about it. It says nothing of the reader. */
export function SignLine({ sign, onOpen }: SignLineProps) {
  return (
    <button type="button" class="sign-line small" onClick={() => onOpen(sign.id)}>
      {i18n.t('popup.sign')} <b>{sign.title}</b>
    </button>
  );
}
