import type { StoryContext, StoryObj } from '@storybook/web-components-vite';

export interface StateStoryOptions extends Partial<StoryObj> {
  /** The room that the page gives it. */
  width?: string | undefined;
  /** Looks at what is shown, when it is; not under a fault of the toolbar, which shows something else. */
  check?: ((shown: HTMLElement) => Promise<void>) | undefined;
}

type Globals = StoryContext['globals'];

const shown = new WeakMap<Element, Promise<HTMLElement>>();

/**
 * The story of one state: an element on the state's own API in memory. The story's test is over when the state is
 * reached; axe looks at it then.
 *
 * @param show puts the element into its host, and resolves when it is in its state
 */
export function stateStory(
  show: (host: HTMLElement, globals: Globals) => Promise<HTMLElement>,
  { width, check, ...rest }: StateStoryOptions = {},
): StoryObj {
  return {
    render: (_, { globals }) => {
      const host = document.createElement('div');
      if (width) host.style.maxInlineSize = width;
      shown.set(host, show(host, globals));
      return host;
    },
    play: async ({ canvasElement, globals }) => {
      const element = await [...canvasElement.querySelectorAll('*')].map((host) => shown.get(host)).find(Boolean);
      if (!element) throw new Error('The story shows no element.');
      if (globals['fault'] === 'none') await check?.(element);
    },
    ...rest,
  };
}
