import { generate } from '../prepare.ts';
import { run } from '../run.ts';

await generate();
process.exitCode = (await run(
  'pnpm',
  ['exec', 'storybook', ...['dev', '--port', '6006', '--ci', '--disable-telemetry']],
  { in: 'stories' },
))
  ? 0
  : 1;
