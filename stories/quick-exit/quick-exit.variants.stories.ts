import type { Meta } from '@storybook/web-components-vite';
import { exitStory } from './exit-story.ts';

/** Its states in English and on dark pages, for the tests: whoever looks has the toolbar for that. */
const meta: Meta = {
  title: 'Variants/Quick exit',
  component: 'rk-quick-exit',
  tags: ['!dev', '!autodocs'],
};

export default meta;

export const Dark = exitStory('ready', { globals: { scheme: 'dark' } });
export const English = exitStory('ready', { globals: { locale: 'en' } });
