import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '@resilience-kit/workspace/chromium';
import type { AskingTiming, measureProof as Proof, measureSealing as Sealing } from './testing/asking.ts';
import { median } from './testing/median.ts';
import { bundled } from './testing/pages.ts';

declare const measureSealing: typeof Sealing;
declare const measureProof: typeof Proof;

const ROUNDS = 9;
/** A sixth of this machine's processor: a cheap phone. */
const SLOWNESS = 6;
/** What each may take there, milliseconds: nobody should wait for being safe. */
const MAY_TAKE = { sealing: 300, proof: 1_500, task: 50 };

/**
 * What asking for help costs a slow phone between "send" and a request that is stored: sealing it, and the work that is done
 * for it, each beside what it may take.
 */
export default async function benchmark() {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  try {
    const page = await browser.newPage();
    // What encrypts is the platform's own only where the page is secure, as this address is to browsers.
    await page.route('http://127.0.0.1/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await page.goto('http://127.0.0.1/');
    await page.addScriptTag({ content: await bundled('asking.ts'), type: 'module' });
    await page.waitForFunction(() => 'measureSealing' in globalThis);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
    const [sealings, proofs]: [AskingTiming[], AskingTiming[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      sealings.push(await page.evaluate(() => measureSealing()));
      proofs.push(await page.evaluate(() => measureProof()));
    }
    const [sealing, proof] = [sealings, proofs].map((timings) => ({
      total: median(timings.map(({ total }) => total)),
      longestTask: median(timings.map(({ longestTask }) => longestTask)),
    }));
    return [
      measurement('sealing a request at a sixth of the processor', sealing?.total, MAY_TAKE.sealing),
      measurement('the most proof of work, in the page', proof?.total, MAY_TAKE.proof),
      measurement('the longest task of that', proof?.longestTask, MAY_TAKE.task),
    ];
  } finally {
    await browser.close();
  }
}

function measurement(name: string, value = Number.NaN, baseline: number) {
  return { name, value, unit: 'ms', baseline, ratio: value / baseline };
}
