import { counterFixtures, showFixture } from '@resilience-kit/elements/fixtures/impact-counter';
import type { StoryObj } from '@storybook/web-components-vite';

export type FixtureName = keyof typeof counterFixtures;

interface StoryOptions extends Partial<StoryObj> {
  /** The room that the page gives it. */
  width?: string;
  /** Text of the page around it, before and after. */
  sentence?: readonly [before: string, after: string];
}

const shown = new WeakMap<HTMLElement, Promise<unknown>>();

/**
 * The story of one state: the counter on the state's own API in memory. The story's test is over when the state is
 * reached; axe looks at it then.
 */
export function counterStory(name: FixtureName, options: StoryOptions = {}): StoryObj {
  const { width = '26rem', sentence, ...rest } = options;
  return {
    render: (_, { globals, parameters }) => {
      const host = document.createElement('div');
      host.style.maxInlineSize = width;
      if (sentence) host.append(sentence[0]);
      const ready = showFixture(counterFixtures[name], host).then((counter) => {
        const theme = String(parameters['theme'] ?? globals['theme']);
        if (theme !== 'auto') counter.setAttribute('theme', theme);
      });
      if (sentence) host.append(sentence[1]);
      shown.set(host, ready);
      return host;
    },
    play: async ({ canvasElement }) => {
      const host = canvasElement.querySelector<HTMLElement>(':scope div:has(> rk-impact-counter)');
      const ready = host ? shown.get(host) : undefined;
      if (!ready) throw new Error('The story shows no impact counter.');
      await ready;
    },
    ...rest,
  };
}
