/**
 * The elements of Resilience Kit in templates of Vue 3. One line anywhere in the program is enough:
 * `import type {} from '@resilience-kit/elements/types/vue';`
 *
 * Vue has to be told once that the tags are no components of its own:
 * `vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('rk-') } } })`.
 */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { KitElements } from './elements.js';
import type { Camel, KitTag, Presence } from './framework-props.js';

type Properties<Tag extends KitTag> = KitElements[Tag]['properties'];
type Attributes<Tag extends KitTag> = KitElements[Tag]['attributes'];
/** Attributes that are not called as a property is: Vue sets them as attributes, however the template writes them. */
type Hyphenated<Tag extends KitTag> = Exclude<keyof Attributes<Tag> & string, keyof Properties<Tag>>;

/** Templates may write `heading-level` or `headingLevel`; the types know both under the latter. */
type OwnProps<Tag extends KitTag> = {
  [Name in Exclude<keyof Properties<Tag>, Camel<Hyphenated<Tag>>>]?: Properties<Tag>[Name] | undefined;
} & {
  [Name in Hyphenated<Tag> as Camel<Name>]?: Presence<Attributes<Tag>[Name]> | undefined;
};

type Emits<Tag extends KitTag> = {
  [Name in keyof KitElements[Tag]['events']]: (event: KitElements[Tag]['events'][Name]) => void;
};

type KitComponent<Tag extends KitTag> = new () => KitElements[Tag]['element'] & {
  $props: Omit<HTMLAttributes, keyof OwnProps<Tag>> & OwnProps<Tag> & PublicProps;
  $emit: EmitFn<Emits<Tag>>;
};

type KitComponents = { [Tag in KitTag]: KitComponent<Tag> };

declare module 'vue' {
  interface GlobalComponents extends KitComponents {}
}
