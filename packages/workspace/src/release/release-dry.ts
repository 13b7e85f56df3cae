import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { workspaceFolder } from '../run.ts';
import { CHECKSUMS, differingFiles } from './checksums.ts';
import { cleanCopy, type CleanCopy, lastCommit } from './clean-copy.ts';
import { releaseFolder } from './release-folder.ts';
import { readSummary, summaryLines } from './summary.ts';
import { useRelease } from './use-release.ts';

/** How a release is tried. */
export interface DryRun {
  /** Makes it two times, in two folders, and compares the hashes. */
  readonly twice: boolean;
  /** Installs and uses what was made, as anybody would. */
  readonly use: boolean;
}

/**
 * Makes all of a release in a copy of the work tree, and leaves it in `dist/release`: nothing else changes, and nothing is published.
 *
 * @returns whether it can be published like this
 */
export async function releaseDry({ twice, use }: DryRun): Promise<boolean> {
  rmSync(releaseFolder, { recursive: true, force: true });
  // All at once: somebody may go on working while the first is made.
  const copies = (twice ? [1, 2] : [1]).map(() => cleanCopy(workspaceFolder));
  const removeCopies = () => copies.forEach((copy) => copy.remove());
  const stop = () => {
    removeCopies();
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const [first, second] = await oneAfterAnother(copies);
    if (!first) return false;
    if (twice && !(second && areTheSame(first, second))) return false;
  } finally {
    removeCopies();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
  const fine = !use || (await useRelease());
  for (const line of summaryLines(readSummary(releaseFolder))) console.log(line);
  return fine;
}

/** The lines of the checksums of each release, up to the first that cannot be made. */
async function oneAfterAnother(copies: readonly CleanCopy[]): Promise<string[][]> {
  const releases: string[][] = [];
  for (const copy of copies) {
    const release = await made(copy);
    if (!release) break;
    releases.push(release);
  }
  return releases;
}

function areTheSame(first: readonly string[], second: readonly string[]): boolean {
  const differing = differingFiles(first, second);
  for (const file of differing) console.error(`✗ ${file} is not the same both times`);
  if (differing.length === 0) console.log(`✓ the same ${first.length} files both times`);
  return differing.length === 0;
}

/** Makes a release in a copy and brings it here: the lines of its checksums. */
async function made({ folder, uncommitted }: CleanCopy): Promise<string[] | undefined> {
  const { hash } = lastCommit(folder);
  console.log(`In a copy of ${hash}${uncommitted.length > 0 ? ' and of what is not committed' : ''}:`);
  const make = [
    'packages/workspace/src/release/make-release.ts',
    ...uncommitted.map((path) => `--uncommitted=${path}`),
  ];
  const fine =
    (await runInCopy(folder, 'pnpm', ['install', '--frozen-lockfile', '--prefer-offline', ...onlyPackages])) &&
    (await runInCopy(folder, 'node', make));
  if (!fine) {
    console.error('There is no release: see above.');
    return undefined;
  }
  rmSync(releaseFolder, { recursive: true, force: true });
  cpSync(join(folder, 'dist', 'release'), releaseFolder, { recursive: true });
  return readFileSync(join(releaseFolder, CHECKSUMS), 'utf8').trim().split('\n');
}

/** What builds and checks packages; the stories and the examples are not part of a release. */
const onlyPackages = ['--filter', '.', '--filter', './packages/*', '--reporter=silent'];

/** Runs a program with the tools of the copy, not of the work tree. */
function runInCopy(folder: string, program: string, programArguments: string[]): Promise<boolean> {
  const bin = join(folder, 'node_modules', '.bin');
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      cwd: folder,
      env: {
        ...process.env,
        PATH: [bin, process.env['PATH'] ?? ''].join(delimiter),
        // New versions are no reason to install once more, the stories and the examples included.
        PNPM_CONFIG_VERIFY_DEPS_BEFORE_RUN: 'false',
      },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0 && existsSync(bin)));
  });
}
