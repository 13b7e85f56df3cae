import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TransformedToken } from 'style-dictionary/types';

export const themes = ['standard', 'neutral', 'municipal'] as const;
export type ThemeName = (typeof themes)[number];
export type Scheme = 'light' | 'dark';

/** A colour of the elements: what it starts from, and how what is shown comes out of it. */
export interface ColorToken {
  readonly hex: string;
  /** How much of what is behind it it covers, 0 to 1. */
  readonly alpha: number;
  /** What it is mixed with where it covers less than all of it; else what is behind it, the surface. */
  readonly over?: string;
  readonly description: string;
  /** It starts from the accent of the page. */
  readonly isAccent: boolean;
  /** It starts from the surface of the page. */
  readonly isSurface: boolean;
  /** Bounds of its luminance. */
  readonly atMost?: Readonly<Partial<Record<Scheme, number>>>;
  readonly atLeast?: Readonly<Partial<Record<Scheme, number>>>;
}

/** A length in em of the element that it is for, a number, or what a page writes for a typeface. */
export interface PlainToken {
  readonly value: number | string;
  readonly description: string;
}

/** All tokens of a theme on light or on dark pages. */
export interface DesignTokens {
  readonly colors: ReadonlyMap<string, ColorToken>;
  /** `radius` and the heights. */
  readonly sizes: ReadonlyMap<string, PlainToken & { readonly value: number }>;
  readonly density: PlainToken & { readonly value: number };
  /** For a page: as CSS has it. */
  readonly font: PlainToken & { readonly value: string; readonly names: readonly string[] };
}

interface Reference {
  readonly $ref: string;
}

interface Resolver {
  readonly sets: Readonly<Record<string, { sources: readonly Reference[] }>>;
  readonly modifiers: Readonly<Record<string, { contexts: Readonly<Record<string, readonly Reference[]>> }>>;
  readonly resolutionOrder: readonly Reference[];
}

const folder = new URL('../tokens/', import.meta.url);

/**
 * The files that a theme and a scheme consist of, the later over the earlier, as `tokens.resolver.json` has it. Style Dictionary
 * takes such a list; it does not read the resolver's own format.
 */
export function sourcesOf(theme: ThemeName, scheme: Scheme): string[] {
  const { sets, modifiers, resolutionOrder } = JSON.parse(
    readFileSync(new URL('tokens.resolver.json', folder), 'utf8'),
  ) as Resolver;
  const chosen: Readonly<Record<string, string>> = { theme, scheme };
  return resolutionOrder.flatMap(({ $ref }) => {
    const [, kind, name = ''] = $ref.split('/');
    const sources = kind === 'sets' ? sets[name]?.sources : modifiers[name]?.contexts[chosen[name] ?? ''];
    if (!sources) throw new Error(`tokens.resolver.json has no ${$ref} for ${theme}, ${scheme}.`);
    return sources.map((source) => fileURLToPath(new URL(source.$ref, folder)));
  });
}

/** The tokens as they are after Style Dictionary has resolved and transformed them. */
export function designTokens(transformed: readonly TransformedToken[]): DesignTokens {
  const all = new Map(
    transformed.map((token) => [token.path.slice(1).join('.'), token as TransformedToken & { $value: unknown }]),
  );
  const described = (name: string) => {
    const token = all.get(name);
    if (!token) throw new Error(`There is no token ${name}.`);
    return { ...token, description: token.$description ?? '' };
  };
  const rulesOf = ({ $extensions }: TransformedToken) => {
    const extensions = $extensions as Readonly<Record<string, unknown>> | undefined;
    return (extensions?.['resilience-kit'] ?? {}) as Partial<ColorToken> & { css?: string };
  };
  const colors = [...all].filter(([name]) => name.startsWith('color.'));
  const sizes = [...all].filter(([, { $type }]) => $type === 'dimension');
  const font = described('font');
  const names = font.$value as string[];
  const density = described('density');
  return {
    colors: new Map(
      colors.map(([name, token]) => [
        name.slice('color.'.length),
        {
          hex: String(token.$value).slice(0, 7),
          alpha: String(token.$value).length > 7 ? parseInt(String(token.$value).slice(7), 16) / 255 : 1,
          description: described(name).description,
          isAccent: token.original['$value'] === '{rk.base.accent}',
          isSurface: token.original['$value'] === '{rk.base.surface}',
          ...rulesOf(token),
        },
      ]),
    ),
    sizes: new Map(
      sizes.map(([name, token]) => [name, { value: Number(token.$value), description: described(name).description }]),
    ),
    density: { value: Number(density.$value), description: density.description },
    font: {
      value: rulesOf(font).css ?? names.map((name) => (/\s/.test(name) ? `'${name}'` : name)).join(', '),
      names,
      description: font.description,
    },
  };
}
