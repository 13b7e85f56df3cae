import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import type { measurePins as MeasurePins, Timing } from './testing/bench-page.ts';

/** Plain markers for 10,000 services take half a minute: one run tells enough. */
const RUNS = { 1000: 5, 10_000: 1 };
const SLOWDOWN = 4;

declare const measurePins: typeof MeasurePins;

/**
 * The time from results to pins on the screen on a slow phone (processor ÷ 4), beside plain Leaflet markers for the same
 * services in the same browser. Medians. The map itself shows 1,000 services at most.
 */
export default async function benchmark() {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><title>Map</title>');
    await page.addScriptTag({ content: await script(), type: 'module' });
    await page.waitForFunction(() => 'measurePins' in globalThis);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const measurements: { name: string; value: number; unit: string; baseline: number; ratio: number }[] = [];
    for (const count of [1000, 10_000] as const) {
      const [own, plain] = [await measured(page, 'finder', count), await measured(page, 'plain', count)];
      const name = `map: ${count} services to pins, processor ÷ ${SLOWDOWN}`;
      measurements.push(measurement(name, own.total, plain.total));
      measurements.push(measurement(`${name}, longest task`, own.longestTask, plain.longestTask));
    }
    return measurements;
  } finally {
    await browser.close();
  }
}

async function measured(page: Page, way: 'finder' | 'plain', count: keyof typeof RUNS): Promise<Timing> {
  const timings: Timing[] = [];
  for (let run = 0; run <= RUNS[count]; run++) {
    const timing = await page.evaluate(([of, so]) => measurePins(of, so), [way, count] as const);
    // The first warms up.
    if (run > 0) timings.push(timing);
  }
  return { total: median(timings.map(({ total }) => total)), longestTask: median(timings.map((of) => of.longestTask)) };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function measurement(name: string, value: number, baseline: number) {
  return { name, value, unit: 'ms', baseline, ratio: value / baseline };
}

/** The page's code in one file, in memory. */
async function script(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('testing/bench-page.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'page',
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const bundle = Array.isArray(output) ? output[0] : output;
  if (!bundle || !('output' in bundle)) throw new Error('The page of the benchmark could not be built.');
  return bundle.output[0].code;
}
