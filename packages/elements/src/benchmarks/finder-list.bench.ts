import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import type { ListTiming, measureScrolling as Scrolling, measureShowing as Showing } from './testing/long-list.ts';
import { bundled } from './testing/pages.ts';
import { slow } from './testing/visit.ts';

declare const measureShowing: typeof Showing;
declare const measureScrolling: typeof Scrolling;

/**
 * A list of 1,000 results on a slow phone (processor ÷ 4), beside 1,000 plain list items of Lit in the same browser: how
 * long the page does not answer while it appears, and while somebody scrolls through it.
 */
export default async function benchmark() {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.setContent('<!doctype html><html lang="uk"><title>List</title>');
    await page.addScriptTag({ content: await bundled('long-list.ts'), type: 'module' });
    await page.waitForFunction(() => 'measureShowing' in globalThis);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slow.processor });
    const [own, plain] = [await measured(page, 'finder'), await measured(page, 'plain')];
    return (['showing', 'scrolling'] as const).flatMap((what) => [
      measurement(`1,000 results, ${what}: in all`, own[what].total, plain[what].total),
      measurement(`1,000 results, ${what}: longest task`, own[what].longestTask, plain[what].longestTask),
      measurement(`1,000 results, ${what}: total blocking time`, own[what].blocking, plain[what].blocking),
    ]);
  } finally {
    await browser.close();
  }
}

/** Once: a thousand results are many measurements already. */
async function measured(page: Page, way: 'finder' | 'plain'): Promise<{ showing: ListTiming; scrolling: ListTiming }> {
  const showing = await page.evaluate((of) => measureShowing(of), way);
  return { showing, scrolling: await page.evaluate(() => measureScrolling()) };
}

function measurement(name: string, value: number, baseline: number) {
  // Nothing beside nothing is the same.
  return { name, value, unit: 'ms', baseline, ratio: value === baseline ? 1 : value / baseline };
}
