import { finderFixtures, rendered } from '@resilience-kit/elements/fixtures/service-finder';
import { expect } from 'storybook/test';
import { openedAt } from './browser-around.ts';
import { choose, type PageStoryOptions, until } from './finder-page.ts';

const parameter = (name: string) => new URL(location.href).searchParams.get(name);

/** The page was opened by a link to legal aid; what is chosen next is in the address, too. */
export const filtersInTheAddress: PageStoryOptions = {
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

/** Each has a part of the address of its own, and none is moved by what happens to the other. */
export const severalFinders: PageStoryOptions = {
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

/** What search engines read of the results, as it stands in the head of the page. */
export const forSearchEngines: PageStoryOptions = {
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

/** Nothing is asked for but the list and the numbers to call, until the visitor turns to the search. */
export const careful: PageStoryOptions = {
  act: async ({ finders: [finder], asked }) => {
    if (!finder) return;
    await until(() => finder.finderState?.hotlines);
    await expect([...asked].sort()).toEqual(['/v1/hotlines', '/v1/search']);
    (await rendered(finder, '#text')).focus();
    await until(() => finder.finderState?.options.oblasts.length);
  },
};
