import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BuiltApp, openBrowser, townApi, type Visit } from '../built-app.ts';
import { listen } from '../site.ts';
import { texts } from '../town.ts';
import { describeTownPage } from '../walk.ts';
import { installedExample } from './installed-example.ts';

/** Builds the application and starts its server, which asks an API with the demo data. */
async function open(): Promise<BuiltApp> {
  const api = await listen(townApi().fetch);
  const example = await installedExample('next');
  const environment = {
    RK_API: api.url.replace(/\/$/, ''),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  } as const;
  await example.run('build', environment);
  const next = join(example.folder, 'node_modules', 'next', 'dist', 'bin', 'next');
  const server = spawn(process.execPath, [next, 'start', '--port', '0', '--hostname', '127.0.0.1'], {
    cwd: example.folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of server.stdout) {
    output += String(chunk);
    const [, url] = /Local:\s+(http:\S+)/.exec(output) ?? [];
    if (!url || !output.includes('Ready')) continue;
    server.stdout.resume();
    return new BuiltApp(await openBrowser(), `${url}/`, async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      api.server.close();
      await example.remove();
    });
  }
  throw new Error(`The server ended before it was ready. It wrote: ${output}`);
}

describeTownPage('Next.js', open, (app) => {
  describe('as the server renders it', () => {
    let visit: Visit;
    beforeEach(async () => {
      visit = await app().visit('', { javaScriptEnabled: false });
    });
    afterEach(() => visit.leave());

    it('shows services, the number to call and the figure without scripts', async () => {
      const finder = visit.page.locator('rk-service-finder');
      expect(await finder.getByRole('listitem').count()).toBe(20);
      expect(await finder.getByRole('link', { name: texts.uk.hotline }).isVisible()).toBe(true);
      expect(await visit.page.locator('rk-impact-counter').innerText()).toContain(texts.uk.figure);
    });

    it('is in the language of its address', async () => {
      expect(await visit.page.locator('html').getAttribute('lang')).toBe('uk');
      await visit.page.goto(`${app().url}en`);
      expect(await visit.page.locator('html').getAttribute('lang')).toBe('en');
      expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe(texts.en.title);
    });
  });
});
