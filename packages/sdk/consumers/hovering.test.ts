import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, inject, it } from 'vitest';

const consumer = inject('consumer');

const program = `
import { ResilienceClient } from '@resilience-kit/sdk';
const client = new ResilienceClient({ baseUrl: 'https://api.example' });
const service = await client.services.retrieve('1');
service.minimum_age;
service.cost_options?.[0]?.amount;
const hotlines = await client.hotlines.list();
hotlines.contents[0]?.review_after;
const keyset = await client.keysets.retrieve('1');
keyset.serial;
client.services.list({ minimal: true });
`;

const path = join(consumer, 'hover.ts');
writeFileSync(path, program);
const editor = ts.createLanguageService({
  fileExists: (file) => ts.sys.fileExists(file),
  readFile: (file) => ts.sys.readFile(file),
  directoryExists: (folder) => ts.sys.directoryExists(folder),
  getDirectories: (folder) => ts.sys.getDirectories(folder),
  getCurrentDirectory: () => consumer,
  getScriptFileNames: () => [path],
  getScriptVersion: () => '1',
  getScriptSnapshot: (file) =>
    ts.sys.fileExists(file) ? ts.ScriptSnapshot.fromString(readFileSync(file, 'utf8')) : undefined,
  getCompilationSettings: () => ({
    strict: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  }),
  getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
});

it.each([
  ['minimum_age', /in years/],
  ['amount', /in the currency/],
  ['review_after', /YYYY-MM-DD/],
  ['serial', /Rises with each change/],
  ['baseUrl', /.{10}/],
  ['minimal', /.{10}/],
  ['retrieve', /.{10}/],
])('hovering over %s tells what it is', (name, expected) => {
  const shown = editor.getQuickInfoAtPosition(path, program.search(new RegExp(`\\b${name}\\b`)));
  expect(ts.displayPartsToString(shown?.documentation)).toMatch(expected);
});
