import { expect, it } from 'vitest';
import {
  both,
  figure,
  linkAndNumber,
  press,
  results,
  showsDetails,
  showsFigure,
  showsResults,
  showsWholeList,
  textIn,
} from './sights.ts';
import { inEveryBrowser } from './visiting.ts';

inEveryBrowser('a page that a translator rewrites', (visit) => {
  /** As the translators of browsers and their widgets do: each text goes into two `<font>`, and the page gets a language. */
  const translate = (language: string) =>
    visit().page.evaluate((to) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (texts.nextNode()) found.push(texts.currentNode as Text);
      for (const text of found) {
        if (!text.data.trim() || text.parentElement?.closest('script, style, [translate=no], .notranslate')) continue;
        // By a name that the types do not know for out of date: translators use it.
        const [outer, inner] = [document.createElement('FONT'), document.createElement('FONT')];
        outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
        inner.append(`${text.data} (${to})`);
        outer.append(inner);
        text.replaceWith(outer);
      }
      document.documentElement.lang = to;
      document.documentElement.className = 'translated-ltr';
    }, language);

  it('before the elements are there: they come, and link and number were there meanwhile', async () => {
    visit().site.fault = { files: /^start-/, how: 'endless' };
    await visit().open(visit().html({ body: visit().finder() + visit().counter() }));
    await translate('en');
    expect(await linkAndNumber(visit().page)).toEqual(both);
    visit().site.clear();
    await visit().open(visit().html({ body: visit().finder() + visit().counter() }));
    await translate('en');
    await showsFigure(visit().page).catch(async () => expect(await figure(visit().page)).toBe('4,925'));
    await showsResults(visit().page);
  });

  it('into English: the elements speak English of their own accord, and go on answering', async () => {
    await visit().open(visit().html({ body: visit().finder() + visit().counter() }));
    const { page } = visit();
    await showsResults(page);
    await showsFigure(page);
    await translate('en');
    await expect.poll(() => textIn(page, 'rk-service-finder')).toMatch(/Found \d+ services/);
    await expect.poll(() => figure(page)).toBe('4,925');
    await press(page, 'rk-service-finder', '.card-link');
    await showsDetails(page);
    expect(visit().complaints).toEqual([]);
  });

  it('into a language that the elements do not have: they stay as they were and work', async () => {
    await visit().open(visit().html({ body: visit().finder(), lang: 'en' }));
    const { page } = visit();
    await showsResults(page);
    await translate('pl');
    await press(page, 'rk-service-finder', '.card-link');
    await showsDetails(page);
    expect(await textIn(page, 'rk-service-finder')).toContain('Back to the results');
    expect(visit().complaints).toEqual([]);
  });
});

inEveryBrowser('a page that is printed', (visit, { name }) => {
  it('shows results and figures on paper, and nothing that only a screen can do', async () => {
    await visit().open(visit().html({ body: visit().finder() + visit().counter() }));
    const { page } = visit();
    await showsWholeList(page);
    await showsFigure(page);
    if (name === 'Chromium') await page.emulateMediaType('print');
    const onPaper = await page.evaluate(() => {
      const finder = document.querySelector('rk-service-finder')!;
      const results = [...(finder.shadowRoot?.querySelectorAll('[part=result]') ?? [])];
      return {
        results: results.filter((result) => result.checkVisibility()).length,
        cut: results.some(
          (result) => result.scrollHeight > result.clientHeight + 1 && getComputedStyle(result).overflow === 'hidden',
        ),
      };
    });
    expect(onPaper.results).toBe(await results(page));
    expect(onPaper.results).toBeGreaterThan(0);
    expect(onPaper.cut).toBe(false);
    const pdf = await page.pdf();
    expect(pdf.byteLength).toBeGreaterThan(5_000);
    expect(visit().complaints).toEqual([]);
  });
});

inEveryBrowser('a visitor who saves data', (visit, { name }) => {
  const optional = () => visit().files.filter((file) => /^(details|acting|refining|searching|map)-/.test(file));

  it.runIf(name === 'Chromium').each(['the media feature', 'the data saver'])(
    'by %s: gets the list and the figure, and nothing that nobody asked for',
    async (by) => {
      const session = await visit().page.createCDPSession();
      if (by === 'the media feature')
        await session.send('Emulation.setEmulatedMedia', {
          features: [{ name: 'prefers-reduced-data', value: 'reduce' }],
        });
      else await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
      await visit().open(visit().html({ body: visit().finder() + visit().counter() }));
      const { page } = visit();
      await showsResults(page);
      await showsFigure(page);
      await page.waitForNetworkIdle({ idleTime: 1_000 });
      expect(optional()).toEqual([]);
      const whole = ({ href }: URL) => /\/v1\/search\?.*per_page=100/.test(href);
      expect(visit().requested.filter(whole)).toEqual([]);
      await press(page, 'rk-service-finder', '.card-link');
      await showsDetails(page);
      expect(visit().complaints).toEqual([]);
    },
  );

  it('or not: who does not gets the rest while reading', async () => {
    await visit().open(visit().html({ body: visit().finder() }));
    await showsResults(visit().page);
    await expect.poll(() => optional().length).toBeGreaterThan(1);
  });
});
