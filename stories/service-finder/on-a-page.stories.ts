import { finderFixtures, rendered } from '@resilience-kit/elements/fixtures/service-finder';
import type { Meta } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { connection, openedAt } from './browser-around.ts';
import { choose, pageStory, until } from './finder-page.ts';

/** A finder and the page that it is on: its address, its head, other finders, and a connection to be careful with. */
const meta: Meta = {
  title: 'Service finder/On a page',
  component: 'rk-service-finder',
  parameters: { docs: { story: { inline: false, iframeHeight: 720 } } },
};

export default meta;

const inEnglish = { parameters: { locale: 'en' } };
const parameter = (name: string) => new URL(location.href).searchParams.get(name);

/** The page was opened by a link to legal aid; what is chosen next is in the address, too. */
const filtersInTheAddress: Parameters<typeof pageStory>[0] = {
  finders: [{ attributes: { 'url-state': 'help' } }],
  beforeEach: () => openedAt({ 'help-category': 'legal-aid' }),
  act: async ({ finders: [finder] }) => {
    if (!finder) return;
    await expect(finder.finderState?.results?.query.category).toBe('legal-aid');
    await choose(finder, 'oblast', 'UA32000000000030281');
    await until(() => parameter('help-place') === 'UA32000000000030281');
    await until(() => finder.finderState?.results?.query.oblast);
    await rendered(finder, '.chip');
  },
};
export const FiltersInTheAddress = pageStory(filtersInTheAddress);
export const FiltersInTheAddressInEnglish = pageStory({ ...filtersInTheAddress, ...inEnglish });

/** Each has a part of the address of its own, and none is moved by what happens to the other. */
const severalFinders: Parameters<typeof pageStory>[0] = {
  finders: [
    { attributes: { 'url-state': 'psy', category: 'psychological-support', 'heading-level': '3' } },
    { attributes: { 'url-state': 'law', category: 'legal-aid', 'heading-level': '3', layout: 'compact' } },
  ],
  headings: {
    uk: ['Психологічна допомога', 'Правова допомога'],
    en: ['Psychological support', 'Legal aid'],
  },
  beforeEach: () => openedAt({}),
  act: async ({ finders: [first, second] }) => {
    if (!first || !second) return;
    const former = second.finderState?.results;
    await choose(first, 'oblast', 'UA32000000000030281');
    await until(() => first.finderState?.results?.query.oblast);
    await until(() => parameter('psy-place') === 'UA32000000000030281');
    await expect(parameter('law-place')).toBeNull();
    await expect(second.finderState?.results).toBe(former);
    await expect(second.finderState?.results?.query.category).toBe('legal-aid');
    // What screen readers call the one and the other, once all of each is loaded.
    for (const finder of [first, second]) await rendered(finder, '[part=search][aria-label]');
  },
};
export const SeveralFinders = pageStory(severalFinders);
export const SeveralFindersInEnglish = pageStory({ ...severalFinders, ...inEnglish });
export const SeveralFindersNarrow = pageStory({ ...severalFinders, width: '17.5rem' });

/** What search engines read of the results, as it stands in the head of the page. */
const forSearchEngines: Parameters<typeof pageStory>[0] = {
  finders: [{ ...finderFixtures.live, attributes: { 'structured-data': '' } }],
  act: async ({ canvas }) => {
    const block = await until(() => document.head.querySelector('script[type="application/ld+json"]'));
    const told = JSON.parse(block.textContent) as { '@graph': { '@type': string }[] };
    await expect(told['@graph']).toHaveLength(3);
    const listing = document.createElement('pre');
    listing.tabIndex = 0;
    listing.setAttribute('role', 'region');
    listing.setAttribute('aria-label', 'JSON-LD');
    listing.style.cssText = 'overflow: auto; padding: 1rem; border: 1px solid currentColor; font-size: 0.8125rem';
    listing.textContent = JSON.stringify(told, undefined, 2);
    canvas.append(listing);
  },
};
export const ForSearchEngines = pageStory(forSearchEngines);
export const ForSearchEnginesInEnglish = pageStory({ ...forSearchEngines, ...inEnglish });

/** Nothing is asked for but the list and the numbers to call, until the visitor turns to the search. */
const careful: Parameters<typeof pageStory>[0] = {
  act: async ({ finders: [finder], asked }) => {
    if (!finder) return;
    await until(() => finder.finderState?.hotlines);
    await expect([...asked].sort()).toEqual(['/v1/hotlines', '/v1/search']);
    (await rendered(finder, '#text')).focus();
    await until(() => finder.finderState?.options.oblasts.length);
  },
};
export const DataSaver = pageStory({ ...careful, beforeEach: () => connection({ saveData: true }) });
export const DataSaverInEnglish = pageStory({
  ...careful,
  ...inEnglish,
  beforeEach: () => connection({ saveData: true }),
});
export const SlowConnection = pageStory({ ...careful, beforeEach: () => connection({ effectiveType: 'slow-2g' }) });
export const SlowConnectionInEnglish = pageStory({
  ...careful,
  ...inEnglish,
  beforeEach: () => connection({ effectiveType: '2g' }),
});
