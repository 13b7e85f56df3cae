import { hostedElements, hostPages, openHostPage } from '@resilience-kit/elements/fixtures/host-pages';
import type { StoryObj } from '@storybook/web-components-vite';

export type HostPageName = keyof typeof hostPages;
export type HostedElementName = keyof typeof hostedElements;

let closeLast: (() => void) | undefined;

/** The story of one element pasted into one page: the page's own rules hold in the whole frame of the story. */
export function hostPageStory(page: HostPageName, element: HostedElementName, rest: Partial<StoryObj> = {}): StoryObj {
  return {
    render: () => document.createElement('div'),
    play: async ({ canvasElement }) => {
      closeLast?.();
      const { box, close } = await openHostPage(hostPages[page]);
      closeLast = close;
      canvasElement.replaceChildren(box);
      await hostedElements[element](box);
    },
    beforeEach: () => () => {
      closeLast?.();
      closeLast = undefined;
    },
    ...rest,
  };
}
