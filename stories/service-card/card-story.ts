import { cardFixtures, showFixture } from '@resilience-kit/elements/fixtures/service-card';
import type { StoryObj } from '@storybook/web-components-vite';

export type FixtureName = keyof typeof cardFixtures;

interface StoryOptions extends Partial<StoryObj> {
  /** The room that the page gives it. */
  width?: string;
}

const shown = new WeakMap<HTMLElement, Promise<unknown>>();

/**
 * The story of one state: the element on the state's own API in memory. The story's test is over when the state is
 * reached; axe looks at it then.
 */
export function cardStory(name: FixtureName, { width, ...rest }: StoryOptions = {}): StoryObj {
  return {
    render: (_, { globals, parameters }) => {
      const host = document.createElement('div');
      if (width) host.style.maxInlineSize = width;
      const ready = showFixture(cardFixtures[name], host).then((element) => {
        const theme = String(parameters['theme'] ?? globals['theme']);
        if (theme !== 'auto') element.setAttribute('theme', theme);
      });
      shown.set(host, ready);
      return host;
    },
    play: async ({ canvasElement }) => {
      const host = canvasElement.querySelector<HTMLElement>(':scope div:has(> rk-service-card)');
      const ready = host ? shown.get(host) : undefined;
      if (!ready) throw new Error('The story shows no <rk-service-card>.');
      await ready;
    },
    ...rest,
  };
}
