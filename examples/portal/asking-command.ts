import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Town } from './visit.ts';

const program = fileURLToPath(new URL('../../packages/server/bin/resilience-kit.mjs', import.meta.url));

/** What the case worker's program answered. */
export interface Told {
  code: number | null;
  output: string;
  errors: string;
}

/** Runs the case worker's program, as a program of its own. */
export function runProgram(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Told> {
  return new Promise((resolve) => {
    const child = spawn('node', [program, ...words], { env: { ...process.env, ...environment } });
    const told = { output: '', errors: '' };
    child.stdout.on('data', (chunk: Buffer) => (told.output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (told.errors += chunk.toString()));
    child.on('close', (code) => resolve({ code, ...told }));
  });
}

/** The identity file of the demo's team: after a rotation of the keys the newest, which opens older requests too. */
export async function identityFile(town: Town): Promise<string> {
  const folder = join(town.dataDirectory, 'keys');
  const names = (await readdir(folder)).filter((name) => name.startsWith('team-identity')).toSorted();
  return join(folder, names.findLast((name) => name !== 'team-identity.txt') ?? 'team-identity.txt');
}

/** `intakes …` with the identity of the demo's team. */
export async function intakes(town: Town, ...words: string[]): Promise<Told> {
  return runProgram(['intakes', ...words, '--identity', await identityFile(town), '--api', town.api.url]);
}
