import { execFileSync } from 'node:child_process';
import { canInstallFromDebian, findInPath, installFromDebian, isProgram } from './find-program.mjs';
import { projectProgram, runCommand } from './run-command.mjs';

const chromiumNames = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const chromeNames = ['google-chrome', 'google-chrome-stable', 'google-chrome-beta'];
const macPath = '/Applications/Chromium.app/Contents/MacOS/Chromium';

/** From this version on, Chrome itself (not Chromium) ignores --load-extension. */
const chromeRefusesFrom = 137;

const advice = `No Chromium was found, and none could be installed. Do one of these, then try again:
  - install Chromium: "sudo apt-get install chromium" on Debian, "brew install --cask chromium" on a Mac;
  - or let Playwright bring one: "npx playwright install chromium";
  - or say where one is: CHROMIUM_PATH=/path/to/chromium npm start
Google Chrome does not do: since version 137 it does not load extensions from the command line.`;

/**
 * Finds a Chromium that loads extensions, and installs one when there is none. Call it after the packages are there.
 *
 * @returns {Promise<string>} the path of its program
 * @throws {Error} with a message for the reader that says what to do
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH names "${named}", which is not a program.`);
  }
  const found = findInstalled() ?? (await playwrightChromium()) ?? (await install());
  if (found === undefined) throw new Error(advice);
  return found;
}

function findInstalled() {
  const [chromium] = [...findInPath(chromiumNames), macPath].filter(isProgram);
  return chromium ?? findInPath(chromeNames).find(loadsExtensions);
}

function loadsExtensions(chrome) {
  try {
    const version = execFileSync(chrome, ['--version'], { encoding: 'utf8' }).match(/(\d+)\./);
    return version !== null && Number(version[1]) < chromeRefusesFrom;
  } catch {
    return false;
  }
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath()].find(isProgram);
}

async function install() {
  if (canInstallFromDebian() && (await installFromDebian('chromium'))) return findInstalled();
  console.log('Getting Chromium from Playwright (playwright install chromium) …');
  const { code, output } = await runCommand(projectProgram('playwright'), ['install', 'chromium'], {
    limit: 600,
  });
  if (code !== 0) console.error(output);
  return playwrightChromium();
}
