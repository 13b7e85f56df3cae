import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askApi, type Ask } from '../test-support/api.ts';
import { pglite, type TestDatabase } from '../test-support/databases.ts';

/** What stands in for the built elements. */
const files = {
  'resilience-kit.js': 'console.log("loader");',
  'resilience-kit-1.0.0-AbCdEf.js': 'console.log("loader");',
  'start-service-finder-AbCdEf.js': 'finder',
  'theme-neutral.css': ':root {}',
};

let folder: string;
let opened: TestDatabase;
let ask: Ask;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rk-kit-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'integrity.json'), JSON.stringify(files));
  await writeFile(join(folder, 'secret.txt'), 'not for anybody');
  opened = await pglite.open();
  ask = askApi({ database: opened.database, componentsDirectory: folder });
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

describe('the files of the elements for other sites', () => {
  test('may be run by every site', async () => {
    const { status, text, headers } = await ask('/kit/resilience-kit.js');
    expect(status).toBe(200);
    expect(text).toBe(files['resilience-kit.js']);
    expect(headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test('are kept for ever where the name has a hash, and asked about again where it has none', async () => {
    const loader = await ask('/kit/resilience-kit.js');
    const hashed = await ask('/kit/start-service-finder-AbCdEf.js');
    expect(hashed.headers.get('Cache-Control')).toContain('immutable');
    const ofRelease = await ask('/kit/resilience-kit-1.0.0-AbCdEf.js');
    expect(ofRelease.headers.get('Cache-Control')).toContain('immutable');
    expect(loader.headers.get('Cache-Control')).toBe('public, max-age=300');
    expect((await ask('/kit/theme-neutral.css')).headers.get('Cache-Control')).toBe('public, max-age=300');
    const again = await ask('/kit/resilience-kit.js', {
      headers: { 'If-None-Match': loader.headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  });

  test('come with what tells of them, where that was built', async () => {
    await writeFile(join(folder, 'manifest.json'), '{"version":"1.0.0"}');
    const asking = askApi({ database: opened.database, componentsDirectory: folder });
    const { status, text, headers } = await asking('/kit/manifest.json');
    expect([status, text]).toEqual([200, '{"version":"1.0.0"}']);
    expect(headers.get('Content-Type')).toBe('application/json');
    expect(headers.get('Cache-Control')).toBe('public, max-age=300');
    expect((await asking('/kit/behaviour.json')).status).toBe(404);
  });

  test('are those of the folder’s list and no others', async () => {
    for (const name of ['secret.txt', 'integrity.json', '..%2Fpackage.json', 'start-service-finder-gone00.js']) {
      const { status, headers } = await ask(`/kit/${name}`);
      expect(status, name).toBe(404);
      expect(headers.get('Cache-Control')).toBe('no-store');
    }
  });

  test('are not there before they are built, and there as soon as they are', async () => {
    const later = await mkdtemp(join(tmpdir(), 'rk-kit-'));
    const asking = askApi({ database: opened.database, componentsDirectory: later });
    expect((await asking('/kit/resilience-kit.js')).status).toBe(404);
    await writeFile(join(later, 'resilience-kit.js'), 'built');
    await writeFile(join(later, 'integrity.json'), '{"resilience-kit.js":""}');
    expect((await asking('/kit/resilience-kit.js')).text).toBe('built');
    await rm(later, { recursive: true });
  });
});
