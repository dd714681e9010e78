import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runCommand } from './run-command.mjs';

const oldestNode = [20, 19];

/**
 * Installs the packages that the lock file names when they are missing, or older than the lock file.
 *
 * @throws {Error} with a message for the reader when this Node is too old or npm fails
 */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new Error(
      `Glosswell needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`,
    );
  }
  if (isInstalled()) return;
  console.log('Installing the packages that the project uses (npm ci) …');
  const [program, ...npm] = npmCommand();
  const { code } = await runCommand(program, [...npm, 'ci', '--no-audit', '--no-fund'], { show: true });
  if (code !== 0) throw new Error('npm ci failed: see its messages above.');
}

function isInstalled() {
  const folder = join(projectFolder, 'node_modules');
  // A linked folder belongs to another copy of the project: npm would empty it there.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  // npm writes this file at the end of every installation.
  const installed = join(folder, '.package-lock.json');
  const lock = join(projectFolder, 'package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

/**
 * The npm that runs this script, or the one in PATH.
 *
 * @returns {string[]} a program, and the arguments with which it is npm
 */
export function npmCommand() {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return [process.execPath, npm];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
