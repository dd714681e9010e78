import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/controls.css';
import '../../components/popup.css';
import glossary from 'virtual:glosswell/articles';
import { render } from 'preact';
import { createArticleStore } from '../../knowledge/article-store';
import { readSettings } from '../../platform/settings';
import { readShortcuts } from '../../platform/shortcuts';
import { Popup } from './Popup';

const [{ settings, problem }, shortcuts] = await Promise.all([readSettings(), readShortcuts()]);

const root = document.getElementById('root');
if (root !== null) {
  render(
    <Popup
      articles={createArticleStore(glossary)}
      termCount={glossary.articles.length}
      initial={settings}
      problem={problem}
      nextTermKeys={shortcuts.find(({ name }) => name === 'next-term')?.keys ?? ''}
    />,
    root,
  );
}
