import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type Brand, brand, pageWithTheme } from '../toolbar/brand.ts';
import { showElements } from './themed.ts';

const meta: Meta<Brand> = {
  title: 'Foundations/Theming',
  argTypes: {
    theme: {
      control: 'inline-radio',
      options: ['standard', 'neutral', 'municipal'],
      description: 'A ready theme on the page',
    },
    accent: { control: 'color', description: '`--rk-accent`' },
    surface: { control: 'color', description: '`--rk-surface`' },
    font: {
      control: 'select',
      options: ['', 'Georgia, serif', 'system-ui, sans-serif', 'ui-monospace, monospace'],
      description: '`--rk-font`',
    },
    radius: { control: { type: 'range', min: 0, max: 1.5, step: 0.125 }, description: '`--rk-radius`, em' },
    density: { control: { type: 'range', min: 0.75, max: 1.5, step: 0.05 }, description: '`--rk-density`' },
  },
  args: { theme: 'standard' },
  parameters: { controls: { disable: false } },
};

export default meta;

let pages = new WeakMap<HTMLElement, Promise<void>>();
let takeOff: (() => void) | undefined;

interface Given extends Partial<Brand> {
  scheme?: 'light' | 'dark';
  more?: boolean;
}

/** One page with a brand; with the controls it changes while it is looked at. */
function themeStory({ scheme, more = false, ...args }: Given = {}): StoryObj<Brand> {
  return {
    args,
    globals: { ...(scheme && { scheme }), ...(more && { contrast: 'more-contrast' }) },
    render: (said) => {
      takeOff?.();
      takeOff = pageWithTheme(said.theme);
      const page = document.createElement('div');
      brand(page, said);
      pages.set(page, showElements(page));
      return page;
    },
    play: async ({ canvasElement }) => {
      const page = canvasElement.querySelector<HTMLElement>(':scope > div');
      if (page) await pages.get(page);
      const finder = page?.querySelector('rk-service-finder');
      if (!more || !finder) return;
      const { borderTopColor, color } = getComputedStyle(
        finder.shadowRoot?.querySelector('.card:not(.placeholder)') ?? finder,
      );
      if (borderTopColor !== color) throw new Error('Its lines have no more contrast than usual.');
    },
    beforeEach: () => () => {
      takeOff?.();
      takeOff = undefined;
      pages = new WeakMap();
    },
  };
}

export const FiveProperties = themeStory({ accent: '#7a1f5c' });
export const Neutral = themeStory({ theme: 'neutral', scheme: 'light' });
export const NeutralDark = themeStory({ theme: 'neutral', scheme: 'dark' });
export const Municipal = themeStory({ theme: 'municipal', scheme: 'light' });
export const MunicipalDark = themeStory({ theme: 'municipal', scheme: 'dark' });
/** A yellow that nobody could read on white: links become an ochre there, and stay as they are on dark pages; the main button is yellow on both. */
export const PaleAccent = themeStory({ accent: '#ffd500', scheme: 'light' });
export const PaleAccentDark = themeStory({ accent: '#ffd500', scheme: 'dark' });
/** On a light page a surface stays light, with its hue; a dark box takes `theme="dark"`. */
export const DarkSurfaceOnLightPage = themeStory({ accent: '#ffd500', surface: '#14305c', scheme: 'light' });
export const DarkSurface = themeStory({ accent: '#ffd500', surface: '#14305c', scheme: 'dark' });
export const SurfaceOfMiddleLightness = themeStory({ accent: '#0057b7', surface: '#808080', scheme: 'light' });
export const Compact = themeStory({ density: 0.75, radius: 0.25, scheme: 'light' });
export const Roomy = themeStory({ density: 1.5, radius: 1.25, font: 'Georgia, serif', scheme: 'light' });
export const MoreContrast = themeStory({ accent: '#2f7bd9', scheme: 'light', more: true });
export const MoreContrastDark = themeStory({ accent: '#2f7bd9', scheme: 'dark', more: true });
