// Takes the pictures of the README from the demo portal that `npm start` runs: a wide window and a phone, light and dark.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../chromium.ts';
import { workspaceFolder } from '../run.ts';

const portal = `http://127.0.0.1:${process.env['RK_PORTAL_PORT'] ?? '4000'}/`;
const wide = { width: 1280, height: 880 };
const phone = { width: 390, height: 780 };

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
for (const scheme of ['light', 'dark'] as const) {
  const picture = await together(
    await taken(browser, wide, scheme, 'h1'),
    await taken(browser, phone, scheme, 'rk-service-finder search'),
    scheme,
  );
  const file = join('docs', 'images', `finder-${scheme}.webp`);
  writeFileSync(join(workspaceFolder, file), picture);
  console.log(`${file}: ${Math.round(picture.length / 1000)} kB`);
}
await browser.close();

/** What somebody sees who looks for a psychologist on a weekday, from a bit above an element. */
async function taken(
  inside: Browser,
  viewport: { width: number; height: number },
  colorScheme: 'light' | 'dark',
  from: string,
): Promise<string> {
  const page = await inside.newPage({ viewport, colorScheme, locale: 'uk-UA' });
  await page.clock.setFixedTime(nextWeekday());
  await page.goto(portal);
  const finder = page.locator('rk-service-finder');
  await finder.getByRole('searchbox').or(finder.getByRole('combobox')).first().fill('психолог');
  await page.keyboard.press('Enter');
  await finder.getByRole('heading', { name: 'Дитячий психолог' }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate((selector) => {
    (document.activeElement?.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    const [outer = '', inner] = selector.split(' ');
    const element = document.querySelector(outer);
    const target = inner ? (element?.shadowRoot?.querySelector(`[part=${inner}], form, ${inner}`) ?? element) : element;
    if (inner) window.scrollBy(0, (target?.getBoundingClientRect().top ?? 0) - 16);
  }, from);
  const bytes = await page.screenshot();
  await page.close();
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

/** Both in one picture, the phone before the window, on nothing: it lies on whatever page shows it. */
async function together(window: string, telephone: string, scheme: 'light' | 'dark'): Promise<Buffer> {
  const page = await browser.newPage();
  const bytes = await page.evaluate(
    async ({ pictures, edge }) => {
      const [large, small] = await Promise.all(
        pictures.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          return image;
        }),
      );
      if (!large || !small) throw new Error('There is no picture.');
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: 1560, height: 900 });
      const context = canvas.getContext('2d');
      if (!context) throw new Error('There is nothing to draw on.');
      const draw = (image: HTMLImageElement, x: number, y: number, width: number, radius: number) => {
        const height = (width * image.height) / image.width;
        const outline = new Path2D();
        outline.roundRect(x, y, width, height, radius);
        context.save();
        context.shadowColor = 'rgb(0 0 0 / 0.35)';
        context.shadowBlur = 24;
        context.shadowOffsetY = 6;
        context.fill(outline);
        context.restore();
        context.save();
        context.clip(outline);
        context.drawImage(image, x, y, width, height);
        context.restore();
        context.strokeStyle = edge;
        context.lineWidth = 1.5;
        context.stroke(outline);
      };
      draw(large, 16, 8, 1240, 14);
      draw(small, 1164, 152, 360, 28);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', 0.82));
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
    },
    { pictures: [window, telephone], edge: scheme === 'light' ? '#c9d1d6' : '#45525a' },
  );
  await page.close();
  return Buffer.from(bytes);
}

/** A quarter to eleven in Kyiv on the next weekday, when most places are open. */
function nextWeekday(): Date {
  const day = new Date();
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6);
  day.setUTCHours(8, 45, 0, 0);
  return day;
}
