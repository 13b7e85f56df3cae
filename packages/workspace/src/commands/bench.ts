// All benchmarks, in one process each after the other: `npm run bench -- --json FILE --only NAME`.
// A measurement means something only beside its baseline, taken in the same run: read the ratio.
import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from '../prepare.ts';
import { workspaceFolder } from '../run.ts';

/** One measured figure. `ratio` is `value / baseline`, both in `unit`. */
export interface Measurement {
  name: string;
  value: number;
  unit: string;
  baseline: number;
  ratio: number;
}

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });

await generate();
const measurements: Measurement[] = [];
for (const file of globSync('packages/*/src/**/*.bench.ts', { cwd: workspaceFolder }).sort()) {
  if (values.only && !file.includes(values.only)) continue;
  const { default: benchmark } = (await import(join(workspaceFolder, file))) as {
    default: () => Promise<Measurement[]>;
  };
  console.log(`\n${file}`);
  for (const measurement of await benchmark()) {
    const { name, value, unit, baseline, ratio } = measurement;
    console.log(`  ${name}: ${round(value)} ${unit}; baseline ${round(baseline)} ${unit}; ratio ${round(ratio)}`);
    measurements.push(measurement);
  }
}
if (measurements.length === 0) {
  console.error('No benchmark was run. `--only` takes a part of the name of a *.bench.ts file.');
  process.exitCode = 1;
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(measurements, null, 2)}\n`);

function round(value: number): string {
  return String(Number(value.toPrecision(4)));
}
