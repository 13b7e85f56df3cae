import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { startApi } from './testing/api-program.ts';
import { figureAt, figurePages } from './testing/figure-pages.ts';
import { median } from './testing/median.ts';
import { servePages } from './testing/page-server.ts';
import { visit, type Visit } from './testing/visit.ts';

const ROUNDS = 7;
type Path = keyof typeof figureAt;

/**
 * A first visit on a slow phone to a page with one figure: the counter, the counter that counts up and the panel, beside
 * number-flow and countup.js, which get the same answer of the same API and show its number alone. Nothing cached; medians of
 * rounds in turn.
 */
export default async function benchmark() {
  const [api, executablePath] = [await startApi(), await chromiumPath()];
  const server = await servePages(await figurePages(api.url), api.url);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const visits = new Map<Path, Visit[]>();
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [path, tag] of Object.entries(figureAt) as [Path, string][]) {
        const sign = path === '/number-flow' || path === '/countup' ? '[part=number]' : '[part=amount]';
        const seen = await visit(browser, server.url + path, tag, sign);
        // The first warms up.
        if (round > 0) visits.set(path, [...(visits.get(path) ?? []), seen]);
      }
    }
    return measurements((path, name) => median((visits.get(path) ?? []).map((seen) => seen[name])));
  } finally {
    await browser.close();
    await server.stop();
    await api.stop();
  }
}

function measurements(of: (path: Path, name: keyof Visit) => number) {
  const beside = (what: string, unit: string, name: keyof Visit, path: Path, other: Path) => {
    const [value, baseline] = [of(path, name), of(other, name)];
    // Nothing beside nothing is the same; beside a baseline of nothing, one of the unit stands in for it.
    const ratio = value === baseline ? 1 : value / (baseline || 1);
    return { name: `one figure, ${path.slice(1)}, ${what}; baseline: ${other.slice(1)}`, value, unit, baseline, ratio };
  };
  return (['/counter', '/counter-count-up', '/panel'] as const).flatMap((path) =>
    (['/number-flow', '/countup'] as const).flatMap((other) => [
      beside('until words or number are painted', 'ms', 'firstPaint', path, other),
      beside('until the figure of the API is shown', 'ms', 'usable', path, other),
      beside('total blocking time', 'ms', 'blocking', path, other),
      beside('tasks of over 50 ms', '', 'longTasks', path, other),
      beside('layout shift', '', 'shift', path, other),
      beside('bytes until the figure is shown', 'B', 'bytes', path, other),
      beside('bytes in all', 'B', 'allBytes', path, other),
    ]),
  );
}
