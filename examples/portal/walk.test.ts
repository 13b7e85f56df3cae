import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenTo, outlineOf, type ScreenReader } from './screen-reader.ts';
import { startTown, startVisit, violationsOn, type Town, type Visit } from './visit.ts';

// Many steps, each of them waited for.
vi.setConfig({ testTimeout: 90_000 });

let town: Town;
let visit: Visit;
let reader: ScreenReader;

beforeAll(async () => {
  town = await startTown();
}, 120_000);
afterAll(() => town.close());
beforeEach(async () => {
  visit = await startVisit(town.browser, { viewport: { width: 1280, height: 800 } });
  reader = await listenTo(visit.page);
});
afterEach(() => visit.context.close());

const finder = () => visit.page.locator('rk-service-finder');
const outline = async () => outlineOf(await finder().ariaSnapshot());

const languages = {
  Ukrainian: {
    path: '/',
    searchFor: 'насильство',
    searchBox: /^combobox "Яка допомога потрібна\?"$/,
    kindOfHelp: 'Вид допомоги',
    kind: 'Безпечний прихисток',
    service: 'Безпечний прихисток для дорослих із дітьми',
    call: /^link "Зателефонувати: 15-?47/,
    back: /^button "Назад до результатів"$/,
    urgent: 'complementary "Термінова допомога"',
    filters: 'group "Фільтри"',
    contacts: 'group "Контакти"',
    hours: 'Години роботи',
    oblast: 'Область',
    theOblast: 'Київська область',
    hromada: 'Громада',
    theHromada: 'Бучанська громада',
    rareKind: 'Евакуація',
    nearest: 'Бучанська громада: такої послуги поки що немає. Ось найближчі в Україні.',
    found: /^Знайдено \d+ послуг[аиу]?\.$/,
    foundOne: 'Знайдено 1 послугу',
  },
  English: {
    path: '/en/',
    searchFor: 'violence',
    searchBox: /^combobox "What help do you need\?"$/,
    kindOfHelp: 'Kind of help',
    kind: 'Safe shelter',
    service: 'Safe shelter for adults with children',
    call: /^link "Call: 15-?47/,
    back: /^button "Back to the results"$/,
    urgent: 'complementary "Urgent help"',
    filters: 'group "Filters"',
    contacts: 'group "Contacts"',
    hours: 'Opening hours',
    oblast: 'Oblast',
    theOblast: 'Kyiv oblast',
    hromada: 'Hromada',
    theHromada: 'Bucha hromada',
    rareKind: 'Evacuation',
    nearest: 'Bucha hromada: there is no such service yet. These are the nearest in Ukraine.',
    found: /^Found \d+ services?\.$/,
    foundOne: 'Found 1 service',
  },
};

describe.each(Object.entries(languages))('somebody who neither sees the page nor has a mouse, in %s', (_, words) => {
  const found: unknown = expect.stringMatching(words.found);

  it('searches, narrows, opens a service, calls, and comes back to where they were', async () => {
    const { page } = visit;
    await page.addInitScript(() => {
      const called: string[] = [];
      Object.assign(globalThis, { called });
      document.addEventListener('rk-contact', (event) => {
        const { kind, value } = event as Event & { kind: string; value: string };
        called.push(`${kind} ${value}`);
      });
    });
    await page.goto(town.portalUrl + words.path);
    await expect.poll(() => reader.said()).toEqual([found]);

    await reader.moveTo(words.searchBox);
    await page.keyboard.type(words.searchFor);
    await page.keyboard.press('Enter');
    // Once, however many letters were typed; who types slowly hears of suggestions as well.
    const results = async () => (await reader.said()).filter((sentence) => words.found.test(sentence));
    await expect.poll(results).toEqual([found, found]);
    expect(await reader.focused()).toMatch(words.searchBox);

    await reader.moveTo(new RegExp(`^combobox "${words.kindOfHelp}"$`));
    const kind = finder().getByLabel(words.kindOfHelp);
    await kind.selectOption(await kind.locator('option', { hasText: words.kind }).first().getAttribute('value'));
    await expect.poll(outline).toContain(`heading "${words.foundOne}" [level=2]`);
    expect(await reader.focused()).toBe(`combobox "${words.kindOfHelp}"`);
    expect(await violationsOn(page)).toEqual([]);

    await reader.moveTo(new RegExp(`^button "${words.service}"$`));
    await page.keyboard.press('Enter');
    await expect.poll(() => reader.focused()).toBe(`heading "${words.service}"`);
    expect(await violationsOn(page)).toEqual([]);

    await reader.moveTo(words.call);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { called: string[] }).called))
      .toEqual([expect.stringMatching(/^phone .*1547$/)]);

    await reader.moveTo(words.back, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => reader.focused()).toBe(`button "${words.service}"`);
    // Nothing was said again on the way back.
    expect((await reader.said()).filter((sentence) => sentence === `${words.foundOne}.`)).toHaveLength(1);
    expect((await reader.said()).at(-1)).toBe(`${words.foundOne}.`);
    expect(visit.complaints).toEqual([]);
  });

  it('meets the numbers to call first, then the search, the filters and the results, each by its name', async () => {
    await visit.page.goto(`${town.portalUrl}${words.path}`);
    await expect.poll(() => reader.said()).toEqual([found]);
    await reader.moveTo(words.searchBox);
    await visit.page.keyboard.type(words.searchFor);
    await visit.page.keyboard.press('Enter');
    await expect.poll(() => finder().getByRole('article').count()).toBeLessThan(10);
    const list = await outline();
    expect(list.slice(0, 3)).toEqual([words.urgent, 'search', words.filters]);
    expect(list.filter((line) => line.startsWith('article'))).toContain(`article "${words.service}"`);
    expect(list).toContain(`heading "${words.service}" [level=3]`);

    await reader.moveTo(new RegExp(`^button "${words.service}"$`));
    await visit.page.keyboard.press('Enter');
    await expect.poll(outline).toContain(words.contacts);
    expect(await outline()).toEqual([
      words.urgent,
      `heading "${words.service}" [level=2]`,
      words.contacts,
      `heading "${words.hours}" [level=3]`,
      `table "${words.hours}"`,
    ]);
  });

  it('is told when there is none in a place, and gets the nearest at once', async () => {
    await visit.page.goto(`${town.portalUrl}${words.path}`);
    await expect.poll(() => reader.said()).toEqual([found]);
    const kind = finder().getByLabel(words.kindOfHelp);
    const rare = await kind.locator('option', { hasText: words.rareKind }).first().getAttribute('value');
    await kind.selectOption(rare);
    await finder().getByLabel(words.oblast).selectOption({ label: words.theOblast });
    const hromada = finder().getByLabel(words.hromada);
    await expect.poll(() => hromada.locator('option', { hasText: words.theHromada }).count()).toBe(1);
    await hromada.selectOption({ label: words.theHromada });
    await expect.poll(async () => (await reader.said()).at(-1)).toBe(words.nearest);
    await expect
      .poll(() => finder().getByRole('list', { name: words.nearest }).getByRole('article').count())
      .toBeGreaterThan(0);
    expect(await violationsOn(visit.page)).toEqual([]);
  });
});
