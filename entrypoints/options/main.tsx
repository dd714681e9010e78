import '../../components/tokens.css';
import '../../components/controls.css';
import '../../components/options/options.css';
import glossary from 'virtual:glosswell/articles';
import { render } from 'preact';
import { createArticleStore } from '../../knowledge/article-store';
import { readSettings } from '../../platform/settings';
import { Options } from './Options';

const { settings, problem } = await readSettings();

const store = createArticleStore(glossary);
const root = document.getElementById('root');
if (root !== null) {
  render(
    <Options articles={store.all()} claims={store.claimArticles()} initial={settings} problem={problem} />,
    root,
  );
}
