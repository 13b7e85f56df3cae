import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.includes('.test.'),
);
const read = (file: string) => readFileSync(`${source}/${file}`, 'utf8');

it('only the validator brings the schemas into a bundle', () => {
  const importing = files.filter((file) =>
    /^(import|export) (?!type)[^;]*? from '@resilience-kit\/contract'/m.test(read(file)),
  );
  expect(importing).toEqual(['validate/validator.ts']);
});

it('only one module knows which HTTP library there is', () => {
  expect(files.filter((file) => read(file).includes("from 'ky'"))).toEqual(['transport/attempts-with-ky.ts']);
});

it('every entry of the package exists, in the sources and by the same name in what is published', () => {
  const manifest = JSON.parse(readFileSync(`${source}/../package.json`, 'utf8')) as {
    exports: Record<string, string>;
    publishConfig: { exports: Record<string, { types: string; default: string }> };
  };
  expect(Object.keys(manifest.publishConfig.exports)).toEqual(Object.keys(manifest.exports));
  for (const [entry, path] of Object.entries(manifest.exports)) {
    const name = path.replace('./src/', '').replace(/\.ts$/, '');
    expect(manifest.publishConfig.exports[entry]).toEqual({
      types: `./dist/${name}.d.ts`,
      default: `./dist/${name}.js`,
    });
    if (!name.includes('*')) expect(files).toContain(`${name}.ts`);
  }
});
