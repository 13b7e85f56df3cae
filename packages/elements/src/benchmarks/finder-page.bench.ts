import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { startApi } from './testing/api-program.ts';
import { median } from './testing/median.ts';
import { servePages } from './testing/page-server.ts';
import { elementAt, pages } from './testing/pages.ts';
import { visit, type Visit } from './testing/visit.ts';

const ROUNDS = 7;
type Path = keyof typeof elementAt;
/** What the page does for it. */
const ways: Partial<Record<Path, string>> = {
  '/finder-preloaded': ', its files and the first search named in the head',
  '/finder-given': ', the first results written into the page',
};

/**
 * A first visit on a slow phone: the finder with demo data, with the one line that a webmaster adds, with its files and
 * the first search named in the page's head, and with the first results written into the page, beside an element of Lit that shows one line, and one that shows the names that the same
 * search finds. Same server, same API, nothing cached; medians of rounds in turn.
 */
export default async function benchmark() {
  const [api, executablePath] = [await startApi(), await chromiumPath()];
  const server = await servePages(await pages(api.url), api.url);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const visits = new Map<Path, Visit[]>();
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [path, tag] of Object.entries(elementAt) as [Path, string][]) {
        const seen = await visit(browser, server.url + path, tag);
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
    const how = ways[path] ?? '';
    const whom = other === '/trivial-element' ? 'an element with one line' : 'the same list as names alone';
    // Nothing beside nothing is the same.
    const ratio = value === baseline ? 1 : value / baseline;
    return { name: `first visit${how}, ${what}; baseline: ${whom}`, value, unit, baseline, ratio };
  };
  return (['/finder', '/finder-preloaded', '/finder-given'] as const).flatMap((path) => [
    beside('until the list is usable', 'ms', 'usable', path, '/trivial-element'),
    beside('until the list is usable', 'ms', 'usable', path, '/listing-element'),
    beside('until the finder itself has them', 'ms', 'whole', path, '/listing-element'),
    beside('total blocking time', 'ms', 'blocking', path, '/listing-element'),
    beside('layout shift', '', 'shift', path, '/listing-element'),
    beside('bytes until usable', 'B', 'bytes', path, '/listing-element'),
    beside('requests until usable', '', 'requests', path, '/listing-element'),
    beside('bytes, with what comes while people read', 'B', 'allBytes', path, '/listing-element'),
  ]);
}
