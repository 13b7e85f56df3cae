import { finderFixtures, showFixture } from '@resilience-kit/elements/fixtures/service-finder';
import type { StoryObj } from '@storybook/web-components-vite';

export type FixtureName = keyof typeof finderFixtures;

interface Shown {
  host: HTMLElement;
  ready: Promise<unknown>;
}

const shown = new WeakMap<HTMLElement, Shown>();

/**
 * The story of one state: the finder on the state's own API in memory. The story's test is over when the state is
 * reached; axe looks at it then.
 */
export function finderStory(name: FixtureName, options: Partial<StoryObj> & { width?: string } = {}): StoryObj {
  const { width, ...rest } = options;
  return {
    render: (_, { globals, parameters }) => {
      const host = document.createElement('div');
      if (width) host.style.maxInlineSize = width;
      const ready = showFixture(finderFixtures[name], host).then((finder) => {
        const theme = String(parameters['theme'] ?? globals['theme']);
        if (theme !== 'auto') finder.setAttribute('theme', theme);
      });
      shown.set(host, { host, ready });
      return host;
    },
    play: async ({ canvasElement }) => {
      const host = canvasElement.querySelector<HTMLElement>(':scope div:has(> rk-service-finder)');
      const story = host ? shown.get(host) : undefined;
      if (!story) throw new Error('The story shows no service finder.');
      await story.ready;
    },
    ...rest,
  };
}
