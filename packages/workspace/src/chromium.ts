import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cacheFolder = fileURLToPath(new URL('../../../.cache/', import.meta.url));
const unpackedFolder = join(cacheFolder, 'chromium');

const installedBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What keeps a Chromium quiet and usable everywhere the tests run, containers and closed networks included. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

let found: Promise<string> | undefined;

/**
 * The path of a Chromium to test with: the one named by `CHROMIUM_PATH`, else an installed Chromium or Chrome, else
 * the one that a package of the workspace carries, unpacked once into the cache folder.
 */
export function chromiumPath(): Promise<string> {
  found ??= findChromium();
  return found;
}

async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(
      `CHROMIUM_PATH names ${named}, where there is no file. Correct it, or unset it to use the browser of the workspace.`,
    );
  }
  return installedBrowsers.find((path) => existsSync(path)) ?? (await packagedChromium());
}

async function packagedChromium(): Promise<string> {
  const executable = join(unpackedFolder, 'chromium');
  if (existsSync(executable)) return executable;
  await mkdir(cacheFolder, { recursive: true });
  // Unpacked beside its place and then moved there, so that a second process never sees half a browser.
  const temporaryFolder = await mkdtemp(join(cacheFolder, 'chromium-'));
  const formerTemporaryFolder = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporaryFolder;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    if (formerTemporaryFolder === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = formerTemporaryFolder;
  }
  try {
    await rename(temporaryFolder, unpackedFolder);
  } catch (error) {
    await rm(temporaryFolder, { recursive: true, force: true });
    if (!existsSync(executable)) throw error;
  }
  return executable;
}
