import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import { startApi } from './testing/api-program.ts';
import { median } from './testing/median.ts';
import { knownServices } from './testing/others/known-services.ts';
import { otherAt, otherPages } from './testing/others/other-pages.ts';
import { searchStandIn } from './testing/others/search-stand-in.ts';
import { servePages } from './testing/page-server.ts';
import { visit, type Visit } from './testing/visit.ts';

const ROUNDS = 7;
type Path = keyof typeof otherAt;
const others: Partial<Record<Path, string>> = {
  '/instantsearch': 'InstantSearch with a search box, a list of categories and pages; its service is stood in for',
  '/pagefind': 'Pagefind UI with the same services, searching for a word as soon as it can, on the page itself',
  '/store-locator': 'Google’s store locator, its own code alone: without Google Maps it shows an empty frame',
};

/**
 * A first visit on a slow phone to the finder, beside what else shows a list to search in: the demo data in all of them, each
 * alone on a page of the same server, nothing cached; medians of rounds in turn.
 */
export default async function benchmark() {
  const [api, executablePath] = [await startApi(), await chromiumPath()];
  const services = await knownServices(api.url);
  const standIn = await searchStandIn(services);
  const server = await servePages(await otherPages(services, { apiUrl: api.url, host: standIn.host }), api.url);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const visits = new Map<Path, Visit[]>();
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [path, { tag, sign }] of Object.entries(otherAt) as [Path, { tag: string; sign: string }][]) {
        const seen = await visit(browser, server.url + path, tag, sign);
        // The first warms up.
        if (round > 0) visits.set(path, [...(visits.get(path) ?? []), seen]);
      }
    }
    const of = (path: Path, name: keyof Visit) => median((visits.get(path) ?? []).map((seen) => seen[name]));
    return Object.entries(others).flatMap(([path, name]) =>
      (
        [
          ['until the first result is usable', 'ms', 'usable'],
          ['bytes until then', 'B', 'bytes'],
          ['requests until then', '', 'requests'],
        ] as const
      ).map(([what, unit, figure]) => {
        const [value, baseline] = [of('/finder', figure), of(path as Path, figure)];
        const ratio = value === baseline ? 1 : value / baseline;
        return { name: `finder, ${what}; baseline: ${name}`, value, unit, baseline, ratio };
      }),
    );
  } finally {
    await browser.close();
    await server.stop();
    standIn.stop();
    await api.stop();
  }
}
