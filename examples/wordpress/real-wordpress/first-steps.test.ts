import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFailed } from 'vitest';
import { packPlugin } from '../pack.mjs';
import { startTown, type Town } from './town.ts';

/** Pictures of the steps go into this folder, for the guide. */
const pictures = process.env['RK_PICTURES'];
let town: Town;
let page: Page;

beforeAll(async () => {
  town = await startTown();
  page = await town.dashboard();
});
afterAll(() => town.close());
beforeEach(() => onTestFailed(() => take('failed')));

async function take(name: string, of: Page | Locator = page): Promise<void> {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await of.screenshot({ path: join(pictures, `${name}.png`) });
}

/** Goes to a page of the dashboard. */
const go = (path: string) => page.goto(`${town.wordpress.url}/wp-admin/${path}`);

it('steps 1 to 3: the zip file is uploaded and activated', async () => {
  const zip = join(tmpdir(), `resilience-kit-${process.pid}.zip`);
  await writeFile(zip, await packPlugin());
  await go('plugin-install.php?tab=upload');
  await page.locator('#pluginzip').setInputFiles(zip);
  await page.locator('#install-plugin-submit').click();
  await page.locator('a[href*="action=activate"]').click();
  await page.locator('tr[data-plugin="resilience-kit/resilience-kit.php"].active').waitFor();
  expect(await page.locator('tr[data-plugin="resilience-kit/resilience-kit.php"]').innerText()).toContain(
    'Пошук допомоги',
  );
});

it('steps 4 to 6: the address of the API is named and checked, with words for what is wrong', async () => {
  await page.locator('tr[data-plugin="resilience-kit/resilience-kit.php"] a', { hasText: 'Налаштування' }).click();
  const address = page.getByLabel('Адреса API');
  const save = async (value: string) => {
    await address.fill(value);
    await page.getByRole('button', { name: 'Зберегти й перевірити' }).click();
    await page.locator('.notice.inline').first().waitFor();
    return (await page.locator('.notice').allInnerTexts()).join(' ');
  };
  expect(await save('http://127.0.0.1:9')).toContain('ніхто не відповідає');
  expect(await save(town.wordpress.url)).toContain('це не такий API');
  expect(await save('ftp://api.example')).toContain('не вебадреса');
  expect(await save(town.api.url)).toContain('API відповідає');

  const hromada = page.getByLabel('Громада');
  await hromada.fill('Буча');
  await expect.poll(() => page.locator('#resilience-kit-places option').count()).toBeGreaterThan(0);
  await hromada.fill((await page.locator('#resilience-kit-places option').first().getAttribute('value')) ?? '');
  await expect.poll(() => page.locator('#resilience-kit-hromada-name').innerText()).toMatch(/Буч/);
  await take('settings');
  await page.getByRole('button', { name: 'Зберегти й перевірити' }).click();
  await page.locator('.notice.inline').first().waitFor();
  expect(await page.getByLabel('Громада').inputValue()).toMatch(/^UA\d{17}$/);
});

/** Where blocks are: newer versions have them in a frame. */
async function canvas(): Promise<Page | FrameLocator> {
  const frame = page.locator('iframe[name="editor-canvas"]');
  await page.locator('.edit-post-visual-editor, .editor-visual-editor').waitFor();
  return (await frame.count()) > 0 ? page.frameLocator('iframe[name="editor-canvas"]') : page;
}

async function insert(name: string): Promise<void> {
  const inserter = page
    .locator('.edit-post-header-toolbar__inserter-toggle, .editor-document-tools__inserter-toggle')
    .first();
  await inserter.click();
  await page.locator('.block-editor-inserter__search input').fill(name);
  await page
    .locator('.block-editor-block-types-list__item')
    .filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) })
    .click();
  await inserter.click();
  // What is chosen tells about itself in the sidebar, which gives way where there is little room.
  if (!(await page.locator('.interface-complementary-area').isVisible()))
    await page
      .locator('.edit-post-header button[aria-pressed=false], .editor-header button[aria-pressed=false]')
      .last()
      .click();
}

it('steps 7 to 10: blocks are put on a page, seen as visitors will see them, and published', async () => {
  // The tour of the editor, and what newer versions offer to begin with.
  const overlay = page.locator('.components-modal__screen-overlay');
  await page.addLocatorHandler(overlay, () => page.keyboard.press('Escape'));
  await go('post-new.php?post_type=page');
  const blocks = await canvas();
  await blocks.locator('.editor-post-title__input, .wp-block-post-title').first().fill('Допомога');

  await insert('Пошук допомоги');
  const preview = blocks.locator('.wp-block-resilience-kit-finder iframe');
  await preview
    .contentFrame()
    .getByRole('heading', { name: /Знайдено/, includeHidden: true })
    .waitFor();
  await expect.poll(async () => (await preview.boundingBox())?.height ?? 0).toBeGreaterThan(300);
  await take('editor');

  await insert('Показник');
  await blocks.locator('.components-notice', { hasText: 'Виберіть показник на бічній панелі.' }).waitFor();
  const choice = page.locator('.interface-interface-skeleton__sidebar').getByRole('combobox', { name: 'Показник' });
  await choice.click();
  await choice.fill('консультац');
  await page.getByRole('option').first().click();
  const counter = blocks.locator('.wp-block-resilience-kit-impact-counter');
  await counter.locator('iframe').contentFrame().getByText('4 925', { exact: false }).first().waitFor();
  // The words that stand there without JavaScript have come by themselves.
  await expect.poll(() => counter.locator('[contenteditable]').innerText()).toMatch(/4\s925/);

  await insert('Звернення по допомогу');
  await blocks.locator('.wp-block-resilience-kit-intake-form iframe').waitFor();

  await page.locator('.editor-post-publish-panel__toggle, .editor-post-publish-button__button').first().click();
  await page.locator('.editor-post-publish-panel .editor-post-publish-button').click();
  const link = page.locator('.post-publish-panel__postpublish-buttons a, .components-snackbar a').first();
  await link.waitFor();
  const address = (await link.getAttribute('href')) ?? '';

  const visit = await town.visit({ viewport: { width: 1280, height: 900 } });
  await visit.page.goto(address);
  await visit.page.getByRole('heading', { name: /Знайдено/ }).waitFor();
  await visit.page
    .getByText(/4\s925/)
    .first()
    .waitFor();
  await visit.page.locator('rk-intake-form form[data-page], rk-intake-form iframe').first().waitFor();
  await take('page', visit.page);
  expect(visit.messages.filter((message) => message.includes('resilience-kit'))).toEqual([]);
  await visit.page.context().close();
});

it('PHP has nothing to complain of', async () => {
  expect(await town.wordpress.complaints()).toEqual([]);
});
