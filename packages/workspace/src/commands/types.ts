import { generate } from '../prepare.ts';
import { run } from '../run.ts';

await generate();
process.exitCode = (await run('tsc', ['-b'])) ? 0 : 1;
