import { type Browser, browser } from 'wxt/browser';
import { extensionEnded, extensionIsAlive } from './extension-life';
import { overhear } from './messages';

/** The name of the lines between the popup and the frames of a page. */
export const portName = 'page';

/** What one frame of a page tells the popup. */
export interface FrameReport {
  /** Random id of the frame's document. */
  readonly frame: string;
  /** True for the page itself. */
  readonly top: boolean;
  readonly state: 'scanning' | 'done' | 'off' | 'other-language';
  /** The terms in the order of the text, with how often they occur. */
  readonly terms: readonly { readonly id: string; readonly count: number }[];
  /** The claims, likewise. */
  readonly claims: readonly { readonly id: string; readonly count: number }[];
  /** The warning signs that the text names, the most urgent first, each with the term that explains it. */
  readonly signs: readonly { readonly sign: string; readonly termId: string }[];
}

interface Jump {
  readonly frame: string;
  readonly termId: string;
  /** Which occurrence, from 0. */
  readonly index: number;
}

/** What frames send: what they have now, or that they go away. */
type FrameMessage = { readonly report: FrameReport } | { readonly leaving: string };

/** The popup's end of the line to a page. */
export interface PageConnection {
  /** Asks the frame to scroll to an occurrence and to show it for a moment. */
  jump(frame: string, termId: string, index: number): void;
  disconnect(): void;
}

export interface PageListener {
  /** Called with what all frames have, whenever that changes; the page itself comes first. */
  onChange(frames: readonly FrameReport[]): void;
  /** Called when nobody on the page answers (any more). A page that is loaded anew comes back with `onChange`. */
  onGone(): void;
}

/** Connects to all frames of a tab, also to those that come later. */
export function connectToPage(tabId: number, listener: PageListener): PageConnection {
  const ports = new Map<Browser.runtime.Port, Map<string, FrameReport>>();
  const heard = new Set<string>();
  // Two ports may reach one frame: by its id it counts once.
  const frames = () => new Map([...ports.values()].flatMap((reports) => [...reports]));
  const changed = () =>
    listener.onChange([...frames().values()].sort((a, b) => Number(b.top) - Number(a.top)));

  const connect = (frameId?: number) => {
    const port = browser.tabs.connect(tabId, { name: portName, ...(frameId !== undefined && { frameId }) });
    const reports = new Map<string, FrameReport>();
    ports.set(port, reports);
    port.onMessage.addListener((message: FrameMessage) => {
      if ('report' in message) reports.set(message.report.frame, message.report);
      else reports.delete(message.leaving);
      changed();
    });
    port.onDisconnect.addListener(() => {
      void browser.runtime.lastError; // Read, so that the browser does not log it: nobody there is no fault.
      ports.delete(port);
      if (ports.size === 0) listener.onGone();
      else if (reports.size > 0) changed();
    });
  };

  // A port reaches the frames that are there now; a later one makes itself heard by what it tells the badge.
  const endOverhearing = overhear('terms-found', (found, sender) => {
    if (found.leaving) heard.delete(found.frame);
    if (sender.tab?.id !== tabId || found.leaving || heard.has(found.frame) || frames().has(found.frame))
      return;
    heard.add(found.frame);
    connect(sender.frameId);
  });
  connect();

  return {
    jump(frame, termId, index) {
      const [port] = [...ports].find(([, reports]) => reports.has(frame)) ?? [];
      port?.postMessage({ frame, termId, index } satisfies Jump);
    },
    disconnect() {
      endOverhearing();
      for (const port of ports.keys()) port.disconnect();
      ports.clear();
    },
  };
}

/** A frame's end of the line. */
export interface PageService {
  report(): FrameReport;
  jump(termId: string, index: number): void | Promise<void>;
}

/**
 * Answers the popup in a frame.
 *
 * @returns `changed`, to be called whenever the report may have changed; cheap while no popup is open
 */
export function servePage(service: PageService, signal: AbortSignal = extensionEnded): { changed(): void } {
  const ports = new Set<Browser.runtime.Port>();
  let isPlanned = false;

  const send = (message: () => FrameMessage) => {
    if (ports.size === 0) return;
    if (!extensionIsAlive()) return ports.clear();
    const sent = message();
    for (const port of ports) {
      try {
        port.postMessage(sent);
      } catch {
        ports.delete(port);
      }
    }
  };
  const sendReport = () => {
    isPlanned = false;
    send(() => ({ report: service.report() }));
  };
  const listen = (port: Browser.runtime.Port) => {
    if (port.name !== portName) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener(({ frame, termId, index }: Jump) => {
      if (frame === service.report().frame) service.jump(termId, index);
    });
    port.postMessage({ report: service.report() } satisfies FrameMessage);
  };

  browser.runtime.onConnect.addListener(listen);
  window.addEventListener('pagehide', () => send(() => ({ leaving: service.report().frame })), { signal });
  signal.addEventListener('abort', () => {
    if (extensionIsAlive()) browser.runtime.onConnect.removeListener(listen);
    ports.clear();
  });
  return {
    changed() {
      if (isPlanned || ports.size === 0) return;
      isPlanned = true;
      queueMicrotask(sendReport);
    },
  };
}
