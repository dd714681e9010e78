import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '../../components/popup/page-marks';
import { activePage } from '../../platform/active-page';
import { connectToPage, type PageConnection } from '../../platform/page-channel';

type Jump = PageConnection['jump'];

/** Follows the page that the popup was opened on: what its frames report, and the way to show a term there. */
export function usePage(): { page: PageState; jump: Jump } {
  const [page, setPage] = useState<PageState>({ kind: 'loading' });
  const connection = useRef<PageConnection | undefined>(undefined);
  useEffect(() => {
    let closed = false;
    activePage().then((active) => {
      if (closed) return;
      if (active.kind === 'restricted') return setPage(active);
      const { tabId, site } = active;
      setPage({ kind: 'page', site, frames: [] });
      connection.current = connectToPage(tabId, {
        onChange: (frames) => setPage({ kind: 'page', site, frames }),
        onGone: () => setPage({ kind: 'page', site, frames: [] }),
      });
    });
    return () => {
      closed = true;
      connection.current?.disconnect();
    };
  }, []);
  const jump: Jump = (...place) => connection.current?.jump(...place);
  return { page, jump };
}
