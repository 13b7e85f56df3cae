/** What can be put on a page. */
export const components = ['finder', 'form', 'counter', 'panel', 'schedule'] as const;
export type Component = (typeof components)[number];

/** How it is put there: as an element, as a `<div>` where own tags are taken out, or as a frame where scripts are. */
export const ways = ['element', 'div', 'frame'] as const;
export type Way = (typeof ways)[number];

/** The loader that is always the latest, or that of one release, which browsers check by its hash. */
export const loaders = ['latest', 'checked'] as const;
export type Loader = (typeof loaders)[number];

/** A frame that scrolls, or one that a small script on the page makes as tall as what is in it. */
export const heights = ['fixed', 'fitted'] as const;
export type Height = (typeof heights)[number];

/** What somebody has chosen on the page. Everything has a value, so that an address from anywhere gives a page. */
export interface BuilderChoice {
  /** Which element. */
  component: Component;
  /** How it is put into a page. */
  way: Way;
  /** Which loader the code names. */
  loader: Loader;
  /** Of a frame. */
  height: Height;
  /** The name of a place as it was typed. */
  place: string;
  /** KATOTTG code of the one among the places of that name. */
  code: string | undefined;
  /** Code of a category of help. */
  category: string | undefined;
  /** Id of a form. */
  form: string | undefined;
  /** Code or identifier of a figure. */
  figure: string | undefined;
  /** The language of what is shown; that of the site's page without it. */
  language: 'uk' | 'en' | undefined;
  /** Light, dark, or as the visitor has it. */
  theme: 'auto' | 'light' | 'dark';
  /** `#rrggbb`; the kit's own without it. */
  accent: string | undefined;
  /** Address on the site where it can be read on without a script. */
  link: string;
}

const LONGEST_TEXT = 200;

/** Reads the parameters of an address: what is not among the choices counts as not chosen. */
export function readBuilderChoice(parameters: URLSearchParams): BuilderChoice {
  const text = (name: string) => (parameters.get(name) ?? '').trim().slice(0, LONGEST_TEXT);
  const code = (name: string, pattern: RegExp) => (pattern.test(text(name)) ? text(name) : undefined);
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === text(name));
  return {
    component: oneOf('component', components) ?? 'finder',
    way: oneOf('way', ways) ?? 'element',
    loader: oneOf('loader', loaders) ?? 'latest',
    height: oneOf('height', heights) ?? 'fixed',
    place: text('place'),
    code: code('code', /^UA\d{17}$/),
    category: code('category', /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/),
    form: code('form', /^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    figure: code('figure', /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i),
    language: oneOf('language', ['uk', 'en'] as const),
    theme: oneOf('theme', ['light', 'dark'] as const) ?? 'auto',
    accent: parameters.get('own-accent') === null ? undefined : code('accent', /^#[0-9a-f]{6}$/i),
    link: readLink(text('link')),
  };
}

/** A path or a web address; anything else could run as a script on the site that it is pasted into. */
function readLink(text: string): string {
  if (/^\/(?!\/)[^\s"'<>]*$/.test(text)) return text;
  const url = /^https?:\/\//.test(text) ? URL.parse(text) : null;
  return url?.href ?? '';
}
