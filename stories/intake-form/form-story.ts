import { formFixtures, showFixture } from '@resilience-kit/elements/fixtures/intake-form';
import type { StoryObj } from '@storybook/web-components-vite';

export type FixtureName = keyof typeof formFixtures;

const shown = new WeakMap<HTMLElement, Promise<unknown>>();

/**
 * The story of one state: the form on the state's own API in memory, filled in as far as the state asks for. The story's
 * test is over when the state is reached; axe looks at it then.
 */
export function formStory(name: FixtureName, options: Partial<StoryObj> & { width?: string } = {}): StoryObj {
  const { width = '62rem', ...rest } = options;
  return {
    render: (_, { globals, parameters }) => {
      const host = document.createElement('div');
      host.style.maxInlineSize = width;
      const ready = showFixture(formFixtures[name](), host).then((form) => {
        const theme = String(parameters['theme'] ?? globals['theme']);
        if (theme !== 'auto') form.setAttribute('theme', theme);
      });
      shown.set(host, ready);
      return host;
    },
    play: async ({ canvasElement }) => {
      const host = canvasElement.querySelector<HTMLElement>(':scope div:has(> rk-intake-form)');
      const ready = host ? shown.get(host) : undefined;
      if (!ready) throw new Error('The story shows no intake form.');
      await ready;
    },
    ...rest,
  };
}
