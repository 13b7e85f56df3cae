import { expect, it } from 'vitest';
import { showsResults } from './sights.ts';
import { inEveryBrowser } from './visiting.ts';

/** How often an application puts the elements on its page and takes them away. */
const TIMES = 1_000;

inEveryBrowser('an application that mounts and unmounts', (visit, { name }) => {
  /** Counts what is left running: listeners on what outlives the elements, and intervals. */
  const countWhatStays = () => {
    const targets = new Map<EventTarget, Set<string>>();
    // Weak: what is counted must not live by it.
    const names = new WeakMap<object, number>();
    let named = 0;
    const nameOf = (listener: object) => {
      if (!names.has(listener)) names.set(listener, named++);
      return names.get(listener);
    };
    const key = (type: string, listener: object, options: unknown) =>
      `${type} ${nameOf(listener)} ${typeof options === 'object' && options !== null ? Boolean((options as AddEventListenerOptions).capture) : Boolean(options)}`;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- Called with the targets that the page calls them with.
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const lasting = (target: EventTarget | undefined) =>
      !target ||
      target === window ||
      target === document ||
      target instanceof MediaQueryList ||
      target === visualViewport ||
      target === document.documentElement ||
      target === document.body ||
      target instanceof Navigator;
    EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type: string, listener, options) {
      if (lasting(this) && listener) {
        const target = this ?? window;
        const own = targets.get(target) ?? new Set();
        targets.set(target, own);
        const entry = key(type, listener, options);
        own.add(entry);
        if (typeof options === 'object') options.signal?.addEventListener('abort', () => own.delete(entry));
        if (typeof options === 'object' && options.once)
          addEventListener.call(target, type, () => own.delete(entry), { once: true });
      }
      addEventListener.call(this ?? window, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (
      this: EventTarget | undefined,
      type: string,
      listener,
      options,
    ) {
      if (listener) targets.get(this ?? window)?.delete(key(type, listener, options));
      removeEventListener.call(this ?? window, type, listener, options);
    };
    const intervals = new Set<number>();
    // eslint-disable-next-line @typescript-eslint/unbound-method -- Functions of the window, called as such.
    const { setInterval: startInterval, clearInterval: endInterval } = window;
    Object.assign(window, {
      setInterval: (...given: Parameters<typeof setInterval>) => {
        const interval = startInterval(...given);
        intervals.add(interval);
        return interval;
      },
      clearInterval: (interval: number) => {
        intervals.delete(interval);
        endInterval(interval);
      },
      stays: () => {
        const types = [...targets.values()].flatMap((own) => [...own].map((entry) => entry.split(' ')[0] ?? ''));
        const amounts: Record<string, number> = { intervals: intervals.size };
        for (const type of types.sort()) amounts[type] = (amounts[type] ?? 0) + 1;
        return amounts;
      },
    });
  };
  const stays = () =>
    visit().page.evaluate(() => (window as unknown as { stays: () => Record<string, number> }).stays());

  /** Puts an element on the page and takes it away; every so often it gets the time to show something. */
  const mount = (html: string, times: number, patience: number) =>
    visit().page.evaluate(
      async (markup, repetitions, everySo) => {
        const box = document.querySelector('main')!;
        const kept = ((window as unknown as { kept?: WeakRef<Element>[] }).kept ??= []);
        for (let time = 0; time < repetitions; time++) {
          box.innerHTML = markup;
          kept.push(new WeakRef(box.firstElementChild!));
          const shows = () =>
            [...box.querySelectorAll('*')].some((element) =>
              element.shadowRoot?.querySelector('[part=result], [part=number], .exit, form, .steps, .actions'),
            );
          if (time % everySo === 0) {
            for (let frames = 0; frames < 600 && !shows(); frames++)
              await new Promise((resolve) => requestAnimationFrame(resolve));
          } else if (time % 5 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
          else await Promise.resolve();
          box.replaceChildren();
        }
      },
      html,
      times,
      patience,
    );

  /** What the browser itself counts, after it has thrown away what nobody holds. Chromium alone tells. */
  const counted = async () => {
    const session = await visit().page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const alive = await visit().page.evaluate(
      () => (window as unknown as { kept: WeakRef<Element>[] }).kept.filter((reference) => reference.deref()).length,
    );
    const { Nodes = 0, JSEventListeners = 0, JSHeapUsedSize = 0 } = await visit().page.metrics();
    await session.detach();
    return { alive, nodes: Nodes, listeners: JSEventListeners, heap: JSHeapUsedSize };
  };

  const elements: [string, string][] = [
    ['rk-service-finder', '<rk-service-finder><a href="tel:1545">15-45</a></rk-service-finder>'],
    [
      'rk-impact-counter',
      '<rk-impact-counter figure="donetsk-2025-h1-consultations" count-up refresh="10">4 925</rk-impact-counter>',
    ],
    ['rk-quick-exit', '<rk-quick-exit><a href="https://www.gov.ua/">Вийти</a></rk-quick-exit>'],
    ['rk-intake-form', '<rk-intake-form form="feedback"><a href="tel:1545">15-45</a></rk-intake-form>'],
    ['data-rk', '<div data-rk="service-finder"><a href="tel:1545">15-45</a></div>'],
  ];

  it.each(elements)(`%s ${TIMES} times: no listener, timer or element is left`, async (_, html) => {
    await visit().page.evaluateOnNewDocument(countWhatStays);
    await visit().open(visit().html({ body: '<main></main>' }));
    // Until everything is loaded that is ever loaded, and every cache is filled.
    await mount(html, 30, 10);
    await mount(html, 20, 100);
    const before = await stays();
    const first = name === 'Chromium' ? await counted() : undefined;
    await mount(html, TIMES, 100);
    // What a thousand elements have begun comes to its end first.
    await expect.poll(stays, { timeout: 30_000 }).toEqual(before);
    if (first) {
      // The last ones may still be held by what they have begun.
      await expect
        .poll(async () => (await counted()).alive, { timeout: 45_000, interval: 1_000 })
        .toBeLessThanOrEqual(5);
      const last = await counted();
      // Less than two for each time: a finder has hundreds.
      expect(last.nodes - first.nodes).toBeLessThan(2 * TIMES);
      expect(last.listeners - first.listeners).toBeLessThan(50);
      expect((last.heap - first.heap) / 2 ** 20).toBeLessThan(3);
    }
    if (html.includes('service-finder')) {
      await visit().page.evaluate((markup) => {
        document.querySelector('main')!.innerHTML = markup;
      }, html);
      await showsResults(visit().page);
    }
    // Chromium refuses requests when hundreds of elements ask within a moment, which is no fault of theirs.
    expect(visit().complaints.filter((one) => !one.includes('ERR_INSUFFICIENT_RESOURCES'))).toEqual([]);
  });
});
