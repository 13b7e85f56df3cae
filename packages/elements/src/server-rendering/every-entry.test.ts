import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const root = new URL('../../', import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  exports: Record<string, string | Record<string, string>>;
};

/** Every entry of the package that is a module for pages, with its file; those with a pattern by each file that it stands for. */
const entries = Object.entries(exports).flatMap(([entry, target]): [string, string][] => {
  const file = typeof target === 'string' ? target : (target['node'] ?? target['default'] ?? '');
  if (!file.endsWith('.ts') || file.endsWith('.d.ts') || file.includes('/fixtures/')) return [];
  if (!entry.includes('*')) return [[entry, file]];
  const [folder = '', ending = ''] = file.split('*');
  return readdirSync(new URL(folder, root))
    .filter((name) => /^rk-[\w-]+\.ts$/.test(name))
    .map((name) => [entry.replace('*', name.replace(ending, '')), `${folder}${name}`]);
});

describe('on a server, where there is no document and no HTMLElement,', () => {
  beforeEach(() => {
    vi.resetModules();
    // Texts are set up once for a page; a second copy of the modules says so.
    vi.spyOn(console, 'warn').mockReturnValue();
    // Lit brings a registry to servers, for all that comes after it.
    Reflect.deleteProperty(globalThis, 'customElements');
  });

  it.each(entries)('%s can be imported', async (_entry, file) => {
    expect(['document', 'window', 'HTMLElement', 'customElements'].filter((name) => name in globalThis)).toEqual([]);
    await expect(import(/* @vite-ignore */ new URL(file, root).href)).resolves.toBeDefined();
  });

  it('there is an entry for each element', () => {
    expect(entries.map(([entry]) => entry)).toEqual(
      expect.arrayContaining([
        '.',
        './headless',
        './define/rk-service-finder',
        './define/rk-impact-counter',
      ]) as string[],
    );
  });
});
