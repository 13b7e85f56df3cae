import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a repository that can be changed without a trace in it. */
export interface CleanCopy {
  readonly folder: string;
  /** Files that differ from the last commit, as paths from the root. */
  readonly uncommitted: readonly string[];
  remove(): void;
}

/**
 * Copies a repository's work tree as it is now into a folder for temporary files, with its history: what is committed, and what is
 * not. Ignored files stay behind, so that nothing comes along that another machine would not have.
 *
 * @throws Error when the folder is not a repository, or Git is missing
 */
export function cleanCopy(repository: string): CleanCopy {
  // By its real path: tools that compare paths take a link for another place.
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'rk-release-'))), 'resilience-kit');
  const remove = () => rmSync(join(folder, '..'), { recursive: true, force: true });
  try {
    git(repository, ['clone', '--quiet', '--shared', '--no-tags', repository, folder]);
    const uncommitted = [
      ...git(repository, ['diff', '--name-only', '--no-renames', '-z', 'HEAD']).split('\0'),
      ...git(repository, ['ls-files', '--others', '--exclude-standard', '-z']).split('\0'),
    ].filter((path) => path !== '');
    for (const path of uncommitted) {
      if (existsSync(join(repository, path))) cpSync(join(repository, path), join(folder, path));
      else rmSync(join(folder, path), { force: true });
    }
    return { folder, uncommitted, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The last commit: its short hash, and its moment as RFC 3339 in UTC. */
export function lastCommit(repository: string): { hash: string; moment: string } {
  const [hash = '', seconds = ''] = git(repository, ['log', '-1', '--format=%h %ct']).trim().split(' ');
  return { hash, moment: new Date(Number(seconds) * 1000).toISOString() };
}

function git(folder: string, gitArguments: string[]): string {
  return execFileSync('git', ['-C', folder, ...gitArguments], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
