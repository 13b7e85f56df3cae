import { describe, expect, it } from 'vitest';
import { installedPackages, licenceFaults, type LicensedPackage, licencesReport } from './licences.ts';

const ofLicence = (licence: string, name = 'some-package'): LicensedPackage => ({
  name,
  version: '1.0.0',
  licence,
  homepage: 'https://some.example',
  text: 'Do what you like.',
});

describe('licences of what comes along', () => {
  it.each(['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0', 'MIT AND ISC', '(MIT OR GPL-3.0-only)'])(
    'may be %s',
    (licence) => {
      expect(licenceFaults([ofLicence(licence)])).toEqual([]);
    },
  );

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'LGPL-2.1-only',
    'MIT AND GPL-2.0-only',
    'MPL-2.0',
    'OFL-1.1',
    'BUSL-1.1',
  ])('may not be %s', (licence) => {
    expect(licenceFaults([ofLicence(licence)])).toEqual([
      `some-package 1.0.0: ${licence} is not among the licences that may come along`,
    ]);
  });

  it.each(['Unknown', 'UNLICENSED', 'SEE LICENSE IN LICENSE.md', 'Custom', ''])('may not be “%s”', (licence) => {
    expect(licenceFaults([ofLicence(licence)])).toEqual([
      `some-package 1.0.0: “${licence}” is no SPDX licence, so nobody knows what it asks`,
    ]);
  });

  it('may be others for a package that has a reason, and for no other', () => {
    expect(licenceFaults([ofLicence('MPL-2.0', '@resvg/resvg-wasm')])).toEqual([]);
    expect(licenceFaults([ofLicence('GPL-3.0-only', '@resvg/resvg-wasm')])).toHaveLength(1);
  });

  it('are not in order because nothing was found', () => {
    expect(licenceFaults([])).toEqual(['no package was found: the dependencies are not installed']);
  });

  it('are in order now, and the report has each package with its text', { timeout: 60_000 }, () => {
    const packages = installedPackages();
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['ky', 'lit', 'hono', 'zod', 'leaflet']));
    expect(packages.filter(({ name }) => /^(typescript|eslint|vite)$/.test(name))).toEqual([]);
    expect(licenceFaults(packages)).toEqual([]);
    const report = licencesReport(packages, '1.2.0');
    expect(report).toContain('# Licences of what comes with Resilience Kit 1.2.0');
    expect(report).toMatch(/\| ky \| [\d.]+ \| MIT \| \S+ky/);
    expect(report).toMatch(/### lit [\d.]+ \(BSD-3-Clause\)\n\n````text\nBSD 3-Clause License/);
    expect(report).toContain('@resvg/resvg-wasm (MPL-2.0): used as it is');
  });
});
