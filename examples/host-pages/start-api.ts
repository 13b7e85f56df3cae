import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, silentLogger } from '@resilience-kit/server';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the API listens: one for all files. */
    apiUrl: string;
    /** The files of the kit: a copy, so that a build meanwhile changes nothing. */
    kitFolder: string;
  }
}

const builtKit = fileURLToPath(new URL('../../packages/elements/dist/cdn/', import.meta.url));

/** Starts an API with the demo data; what comes back ends it. */
export default async function startApi(project: TestProject): Promise<() => Promise<void>> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'rk-host-pages-'));
  const api = await createServer({
    dataDirectory,
    keysDirectory: join(dataDirectory, 'keys'),
    port: 0,
    logger: silentLogger,
    // A thousand finders on one page ask more than a town does.
    rateLimits: { requestsPerMinute: 0 },
  });
  project.provide('apiUrl', api.url);
  const kitFolder = join(dataDirectory, 'kit');
  await cp(builtKit, kitFolder, { recursive: true });
  project.provide('kitFolder', kitFolder);
  return async () => {
    await api.close();
    await rm(dataDirectory, { recursive: true, force: true });
  };
}
