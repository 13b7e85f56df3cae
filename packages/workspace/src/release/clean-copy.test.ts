import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanCopy, lastCommit, type CleanCopy } from './clean-copy.ts';

describe('a copy to make a release in', () => {
  let repository: string;
  let copy: CleanCopy | undefined;

  beforeEach(() => {
    repository = mkdtempSync(join(tmpdir(), 'rk-repository-'));
    git('init', '--quiet');
    write('.gitignore', 'built/\n');
    write('kept.txt', 'as committed');
    write('changed.txt', 'before');
    write('deleted.txt', 'gone soon');
    git('add', '.');
    git('-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '--quiet', '--message', 'First');
  });
  afterEach(() => {
    copy?.remove();
    rmSync(repository, { recursive: true, force: true });
  });

  it('has what is committed and what is not, without what is ignored', () => {
    write('changed.txt', 'after');
    rmSync(join(repository, 'deleted.txt'));
    write('new/staged.txt', 'staged');
    git('add', 'new/staged.txt');
    write('new/file.txt', 'new');
    write('built/file.js', 'ignored');
    copy = cleanCopy(repository);
    expect(read('kept.txt')).toBe('as committed');
    expect(read('changed.txt')).toBe('after');
    expect(read('new/staged.txt')).toBe('staged');
    expect(read('new/file.txt')).toBe('new');
    expect(existsSync(join(copy.folder, 'deleted.txt'))).toBe(false);
    expect(existsSync(join(copy.folder, 'built'))).toBe(false);
    expect([...copy.uncommitted].toSorted()).toEqual(['changed.txt', 'deleted.txt', 'new/file.txt', 'new/staged.txt']);
  });

  it('can be changed and removed without a trace in the repository', () => {
    copy = cleanCopy(repository);
    writeFileSync(join(copy.folder, 'kept.txt'), 'versioned');
    expect(git('status', '--porcelain')).toBe('');
    copy.remove();
    expect(existsSync(copy.folder)).toBe(false);
    expect(readFileSync(join(repository, 'kept.txt'), 'utf8')).toBe('as committed');
  });

  it('knows the last commit, as changelogs name it', () => {
    copy = cleanCopy(repository);
    expect(lastCommit(copy.folder)).toEqual(lastCommit(repository));
    expect(lastCommit(repository).hash).toMatch(/^[0-9a-f]{7,}$/);
    expect(lastCommit(repository).moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
  });

  it('is refused where there is no repository', () => {
    rmSync(join(repository, '.git'), { recursive: true });
    expect(() => cleanCopy(repository)).toThrow(/not a git repository|does not exist|not appear/);
  });

  function git(...gitArguments: string[]): string {
    return execFileSync('git', ['-C', repository, ...gitArguments], { encoding: 'utf8' });
  }
  function write(path: string, text: string): void {
    mkdirSync(join(repository, path, '..'), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
  function read(path: string): string {
    return readFileSync(join(copy?.folder ?? '', path), 'utf8');
  }
});
