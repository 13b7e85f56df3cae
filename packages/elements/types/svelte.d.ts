/**
 * The elements of Resilience Kit in templates of Svelte 5. One line anywhere in the program is enough:
 * `import type {} from '@resilience-kit/elements/types/svelte';`
 *
 * Events are listened to with `onrk-search={(event) => …}`, or `on:rk-search` in the older way of writing.
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { KitElements } from './elements.js';
import type { ElementListeners, ElementProps, KitTag, Presence } from './framework-props.js';

type Properties<Tag extends KitTag> = KitElements[Tag]['properties'];

type OwnProps<Tag extends KitTag> = {
  [Name in keyof ElementProps<Tag>]?: Name extends keyof Properties<Tag>
    ? ElementProps<Tag>[Name]
    : Presence<ElementProps<Tag>[Name]>;
} & ElementListeners<Tag> & {
    [Name in keyof KitElements[Tag]['events'] & string as `on:${Name}`]?:
      ((event: KitElements[Tag]['events'][Name]) => void) | undefined;
  };

type Props<Tag extends KitTag> = Omit<HTMLAttributes<KitElements[Tag]['element']>, keyof OwnProps<Tag>> & OwnProps<Tag>;

type KitSvelteElements = { [Tag in KitTag]: Props<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends KitSvelteElements {}
}
