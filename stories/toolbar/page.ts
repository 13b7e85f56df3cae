import type { Decorator, StoryContext } from '@storybook/web-components-vite';
import { brandPage } from './brand.ts';
import { answerAboutMotion, isMedium, type Medium, previewMedia } from './media.ts';

/** What the devices of visitors are to ask for. */
let media: readonly Medium[] = [];
answerAboutMotion(() => media.includes('reduced-motion'));

/** Puts what the toolbar says on the document, where a page would have it; the elements follow the document. */
export const asThePageWould: Decorator = (story, { globals }) => {
  const root = document.documentElement;
  root.lang = String(globals['locale']);
  root.dir = String(globals['direction']);
  const scheme = String(globals['scheme']);
  root.style.colorScheme = scheme === 'auto' ? 'light dark' : scheme;
  root.style.backgroundColor = media.includes('forced-colors') ? '#000' : 'Canvas';
  brandPage(globals);
  return story();
};

/** What of the toolbar makes a story begin anew; the rest, such as the brand, it takes while it goes on. */
const beginsAnew = ['locale', 'direction', 'fault', 'contrast', 'motion'] as const;

/** What a story that begins with these settings has in common with others that do. */
export function beginning(globals: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(beginsAnew.map((name) => globals[name]));
}

let standing: { readonly key: string; readonly signal: AbortSignal; readonly shown: HTMLElement } | undefined;

/**
 * Leaves a story's element standing while its colours change: what was typed and opened in it stays. Whoever asks for the
 * story anew gets it anew.
 */
export const whileItStands: Decorator = (story, { abortSignal, args, globals, id, viewMode }) => {
  if (viewMode !== 'story') return story();
  const key = JSON.stringify([id, args, beginning(globals)]);
  if (standing?.key === key && standing.signal === abortSignal) return standing.shown;
  const shown = story();
  standing = shown instanceof HTMLElement ? { key, signal: abortSignal, shown } : undefined;
  return shown;
};

let endFollowing: (() => void) | undefined;

/** Shows the elements of a story as devices have them that ask for more contrast, for few colours or for no motion. */
export function asDevicesAsk({ canvasElement, globals }: StoryContext): () => void {
  endFollowing?.();
  media = [globals['contrast'], globals['motion']].filter((said): said is Medium => isMedium(said));
  endFollowing = media.length > 0 ? follow(canvasElement, media) : undefined;
  return () => {
    endFollowing?.();
    endFollowing = undefined;
  };
}

function follow(canvas: HTMLElement, chosen: readonly Medium[]): () => void {
  const previews = new Map<Element, () => void>();
  const look = () => {
    for (const element of canvas.querySelectorAll('*')) {
      if (element.shadowRoot && !previews.has(element)) previews.set(element, previewMedia(element, chosen));
    }
  };
  const watching = new MutationObserver(look);
  watching.observe(canvas, { childList: true, subtree: true });
  look();
  return () => {
    watching.disconnect();
    for (const end of previews.values()) end();
  };
}
