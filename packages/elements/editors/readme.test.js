import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName !== undefined);

it('names every element and every attribute in the README', () => {
  expect(elements.length).toBeGreaterThan(8);
  const missing = elements.flatMap(({ tagName, attributes = [] }) => [
    ...(readme.includes(`| \`<${tagName}>\``) ? [] : [tagName]),
    ...attributes.filter(({ name }) => !readme.includes(`\`${name}\``)).map(({ name }) => `${tagName} ${name}`),
  ]);
  expect(missing).toEqual([]);
});
