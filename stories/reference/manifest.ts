import manifest from '@resilience-kit/elements/custom-elements.json' with { type: 'json' };

/** Something of an element that a page can use, as the manifest describes it. */
export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/** An element as `custom-elements.json` describes it. */
export interface DescribedElement {
  readonly tagName: string;
  readonly summary: string;
  readonly description: string;
  /** Where its source is, in `packages/elements`. */
  readonly path: string;
  readonly attributes: readonly Described[];
  readonly events: readonly Described[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly Described[];
}

interface Declaration extends Partial<DescribedElement> {
  readonly customElement?: boolean;
}

const modules = manifest.modules as readonly { path: string; declarations?: readonly Declaration[] }[];
const nothing = {
  summary: '',
  description: '',
  attributes: [],
  events: [],
  slots: [],
  cssParts: [],
  cssProperties: [],
};

/** All elements, by tag. */
export const elements: ReadonlyMap<string, DescribedElement> = new Map(
  modules.flatMap(({ path, declarations = [] }) =>
    declarations.flatMap((declaration) =>
      declaration.tagName === undefined
        ? []
        : [[declaration.tagName, { ...nothing, ...declaration, tagName: declaration.tagName, path }]],
    ),
  ),
);

export function elementOf(tag: string): DescribedElement {
  const found = elements.get(tag);
  if (!found) throw new Error(`custom-elements.json has no <${tag}>.`);
  return found;
}
