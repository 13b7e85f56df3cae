import { expect, it } from 'vitest';
import { kitFile, type Fault } from './host-site.ts';
import { both, linkAndNumber, showsFigure } from './sights.ts';
import { fallback, inEveryBrowser } from './visiting.ts';

inEveryBrowser('a visitor whose browser', (visit, { name }) => {
  const elements = [
    `<rk-service-finder>${fallback}</rk-service-finder>`,
    `<rk-intake-form form="help-request">${fallback}</rk-intake-form>`,
    `<rk-impact-counter figure="donetsk-2025-h1-consultations">${fallback}</rk-impact-counter>`,
    `<rk-impact-panel figures="donetsk-2025-h1-consultations">${fallback}</rk-impact-panel>`,
    `<rk-service-card service="019c">${fallback}</rk-service-card>`,
    `<rk-mobile-team-schedule place="UA14000000000091971">${fallback}</rk-mobile-team-schedule>`,
    `<rk-quick-exit>${fallback}</rk-quick-exit>`,
    `<div data-rk="service-finder">${fallback}</div>`,
  ];
  /** Every element by itself shows a link and a number, now and when nothing more comes. */
  const show = async () => {
    const { page } = visit();
    expect(await linkAndNumber(page)).toEqual(both);
    const seen = await page.evaluate(
      () => [...document.querySelectorAll('a[href="tel:1545"]')].filter((link) => link.checkVisibility()).length,
    );
    expect(seen).toBe(elements.length);
  };
  const body = elements.join('<hr>');

  it('runs no scripts sees link and number in every element', async () => {
    await visit().open(visit().html({ body }), { policy: 'sandbox' });
    await show();
    expect(await visit().page.evaluate(() => document.querySelector('rk-service-finder')?.shadowRoot)).toBeNull();
  });

  // Firefox has no switch for it that a program may use; the sandbox above is the same to it.
  it.runIf(name === 'Chromium')('has JavaScript switched off sees link and number in every element', async () => {
    await visit().page.setJavaScriptEnabled(false);
    await visit().open(visit().html({ body }));
    await show();
  });

  it('or network lets the script not through sees link and number in every element', async () => {
    await visit().open(visit().html({ body, head: visit().snippet({ src: `${visit().site.url}/blocked.js` }) }));
    await show();
  });

  it('is told by the policy to run nothing sees link and number in every element', async () => {
    await visit().open(visit().html({ body }), { policy: "script-src 'none'" });
    await show();
  });

  it('is too old for modules sees link and number in every element', async () => {
    await visit().open(visit().html({ body, head: visit().snippet({ type: 'text/future-module' }) }));
    await show();
  });

  it.each<[how: Fault, files: RegExp, what: string]>(
    (['missing', 'endless', 'a page instead', 'broken off'] as const).flatMap((how): [Fault, RegExp, string][] => [
      [how, /^resilience-kit/, 'the loader'],
      [how, /^start-/, 'the code'],
      [how, /^uk-/, 'the texts'],
    ]),
  )('fails halfway (%s: %s, %s) sees link and number in every element', async (how, files, what) => {
    visit().site.fault = { files, how };
    const opened = visit().open(visit().html({ body }));
    const { page } = visit();
    // A page whose script never ends is never all there.
    if (how === 'endless' && what === 'the loader') {
      opened.catch(() => undefined);
      await expect.poll(() => linkAndNumber(page)).toEqual(both);
    } else await opened;
    if (what !== 'the loader') await expect.poll(() => visit().files).toContain(kitFile('start-service-finder'));
    if (how !== 'endless') await page.waitForNetworkIdle({ idleTime: 200 });
    await show();
  });

  it('gets the code and no API sees link and number, and is told of the rest', async () => {
    const head = '<script type="module" src="/kit/resilience-kit.js" data-api="http://127.0.0.1:9"></script>';
    await visit().open(visit().html({ head, body: elements.slice(0, 2).join('') }));
    const { page } = visit();
    await expect
      .poll(() =>
        page.evaluate(() => document.querySelector('rk-service-finder')?.shadowRoot?.textContent.trim() ?? ''),
      )
      .not.toBe('');
    await expect.poll(() => linkAndNumber(page)).toEqual(both);
  });

  it('loses one file shows all elements but one', async () => {
    visit().site.fault = { files: /^start-service-finder/, how: 'missing' };
    await visit().open(visit().html({ body: visit().finder() + visit().counter() }));
    await showsFigure(visit().page);
    expect(await linkAndNumber(visit().page)).toEqual(both);
  });

  it('finds the next one when the file is there again', async () => {
    visit().site.fault = { files: /^start-impact-counter/, how: 'missing' };
    await visit().open(visit().html({ body: visit().counter() }));
    const { page } = visit();
    await expect.poll(() => visit().complaints.join()).toContain('<rk-impact-counter> could not be loaded');
    expect(await page.evaluate(() => document.querySelector('rk-impact-counter')?.textContent)).toContain('4 925');
  });
});
