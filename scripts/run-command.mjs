import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The folder of the project. */
export const projectFolder = join(import.meta.dirname, '..');

const isWindows = process.platform === 'win32';

/**
 * Runs a program in the project's folder.
 *
 * @param {string} program a path, or the name of a program in PATH
 * @param {readonly string[]} programArguments
 * @param {{ env?: Record<string, string>, show?: boolean, limit?: number }} [options] `show` prints the output as it
 *   comes instead of collecting it; `limit` ends the program after so many seconds
 * @returns {Promise<{ code: number, output: string }>} `code` is 0 only when all went well
 */
export function runCommand(program, programArguments, { env = {}, show = false, limit } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      cwd: projectFolder,
      env: { ...process.env, ...(show || process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: isWindows && program.endsWith('.cmd'),
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    const timer = limit === undefined ? undefined : setTimeout(() => child.kill(), limit * 1000);
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const ended = signal === null ? '' : `Ended by ${signal}${limit ? ` (limit: ${limit} s)` : ''}\n`;
      resolve({ code: code ?? 1, output: output + ended });
    });
  });
}

/**
 * The path of a program that a package of the project brings.
 *
 * @param {string} name
 */
export function projectProgram(name) {
  return join(projectFolder, 'node_modules', '.bin', isWindows ? `${name}.cmd` : name);
}
