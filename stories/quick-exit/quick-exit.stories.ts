import { exitFixtures, showFixture } from '@resilience-kit/elements/fixtures/quick-exit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { anatomy } from '../playground/anatomy.ts';
import { playground } from '../playground/playground.ts';
import { exitStory } from './exit-story.ts';

/** Leaves the page at once: blanks it, has the forms on it forget what was written, and puts another page in its place. */
const meta: Meta = {
  title: 'Components/Quick exit',
  component: 'rk-quick-exit',
  parameters: { docs: { story: { inline: false, iframeHeight: 160 } } },
};

export default meta;

/** Every attribute and CSS property, on the demonstration data; the panels “Controls” and “Code” belong to it. */
export const Playground = playground('rk-quick-exit', {
  content: '<a href="https://www.example.org/weather">Вийти</a>',
  width: '20rem',
  isShown: ({ shadowRoot }) => shadowRoot?.querySelector('[part~=exit]'),
});
/** The parts that a page can style with `::part()`. */
export const Anatomy = anatomy('rk-quick-exit', (host) => showFixture(exitFixtures.ready, host), { width: '20rem' });

export const Ready = exitStory('ready');
export const AddressOfItsLink = exitStory('address-of-its-link');
export const DefaultAddress = exitStory('default-address');
export const RightToLeft = exitStory('ready', { globals: { direction: 'rtl' } });
/** Without JavaScript, or before it has come: a link and nothing more. */
export const WithoutScript: StoryObj = {
  render: () => {
    const link = document.createElement('a');
    link.href = 'https://www.example.org/weather';
    link.textContent = 'Вийти';
    return link;
  },
};
