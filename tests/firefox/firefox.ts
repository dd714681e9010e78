import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/find-firefox.mjs';

/** The part of the addresses of the extension's pages that Firefox would else draw by lot. */
const uuid = '6f0b1c5e-5b5e-4b5f-9d57-0d8f6d1f1a11';

/** Names of sites of the tests, all on this machine. */
const sites = ['health.test', 'www.health.test', 'other.test'];

/** A Firefox with the built extension in it. */
export interface Firefox {
  readonly browser: Browser;
  readonly extensionId: string;
  /** The beginning of the addresses of the extension's pages, with a slash at the end. */
  readonly extensionOrigin: string;
  /** A command of the WebDriver BiDi protocol. */
  command(method: string, parameters: object): Promise<unknown>;
  /** Runs a function in the window of Firefox itself, where the toolbar and the console of the browser are. */
  inWindow<Result>(run: (argument: string) => Result, argument?: string): Promise<Awaited<Result>>;
  /** Opens a page of the extension in a tab, and waits until an element is there. */
  openExtensionPage(file: string, selector: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Firefox with the built extension, on a profile of its own. */
export async function launchFirefox(): Promise<Firefox> {
  const extensionFolder = join(import.meta.dirname, '../../.output/firefox-mv2');
  const extensionId = await readExtensionId(extensionFolder);
  const browser = await launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless: true,
    defaultViewport: { width: 1000, height: 800 },
    // Without it, tests could see neither the extension's pages nor the window of the browser.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
      'network.dns.localDomains': sites.join(','),
      // A picture shall not show a card that is still fading in.
      'ui.prefersReducedMotion': 1,
    },
  });
  try {
    await browser.installExtension(extensionFolder);
  } catch (error) {
    await browser.close();
    throw error;
  }
  const extensionOrigin = `moz-extension://${uuid}/`;
  const command = createCommand(browser);
  return {
    browser,
    extensionId,
    extensionOrigin,
    command,
    inWindow: async (run, argument = '') => {
      const expression = `(${run})(${JSON.stringify(argument)})`;
      return evaluateInWindow(command, expression) as never;
    },
    openExtensionPage: (file, selector) => openExtensionPage(browser, extensionOrigin + file, selector),
    close: () => browser.close(),
  };
}

async function readExtensionId(folder: string): Promise<string> {
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => {
    throw new Error('Build it first: npm run build:firefox');
  });
  return JSON.parse(manifest).browser_specific_settings.gecko.id;
}

type Command = Firefox['command'];

/** Puppeteer keeps its connection to itself, and has no way of its own to what these tests look at. */
function createCommand(browser: Browser): Command {
  const { connection } = browser as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result: unknown }> };
  };
  return async (method, parameters) => (await connection.send(method, parameters)).result;
}

/** The value travels as JSON. */
async function evaluateInWindow(command: Command, expression: string): Promise<unknown> {
  const { contexts } = (await command('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts: { context: string }[];
  };
  const answer = (await command('script.evaluate', {
    expression: `(async () => JSON.stringify(await ${expression}))()`,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
  if (answer.exceptionDetails) throw new Error(`In the window of Firefox: ${answer.exceptionDetails.text}`);
  return answer.result?.value === undefined ? undefined : JSON.parse(answer.result.value);
}

async function openExtensionPage(browser: Browser, url: string, selector: string): Promise<Page> {
  const page = await browser.newPage();
  // Going to a page of an extension never comes to an end for puppeteer, though the page is there.
  page.goto(url).catch(() => {});
  const isThere = (address: string, wanted: string) =>
    location.href === address && document.querySelector(wanted) !== null;
  const until = performance.now() + 10_000;
  while (performance.now() < until) {
    if (await page.evaluate(isThere, url, selector).catch(() => false)) return page;
  }
  throw new Error(`${url} did not open, or has no ${selector}`);
}
