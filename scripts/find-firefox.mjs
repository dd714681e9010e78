import { execFileSync } from 'node:child_process';
import { canInstallFromDebian, findInPath, installFromDebian, isProgram } from './find-program.mjs';

const names = ['firefox-esr', 'firefox'];
const macPath = '/Applications/Firefox.app/Contents/MacOS/firefox';

/**
 * The oldest version in which the extension works, an extended support release: the one that the manifest names. Why it
 * is this one is told in CONTRIBUTING.md.
 */
export const oldestFirefox = 153;

const advice = `No Firefox ${oldestFirefox} or newer was found, and none could be installed. Do one of these, then try again:
  - install Firefox: "sudo apt-get install firefox-esr" on Debian, "brew install --cask firefox" on a Mac;
  - or say where one is: FIREFOX_PATH=/path/to/firefox npm run test:firefox`;

/**
 * Finds a Firefox that the extension works in, and installs one when there is none.
 *
 * @returns {Promise<string>} the path of its program
 * @throws {Error} with a message for the reader that says what to do
 */
export async function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (!isProgram(named)) throw new Error(`FIREFOX_PATH names "${named}", which is not a program.`);
    const version = versionOf(named);
    if (version >= oldestFirefox) return named;
    throw new Error(`FIREFOX_PATH names Firefox ${version}; the extension needs ${oldestFirefox} or newer.`);
  }
  const found = findInstalled() ?? (await install());
  if (found === undefined) throw new Error(advice);
  return found;
}

function findInstalled() {
  return [...findInPath(names), macPath].find((path) => isProgram(path) && versionOf(path) >= oldestFirefox);
}

/** The number before the first point of the version; 0 when the program does not tell. */
function versionOf(firefox) {
  try {
    const told = execFileSync(firefox, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(told.match(/Firefox (\d+)\./)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

async function install() {
  if (canInstallFromDebian() && (await installFromDebian('firefox-esr'))) return findInstalled();
  return undefined;
}
