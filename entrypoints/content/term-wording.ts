import { i18n } from '#i18n';
import type { TermWording } from '../../highlighting/painting/term-element';

/** Stands for the words while the wording is asked for: after an update of the extension it could not be asked again. */
const WORDS = '\uE000';

/** What inline marks say, in the language of the browser. */
export function termWording(): TermWording {
  const name = i18n.t('mark.name', [WORDS]);
  const claimName = i18n.t('mark.claimName', [WORDS]);
  return {
    name: (words) => name.split(WORDS).join(words),
    description: i18n.t('mark.description'),
    claimName: (words) => claimName.split(WORDS).join(words),
  };
}
