/** What functions see that run in the window of Firefox itself (`Firefox.inWindow`): the part of it that tests use. */

declare const gBrowser: {
  readonly selectedBrowser: { readonly currentURI: { readonly spec: string } };
  readonly selectedTab: unknown;
  removeTab(tab: unknown): void;
};

declare const Services: {
  readonly console: {
    reset(): void;
    getMessageArray(): { readonly message: string }[];
  };
};

declare const WebExtensionPolicy: {
  getByID(id: string): { readonly extension: unknown };
};

declare const ChromeUtils: {
  importESModule(path: string): {
    readonly ExtensionParent: {
      readonly apiManager: {
        readonly global: {
          /** The button of an extension in the toolbar. */
          browserActionFor(extension: unknown): {
            openPopup(window: Window, openPopupWithoutUserInteraction: boolean): Promise<void>;
          };
        };
      };
    };
  };
};

declare const Cc: {
  readonly '@mozilla.org/text-input-processor;1': { createInstance(kind: unknown): Keyboard };
};

declare const Ci: { readonly nsITextInputProcessor: unknown };

/** Makes key events as a keyboard does. */
interface Keyboard {
  beginInputTransactionForTests(window: Window, onNotify: () => boolean): boolean;
  keydown(key: KeyboardEvent): void;
  keyup(key: KeyboardEvent): void;
}
