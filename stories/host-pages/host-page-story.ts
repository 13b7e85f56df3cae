import { hostedElements, hostPages, openHostPage } from '@resilience-kit/elements/fixtures/host-pages';
import type { StoryObj } from '@storybook/web-components-vite';
import { stateStory } from '../state-story/state-story.ts';

export type HostPageName = keyof typeof hostPages;
export type HostedElementName = keyof typeof hostedElements;

let closeLast: (() => void) | undefined;

/** The story of one element pasted into one page: the page's own rules hold in the whole frame of the story. */
export function hostPageStory(page: HostPageName, element: HostedElementName, rest: Partial<StoryObj> = {}): StoryObj {
  const show = async (canvas: HTMLElement, globals: Readonly<Record<string, unknown>>) => {
    closeLast?.();
    const { box, close } = await openHostPage(hostPages[page]);
    closeLast = close;
    document.documentElement.lang = String(globals['locale']);
    canvas.append(box);
    return hostedElements[element](box);
  };
  return stateStory(show, {
    beforeEach: () => () => {
      closeLast?.();
      closeLast = undefined;
    },
    ...rest,
  });
}
