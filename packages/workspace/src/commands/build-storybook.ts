import { generate } from '../prepare.ts';
import { run } from '../run.ts';

await generate();
process.exitCode = (await run(
  'pnpm',
  ['exec', 'storybook', ...['build', '--output-dir', 'dist', '--disable-telemetry', '--quiet']],
  { in: 'stories' },
))
  ? 0
  : 1;
