import { expect, it } from 'vitest';
import { both, linkAndNumber, press, showsDetails, showsFigure, showsResults, textIn } from './sights.ts';
import { fallback, inEveryBrowser } from './visiting.ts';

const oblast = 'UA14000000000091971';

inEveryBrowser('an editor that lets no custom tags through', (visit) => {
  const box = (attributes = '', inside = fallback) => `<div data-rk="service-finder" ${attributes}>${inside}</div>`;
  const open = (body: string) => visit().open(visit().html({ body }));
  const attributesOf = (tag: string) =>
    visit().page.evaluate(
      (name) =>
        Object.fromEntries(
          [...(document.querySelector(name)?.attributes ?? [])].map(({ name: attribute, value }) => [attribute, value]),
        ),
      tag,
    );

  it('takes boxes: each gets its element, with the attributes and what was inside', async () => {
    await open(
      box(`data-oblast="${oblast}" data-url-state="help" data-heading-level="3"`) +
        '<p data-rk="rk-Impact-Counter " data-figure="donetsk-2025-h1-consultations" data-breakdown="">4 925</p>',
    );
    const { page } = visit();
    await showsResults(page);
    await showsFigure(page);
    expect(await attributesOf('rk-service-finder')).toEqual({
      oblast,
      'url-state': 'help',
      'heading-level': '3',
      ...(await themeOf()),
    });
    expect(await page.evaluate(() => document.querySelector('[data-rk] > rk-service-finder')?.children.length)).toBe(2);
    expect(visit().searches).toEqual([`?per_page=20&place=${oblast}`]);
    expect(visit().complaints).toEqual([]);
  });

  /** The finder reflects it. */
  const themeOf = async () => {
    const { theme, layout } = await attributesOf('rk-service-finder');
    return { ...(theme !== undefined && { theme }), ...(layout !== undefined && { layout }) };
  };

  it('keeps the box as the page knows it: id, class, language, direction, style', async () => {
    await open(box('id="help" class="entry wide" lang="en" dir="ltr" style="max-width: 500px" title="Help"'));
    const { page } = visit();
    await expect.poll(() => textIn(page, 'rk-service-finder')).toMatch(/Found \d+ services/);
    const width = () =>
      page.evaluate(() => document.querySelector('#help.entry.wide')?.getBoundingClientRect().width ?? 0);
    expect(await width()).toBe(500);
    expect(await attributesOf('rk-service-finder')).toEqual(await themeOf());
    expect(await page.evaluate(() => document.querySelectorAll('[id=help], [title=Help]').length)).toBe(1);
  });

  it('makes no scripts or styles of what a stranger may write', async () => {
    const styled = 'data-style="position:fixed" data-class="admin" data-id="login"';
    await open(box(`data-onclick="window.hit = 1" data-onrk-search="window.hit = 1" ${styled} data-category="none"`));
    await expect.poll(() => attributesOf('rk-service-finder')).toMatchObject({ category: 'none' });
    expect(Object.keys(await attributesOf('rk-service-finder'))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(on|style|class|id)/)]),
    );
  });

  it('shows what is inside until the element has something of its own', async () => {
    visit().site.fault = { files: /^start-service-finder/, how: 'endless' };
    await open(box());
    await expect
      .poll(() => visit().page.evaluate(() => document.querySelector('rk-service-finder') !== null))
      .toBe(true);
    expect(await linkAndNumber(visit().page)).toEqual(both);
  });

  it('begins the code of the element without waiting for what fills the box', async () => {
    visit().site.fault = { files: /^start-markup/, how: 'endless' };
    await open(box(`data-oblast="${oblast}"`));
    await expect.poll(() => visit().files.some((file) => file.startsWith('start-service-finder'))).toBe(true);
    await expect.poll(() => visit().searches).toEqual([`?per_page=20&place=${oblast}`]);
    expect(await linkAndNumber(visit().page)).toEqual(both);
  });

  it('adds boxes later, one within what a script puts in', async () => {
    await open(box() + '<main></main>');
    const { page } = visit();
    await showsResults(page);
    await page.evaluate((html) => {
      document.querySelector('main')!.innerHTML = `<section><p>Текст</p>${html}</section>`;
    }, box());
    await showsResults(page, 1);
    expect(visit().complaints).toEqual([]);
  });

  it('adds the first box when the page has been there for a while', async () => {
    await open('<main></main>');
    const { page } = visit();
    await page.waitForFunction(() => document.readyState === 'complete');
    await page.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html), box());
    await showsResults(page);
    expect(visit().complaints).toEqual([]);
  });

  it('changes attributes of a box: the element follows', async () => {
    await open(box('data-category="no-such"'));
    const { page } = visit();
    await expect.poll(() => attributesOf('rk-service-finder')).toMatchObject({ category: 'no-such' });
    await page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('[data-rk]')!;
      delete box.dataset['category'];
      box.dataset['layout'] = 'compact';
    });
    await expect.poll(() => attributesOf('rk-service-finder')).toMatchObject({ layout: 'compact' });
    expect(await attributesOf('rk-service-finder')).not.toHaveProperty('category');
    await showsResults(page);
  });

  it('puts a copy of a filled box in: it is filled once', async () => {
    await open(box());
    const { page } = visit();
    await showsResults(page);
    await page.evaluate(() => {
      const box = document.querySelector('[data-rk]')!;
      box.after(box.cloneNode(true));
      box.replaceWith(box.cloneNode(true));
    });
    await showsResults(page, 0);
    await showsResults(page, 1);
    expect(await page.evaluate(() => document.querySelectorAll('rk-service-finder').length)).toBe(2);
    expect(visit().complaints).toEqual([]);
  });

  it('says once which elements there are when a box names none of them', async () => {
    await open('<div data-rk="finder">Один</div><div data-rk="finder">Два</div><div data-rk="service-card">Три</div>');
    const says = /^data-rk="finder" is no element of the Resilience Kit\. There are: .*service-finder/;
    await expect.poll(() => visit().page.evaluate(() => document.querySelector('rk-service-card') !== null)).toBe(true);
    await expect.poll(() => visit().complaints.filter((one) => says.test(one)).length).toBe(1);
    expect(await visit().page.evaluate(() => document.body.textContent)).toBe('ОдинДваТри');
  });

  it('lets the results in that the page has brought: no search is made', async () => {
    const answer = await (
      await fetch(`${visit().apiUrl}/v1/search?per_page=20`, { headers: { 'accept-language': 'uk' } })
    ).text();
    const data = `<script type="application/json" data-rk-results data-rk-at="${new Date().toISOString()}">${answer.replaceAll('<', '\\u003c')}</script>`;
    await open(box('', data + fallback));
    await showsResults(visit().page);
    expect(visit().searches).toEqual([]);
    expect(visit().complaints).toEqual([]);
  });
});

inEveryBrowser('HTML as content management systems write it', (visit) => {
  const open = (body: string, doctype?: string) =>
    visit().open(visit().html({ body, ...(doctype !== undefined && { doctype }) }));
  const text = () => visit().page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' ').trim());

  it('in capitals', async () => {
    await open(`<RK-SERVICE-FINDER OBLAST="${oblast}" LAYOUT="compact">${fallback}</RK-SERVICE-FINDER>`);
    await showsResults(visit().page);
    expect(visit().searches).toEqual([`?per_page=20&place=${oblast}`]);
    expect(visit().complaints).toEqual([]);
  });

  it('with tags closed as in XML: what follows is not lost, and a warning says how to close them', async () => {
    await open(
      `<article><h2>Де допоможуть</h2><rk-service-finder lang="uk" /><p>Далі</p><rk-impact-counter figure="donetsk-2025-h1-consultations" /><footer>Адреса громади</footer></article>`,
    );
    const { page } = visit();
    await showsResults(page);
    await showsFigure(page);
    await expect.poll(text).toContain('Далі');
    expect(await text()).toContain('Адреса громади');
    expect(visit().complaints).toEqual([
      expect.stringContaining('<rk-service-finder> holds other parts of the page'),
      expect.stringContaining('<rk-impact-counter> holds other parts of the page'),
    ]);
  });

  it('in a paragraph, with a paragraph and a list inside: the elements work, and link and number stay on the page', async () => {
    await open(`<p><rk-service-finder><p>${fallback}</p><ul><li>Список</li></ul></rk-service-finder></p>`);
    await showsResults(visit().page);
    expect(await linkAndNumber(visit().page)).toEqual(both);
  });

  it('with entities in attributes', async () => {
    await open(
      visit().finder(
        `oblast="&#85;A14000000000091971" category="legal&#45;aid" api="${visit().apiUrl.replaceAll('/', '&#x2F;')}"`,
      ),
    );
    await expect.poll(() => visit().searches).toEqual([`?category=legal-aid&per_page=20&place=${oblast}`]);
    await expect.poll(() => textIn(visit().page, 'rk-service-finder')).toMatch(/Знайдено \d+|Нічого не знайдено/);
  });

  it('with curly quotes around values: the finder works without the preset, and the console says why', async () => {
    await open(`<rk-service-finder oblast=”${oblast}”>${fallback}</rk-service-finder>`);
    await showsResults(visit().page);
    await expect.poll(() => visit().complaints.join()).toContain(`oblast="”${oblast}”"`);
  });

  it('without a doctype', async () => {
    await open(visit().finder('', fallback) + visit().counter(), '');
    const { page } = visit();
    expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
    await showsResults(page);
    await showsFigure(page);
    const sideways = () => page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth);
    expect(await sideways()).toBeLessThanOrEqual(0);
    await press(page, 'rk-service-finder', '.card-link');
    await showsDetails(page);
    expect(visit().complaints).toEqual([]);
  });

  it('as true XML, where browsers run no modules or know no templates: link and number stay', async () => {
    const html = `<html xmlns="http://www.w3.org/1999/xhtml" lang="uk"><head><title>Громада</title>
      <script type="module" src="/kit/resilience-kit.js" data-api="${visit().apiUrl}"></script></head>
      <body><rk-service-finder>${fallback}</rk-service-finder></body></html>`;
    await visit().open(html, { type: 'application/xhtml+xml; charset=utf-8' });
    await visit().page.waitForNetworkIdle({ idleTime: 500 });
    expect(await linkAndNumber(visit().page)).toEqual(both);
  });
});
