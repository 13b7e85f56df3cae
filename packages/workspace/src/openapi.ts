import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, workspaceFolder } from './run.ts';

const file = join(workspaceFolder, 'packages', 'contract', 'openapi.json');

/** Whether the committed OpenAPI document is what the contract says today. Leaves the file as it was. */
export async function checkOpenApiIsCurrent(): Promise<boolean> {
  const committed = readFileSync(file, 'utf8');
  const written = await run('node', ['packages/contract/src/write-openapi.ts'], { quiet: true });
  const current = readFileSync(file, 'utf8');
  writeFileSync(file, committed);
  if (written && committed === current) return true;
  console.error(
    'packages/contract/openapi.json is not current: run `pnpm --filter @resilience-kit/contract run openapi` and commit it.',
  );
  return false;
}
