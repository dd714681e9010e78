import { i18n } from '#i18n';

interface SenseLineProps {
  /** The words as they stand on the page. */
  words: string;
  /** The title of the article for which they were taken. */
  title: string;
}

/** One quiet line: the words also mean something else, and this is how they were read. */
export function SenseLine({ words, title }: SenseLineProps) {
  const shown = plainWords(words);
  const isTitle = shown.toLowerCase().replace(/s$/, '') === title.toLowerCase().replace(/s$/, '');
  return (
    <p class="sense">
      {isTitle ? i18n.t('card.senseOfHealth', [shown]) : i18n.t('card.sense', [shown, title])}
    </p>
  );
}

/** Words of a page in one line. */
export function plainWords(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
