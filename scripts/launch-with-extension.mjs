import { chromium } from '@playwright/test';

/**
 * Starts Chromium with the built extension.
 *
 * @param {object} options
 * @param {string} options.profile folder of the browser's profile
 * @param {string} options.chromiumPath
 * @param {string} options.extensionFolder
 * @param {boolean} options.headless
 * @param {{ width: number, height: number } | null} options.viewport null: as large as the window
 * @param {number} [options.scale] device pixels per CSS pixel
 * @param {readonly string[]} [options.more] further arguments of the browser
 */
export async function launchWithExtension(options) {
  const { profile, chromiumPath, extensionFolder, headless, viewport, scale, more = [] } = options;
  const launchOptions = {
    executablePath: chromiumPath,
    headless,
    viewport,
    ...(scale !== undefined && { deviceScaleFactor: scale }),
    // A picture shall not show a card that is still fading in.
    reducedMotion: headless ? 'reduce' : null,
    handleSIGINT: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [`--disable-extensions-except=${extensionFolder}`, `--load-extension=${extensionFolder}`, ...more],
  };
  const isRoot = process.getuid?.() === 0;
  try {
    return await chromium.launchPersistentContext(profile, { ...launchOptions, chromiumSandbox: !isRoot });
  } catch {
    // Containers and hardened kernels do not allow the sandbox.
    return chromium.launchPersistentContext(profile, { ...launchOptions, chromiumSandbox: false });
  }
}
