import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/\.(test|bench)\./.test(file),
);
const read = (file: string) => readFileSync(`${source}/${file}`, 'utf8');

it('only the validator brings the schemas into a bundle, and the fake API, which is for tests', () => {
  const isForTests = (file: string) => file.startsWith('testing/');
  const importing = files.filter((file) =>
    /^(import|export) (?!type)[^;]*? from '@resilience-kit\/contract'/m.test(read(file)),
  );
  expect(importing.filter((file) => !isForTests(file))).toEqual(['validate/validator.ts']);
  const leadingThere = files.filter((file) => /(from|import\() ?'[^']*\/testing\//.test(read(file)));
  expect(leadingThere.filter((file) => !isForTests(file))).toEqual([]);
});

it('only sealing and opening bring what encrypts into a bundle', () => {
  const importing = (name: string) => files.filter((file) => read(file).includes(`from '${name}'`));
  expect(importing('age-encryption').toSorted()).toEqual(['intakes/open-intake.ts', 'intakes/seal-intake.ts']);
  // From the client, which everybody loads, one way leads there, and it is taken when it is needed.
  expect(importing('../intakes/seal-answers.ts')).toEqual(['resources/intakes.ts']);
  expect(read('resources/intakes.ts')).not.toMatch(/^import (?!type)[^;]*\.\.\/intakes\//m);
  expect(read('index.ts')).not.toMatch(/\.\/intakes\/(?!intake-error|keyset-error)/);
});

it('one copy of the primitives serves all that encrypts: a second one would cost a page 17 kB', () => {
  // The parts of age-encryption agree on these versions only while this package asks for exactly them.
  const encrypter = createRequire(createRequire(import.meta.url).resolve('age-encryption'));
  const postQuantum = createRequire(encrypter.resolve('@noble/post-quantum/hybrid.js'));
  for (const module of ['@noble/curves/nist.js', '@noble/hashes/sha2.js']) {
    expect(postQuantum.resolve(module)).toBe(encrypter.resolve(module));
    expect(createRequire(import.meta.url).resolve(module)).toBe(encrypter.resolve(module));
  }
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
