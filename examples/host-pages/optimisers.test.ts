import { expect, it } from 'vitest';
import { kitFile, otherVersion, readKit, version } from './host-site.ts';
import { both, figure, linkAndNumber, results, showsFigure, showsResults } from './sights.ts';
import { inEveryBrowser } from './visiting.ts';

inEveryBrowser('a page whose scripts an optimiser has changed', (visit) => {
  /** One search, no complaint: as if nobody had touched the script. */
  const works = async () => {
    const { page } = visit();
    await showsResults(page);
    await showsFigure(page);
    expect(visit().searches).toEqual(['?per_page=20']);
    expect(visit().complaints).toEqual([]);
  };
  const openWith = (head: string, after = '') =>
    visit().open(visit().html({ head, body: visit().finder() + visit().counter() + after }));
  const serve = (path: string, body: string) => visit().site.pages.set(path, { body, type: 'text/javascript' });

  it('runs it after the page has loaded and somebody has moved', async () => {
    const delayed = visit().snippet({ type: 'text/delayed' });
    const runLater = `<script>
      addEventListener('touched', () => {
        for (const delayed of document.querySelectorAll('script[type="text/delayed"]')) {
          const script = document.createElement('script');
          for (const { name, value } of delayed.attributes) script.setAttribute(name, value);
          script.type = 'module';
          delayed.replaceWith(script);
        }
      }, { once: true });</script>`;
    await openWith(delayed + runLater);
    const { page } = visit();
    await page.waitForFunction(() => document.readyState === 'complete');
    expect(visit().files).toEqual([]);
    await page.evaluate(() => dispatchEvent(new Event('touched')));
    await works();
  });

  it.each<[what: string, attributes: string]>([
    ['', ''],
    [' and has it run whenever it is there', 'async'],
    [' and has it wait', 'defer'],
  ])('takes type="module" away%s', async (_, attributes) => {
    await openWith(visit().snippet({ type: '', attributes }));
    await works();
  });

  it('takes type="module" away from a script of another origin', async () => {
    await openWith(visit().snippet({ type: '', src: `${visit().site.cdnUrl}/kit/resilience-kit.js` }));
    await works();
  });

  it('puts the script on the page and takes it away at once', async () => {
    await openWith(`<meta name="resilience-kit-api" content="${visit().apiUrl}"><script>
      const script = document.createElement('script');
      script.src = '/kit/resilience-kit.js';
      document.head.append(script);
      script.remove();</script>`);
    await works();
  });

  it('imports it from a bundle', async () => {
    serve('/assets/app.js', `import '/kit/resilience-kit.js';`);
    await openWith(`<script type="module" src="/assets/app.js" data-api="${visit().apiUrl}"></script>`);
    await works();
  });

  it('goes by the data-api of our own script where another has one too', async () => {
    const other = '<script type="text/plain" src="/chat.js" data-api="https://chat.example"></script>';
    await openWith(other + visit().snippet());
    await works();
  });

  it('makes one script of many, and the page says where the kit is', async () => {
    serve('/cache/all-f00.js', `var one = 1;\n${await readKit('resilience-kit.js')}\n;var other = 2;`);
    await openWith(`<meta name="resilience-kit-loader" content="/kit/resilience-kit.js">
      <meta name="resilience-kit-api" content="${visit().apiUrl}"><script src="/cache/all-f00.js" defer></script>`);
    await works();
  });

  it.each(['', 'type="module"'])(
    'writes it into the page, and the page says where the kit is: <script %s>',
    async (type) => {
      const code = (await readKit('resilience-kit.js')).replaceAll('</script', '<\\/script');
      await openWith(`<meta name="resilience-kit-loader" content="/kit/resilience-kit.js">
      <script ${type} data-api="${visit().apiUrl}">${code}</script>`);
      await works();
    },
  );

  it('makes one script of many, and nobody says where the kit is: a warning, a link and a number', async () => {
    serve('/cache/all-f00.js', await readKit('resilience-kit.js'));
    await openWith(`<script src="/cache/all-f00.js" defer data-api="${visit().apiUrl}"></script>`);
    await expect
      .poll(() => visit().complaints.join())
      .toContain('<rk-service-finder> could not be loaded; what is inside it stays.');
    expect(await linkAndNumber(visit().page)).toEqual(both);
  });
});

inEveryBrowser('a page that has the kit twice', (visit) => {
  const warnings = () => visit().complaints.filter((one) => one.startsWith('Resilience Kit'));
  const twice = (again: string) =>
    `Resilience Kit ${again} is loaded on a page that has ${version}, which stays in use. Load it once.`;
  const works = async () => {
    const { page } = visit();
    await showsResults(page, 0);
    await showsResults(page, 1);
    await showsFigure(page);
    // Of two finders that ask the same, the first takes over what the loader asked.
    expect(visit().searches.length).toBeLessThanOrEqual(2);
    const loaded = visit().files.filter((file) => file !== 'resilience-kit.js');
    expect(new Set(loaded).size).toBe(loaded.length);
  };
  const body = () => visit().finder() + visit().counter() + visit().finder();

  it('under the same address: nobody notices', async () => {
    await visit().open(visit().html({ head: visit().snippet() + visit().snippet(), body: body() }));
    await works();
    expect(visit().complaints).toEqual([]);
  });

  it.each<[what: string, again: { src?: string; type?: string }]>([
    ['under two addresses', { src: '/kit/resilience-kit.js?ver=6.5' }],
    ['once as a module and once as a classic script', { type: '' }],
  ])('%s: one warning, both finders work, nothing is loaded twice', async (_, again) => {
    const head = visit().snippet() + visit().snippet(again);
    await visit().open(visit().html({ head, body: body() }));
    const { page } = visit();
    await showsResults(page, 0);
    await showsResults(page, 1);
    expect(visit().complaints).toEqual([twice(version)]);
    const loaded = visit().files.filter((file) => file !== 'resilience-kit.js');
    expect(new Set(loaded).size).toBe(loaded.length);
    expect(visit().searches.length).toBe(visit().searches.filter((search) => search === '?per_page=20').length);
    expect(visit().searches.length).toBeLessThanOrEqual(2);
  });

  it('as a classic script three times: one warning', async () => {
    const classic = visit().snippet({ type: '' });
    await visit().open(visit().html({ head: classic.repeat(3), body: body() }));
    await showsResults(visit().page, 1);
    expect(visit().complaints).toEqual([twice(version)]);
  });

  it('in two versions: the first stays, also for elements that come later, and one warning names both', async () => {
    const head = visit().snippet() + visit().snippet({ src: '/other-kit/resilience-kit.js' });
    await visit().open(visit().html({ head, body: body() }));
    await works();
    expect(warnings()).toEqual([twice(otherVersion)]);
    const { page } = visit();
    expect(visit().requested.filter(({ pathname }) => /^\/other-kit\/start-(?!markup)/.test(pathname))).toEqual([]);
    await page.evaluate(() => {
      const counter = document.createElement('rk-impact-panel');
      counter.setAttribute('figures', 'donetsk-2025-h1-consultations');
      document.body.append(counter);
    });
    await expect
      .poll(() => page.evaluate(() => document.querySelector('rk-impact-panel')?.shadowRoot?.textContent ?? ''))
      .toMatch(/4\s925/);
    expect(visit().complaints).toEqual([twice(otherVersion)]);
  });

  it('once of its own and once in a bundle of another version: a warning names both, and it works', async () => {
    const bundle = `import { start } from '/other-kit/${kitFile('start-impact-counter')}'; start({ api: '${visit().apiUrl}' });`;
    visit().site.pages.set('/assets/app.js', { body: bundle, type: 'text/javascript' });
    const head = `<script type="module" src="/assets/app.js"></script>${visit().snippet()}`;
    await visit().open(visit().html({ head, body: visit().finder() + visit().counter() }));
    await showsFigure(visit().page);
    await showsResults(visit().page);
    await expect
      .poll(() => visit().complaints)
      .toEqual([
        `<rk-impact-counter> is already defined in version ${otherVersion}; version ${version} is not used. Load the kit once, or the same version everywhere.`,
      ]);
    expect(await figure(visit().page)).toBe('4 925');
    expect(await results(visit().page)).toBeGreaterThan(0);
  });
});
