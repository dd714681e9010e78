import { browser } from 'wxt/browser';
import { type CommandName, commandNames } from './commands';

export interface Shortcut {
  readonly name: CommandName;
  /** What it does, in the reader's language. */
  readonly description: string;
  /** The keys as the browser writes them ("Alt+Shift+J"), or '' when none are set. */
  readonly keys: string;
}

/** The shortcuts as the reader has set them in the browser. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const set = await browser.commands.getAll();
  return commandNames.flatMap((name) => {
    const command = set.find((candidate) => candidate.name === name);
    return command === undefined
      ? []
      : [{ name, description: command.description ?? '', keys: command.shortcut ?? '' }];
  });
}

/**
 * Opens the browser's own page for changing shortcuts.
 *
 * @returns false where the browser gives extensions no way to it (Firefox before version 137)
 */
export async function openShortcutSettings(): Promise<boolean> {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  try {
    if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
