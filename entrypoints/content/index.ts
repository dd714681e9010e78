import './highlights.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { untilCalm } from '../../highlighting/reading/idle-time';
import { watchDocumentOpen } from '../../highlighting/reading/watch-document-open';
import { onCommand } from '../../platform/commands';
import { watchExtensionLife } from '../../platform/extension-life';
import { onCloseCard } from '../../platform/other-cards';
import { servePage } from '../../platform/page-channel';
import { readSettings, watchSettings } from '../../platform/settings';
import { siteOfThisPage } from '../../platform/site';
import { reportTerms } from '../../platform/terms-report';
import { FrameSession } from './frame-session';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',

  async main() {
    // Frames within a page come by the dozen, and most are gone before anyone reads them.
    if (window.top !== window.self) await untilCalm(window);
    const ended = watchExtensionLife();
    const [{ settings }, site] = await Promise.all([readSettings(), siteOfThisPage()]);
    if (ended.aborted) return;

    const session = new FrameSession(document, site, () => {
      report.changed();
      page.changed();
    });
    const page = servePage(session, ended);
    const report = reportTerms(() => session.termIds(), session.frame, ended);
    const stopWatching = watchSettings((changed) => session.apply(changed));
    const stopListening = onCommand((step) => session.step(step));
    const stopClosing = onCloseCard((openedBefore) => session.closeCard(openedBefore));
    watchDocumentOpen(document, () => session.restart(), ended);
    ended.addEventListener('abort', () => {
      session.end();
      stopWatching();
      stopListening();
      stopClosing();
    });
    session.apply(settings);
  },
});
