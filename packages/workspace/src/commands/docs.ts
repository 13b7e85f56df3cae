import { buildCdn, generate } from '../prepare.ts';
import { run } from '../run.ts';

await generate();
await buildCdn();
process.exitCode = (await run('pnpm', ['run', 'dev'], { in: 'docs' })) ? 0 : 1;
