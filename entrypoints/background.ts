import articles from 'virtual:glosswell/articles';
import { defineBackground } from 'wxt/utils/define-background';
import { type ArticleStore, createArticleStore } from '../knowledge/article-store';
import { keepBadge, showTermsFound } from '../platform/badge';
import { answerCommands } from '../platform/commands';
import { type ArticleRequest, answerMessages } from '../platform/messages';
import { passOnClosing } from '../platform/other-cards';
import { injectPart } from '../platform/parts';
import { changeSettings } from '../platform/settings';
import { withHiddenTerm, withSilencedForm } from '../platform/settings-record';
import { siteOf, withSite } from '../platform/site';

export default defineBackground({
  persistent: false,
  // A module shares the articles with the popup and the options page: they are in the extension once.
  type: 'module',
  main() {
    // Made at the first question: the background often wakes for nothing but the badge.
    let store: ArticleStore | undefined;
    const article = ({ id, near, within }: ArticleRequest) => {
      store ??= createArticleStore(articles);
      return store.entry(id, near, within);
    };

    answerMessages({
      article,
      'load-part': injectPart,
      'terms-found': showTermsFound,
      'close-other-cards': passOnClosing,
      site: (_, sender) => siteOf(sender.tab?.url ?? ''),
      'site-off': (_, sender) =>
        changeSettings((settings) => withSite(settings, siteOf(sender.tab?.url ?? ''), true)),
      'hide-term': ({ id, hidden }) => changeSettings((settings) => withHiddenTerm(settings, id, hidden)),
      'silence-form': ({ form, silenced }, sender) =>
        changeSettings((settings) =>
          withSilencedForm(settings, siteOf(sender.tab?.url ?? ''), form, silenced),
        ),
    });
    keepBadge();
    answerCommands();
  },
});
