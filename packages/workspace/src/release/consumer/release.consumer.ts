import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workspaceFolder } from '../../run.ts';
import { archiveName } from '../cdn-files.ts';
import { readTarball } from '../package-content.ts';
import { releaseFolder } from '../release-folder.ts';
import { readSummary } from '../summary.ts';
import { EmptyProject } from './empty-project.ts';
import { startServer, type InstalledServer } from './installed-server.ts';
import { snippet } from './snippets.ts';
import { visit } from './visited-page.ts';

const { version } = readSummary(releaseFolder);
const packagesFolder = join(releaseFolder, 'packages');
const tarballs = readdirSync(packagesFolder).map((file) => join(packagesFolder, file));
/** Tools of a project, in the versions that the workspace has. */
const tools = ['typescript', 'vite', '@types/node'].map((name) => `${name}@${installedVersion(name)}`);

let project: EmptyProject;
let api: InstalledServer;
beforeAll(async () => {
  project = new EmptyProject();
  await project.install([...tarballs, ...tools]);
  api = await startServer(project);
});
afterAll(async () => {
  await api.stop();
  project.remove();
});

describe('the packages, installed into an empty project with npm', () => {
  it('are complete, and of one release', async () => {
    const { dependencies } = JSON.parse(await project.run('npm', ['ls', '--all', '--json'])) as {
      dependencies: Record<string, { version: string }>;
    };
    const ours = Object.entries(dependencies).filter(([name]) => name.startsWith('@resilience-kit/'));
    expect(ours.map(([, { version: its }]) => its)).toEqual(
      ['contract', 'elements', 'sdk', 'server', 'text'].map(() => version),
    );
  });

  it('can be imported by every entry', async () => {
    const entries = tarballs.map((tarball) => readTarball(tarball).manifest).flatMap(importable);
    expect(entries).toContain('@resilience-kit/elements/define/rk-service-finder');
    project.write('entries.mjs', entries.map((entry) => `await import('${entry}');`).join('\n'));
    await project.run('node', ['entries.mjs']);
  });

  it.each([
    ['NodeNext', 'NodeNext'],
    ['ESNext', 'Bundler'],
  ])(
    'type-check what the documents say, declarations included (module %s, resolution %s)',
    async (module, resolution) => {
      project.write('read-me.ts', snippet('README.md', 'js', 'toGeoJson'));
      project.write('sdk.ts', snippet('packages/sdk/README.md', 'ts', 'client.search.list'));
      project.write('contract.ts', snippet('packages/contract/README.md', 'ts', 'safeParse'));
      project.write('server.ts', snippet('packages/server/README.md', 'ts', 'createServer'));
      const options = [
        '--noEmit',
        '--strict',
        '--target',
        'ES2022',
        '--module',
        module,
        '--moduleResolution',
        resolution,
      ];
      const libraries = ['--lib', 'ES2023,DOM,DOM.Iterable', '--types', 'node'];
      await project.run('npx', ['tsc', ...options, ...libraries, 'read-me.ts', 'sdk.ts', 'contract.ts', 'server.ts']);
    },
  );

  it('find a mistake in a program', async () => {
    project.write(
      'mistaken.ts',
      "import { ResilienceClient } from '@resilience-kit/sdk';\nnew ResilienceClient({ url: '' });",
    );
    const checked = project.run('npx', ['tsc', '--noEmit', '--module', 'NodeNext', '--types', 'node', 'mistaken.ts']);
    await expect(checked).rejects.toThrow("'url' does not exist in type");
  });

  it('answer from the command line', async () => {
    expect(await project.run('npx', ['resilience-kit', '--help'], { LANG: 'en_GB.UTF-8' })).toContain('serve');
    const health = await fetch(`${api.url}/health/ready`);
    expect(health.status).toBe(200);
  });

  it('write GeoJSON with the lines of the README, from their own API', async () => {
    project.write('near.mjs', snippet('README.md', 'js', 'toGeoJson'));
    const { type, features } = JSON.parse(await project.run('node', ['near.mjs'], { RK_API_URL: api.url })) as {
      type: string;
      features: { geometry: { type: string } | null }[];
    };
    expect(type).toBe('FeatureCollection');
    expect(features.length).toBeGreaterThan(5);
    expect(features.map(({ geometry }) => geometry?.type)).toContain('Point');
  });

  it('find services with the lines of the SDK, from their own API', async () => {
    const program = snippet('packages/sdk/README.md', 'ts', 'client.search.list');
    project.write('search.mjs', program.replace('https://api.example', api.url));
    expect(await project.run('node', ['search.mjs'])).toMatch(/сихолог[\s\S]*[1-9]\d* in all/);
  });

  it('find help on a page that was built with Vite, under a strict policy', async () => {
    const html = [
      '<!doctype html>',
      '<html lang="uk">',
      '<title>Місто</title>',
      '<rk-service-finder></rk-service-finder>',
    ];
    project.write('page/index.html', [...html, '<script type="module" src="main.js"></script>'].join('\n'));
    project.write(
      'page/main.js',
      [
        "import { configure } from '@resilience-kit/elements';",
        "import '@resilience-kit/elements/define/rk-service-finder';",
        `configure({ api: '${api.url}' });`,
      ].join('\n'),
    );
    await project.run('npx', ['vite', 'build', 'page', '--logLevel', 'warn']);
    await expectFoundHelp(join(project.folder, 'page', 'dist'));
  });
});

describe('the lines of the README', () => {
  /** A page with nothing but them, whose script comes from the given address. */
  const page = (loader: string) =>
    [
      '<!doctype html>',
      '<html lang="uk">',
      '<meta charset="utf-8">',
      '<title>Місто</title>',
      snippet('README.md', 'html', 'rk-service-finder'),
    ]
      .join('\n')
      .replace('http://127.0.0.1:4010/kit/resilience-kit.js', loader)
      .replace('http://127.0.0.1:4010', api.url);

  it('find help with the files that the API gives out', async () => {
    project.write('from-the-api/index.html', page(`${api.url}/kit/resilience-kit.js`));
    await expectFoundHelp(join(project.folder, 'from-the-api'), api.url);
  });

  it('find help with the archive, unpacked on a web server', async () => {
    const site = join(project.folder, 'site');
    unpack(join(releaseFolder, archiveName(version)), site);
    writeFileSync(join(site, 'index.html'), page(`resilience-kit-${version}/resilience-kit.js`));
    await expectFoundHelp(site);
  });
});

/** Looks for help on the page in a folder as somebody would who needs it. */
async function expectFoundHelp(folder: string, scripts = ''): Promise<void> {
  const { page, complaints, leave } = await visit(folder, api.url, scripts);
  try {
    const finder = page.locator('rk-service-finder');
    await finder.getByRole('searchbox').or(finder.getByRole('combobox')).first().fill('психолог');
    await page.keyboard.press('Enter');
    await expect.poll(() => finder.getByRole('article').count()).toBeGreaterThan(0);
    await expect.poll(() => finder.getByRole('article').first().innerText()).toMatch(/сихолог/);
    expect(complaints).toEqual([]);
  } finally {
    await leave();
  }
}

/** What a program can import of a package: every entry with code; of those with a `*`, one. */
function importable({ name, exports }: { name: string; exports?: Record<string, unknown> }): string[] {
  return Object.entries(exports ?? {})
    .filter(([, target]) => typeof target === 'object' && target !== null && 'default' in target)
    .map(
      ([entry]) =>
        `${name}${entry.slice(1).replace('define/*', 'define/rk-service-finder').replace('resources/*', 'resources/search')}`,
    );
}

function unpack(archive: string, folder: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

function installedVersion(name: string): string {
  const manifest = readFileSync(join(workspaceFolder, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
