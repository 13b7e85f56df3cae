import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { IMMUTABLE } from './release-files.js';
import { writeSelfHostZip } from './self-host-zip.js';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist', 'cdn');
const read = (name) => readFileSync(join(folder, name));
const json = (name) => JSON.parse(read(name).toString());
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const manifest = json('manifest.json');
const archive = `resilience-kit-${version}.zip`;

describe('the manifest of a release', () => {
  it('has the size and the hash of every file, and those are right', () => {
    const files = readdirSync(folder).filter((file) => /\.(js|css)$/.test(file));
    expect(Object.keys(manifest.files)).toEqual(files.sort());
    for (const [name, { bytes, integrity }] of Object.entries(manifest.files)) {
      expect(bytes).toBe(read(name).length);
      expect(integrity).toBe(`sha384-${createHash('sha384').update(read(name)).digest('base64')}`);
    }
    expect(json('integrity.json')).toEqual(
      Object.fromEntries(Object.entries(manifest.files).map(([name, { integrity }]) => [name, integrity])),
    );
  });

  it('names the loader of this release, which is the latest one under a name of its own', () => {
    expect(manifest.version).toBe(version);
    expect(manifest.channels).toEqual({ latest: 'resilience-kit.js' });
    expect(manifest.loader).toMatch(new RegExp(`^resilience-kit-${version}-[\\w-]{6}\\.js$`));
    expect(read(manifest.loader).equals(read('resilience-kit.js'))).toBe(true);
  });

  it('says which files never change: those with a hash in their names', () => {
    const changing = Object.entries(manifest.files)
      .filter(([, { immutable }]) => !immutable)
      .map(([name]) => name);
    expect(changing).toContain('resilience-kit.js');
    expect(changing.filter((name) => !/^(resilience-kit(-frame)?\.js|[\w-]+\.css)$/.test(name))).toEqual([]);
  });

  it('has each file of an element once by language, and all files belong to somebody', () => {
    const owned = Object.values(manifest.elements).flatMap(({ files }) => files);
    expect(new Set(owned).size + 1).toBeGreaterThan(Object.keys(manifest.elements).length);
    const others = Object.keys(manifest.files).filter((name) => ![...owned, ...manifest.mending].includes(name));
    expect(others.filter((name) => !/^resilience-kit|\.css$/.test(name))).toEqual([]);
    for (const { first, later, beside = {}, files } of Object.values(manifest.elements)) {
      const others = Object.values(beside).flatMap((other) => [...other.first.uk, ...other.first.en, ...other.later]);
      expect(new Set([...first.uk, ...first.en, ...later.uk, ...later.en, ...others])).toEqual(new Set(files));
      const uk = [...first.uk, ...later.uk];
      expect(new Set(uk).size).toBe(uk.length);
      expect(uk.filter((name) => /^(later-)?en-/.test(name))).toEqual([]);
      expect([...first.en, ...later.en].filter((name) => /^(later-)?uk-/.test(name))).toEqual([]);
    }
  });

  it('says what a counter needs beside the finder, which is other code and the same texts', () => {
    const { first, beside } = manifest.elements['rk-impact-counter'];
    const { [`rk-service-finder`]: together } = beside;
    expect(together.first.uk).toEqual([expect.stringMatching(/^beside-impact-counter-/), first.uk[1]]);
    const [start] = manifest.elements['rk-service-finder'].first.uk;
    expect(read(together.first.uk[0]).toString()).toContain(`from"./${start}"`);
    expect(json('preload.json')['rk-impact-counter beside rk-service-finder']).toEqual(together.first);
  });

  it('counts the worker that searches large snapshots to the elements that load it', () => {
    const has = (tag) => manifest.elements[tag].later.uk.some((name) => name.startsWith('snapshot-worker-'));
    expect(has('rk-service-finder')).toBe(true);
    expect(has('rk-quick-exit')).toBe(false);
  });
});

describe('the archive for those who host the kit', () => {
  const files = Object.fromEntries(
    Object.entries(unzipSync(read(archive))).map(([path, bytes]) => [
      path.replace(`resilience-kit-${version}/`, ''),
      Buffer.from(bytes),
    ]),
  );
  const text = (name) => files[name].toString('utf8');

  it('holds every file of the folder as it is, and unpacks into one folder', () => {
    for (const name of readdirSync(folder).filter((file) => file !== archive))
      expect(files[name]?.equals(read(name)), name).toBe(true);
    expect(Object.keys(unzipSync(read(archive))).every((path) => path.startsWith(`resilience-kit-${version}/`))).toBe(
      true,
    );
  });

  it('tells in both languages how to set it up, with this release’s own names', () => {
    for (const name of ['README.uk.md', 'README.en.md']) {
      expect(text(name)).toContain(manifest.loader);
      expect(text(name)).toContain(manifest.files[manifest.loader].integrity);
      expect(text(name)).not.toMatch(/\{\{|undefined/);
    }
  });

  it('has web servers keep for ever exactly what never changes', () => {
    for (const name of ['.htaccess', 'nginx.conf']) expect(text(name)).toContain(`"${IMMUTABLE.source}"`);
  });

  it('hands on the licences of what others have written', () => {
    const licences = text('LICENCES.txt');
    for (const name of ['lit-html ', 'leaflet ', 'idb ', 'age-encryption ']) expect(licences).toContain(name);
    expect(licences).toContain('Redistribution and use in source and binary forms');
    expect(licences).not.toContain('licence not named');
  });

  it('is the same to the byte whenever it is made', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'rk-archive-'));
    const timeZone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Auckland';
      const again = join(elsewhere, archive);
      const licences = text('LICENCES.txt');
      writeSelfHostZip({ root, folder, version, licences, archive: again });
      expect(readFileSync(again).equals(read(archive))).toBe(true);
    } finally {
      if (timeZone === undefined) delete process.env.TZ;
      else process.env.TZ = timeZone;
      rmSync(elsewhere, { recursive: true });
    }
  });
});
