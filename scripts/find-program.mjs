import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command.mjs';

/**
 * Looks for programs in the folders of PATH.
 *
 * @param {readonly string[]} names the preferred ones first
 * @returns {string[]} the paths of those that can be run
 */
export function findInPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isProgram);
}

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether `installFromDebian` can install something: the packages that Ubuntu and others have under the names of
 * browsers bring none, or a confined one.
 */
export function canInstallFromDebian() {
  const isDebian =
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  return isDebian && process.getuid?.() === 0;
}

/**
 * Installs a package of Debian.
 *
 * @param {string} name
 * @returns {Promise<boolean>} whether it is there; what apt said is printed when it is not
 */
export async function installFromDebian(name) {
  console.log(`Installing ${name} from Debian (apt-get install ${name}) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { env });
  const { code, output } = await runCommand('apt-get', ['install', '-y', name], { env });
  if (code !== 0) console.error(output);
  return code === 0;
}
