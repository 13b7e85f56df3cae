import type { Browser, CDPSession, Page } from 'playwright-core';

/** A slow phone on a slow line: 1.6 Mbit/s, 150 ms, a quarter of the processor. */
export const slow = { bytesPerSecond: 1_600_000 / 8, latency: 150, processor: 4 };

/** What a visitor gets of one page. */
export interface Visit {
  /** Milliseconds from the click on a link until the first result is painted and the page answers to a tap on it. */
  readonly usable: number;
  /** Until the element has its own results, which may take the place of those that could be used before, milliseconds. */
  readonly whole: number;
  /** Until anything is painted, milliseconds. */
  readonly firstPaint: number;
  /** What tasks took over 50 ms each, from the first paint until nothing more happens, milliseconds. */
  readonly blocking: number;
  /** How many tasks took over 50 ms, from the first paint on. */
  readonly longTasks: number;
  /** Cumulative layout shift, as Web Vitals have it. */
  readonly shift: number;
  /** Until the page is usable, headers included. */
  readonly bytes: number;
  readonly requests: number;
  /** Until nothing more happens: also what is loaded while the visitor reads. */
  readonly allBytes: number;
}

/** What the page itself sees, in its own milliseconds. */
interface PageWitness {
  usable?: number;
  whole?: number;
  shift: number;
  readonly tasks: { start: number; duration: number }[];
}

declare global {
  var pageWitness: PageWitness | undefined;
  /** Tells the benchmark that the page is usable. */
  var tellUsable: ((payload: string) => void) | undefined;
}

/** Opens a page as someone does who has never been there, on a slow phone. `sign`: what is waited for in the element. */
export async function visit(browser: Browser, url: string, tag: string, sign = '[part=result]'): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'uk' });
  try {
    const page = await context.newPage();
    const { traffic, session } = await slowDown(page);
    // Told by the page itself: whoever asks it has it run what asks, which is a long task of its own.
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: 'tellUsable' });
    const isUsable = new Promise<void>((resolve) => session.on('Runtime.bindingCalled', () => resolve()));
    await page.addInitScript(watch, { tag, sign });
    await page.goto(url, { waitUntil: 'commit' });
    await isUsable;
    const { bytes, requests } = { ...traffic };
    await page.waitForLoadState('networkidle');
    const { usable = NaN, whole = NaN, shift, tasks, firstPaint } = await page.evaluate(witnessed);
    await (await page.$(`${tag} [part=result] button, ${tag} button[part=result]`))?.click();
    const late = tasks.filter(({ start }) => start >= firstPaint);
    const blocking = late.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
    const longTasks = late.length;
    return { usable, whole, firstPaint, shift, blocking, longTasks, bytes, requests, allBytes: traffic.bytes };
  } finally {
    await context.close();
  }
}

/** Makes the line and the processor slow, and counts what goes over the line. */
async function slowDown(page: Page): Promise<{ traffic: { bytes: number; requests: number }; session: CDPSession }> {
  const traffic = { bytes: 0, requests: 0 };
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    traffic.requests++;
  });
  await session.send('Network.setCacheDisabled', { cacheDisabled: false });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latency,
    downloadThroughput: slow.bytesPerSecond,
    uploadThroughput: slow.bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.processor });
  return { traffic, session };
}

/** Runs in the page, before anything of it does. */
function watch({ tag, sign }: { tag: string; sign: string }): void {
  const witness: PageWitness = { shift: 0, tasks: [] };
  globalThis.pageWitness = witness;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) witness.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) witness.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const once = (found: () => Element | null | undefined, tell: () => void) => {
    if (!found()?.getBoundingClientRect().height) {
      requestAnimationFrame(() => once(found, tell));
      return;
    }
    // Painted in this frame. The page answers to a tap when the next task gets its turn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = tell;
      port2.postMessage('');
    });
  };
  const own = () => {
    const element = document.querySelector(tag);
    return (element?.shadowRoot ?? element)?.querySelector(sign);
  };
  requestAnimationFrame(() => {
    // Written into the page, or rendered.
    once(
      () => document.querySelector(`${tag} [data-result]`) ?? own(),
      () => {
        witness.usable = performance.now();
        globalThis.tellUsable?.('');
      },
    );
    once(own, () => {
      witness.whole = performance.now();
    });
  });
}

/** Runs in the page, at the end. */
function witnessed() {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const { usable, whole, shift = 0, tasks = [] } = globalThis.pageWitness ?? {};
  return { usable, whole, shift, tasks, firstPaint: paint?.startTime ?? 0 };
}
