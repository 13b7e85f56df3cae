import type { Oembed } from '@resilience-kit/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Host } from './hostile-host/host.ts';
import { startTown, startVisit, violationsOn, type Town, type Visit } from './visit.ts';

const donetsk = ['consultations', 'group-sessions', 'social-support-cases', 'participants', 'mobile-teams']
  .map((what) => `donetsk-2025-h1-${what}`)
  .join(',');
const others = 'zaporizhzhia-centre-requests,families-in-a-year,educators-meeting-stress,aid-for-children';

let town: Town;
let visit: Visit;

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  visit = await startVisit(town.browser, { javaScriptEnabled: true });
});
afterEach(() => visit.context.close());

const addressOf = (figures: string, language: string, theme = 'auto') =>
  `${town.api.url}/embed/impact?figures=${figures}&lang=${language}&theme=${theme}`;

/** How much wider and higher the page is than what shows it. */
const overflow = () =>
  visit.page.evaluate(() => ({
    x: document.documentElement.scrollWidth - innerWidth,
    y: document.documentElement.scrollHeight - innerHeight,
  }));

/** The page's background as the screen shows it: its computed style says it in the colour space in which it was derived. */
const paintedSurface = () =>
  visit.page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return '';
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    return `rgb(${[...context.getImageData(0, 0, 1, 1).data].slice(0, 3).join(', ')})`;
  });

/** What a program is told that wants to show an address. */
async function unfolded(url: string, maxwidth: number): Promise<Oembed> {
  const parameters = new URLSearchParams({ url, maxwidth: String(maxwidth) });
  return (await (await fetch(`${town.api.url}/v1/oembed?${parameters}`)).json()) as Oembed;
}

describe('the page with figures', () => {
  for (const language of ['uk', 'en'])
    for (const colorScheme of ['light', 'dark'] as const)
      it(`fits phones and screens, and axe finds nothing: ${language}, ${colorScheme}`, async () => {
        await visit.page.emulateMedia({ colorScheme });
        for (const width of [280, 320, 1280]) {
          await visit.page.setViewportSize({ width, height: 900 });
          await visit.page.goto(addressOf(`${donetsk},${others},no-such`, language));
          expect((await overflow()).x, String(width)).toBe(0);
          expect(await violationsOn(visit.page), String(width)).toEqual([]);
        }
        await visit.page.goto(addressOf('no-such', language));
        expect(await violationsOn(visit.page)).toEqual([]);
        expect(visit.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
      });

  it('loads nothing but itself, and says all without JavaScript', async () => {
    const still = await startVisit(town.browser, { javaScriptEnabled: false });
    await still.page.goto(addressOf(donetsk, 'uk'));
    expect(await still.page.getByText('Не розподілено').isVisible()).toBe(true);
    const number = still.page.locator('.number').first();
    expect(await number.innerText()).toMatch(/^4\s925$/);
    expect(still.requested.map(({ pathname }) => pathname)).toEqual(['/embed/impact']);
    expect(still.complaints).toEqual([]);
    await still.context.close();
  });

  it('reads a number out as one, with its qualifier and its unit', async () => {
    await visit.page.goto(addressOf('zaporizhzhia-centre-requests', 'uk'));
    const snapshot = await visit.page.locator('main').ariaSnapshot();
    expect(snapshot).toContain('Понад 1600 звернень.');
    expect(snapshot).not.toMatch(/1\s600/);
    expect(snapshot).toContain('heading');
  });

  it('is dark where it is told to be, and light where it is told to be', async () => {
    await visit.page.emulateMedia({ colorScheme: 'light' });
    await visit.page.goto(addressOf(donetsk, 'uk', 'dark'));
    const dark = await paintedSurface();
    await visit.page.emulateMedia({ colorScheme: 'dark' });
    await visit.page.goto(addressOf(donetsk, 'uk'));
    expect(await paintedSurface()).toBe(dark);
    await visit.page.goto(addressOf(donetsk, 'uk', 'light'));
    expect(await paintedSurface()).toBe('rgb(255, 255, 255)');
  });

  it('keeps the bars, the marks and the qualifiers in forced colours', async () => {
    await visit.page.emulateMedia({ forcedColors: 'active' });
    await visit.page.goto(addressOf(`${donetsk},no-such`, 'uk'));
    const bar = visit.page.locator('.bar').first();
    const shown = await bar.evaluate((element) => {
      const { borderTopWidth, fill, backgroundColor } = getComputedStyle(element);
      return { borderTopWidth, isSeen: fill !== backgroundColor };
    });
    expect(shown).toEqual({ borderTopWidth: '1px', isSeen: true });
    expect(
      await visit.page
        .locator('.mark')
        .first()
        .evaluate((mark) => getComputedStyle(mark).borderTopWidth),
    ).toBe('1px');
    expect(await visit.page.getByText('Майже').first().isVisible()).toBe(true);
    expect(await violationsOn(visit.page)).toEqual([]);
  });

  it('is printed on white, whole, with the qualifier and the source', async () => {
    await visit.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await visit.page.goto(addressOf(donetsk, 'uk', 'dark'));
    expect(await paintedSurface()).toBe('rgb(255, 255, 255)');
    expect(await visit.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    for (const text of ['Майже', 'Джерело: Публічні звіти', 'Не розподілено'])
      expect(await visit.page.getByText(text).first().isVisible()).toBe(true);
  });
});

describe('a pasted address', () => {
  let host: Host;
  beforeEach(async () => {
    host = new Host(town.api.url);
    await host.start();
  });
  afterEach(() => host.stop());

  it('becomes a frame on a site that runs no scripts in it', async () => {
    const { html } = await unfolded(addressOf(donetsk, 'uk'), 600);
    host.page = { body: html };
    await visit.page.goto(host.url);
    const frame = visit.page.frameLocator('iframe');
    expect(await frame.getByText('Не розподілено').isVisible()).toBe(true);
    expect(await frame.locator('.number').first().innerText()).toMatch(/^4\s925$/);
    // A page without an origin, as one in a sandbox is, cannot have a process for its origin; Chromium mentions it.
    expect(visit.complaints.filter((complaint) => !complaint.includes('Origin-Agent-Cluster'))).toEqual([]);
  });

  for (const language of ['uk', 'en'])
    for (const width of [280, 320, 640])
      it(`gets a frame that is high enough and not much higher: ${language}, ${width} px`, async () => {
        for (const figures of [donetsk, others, ...donetsk.split(','), ...others.split(',')]) {
          const size = await unfolded(addressOf(figures, language), width);
          await visit.page.setViewportSize({ width: size.width, height: 50 });
          await visit.page.goto(addressOf(figures, language));
          const needed = 50 + (await overflow()).y;
          expect(size.height, figures).toBeGreaterThanOrEqual(needed);
          expect(size.height, figures).toBeLessThan(needed * 1.3 + 60);
        }
      });
});
