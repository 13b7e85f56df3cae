import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { serveCommand } from '../command-line/serve.ts';

const workspace = fileURLToPath(new URL('../../../..', import.meta.url));
const read = (name: string) => readFileSync(join(workspace, 'packages/server/deploy', name), 'utf8');

describe('the files to deploy with', () => {
  const dockerfile = read('Dockerfile');
  const compose = read('compose.yaml');
  /** What is copied from the workspace, not from another stage. */
  const copied = [...dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '));

  test('the image is made of files that are there, and that the build is given', () => {
    expect(copied.length).toBeGreaterThan(8);
    const given = read('Dockerfile.dockerignore').split('\n');
    for (const path of copied) {
      expect(existsSync(join(workspace, path)), path).toBe(true);
      expect(given, path).toContain(`!${path}`);
    }
  });

  test('the image holds every package that the server needs', () => {
    const { dependencies } = JSON.parse(readFileSync(join(workspace, 'packages/server/package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const own = Object.keys(dependencies).filter((name) => dependencies[name]?.startsWith('workspace:'));
    for (const name of own) expect(copied).toContain(`packages/${name.split('/')[1] ?? ''}/src`);
  });

  test('the server runs without rights', () => {
    expect(dockerfile.trimEnd().split('FROM').at(-1)).toMatch(/\nUSER node\n/);
    expect(compose).toContain('no-new-privileges:true');
  });

  test('every variable and option is one that the server knows', () => {
    const variables = new Set((dockerfile + compose).match(/\bRK_[A-Z_]+/g));
    const options = compose.match(/--no-seed|--host/g) ?? [];
    for (const help of Object.values(serveCommand.help)) {
      for (const known of [...variables, ...options, 'DATABASE_URL_FILE']) expect(help).toContain(known);
    }
  });

  test('no secret stands in them', () => {
    expect(compose).not.toMatch(/POSTGRES_PASSWORD:|DATABASE_URL:|RK_SECRET:/);
  });
});
