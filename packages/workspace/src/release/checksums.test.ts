import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { differingFiles, writeChecksums } from './checksums.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rk-checksums-'));
  mkdirSync(join(folder, 'cdn'));
  writeFileSync(join(folder, 'cdn', 'loader.js'), 'hello');
  writeFileSync(join(folder, 'licences.md'), 'all of them');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('writes the hash of each file for sha256sum, which then finds nothing wrong', () => {
  const lines = writeChecksums(folder);
  expect(lines).toEqual([
    '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824  cdn/loader.js',
    expect.stringMatching(/^[0-9a-f]{64} {2}licences\.md$/) as string,
  ]);
  expect(writeChecksums(folder)).toEqual(lines);
  const said =
    process.platform === 'linux' ? execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder }) : '';
  if (said) expect(said.toString()).toBe('cdn/loader.js: OK\nlicences.md: OK\n');
});

it('tells which files differ between two releases', () => {
  const before = writeChecksums(folder);
  writeFileSync(join(folder, 'licences.md'), 'others');
  writeFileSync(join(folder, 'new.txt'), '');
  expect(differingFiles(before, before)).toEqual([]);
  expect(differingFiles(before, writeChecksums(folder))).toEqual(['licences.md', 'new.txt']);
});
