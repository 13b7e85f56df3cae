import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { press, showsDetails, showsFigure, showsResults } from './sights.ts';
import { inEveryBrowser } from './visiting.ts';

const turbo = createRequire(import.meta.url).resolve('@hotwired/turbo');

inEveryBrowser('a site that changes its pages without loading them', (visit) => {
  const link = (path: string) => `<a id="next" href="${path}">Далі</a>`;
  const follow = (path: string) =>
    visit().page.evaluate((to) => {
      document.querySelector<HTMLAnchorElement>(`a[href="${to}"]`)?.click();
    }, path);
  // The counter has another file on pages with the finder.
  const startsOf = (element: string) =>
    visit().files.filter((file) => ['start', 'beside'].some((way) => file.startsWith(`${way}-${element}`)));

  it('Turbo: new pages, back from the cache, and forward; code is loaded once', async () => {
    visit().site.pages.set('/turbo.js', { body: await readFile(turbo), type: 'text/javascript' });
    const head = visit().snippet() + '<script type="module" src="/turbo.js"></script>';
    const boxed = '<div data-rk="service-finder"><a href="/services">Послуги</a></div>';
    visit().site.pages.set('/figures', { body: visit().html({ head, body: link('/') + visit().counter() + boxed }) });
    await visit().open(visit().html({ head, body: link('/figures') + visit().finder() }));
    const { page } = visit();
    await showsResults(page);
    // What would be gone had the page been loaded.
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await follow('/figures');
    await showsFigure(page);
    await showsResults(page);
    await page.evaluate(() => history.back());
    await expect.poll(() => page.evaluate(() => document.querySelector('rk-impact-counter'))).toBeNull();
    await showsResults(page);
    await press(page, 'rk-service-finder', '.card-link');
    await showsDetails(page);
    await page.evaluate(() => history.forward());
    await showsFigure(page);
    await showsResults(page);
    expect(await page.evaluate(() => document.querySelectorAll('rk-service-finder').length)).toBe(1);
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
    expect(startsOf('service-finder')).toHaveLength(1);
    expect(startsOf('impact-counter')).toHaveLength(1);
    expect(visit().complaints).toEqual([]);
  });

  it('Turbo: a classic script in the body is run again on each page, and warns once', async () => {
    visit().site.pages.set('/turbo.js', { body: await readFile(turbo), type: 'text/javascript' });
    const head = '<script type="module" src="/turbo.js"></script>';
    const script = visit().snippet({ type: '' });
    for (const path of ['/one', '/two']) {
      visit().site.pages.set(path, {
        body: visit().html({ head, body: `${link('/')}<h1>${path}</h1>${visit().finder()}${script}` }),
      });
    }
    await visit().open(
      visit().html({ head, body: `${link('/one')}<a href="/two">Два</a>${visit().finder()}${script}` }),
    );
    const { page } = visit();
    await showsResults(page);
    for (const path of ['/one', '/', '/two']) {
      await follow(path);
      await expect.poll(() => page.evaluate(() => location.pathname)).toBe(path);
      await showsResults(page);
    }
    expect(visit().complaints.filter((one) => one.includes('Load it once')).length).toBeLessThanOrEqual(1);
    expect(visit().complaints.filter((one) => !one.includes('Load it once'))).toEqual([]);
  });

  it('PJAX: the body is written anew', async () => {
    await visit().open(visit().html({ body: visit().finder() }));
    const { page } = visit();
    await showsResults(page);
    for (const body of [visit().counter(), visit().finder() + visit().finder(), visit().counter() + visit().finder()]) {
      await page.evaluate((html) => {
        document.body.innerHTML = html;
      }, body);
      if (body.includes('finder')) await showsResults(page);
      if (body.includes('counter')) await showsFigure(page);
    }
    await page.evaluate((html) => {
      const body = document.createElement('body');
      body.innerHTML = html;
      document.body.replaceWith(body);
    }, visit().finder());
    await showsResults(page);
    expect(visit().complaints).toEqual([]);
  });
});

inEveryBrowser('going back to a page', (visit, { name }) => {
  /** Goes elsewhere and back: whether the page was as it had been left, and what on it kept the browser from that. */
  const comesBack = async () => {
    const { page } = visit();
    // What is still on its way keeps browsers from it, too: they wait for nobody.
    await page.waitForNetworkIdle({ idleTime: 500 });
    const explanations: { type: string; reason: string }[] = [];
    if (name === 'Chromium') {
      const session = await page.createCDPSession();
      await session.send('Page.enable');
      session.on('Page.backForwardCacheNotUsed', (event) => explanations.push(...event.notRestoredExplanations));
    }
    visit().site.pages.set('/elsewhere', { body: visit().html({ head: '', body: '<h1>Інша сторінка</h1>' }) });
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
    });
    await page.goto(`${visit().site.url}/elsewhere`);
    await page.evaluate(() => history.back()).catch(() => undefined);
    const isKept = () =>
      page.evaluate(() => location.pathname === '/' && document.readyState === 'complete' && 'persisted' in window);
    await expect.poll(() => page.evaluate(() => location.pathname).catch(() => '')).toBe('/');
    // Chromium without windows keeps no page, and tells what else would have stood in the way.
    const keepsPages = !explanations.some(({ reason }) => reason === 'BackForwardCacheDisabledForDelegate');
    if (keepsPages) await expect.poll(() => isKept().catch(() => false)).toBe(true);
    const inTheWay = explanations.filter(({ type }) => type !== 'Circumstantial').map(({ reason }) => reason);
    return { keepsPages, inTheWay };
  };
  const bodies: [what: string, body: () => string][] = [
    ['the search and a figure', () => visit().finder('url-state="help"') + visit().counter('refresh="10" count-up')],
    ['several figures', () => '<rk-impact-panel figures="donetsk-2025-h1-consultations">4 925</rk-impact-panel>'],
    ['a form', () => '<rk-intake-form form="feedback"><a href="tel:1545">15-45</a></rk-intake-form>'],
    [
      'visits of a team',
      () => '<rk-mobile-team-schedule place="UA14000000000091971">Щочетверга</rk-mobile-team-schedule>',
    ],
    ['the way out', () => '<rk-quick-exit><a href="https://www.gov.ua/">Вийти</a></rk-quick-exit>'],
  ];

  it.each(bodies)('with %s: nothing keeps the browser from having it as it was', async (_, body) => {
    await visit().open(visit().html({ body: body() }));
    const { page } = visit();
    const tag = /rk-[\w-]+/.exec(body())?.[0] ?? '';
    await expect
      .poll(() =>
        page.evaluate((element) => (document.querySelector(element)?.shadowRoot?.textContent ?? '').length, tag),
      )
      .toBeGreaterThan(20);
    expect((await comesBack()).inTheWay).toEqual([]);
  });

  it('the search goes on where it was: what was opened is open, and it answers', async () => {
    await visit().open(visit().html({ body: visit().finder() }));
    const { page } = visit();
    await showsResults(page);
    await press(page, 'rk-service-finder', '.card-link');
    await showsDetails(page);
    const { keepsPages } = await comesBack();
    if (keepsPages) {
      await showsDetails(page);
      await press(page, 'rk-service-finder', '.back');
    }
    await showsResults(page);
    expect(visit().complaints).toEqual([]);
  });
});
