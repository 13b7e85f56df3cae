import { generate } from '../prepare.ts';
import { run } from '../run.ts';

await generate();
process.exitCode = (await run('eslint', ['.'])) ? 0 : 1;
