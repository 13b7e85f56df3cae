import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestOf, publishedPackages, type PublishedPackage } from './published-packages.ts';
import { run } from './run.ts';

/** Packs every published package as it would go out and lets publint and attw look at the result. */
export async function checkPackages(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'rk-packages-'));
  try {
    let fine = true;
    for (const name of publishedPackages) {
      const tarball = await packPackage(name, folder);
      fine = tarball !== undefined && (await checkTarball(name, tarball)) && fine;
    }
    return fine;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Packs a package as it would go out.
 *
 * @returns the path of the tarball; nothing when it could not be packed, which is told
 */
export async function packPackage(name: PublishedPackage, folder: string): Promise<string | undefined> {
  const packed = await run('pnpm', ['--filter', `@resilience-kit/${name}`, 'pack', '--pack-destination', folder], {
    quiet: true,
  });
  if (packed) return join(folder, `resilience-kit-${name}-${manifestOf(name).version}.tgz`);
  console.error(`@resilience-kit/${name} could not be packed.`);
  return undefined;
}

/** Whether Node, bundlers and TypeScript will find all that the tarball says it has. */
export async function checkTarball(name: PublishedPackage, tarball: string): Promise<boolean> {
  const linted = await run('publint', ['run', tarball, '--strict'], { quiet: true });
  const typed = await run(
    'attw',
    [tarball, '--profile', 'esm-only', ...ignoredRules(name), '--exclude-entrypoints', ...untypedEntries(name)],
    { quiet: true },
  );
  return linted && typed;
}

/**
 * The types for frameworks name their own package, which is found by `exports`. That a resolution which does not know them
 * (`node10`) does not find it is told as a fault of this rule although the profile leaves that resolution out.
 */
function ignoredRules(name: PublishedPackage): string[] {
  return name === 'elements' ? ['--ignore-rules', 'internal-resolution-error'] : [];
}

/** Entries that are not modules, so have no types to check. */
function untypedEntries(name: PublishedPackage): string[] {
  if (name === 'contract') return ['./openapi.json'];
  if (name === 'elements') {
    return [
      './behaviour.json',
      './custom-elements.json',
      './themes/municipal.css',
      './themes/neutral.css',
      './tokens.css',
      './tokens.json',
      './vscode.css-custom-data.json',
      './vscode.html-custom-data.json',
      './web-types.json',
    ];
  }
  return ['./package.json'];
}
