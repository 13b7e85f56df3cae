import type { DesignTokens, Scheme, ThemeName } from './design-tokens.ts';
import { type Rgb, resolvedColors, toHex } from './resolved-colors.ts';

/** How many pixels an em is where nobody has said anything else; Figma knows pixels alone. */
const PIXELS_OF_EM = 16;

/** All values as they are shown where a page sets none, in the format of the Design Tokens Community Group (2025.10). */
export function tokensJson(light: DesignTokens, dark: DesignTokens): string {
  const ofDark = resolvedColors(dark.colors, 'dark');
  const color = Object.fromEntries(
    [...resolvedColors(light.colors, 'light')].map(([name, value]) => [
      name,
      {
        $value: colorValue(value),
        $description: light.colors.get(name)?.description,
        $extensions: { 'resilience-kit.dark': colorValue(ofDark.get(name) ?? value) },
      },
    ]),
  );
  const sizes = Object.fromEntries(
    [...light.sizes].map(([name, { value, description }]) => [
      name,
      { $type: 'dimension', $value: { value, unit: 'rem' }, $description: description },
    ]),
  );
  const { font, density } = light;
  return json({
    rk: {
      color: { $type: 'color', ...color },
      font: { $type: 'fontFamily', $value: font.names, $description: font.description },
      density: { $type: 'number', $value: density.value, $description: density.description },
      ...sizes,
    },
  });
}

/**
 * One mode of a collection of variables, as Figma imports it: a file for each, its mode named at its root, sizes as numbers of
 * pixels. Tokens Studio and other tools that read the community group's format read it too.
 */
export function figmaFile(theme: ThemeName, scheme: Scheme, tokens: DesignTokens): string {
  const color = Object.fromEntries(
    [...resolvedColors(tokens.colors, scheme)].map(([name, value]) => [
      name,
      { $type: 'color', $value: colorValue(value), $description: tokens.colors.get(name)?.description },
    ]),
  );
  const sizes = Object.fromEntries(
    [...tokens.sizes].map(([name, { value, description }]) => [
      name,
      {
        $type: 'number',
        $value: value * PIXELS_OF_EM,
        $description: description,
        $extensions: { 'com.figma.scopes': [name === 'radius' ? 'CORNER_RADIUS' : 'WIDTH_HEIGHT'] },
      },
    ]),
  );
  const { font, density } = tokens;
  return json({
    color,
    font: {
      $type: 'string',
      $value: font.names[0],
      $description: font.description,
      $extensions: { 'com.figma.scopes': ['FONT_FAMILY'] },
    },
    density: { $type: 'number', $value: density.value, $description: density.description },
    ...sizes,
    $extensions: { 'com.figma.modeName': modeName(theme, scheme) },
  });
}

function modeName(theme: ThemeName, scheme: Scheme): string {
  return theme === 'standard' ? scheme : `${theme} ${scheme}`;
}

/** A colour as the format has it, with components that are exactly those of the hexadecimal number. */
function colorValue(color: Rgb) {
  const hex = toHex(color);
  const components = [1, 3, 5].map(
    (start) => Math.round((parseInt(hex.slice(start, start + 2), 16) / 255) * 1e4) / 1e4,
  );
  return { colorSpace: 'srgb', components, alpha: 1, hex };
}

function json(value: object): string {
  // Short lists in one line, as the formatter has them.
  return `${JSON.stringify(value, null, 2).replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, inside: string) => `[${inside.replace(/\s+/g, ' ')}]`)}\n`;
}
