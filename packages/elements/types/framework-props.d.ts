import type { KitElements } from './elements.js';

/** The tags of the kit. */
export type KitTag = keyof KitElements;

/** Of an element, what a page can hand to it: what is typed here as it is, and everything else as attributes. */
type Properties<Tag extends KitTag> = KitElements[Tag]['properties'];
type Attributes<Tag extends KitTag> = KitElements[Tag]['attributes'];

/** `heading-level` → `headingLevel`, as the property of an attribute is called. */
export type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/**
 * What templates can set where an attribute is written as in HTML: properties by their names, and the attributes that are called
 * otherwise. Frameworks assign a value to the property where there is one of that name, so its type counts.
 */
export type ElementProps<Tag extends KitTag> = {
  [Name in keyof Properties<Tag>]?: Properties<Tag>[Name] | undefined;
} & {
  [Name in Exclude<keyof Attributes<Tag>, keyof Properties<Tag>>]?: Attributes<Tag>[Name] | undefined;
};

/** An attribute that counts by being there, where a framework writes `false` as the text "false", which is there too. */
export type Presence<Value> = boolean extends Value ? true | '' : Value;

/** The listeners of an element: `onrk-search`. */
export type ElementListeners<Tag extends KitTag> = {
  [Name in keyof KitElements[Tag]['events'] & string as `on${Name}`]?:
    ((event: KitElements[Tag]['events'][Name]) => void) | undefined;
};
