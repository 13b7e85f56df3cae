import { exitFixtures, showFixture } from '@resilience-kit/elements/fixtures/quick-exit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';

/** Leaves the page at once: blanks it, has the forms on it forget what was written, and puts another page in its place. */
const meta: Meta = {
  title: 'Quick exit',
  component: 'rk-quick-exit',
  tags: ['autodocs'],
  parameters: { docs: { story: { inline: false, iframeHeight: 160 } } },
};

export default meta;

function exitStory(name: keyof typeof exitFixtures, options: Partial<StoryObj> = {}): StoryObj {
  return {
    render: (_, { globals, parameters }) => {
      const host = document.createElement('div');
      void showFixture(exitFixtures[name], host).then((exit) => {
        const theme = String(parameters['theme'] ?? globals['theme']);
        if (theme !== 'auto') exit.setAttribute('theme', theme);
      });
      return host;
    },
    play: async ({ canvasElement }) => {
      const shown = () => canvasElement.querySelector('rk-quick-exit')?.shadowRoot?.querySelector('.exit');
      while (!shown()) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    ...options,
  };
}

export const Ready = exitStory('ready');
export const AddressOfItsLink = exitStory('address-of-its-link');
export const DefaultAddress = exitStory('default-address');
export const Dark = exitStory('ready', { parameters: { theme: 'dark' } });
export const RightToLeft = exitStory('ready', { parameters: { direction: 'rtl' } });
export const English = exitStory('ready', { parameters: { locale: 'en' } });

/** Without JavaScript, or before it has come: a link and nothing more. */
export const WithoutScript: StoryObj = {
  render: () => {
    const link = document.createElement('a');
    link.href = 'https://www.example.org/weather';
    link.textContent = 'Вийти';
    return link;
  },
};
