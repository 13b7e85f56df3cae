import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdnFaults } from './cdn-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rk-cdn-'));
  write('loader.js', 'load()');
  write('theme.css', ':root {}');
  write('integrity.json', JSON.stringify({ 'loader.js': hash('load()'), 'theme.css': hash(':root {}') }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is in order when each file has the hash that pages pin', () => {
  expect(cdnFaults(folder)).toEqual([]);
});

it('tells of files that were changed, are missing, or are too many', () => {
  write('loader.js', 'load() // changed');
  write('other.js', '');
  rmSync(join(folder, 'theme.css'));
  expect(cdnFaults(folder)).toEqual([
    'integrity.json does not name other.js',
    'theme.css is missing',
    'loader.js is not what integrity.json says',
  ]);
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}
function hash(text: string): string {
  return `sha384-${createHash('sha384').update(text).digest('base64')}`;
}
