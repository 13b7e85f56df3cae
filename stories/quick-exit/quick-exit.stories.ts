import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { exitStory } from './exit-story.ts';

/** Leaves the page at once: blanks it, has the forms on it forget what was written, and puts another page in its place. */
const meta: Meta = {
  title: 'Components/Quick exit',
  component: 'rk-quick-exit',
  parameters: { docs: { story: { inline: false, iframeHeight: 160 } } },
};

export default meta;

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
