import { finderFixtures, open, rendered, showFixture } from '@resilience-kit/elements/fixtures/service-finder';

/** Opens a service and prints it. */
export const printed = (name: keyof typeof finderFixtures, number: number) => async (host: HTMLElement) => {
  const finder = await showFixture({ ...finderFixtures[name], prepare: () => Promise.resolve() }, host);
  await open(finder, number);
  (await rendered(finder, '.actions > .button:last-child')).click();
};

/** Saves the services of the list, and prints what is saved. */
export const pocketList = async (host: HTMLElement) => {
  // What an earlier story saved on this device would be let go of.
  localStorage.removeItem('rk-shortlist');
  const finder = await showFixture(finderFixtures.ready, host);
  await rendered(finder, '.star');
  for (const star of [...(finder.shadowRoot?.querySelectorAll<HTMLElement>('.star') ?? [])].slice(0, 4)) star.click();
  (await rendered(finder, '.list-tools > .button')).click();
  (await rendered(finder, '.saved-buttons .button')).click();
};
