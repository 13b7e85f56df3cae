import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { workspaceFolder } from './run.ts';

/**
 * Parses every built script: a build that lowered nothing (decorators left in, say) shows here and not in a browser. Nor may one
 * import a source: TypeScript leaves such an import as it is in the property of a class.
 */
export function checkBuiltFiles(): Promise<boolean> {
  const files = globSync('packages/*/dist/**/*.js', { cwd: workspaceFolder });
  const faults = files.flatMap((file) => {
    const text = readFileSync(join(workspaceFolder, file), 'utf8');
    const { errors, module } = parseSync(file, text);
    const imported = module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start, end));
    const sources = file.includes('.test.') ? [] : imported.filter((request) => /\.ts['"`]$/.test(request));
    return [...errors.map(({ message }) => message), ...sources.map((request) => `imports ${request}`)].map(
      (fault) => `${file}: ${fault}`,
    );
  });
  for (const fault of faults) console.error(fault);
  if (files.length === 0) console.error('There is nothing built to parse.');
  return Promise.resolve(files.length > 0 && faults.length === 0);
}
