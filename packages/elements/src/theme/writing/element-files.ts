import type { ColorToken, DesignTokens } from './design-tokens.ts';

/** The colours that elements with figures have; a counter may not weigh more. A test holds the list to their styles. */
const ofFigures: readonly string[] = [
  'surface',
  'surface-raised',
  'border',
  'control-border',
  'text',
  'text-muted',
  'accent',
  'open',
  'soon',
  'notice',
];

/** Those that elements have besides, as far as they are not made of others. */
const ofControls: readonly string[] = ['alert', 'urgent', 'on-urgent', 'urgent-soft'];

/** What all elements show their colours by. */
export function colorTokensFile(light: DesignTokens, dark: DesignTokens): string {
  return file('The colours of all elements', 'colorTokens', ofFigures, light, dark);
}

/** What elements that ask something have besides. */
export function controlColorTokensFile(light: DesignTokens, dark: DesignTokens): string {
  return file('The colours of elements that ask something, besides', 'controlColorTokens', ofControls, light, dark);
}

/** What a colour is on light and on dark pages, in hexadecimal: with what it lets through in the last two digits. */
export function pairOf(light: DesignTokens, dark: DesignTokens, name: string): [light: string, dark: string] {
  return [hexOf(light.colors.get(name)), hexOf(dark.colors.get(name))];
}

function file(what: string, name: string, colors: readonly string[], light: DesignTokens, dark: DesignTokens): string {
  const tokens = colors.map((color) =>
    [color, ...pairOf(light, dark, color), ...boundsOf(light, dark, color)].join(' '),
  );
  return `// Written by \`pnpm run tokens\` from the files in \`tokens/\`.

/** ${what}, as \`themeSheet()\` reads them. */
export const ${name} =
  '${tokens.join(',').replaceAll('#', '')}';
`;
}

function hexOf(token: ColorToken | undefined): string {
  if (!token) return '';
  return (
    token.hex +
    (token.alpha < 1
      ? Math.round(token.alpha * 255)
          .toString(16)
          .padStart(2, '0')
      : '')
  );
}

/** The luminance on light pages, that on dark ones, and whether that is at most or at least. */
function boundsOf(light: DesignTokens, dark: DesignTokens, name: string): (number | string)[] {
  const [onLight, onDark] = [light.colors.get(name), dark.colors.get(name)];
  const short = (bound = 0) => String(bound).replace(/^0/, '');
  if (onLight?.atMost?.light !== undefined) return [short(onLight.atMost.light), short(onDark?.atLeast?.dark), 0];
  if (onLight?.atLeast?.light !== undefined) return [short(onLight.atLeast.light), short(onDark?.atMost?.dark), 1];
  return [];
}
