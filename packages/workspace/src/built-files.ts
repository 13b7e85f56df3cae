import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { workspaceFolder } from './run.ts';

/** Parses every built script: a build that lowered nothing (decorators left in, say) shows here and not in a browser. */
export function checkBuiltFiles(): Promise<boolean> {
  const files = globSync('packages/*/dist/**/*.js', { cwd: workspaceFolder });
  const faults = files.flatMap((file) =>
    parseSync(file, readFileSync(join(workspaceFolder, file), 'utf8')).errors.map(
      (error) => `${file}: ${error.message}`,
    ),
  );
  for (const fault of faults) console.error(fault);
  if (files.length === 0) console.error('There is nothing built to parse.');
  return Promise.resolve(files.length > 0 && faults.length === 0);
}
