import { describe, expect, it } from 'vitest';
import type { PackageManifest } from '../published-packages.ts';
import { contentFaults } from './package-content.ts';

const manifest: PackageManifest = {
  name: '@resilience-kit/sdk',
  version: '1.2.0',
  description: 'A client',
  license: 'Apache-2.0',
  keywords: ['hsds'],
  type: 'module',
  engines: { node: '>=22' },
  publishConfig: { access: 'public', provenance: true },
  dependencies: { '@resilience-kit/contract': '1.2.0', ky: '2.1.0' },
};
const files = ['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.js.map', 'dist/index.d.ts'];

describe('what goes out in a package', () => {
  it('is in order when nothing is missing, and nothing is too much', () => {
    expect(contentFaults({ manifest, files }, '1.2.0')).toEqual([]);
  });

  it.each(['package.json', 'README.md', 'LICENSE'])('has a %s', (file) => {
    expect(contentFaults({ manifest, files: files.filter((one) => one !== file) }, '1.2.0')).toEqual([
      `has no ${file}`,
    ]);
  });

  it.each([
    'dist/client.test.js',
    'dist/transport/transport.bench.js',
    'dist/.tsbuildinfo',
    'dist/test-support/server.js',
    'dist/index.d.ts.map',
    '.npmrc',
    '.env',
    'keys/identity.pem',
  ])('is not %s', (file) => {
    expect(contentFaults({ manifest, files: [...files, file] }, '1.2.0')).toEqual([
      `has ${file}, which is of no use to anybody else`,
    ]);
  });

  it('has the version of its release, as have the packages of the kit that it needs', () => {
    expect(contentFaults({ manifest, files }, '1.3.0')).toEqual([
      'is 1.2.0 in the release 1.3.0',
      'needs @resilience-kit/contract 1.2.0, not that of its own release',
    ]);
  });

  it('needs nothing that only this workspace knows', () => {
    const dependencies = { ky: 'catalog:', '@resilience-kit/text': 'workspace:*' };
    expect(contentFaults({ manifest: { ...manifest, dependencies }, files }, '1.2.0')).toEqual([
      'needs ky catalog:, which only this workspace knows',
      'needs @resilience-kit/text workspace:*, which only this workspace knows',
    ]);
  });

  it('is for everybody, and proves where it was built', () => {
    expect(contentFaults({ manifest: { ...manifest, publishConfig: {} }, files }, '1.2.0')).toEqual([
      'is not published for everybody (publishConfig.access)',
      'is published without a proof of where it was built (publishConfig.provenance)',
    ]);
  });

  it('says what it is, and under which licence', () => {
    const { license: _, keywords: __, ...rest } = manifest;
    expect(contentFaults({ manifest: rest, files }, '1.2.0')).toEqual([
      'does not say its license',
      'does not say its keywords',
    ]);
  });
});
