import { bounded } from '../bounded.ts';
import type { ColorToken, DesignTokens, PlainToken, ThemeName } from './design-tokens.ts';
import { pairOf } from './element-files.ts';
import { resolvedColors, toHex } from './resolved-colors.ts';

const derives = 'color: color(from light-dark(red, red) xyz x y z)';

/** The style sheet for pages that want the same values for their own parts. */
export function tokensCss(light: DesignTokens, dark: DesignTokens): string {
  return `/*
 * The values that the elements of Resilience Kit use, for the parts of a page that are its own. Written by \`pnpm run tokens\`.
 * They follow from --rk-accent and --rk-surface of :root; what has the class rk-tokens has them follow from its own.
 */
:where(:root, .rk-tokens) {
${[...resolvedColors(light.colors, 'light')].map(([name, color]) => line(`color-${name}`, toHex(color), light.colors.get(name)?.description)).join('\n')}
${line('density', String(light.density.value), light.density.description)}
${[...light.sizes].map(([name, { value, description }]) => line(name, `${value}em`, description)).join('\n')}
}

/* Browsers that can have the colours follow from the accent, the surface and the page being light or dark. */
@supports (${derives}) {
  :where(:root, .rk-tokens) {
${declarationsOfPage(light, dark)}
  }
}

@media (prefers-contrast: more) {
  :where(:root, .rk-tokens) {
    --rk-color-accent: var(--rk-color-text);
    --rk-color-text-muted: var(--rk-color-text);
    --rk-color-border: var(--rk-color-text);
  }
}

/* The place of an element before its script is there, so that the page does not jump. */
rk-service-finder:not(:defined) {
  display: block;
  min-height: var(--rk-service-finder-min-height);
}

rk-impact-counter:not(:defined, [layout='inline']) {
  display: block;
  min-height: var(--rk-impact-counter-min-height);
}

rk-service-card:not(:defined, [layout='compact']) {
  display: block;
  min-height: var(--rk-service-card-min-height);
}

rk-mobile-team-schedule:not(:defined) {
  display: block;
  min-height: var(--rk-mobile-team-schedule-min-height);
}
`;
}

/** The style sheet that gives a page a ready theme: the five properties, and all colours for browsers that cannot derive them. */
export function themeCss(theme: ThemeName, light: DesignTokens, dark: DesignTokens): string {
  const selector = `:root,\n.rk-theme-${theme}`;
  const inside = selector.replaceAll('\n', '\n  ');
  const [accent, surface] = [pairOf(light, dark, 'accent'), pairOf(light, dark, 'surface')];
  return `/* The ${theme} theme of Resilience Kit, on the whole page or on what has the class. Written by \`pnpm run tokens\`. */
${selector} {
  --rk-accent: ${accent[0]};
  --rk-surface: ${surface[0]};
  --rk-font: ${light.font.value};
  --rk-radius: ${light.sizes.get('radius')?.value ?? 0}em;
  --rk-density: ${light.density.value};
}

@supports (color: light-dark(red, red)) {
  ${inside} {
    --rk-accent: light-dark(${accent.join(', ')});
    --rk-surface: light-dark(${surface.join(', ')});
  }
}

/* Browsers that cannot have the other colours follow from these show the light ones. */
@supports not (${derives}) {
  ${inside} {
${[...resolvedColors(light.colors, 'light')].map(([name, color]) => `    --rk-color-${name}: ${toHex(color)};`).join('\n')}
  }
}
`;
}

/** The colours as properties of the page, by the accent and the surface of the page. */
function declarationsOfPage(light: DesignTokens, dark: DesignTokens): string {
  const value = (name: string, { alpha, over, atMost, atLeast, isAccent, isSurface }: ColorToken): string => {
    const pair = (of: string) => `light-dark(${pairOf(light, dark, of).join(', ')})`;
    const brand = isAccent ? 'accent' : isSurface ? 'surface' : undefined;
    if (!brand) return pair(name);
    if (alpha < 1)
      return `color-mix(in srgb, var(--rk-color-${brand}) ${Math.round(alpha * 100)}%, ${over ? `var(--rk-color-${over})` : 'transparent'})`;
    const given = `var(--rk-${brand}, ${pair(brand)})`;
    return atMost?.light === undefined
      ? `light-dark(${bounded(given, atLeast?.light ?? 0, 1)}, ${bounded(given, atMost?.dark ?? 0, 0)})`
      : `light-dark(${bounded(given, atMost.light, 0)}, ${bounded(given, atLeast?.dark ?? 0, 1)})`;
  };
  return [...light.colors].map(([name, token]) => `    --rk-color-${name}: ${value(name, token)};`).join('\n');
}

function line(name: string, value: string, description: PlainToken['description'] | undefined): string {
  return `  --rk-${name}: ${value}; /* ${description ?? ''} */`;
}
