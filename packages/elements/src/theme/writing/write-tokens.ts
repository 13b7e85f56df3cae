// Writes what is made of the design tokens in `tokens/`: `pnpm run tokens`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tokenFiles } from './token-files.ts';

const folder = new URL('../', import.meta.url);
for (const name of ['themes/', 'figma/']) mkdirSync(new URL(name, folder), { recursive: true });
for (const [name, content] of await tokenFiles()) writeFileSync(new URL(name, folder), content);
