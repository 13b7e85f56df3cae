import type { StoryObj } from '@storybook/web-components-vite';
import { elementOf } from '../reference/manifest.ts';
import { stateStory, type StateStoryOptions } from '../state-story/state-story.ts';

/**
 * An element with the parts that the manifest names outlined and named, in what `show` shows of it. Parts that this state
 * does not have are not there.
 */
export function anatomy(
  tag: string,
  show: (host: HTMLElement) => Promise<HTMLElement>,
  options: StateStoryOptions = {},
): StoryObj {
  return stateStory(
    async (host) => {
      const element = await show(host);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        elementOf(tag)
          .cssParts.map(({ name }) => namePart(name))
          .join('\n'),
      );
      element.shadowRoot?.adoptedStyleSheets.push(sheet);
      return element;
    },
    { parameters: { docs: { story: { inline: false } } }, ...options },
  );
}

function namePart(name: string): string {
  return `[part~='${name}'] { position: relative; outline: 2px dashed #b3007d; outline-offset: 2px; }
    [part~='${name}']::after {
      content: '${name}'; position: absolute; inset-block-start: -0.5rem; inset-inline-end: 0.25rem; z-index: 9;
      inline-size: auto; block-size: auto; padding: 0 0.375rem; border-radius: 0.25rem;
      background: #b3007d; color: #fff; font: 600 0.75rem/1.25rem system-ui, sans-serif; pointer-events: none;
    }`;
}
