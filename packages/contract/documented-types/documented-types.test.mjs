import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { describedProperties } from './descriptions.mjs';
import { undocumentedProperties } from './undocumented.mjs';

const folder = fileURLToPath(new URL('../src/', import.meta.url));
const sources = globSync('**/*.ts', { cwd: folder })
  .filter((file) => !file.includes('.test.'))
  .map((file) => ts.createSourceFile(file, readFileSync(folder + file, 'utf8'), ts.ScriptTarget.Latest, true));

it('every property of every record says what it means, by a comment or by its schema', () => {
  expect(undocumentedProperties(sources, describedProperties(sources))).toEqual([]);
});

it('what a schema says of a property is found through what it is wrapped in, spread from and named by', () => {
  const source = ts.createSourceFile(
    'example.ts',
    `const code = z.string().check(z.regex(/x/), z.meta({ description: 'A code.' }));
     const common = { code, unsaid: z.string() };
     const shape = {
       ...common,
       list: z.exactOptional(z.array(z.string()).check(z.meta({ description: 'A list.' }))),
       items: z.array(z.string().check(z.meta({ description: 'Of an item, not of the list.' }))),
       inner: z.object({ code: z.exactOptional(code) }),
     };`,
    ts.ScriptTarget.Latest,
    true,
  );
  const described = describedProperties([source]);
  expect(Object.fromEntries([...described].filter(([path]) => path.startsWith('shape')))).toEqual({
    'shape.list': 'A list.',
    'shape.inner.code': 'A code.',
  });
});
