import type { Page } from 'playwright-core';
import { formFixture } from '../../intake-form/fixtures/fixtures.ts';
import { recordId } from '../../service-finder/fixtures/fixture-records.ts';
import type { Use } from './use.ts';

const form = '<rk-intake-form form="help-request" exit-url="/elsewhere"></rk-intake-form>';
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
const goOn = (page: Page) => page.getByRole('button', { name: 'Продовжити' }).click();

async function fillIn(page: Page): Promise<void> {
  await heading(page, 'Перш ніж почати');
  await goOn(page);
  await page.getByLabel('Ні', { exact: true }).check();
  await goOn(page);
  await page.locator('#keep-draft').check();
  await page.getByLabel('Психолог').check();
  await goOn(page);
  await page.getByLabel('Моїй дитині').check();
  await goOn(page);
  await page.getByLabel('Область', { exact: true }).selectOption({ label: 'Київська область' });
  await page.getByLabel('Громада', { exact: true }).selectOption({ label: 'Бучанська громада' });
  await goOn(page);
  await page.getByLabel('Я звернуся до вас').check();
  await goOn(page);
  await goOn(page);
  await goOn(page);
  await heading(page, 'Перевірте відповіді й надішліть');
}

export const useForm: Use = {
  answer: formFixture().fetch,
  async go(watch, site) {
    const page = await watch.show(form, `/#service=${recordId(1)}`);
    await fillIn(page);
    await watch.until('storage', 'localStorage rk-draft');
    await watch.until('ability', 'worker');
    site.isAway = true;
    await page.getByRole('button', { name: 'Зашифрувати й надіслати' }).click();
    await page.getByRole('heading', { name: /^Збережено на цьому пристрої/ }).waitFor();
    // The first try has failed; the next one asks whether it is the API that answers.
    await page.getByRole('button', { name: 'Спробувати зараз', disabled: false }).waitFor();
    site.isAway = false;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await heading(page, 'Ваше звернення отримано');
    await page.getByRole('button', { name: 'Скопіювати код' }).click();
    await watch.until('permission', 'clipboard-write');
    await page.locator('.save-receipt').click();
    await watch.until('ability', 'download');
    await page.locator('.print-receipt').click();
    await watch.until('ability', 'print');
    await page.getByRole('button', { name: 'Код збережено' }).click();
    await heading(page, 'Дякуємо');
    await watch.leave(page);

    const leaving = await watch.show(form.replace(' exit-url="/elsewhere"', ''));
    await heading(leaving, 'Перш ніж почати');
    await watch.leave(leaving);
    const left = await watch.show(form);
    await heading(left, 'Перш ніж почати');
    await left.locator('a.exit').click();
    await left.waitForURL('**/elsewhere');
    await left.close();

    const framed = await watch.show('<rk-intake-form isolation="frame"></rk-intake-form>');
    await framed.locator('iframe').waitFor({ state: 'attached' });
    await watch.until('link', `${site.apiUrl}/embed/intake`);
    await watch.leave(framed);

    site.isAway = true;
    const alone = await watch.show(form);
    await watch.until('event', 'rk-error');
    await watch.leave(alone);
  },
};
