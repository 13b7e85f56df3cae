import {
  type FinderFixture,
  finderFixture,
  rendered,
  showFixture,
} from '@resilience-kit/elements/fixtures/service-finder';
import type { StoryObj } from '@storybook/web-components-vite';
import { stateStory, type StateStoryOptions } from '../state-story/state-story.ts';
import { chosenFault, underFault } from '../toolbar/faults.ts';

type Finder = Awaited<ReturnType<typeof showFixture>>;

/** What the story has on its page. */
interface Shown {
  readonly canvas: HTMLElement;
  readonly finders: readonly Finder[];
  /** What all finders have asked the API for, as paths. */
  readonly asked: readonly string[];
}

export interface PageStoryOptions extends StateStoryOptions {
  /** What each finder is given besides the usual: attributes, an API that says something else. */
  finders?: readonly Partial<FinderFixture>[];
  /** The heading of each, where there are several. */
  headings?: Readonly<Record<'uk' | 'en', readonly string[]>>;
  /** What the visitor does, and what is to be seen then. */
  act?: (shown: Shown) => Promise<void>;
}

/**
 * The story of a page that has finders, and of what the browser around them says: its address, its connection, where it is.
 * What is changed of the browser is changed in `beforeEach`, before the finders are there.
 */
export function pageStory({ finders = [{}], headings, act, ...rest }: PageStoryOptions): StoryObj {
  return stateStory(async (canvas, globals) => {
    const language = globals['locale'] === 'en' ? 'en' : 'uk';
    const asked: string[] = [];
    const shown = finders.map(async (changes, index) => {
      const usual = finderFixture();
      const { fetch, attributes, ...fixture } = underFault({ ...usual, ...changes }, globals);
      const heading = headings?.[language][index];
      if (heading !== undefined) canvas.append(Object.assign(document.createElement('h2'), { textContent: heading }));
      return showFixture(
        {
          ...fixture,
          attributes: { ...usual.attributes, ...attributes },
          fetch: (request, init) => {
            asked.push(new URL(request.url).pathname);
            return fetch(request, init);
          },
        },
        canvas,
      );
    });
    const all = await Promise.all(shown);
    if (chosenFault(globals) === undefined) {
      for (const finder of all) await rendered(finder, '[part=result]');
      await act?.({ canvas, finders: all, asked });
    }
    return canvas;
  }, rest);
}

/** Waits until something is so; the story's test fails when that takes too long. */
export async function until<Value>(isSo: () => Value): Promise<NonNullable<Value>> {
  for (;;) {
    const value = isSo();
    if (value) return value;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Chooses a value in one of a finder's lists as a visitor does. */
export async function choose(finder: Finder, id: string, value: string): Promise<void> {
  await rendered(finder, `#${id} option[value="${value}"]`);
  const list = (await rendered(finder, `#${id}`)) as HTMLSelectElement;
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
