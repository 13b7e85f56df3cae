/**
 * The elements of Resilience Kit in JSX of Preact. One line anywhere in the program is enough:
 * `import type {} from '@resilience-kit/elements/types/preact';`
 *
 * Events are listened to with `onrk-search={(event) => …}`; a `ref` has the class of the element.
 */
import type { ClassAttributes, JSX } from 'preact';
import type { KitElements } from './elements.js';
import type { ElementListeners, ElementProps, KitTag } from './framework-props.js';

type OwnProps<Tag extends KitTag> = ElementProps<Tag> & ElementListeners<Tag>;

/** What every element takes: versions 10 and 11 have it under different names, and a `div` has nothing else. */
type CommonProps = JSX.IntrinsicElements['div'];

type Props<Tag extends KitTag> = Omit<CommonProps, keyof OwnProps<Tag> | 'ref'> &
  ClassAttributes<KitElements[Tag]['element']> &
  OwnProps<Tag>;

type KitIntrinsicElements = { [Tag in KitTag]: Props<Tag> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends KitIntrinsicElements {}
  }
}
