import '../../components/tokens.css';
import '../../components/card/card.css';
import '../../components/controls.css';
import '../../components/popup/popup.css';
import glossary from 'virtual:glosswell/articles';
import { render } from 'preact';
import { createArticleStore } from '../../knowledge/article-store';
import { readSettings } from '../../platform/settings';
import { readShortcuts } from '../../platform/shortcuts';
import { Popup } from './Popup';

// Browsers on phones have no shortcuts to tell of, and the popup does without.
const [{ settings, problem }, shortcuts] = await Promise.all([
  readSettings(),
  readShortcuts().catch(() => []),
]);

const root = document.getElementById('root');
if (root !== null) {
  render(
    <Popup
      articles={createArticleStore(glossary)}
      termCount={glossary.articles.length}
      initial={settings}
      // Damaged fields are the options page's to tell: here the message would come back at every opening.
      problem={problem === 'unreadable' ? problem : undefined}
      nextTermKeys={shortcuts.find(({ name }) => name === 'next-term')?.keys ?? ''}
    />,
    root,
  );
}
