import { buildComponents } from '../prepare.ts';
import { run } from '../run.ts';

await buildComponents();
process.exitCode = (await run('pnpm', ['run', 'dev'], { in: 'docs' })) ? 0 : 1;
