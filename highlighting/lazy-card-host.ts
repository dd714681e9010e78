import type { CardHost, CardHostOptions, CreateCardHost } from './card-host';
import type { Hit } from './hit-test';
import type { CardView } from './hover-events';

/** A card host whose code comes when it is first needed. */
export interface LazyCardHost extends CardHost {
  /** To be called when a card may open soon: begins to load the code, once. */
  prepare(): void;
}

export interface LazyCardHostOptions extends CardHostOptions {
  /** Rejects where the code cannot be had; it is then asked again for the next card. */
  loadCardHost(): Promise<CreateCardHost>;
  /** The card that was asked for cannot be shown. */
  onFailed(): void;
}

/**
 * Most readers open no card on most pages, so its components, styles and placement are not part of what every page
 * loads. Until they are there, this host remembers what it was last asked to show.
 */
export function createLazyCardHost(options: LazyCardHostOptions): LazyCardHost {
  let host: CardHost | undefined;
  let wanted: { hit: Hit; view: CardView } | undefined;
  let loading = false;
  let destroyed = false;

  async function load(): Promise<void> {
    loading = true;
    try {
      const create = await options.loadCardHost();
      if (destroyed) return;
      host = create(options);
      if (wanted) host.open(wanted.hit, wanted.view);
    } catch {
      // A frame may be closed to what the extension brings later, and the extension may be gone.
      if (wanted) options.onFailed();
    } finally {
      wanted = undefined;
      loading = false;
    }
  }

  const prepare = () => {
    if (!host && !loading && !destroyed) void load();
  };

  return {
    prepare,
    open(hit, view) {
      if (host) return host.open(hit, view);
      wanted = { hit, view };
      prepare();
    },
    update(view, toHeading) {
      if (host) host.update(view, toHeading);
      else if (wanted) wanted = { ...wanted, view };
    },
    close(closing) {
      wanted = undefined;
      host?.close(closing);
    },
    isOpen: () => host?.isOpen() ?? false,
    contains: (event) => host?.contains(event) ?? false,
    areas: () => host?.areas(),
    dismissMenu: () => host?.dismissMenu() ?? false,
    destroy() {
      destroyed = true;
      wanted = undefined;
      host?.destroy();
    },
  };
}
