import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceFolder } from '../../run.ts';

/**
 * The first block of code in a document of the workspace that has something in it: what people copy is what is tried.
 *
 * @throws Error when there is none
 */
export function snippet(document: string, language: string, having: string): string {
  const text = readFileSync(join(workspaceFolder, document), 'utf8');
  const blocks = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, its = '', code = '']) => ({ its, code }));
  const found = blocks.find(({ its, code }) => its === language && code.includes(having));
  if (!found) throw new Error(`${document} has no block of ${language} with “${having}”.`);
  return found.code;
}
