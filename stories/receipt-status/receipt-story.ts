import { receiptFixtures, showFixture } from '@resilience-kit/elements/fixtures/receipt-status';
import type { StoryObj } from '@storybook/web-components-vite';

export type FixtureName = keyof typeof receiptFixtures;

const shown = new WeakMap<HTMLElement, Promise<unknown>>();

/**
 * The story of one state: the element on the state’s own API in memory.
 * The story's test is over when the state is reached; axe looks at it then.
 */
export function receiptStory(name: FixtureName, options: Partial<StoryObj> & { width?: string } = {}): StoryObj {
  const { width = '46rem', ...rest } = options;
  return {
    render: (_, { globals, parameters }) => {
      const host = document.createElement('div');
      host.style.maxInlineSize = width;
      const ready = showFixture(receiptFixtures[name](), host).then((element) => {
        const theme = String(parameters['theme'] ?? globals['theme']);
        if (theme !== 'auto') element.setAttribute('theme', theme);
      });
      shown.set(host, ready);
      return host;
    },
    play: async ({ canvasElement }) => {
      const hosts = [...canvasElement.querySelectorAll<HTMLElement>('div')];
      const ready = hosts.map((host) => shown.get(host)).find(Boolean);
      if (!ready) throw new Error('The story shows no receipt.');
      await ready;
    },
    ...rest,
  };
}
