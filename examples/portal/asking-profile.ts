import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

/** A browser with a profile on the disk: what it keeps there outlives it. */
export interface Device {
  context: BrowserContext;
  page: Page;
  /** The browser is gone, and comes back as after a power cut. */
  restart(): Promise<void>;
  /** Closes it; `look` is called while nothing runs any more. */
  restartAfter(look: () => Promise<void>): Promise<void>;
  /** Files of the profile in which one of the texts can be read, in either encoding that browsers write. */
  readable(texts: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

export async function openDevice(): Promise<Device> {
  const profile = await mkdtemp(join(tmpdir(), 'rk-profile-'));
  const launched = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: await chromiumPath(),
      args: chromiumArguments,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    // A page asks before answers or a code are lost; these tests close all the same.
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    return { context, page };
  };
  const device: Device = {
    ...(await launched()),
    restart: () => device.restartAfter(() => Promise.resolve()),
    async restartAfter(look) {
      await device.context.close();
      await look();
      Object.assign(device, await launched());
    },
    readable: (texts) => filesWith(profile, texts),
    async close() {
      await device.context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
  return device;
}

async function filesWith(folder: string, texts: readonly string[]): Promise<string[]> {
  const wanted = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (wanted.some((one) => bytes.includes(one))) found.push(file.slice(folder.length));
  }
  return found;
}
