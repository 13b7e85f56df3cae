import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint, type Files } from './fingerprint.ts';
import { mustRun, workspaceFolder } from './run.ts';

/** What the components are made of: the sources that go into them, and the versions of what they depend on. */
const sources: Files = {
  include: ['packages/{contract,text,sdk,elements}/**', 'pnpm-lock.yaml'],
  exclude: (path) => /(^|[/\\])(node_modules|dist|generated)$|\.tsbuildinfo$/.test(path) || isWritten(path),
};

/** What {@link generate} and {@link buildCdn} write, none of it committed. */
const results: Files = {
  include: [
    'packages/elements/{dist/cdn,src/locales/generated}/**',
    'packages/elements/{custom-elements,behaviour,web-types,vscode.css-custom-data,vscode.html-custom-data}.json',
    'packages/elements/types/elements.d.ts',
  ],
};

const noteFile = join(workspaceFolder, '.cache', 'built-components');

/** Makes what is built, not committed, and needed to run from the sources: the translations. */
export async function generate(): Promise<void> {
  await mustRun('pnpm', ['--filter', '@resilience-kit/elements', 'run', 'generate']);
}

/** Builds the folder that a webmaster's snippet points to. */
export async function buildCdn(): Promise<void> {
  await mustRun('pnpm', ['--filter', '@resilience-kit/elements', 'run', 'build:cdn']);
}

/**
 * Both of it, unless nothing has changed since the last time: for commands that a person waits for. Changes are told by the
 * contents of files, so that a copy, a download and another branch are told alike.
 */
export async function buildComponents(): Promise<void> {
  const from = fingerprint(workspaceFolder, sources);
  const isCurrent = existsSync(noteFile) && readFileSync(noteFile, 'utf8') === note(from);
  if (isCurrent) return;
  console.log('Building the components; after this only when their sources change.');
  rmSync(noteFile, { force: true });
  await generate();
  await buildCdn();
  mkdirSync(dirname(noteFile), { recursive: true });
  writeFileSync(noteFile, note(from));
}

function note(from: string): string {
  return `${from}\n${fingerprint(workspaceFolder, results)}\n`;
}

function isWritten(path: string): boolean {
  return /^packages[/\\]elements[/\\](custom-elements|behaviour|web-types|vscode\.\w+-custom-data)\.json$|elements[/\\]types[/\\]elements\.d\.ts$/.test(
    path,
  );
}
