import type { StoryObj } from '@storybook/web-components-vite';
import { beInForcedColours, beOnPaper } from './media.ts';

export interface FigureStoryOptions extends Partial<StoryObj> {
  /** The room that the page gives it. */
  width?: string;
  /** Text of the page around it, before and after. */
  sentence?: readonly [before: string, after: string];
  /** Where it is looked at; without this, on a screen. */
  medium?: keyof typeof media;
  /** Looks at what is shown, when it is. */
  check?: (shown: HTMLElement) => Promise<void>;
}

const media = { paper: beOnPaper, 'forced colours': beInForcedColours };
const shown = new WeakMap<HTMLElement, Promise<HTMLElement>>();

/**
 * The story of one state of an element with figures, on the state's own API in memory. The story's test is over when the
 * state is reached; axe looks at it then.
 *
 * @param show puts the element into its host, and resolves when it is in its state
 */
export function figureStory(
  show: (host: HTMLElement) => Promise<HTMLElement>,
  { width = '26rem', sentence, medium, check, ...rest }: FigureStoryOptions,
): StoryObj {
  return {
    render: (_, { globals, parameters }) => {
      const host = document.createElement('div');
      host.className = 'figures';
      host.style.maxInlineSize = width;
      if (sentence) host.append(sentence[0]);
      const ready = show(host).then((element) => {
        const theme = String(parameters['theme'] ?? globals['theme']);
        if (theme !== 'auto') element.setAttribute('theme', theme);
        if (medium) media[medium](element, host);
        return element;
      });
      if (sentence) host.append(sentence[1]);
      shown.set(host, ready);
      return host;
    },
    play: async ({ canvasElement }) => {
      const host = canvasElement.querySelector<HTMLElement>('.figures');
      const ready = host ? shown.get(host) : undefined;
      if (!ready) throw new Error('The story shows no figure.');
      await check?.(await ready);
      await ready;
    },
    ...rest,
  };
}

/** What a visitor without JavaScript has: the element is never defined, and what the page wrote inside it stands there. */
export function withoutJavaScript(words: string, width: string, language: 'uk' | 'en'): StoryObj {
  return {
    parameters: { locale: language },
    render: () => {
      const host = document.createElement('div');
      host.style.maxInlineSize = width;
      host.innerHTML = `<rk-without-script>${words}</rk-without-script>`;
      return host;
    },
  };
}
