/**
 * The elements of Resilience Kit in JSX of React 19 and newer. One line anywhere in the program is enough:
 * `import type {} from '@resilience-kit/elements/types/react';`
 *
 * Events are listened to with `onrk-search={(event) => …}`; a `ref` has the class of the element.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { KitElements } from './elements.js';
import type { ElementListeners, ElementProps, KitTag } from './framework-props.js';

type OwnProps<Tag extends KitTag> = ElementProps<Tag> & ElementListeners<Tag>;

type Props<Tag extends KitTag> = Omit<
  DetailedHTMLProps<HTMLAttributes<KitElements[Tag]['element']>, KitElements[Tag]['element']>,
  keyof OwnProps<Tag>
> &
  OwnProps<Tag>;

type KitIntrinsicElements = { [Tag in KitTag]: Props<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends KitIntrinsicElements {}
  }
}
