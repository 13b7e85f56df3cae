import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { stateStory, type StateStoryOptions } from '../state-story/state-story.ts';
import { beOnPaper } from './paper.ts';

export interface FigureStoryOptions extends StateStoryOptions {
  /** Text of the page around it, before and after. */
  sentence?: readonly [before: string, after: string];
  /** Whether it is looked at on paper; without this, on a screen. */
  isOnPaper?: boolean;
}

/**
 * The story of one state of an element with figures.
 *
 * @param show puts the element into its host, and resolves when it is in its state
 */
export function figureStory(
  show: (host: HTMLElement, globals: StoryContext['globals']) => Promise<HTMLElement>,
  { sentence, isOnPaper = false, ...rest }: FigureStoryOptions,
): StoryObj {
  return stateStory(
    async (host, globals) => {
      if (sentence) host.append(sentence[0]);
      const ready = show(host, globals);
      if (sentence) host.append(sentence[1]);
      const element = await ready;
      if (isOnPaper) beOnPaper(element, host);
      return element;
    },
    { width: '26rem', ...rest },
  );
}

/** What a visitor without JavaScript has: the element is never defined, and what the page wrote inside it stands there. */
export function withoutJavaScript(words: string, width: string, language: 'uk' | 'en'): StoryObj {
  return {
    globals: { locale: language },
    render: () => {
      const host = document.createElement('div');
      host.style.maxInlineSize = width;
      host.innerHTML = `<rk-without-script>${words}</rk-without-script>`;
      return host;
    },
  };
}
