import { inboxFixtures, showFixture } from '@resilience-kit/elements/fixtures/intake-inbox';
import type { StoryObj } from '@storybook/web-components-vite';

export type FixtureName = keyof typeof inboxFixtures;

const shown = new WeakMap<HTMLElement, Promise<unknown>>();

/**
 * The story of one state: the inbox on the state's own API in memory, with requests that are sealed for the tests' keys.
 * The story's test is over when the state is reached; axe looks at it then.
 */
export function inboxStory(name: FixtureName, options: Partial<StoryObj> & { width?: string } = {}): StoryObj {
  const { width = '72rem', ...rest } = options;
  return {
    render: (_, { globals, parameters }) => {
      const host = document.createElement('div');
      host.style.maxInlineSize = width;
      const ready = showFixture(inboxFixtures[name](), host).then(({ inbox }) => {
        const theme = String(parameters['theme'] ?? globals['theme']);
        if (theme !== 'auto') inbox.setAttribute('theme', theme);
      });
      shown.set(host, ready);
      return host;
    },
    play: async ({ canvasElement }) => {
      const hosts = [...canvasElement.querySelectorAll<HTMLElement>('div')];
      const ready = hosts.map((host) => shown.get(host)).find(Boolean);
      if (!ready) throw new Error('The story shows no inbox.');
      await ready;
    },
    ...rest,
  };
}
