import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

const published = ['contract', 'text', 'sdk', 'elements', 'server'];

/** Packs every published package as it would go out and lets publint and attw look at the result. */
export async function checkPackages(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'rk-packages-'));
  try {
    let fine = true;
    for (const name of published) {
      const packed = await run('pnpm', ['--filter', `@resilience-kit/${name}`, 'pack', '--pack-destination', folder], {
        quiet: true,
      });
      const tarball = readdirSync(folder).find((file) => file.startsWith(`resilience-kit-${name}-`));
      if (!packed || !tarball) {
        console.error(`@resilience-kit/${name} could not be packed.`);
        fine = false;
        continue;
      }
      const path = join(folder, tarball);
      const linted = await run('publint', ['run', path, '--strict'], { quiet: true });
      const typed = await run(
        'attw',
        [path, '--profile', 'esm-only', ...ignoredRules(name), '--exclude-entrypoints', ...untypedEntries(name)],
        { quiet: true },
      );
      fine &&= linted && typed;
    }
    return fine;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The types for frameworks name their own package, which is found by `exports`. That a resolution which does not know them
 * (`node10`) does not find it is told as a fault of this rule although the profile leaves that resolution out.
 */
function ignoredRules(name: string): string[] {
  return name === 'elements' ? ['--ignore-rules', 'internal-resolution-error'] : [];
}

/** Entries that are not modules, so have no types to check. */
function untypedEntries(name: string): string[] {
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
