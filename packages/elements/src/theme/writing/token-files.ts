import StyleDictionary from 'style-dictionary';
import type { Format, Transform } from 'style-dictionary/types';
import { figmaFile, tokensJson } from './design-tool-files.ts';
import { type DesignTokens, designTokens, type Scheme, sourcesOf, type ThemeName, themes } from './design-tokens.ts';
import { colorTokensFile, controlColorTokensFile } from './element-files.ts';
import { themeCss, tokensCss } from './page-files.ts';
import { toHex } from './resolved-colors.ts';

/** A file as it is made of the tokens of a theme. */
interface TokenFile {
  readonly destination: string;
  readonly format: (light: DesignTokens, dark: DesignTokens) => string;
}

const ofStandard: readonly TokenFile[] = [
  { destination: 'color-tokens.ts', format: colorTokensFile },
  { destination: 'control-color-tokens.ts', format: controlColorTokensFile },
  { destination: 'tokens.css', format: tokensCss },
  { destination: 'tokens.json', format: tokensJson },
];

function filesOf(theme: ThemeName): readonly TokenFile[] {
  return [
    ...(theme === 'standard'
      ? ofStandard
      : [{ destination: `themes/${theme}.css`, format: themeCss.bind(undefined, theme) }]),
    {
      destination: `figma/${theme}-light.tokens.json`,
      format: (light: DesignTokens) => figmaFile(theme, 'light', light),
    },
    {
      destination: `figma/${theme}-dark.tokens.json`,
      format: (_: DesignTokens, dark: DesignTokens) => figmaFile(theme, 'dark', dark),
    },
  ];
}

/** Everything that is made of the tokens: the name of each file in this folder's parent, and what it holds. */
export async function tokenFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const theme of themes) {
    const dark = await tokensOf(theme, 'dark');
    const built = await dictionary(theme, 'light', filesOf(theme), dark).formatPlatform('files');
    for (const { destination = '', output } of built) files.set(destination, String(output));
  }
  return files;
}

/** The tokens of a theme on light or on dark pages. */
export async function tokensOf(theme: ThemeName, scheme: Scheme): Promise<DesignTokens> {
  const { allTokens } = await dictionary(theme, scheme, []).getPlatformTokens('files');
  return designTokens(allTokens);
}

function dictionary(
  theme: ThemeName,
  scheme: Scheme,
  files: readonly TokenFile[],
  dark?: DesignTokens,
): StyleDictionary {
  const formats = files.map(({ destination, format }): [string, Format['format']] => [
    destination,
    ({ dictionary: { allTokens } }) => {
      const light = designTokens(allTokens);
      return format(light, dark ?? light);
    },
  ]);
  return new StyleDictionary({
    source: sourcesOf(theme, scheme),
    usesDtcg: true,
    log: { warnings: 'error', verbosity: 'silent' },
    hooks: { transforms: { [hex.name]: hex, [em.name]: em }, formats: Object.fromEntries(formats) },
    platforms: {
      files: {
        transforms: ['name/kebab', hex.name, em.name],
        files: files.map(({ destination }) => ({ destination, format: destination })),
      },
    },
  });
}

/** Style Dictionary's own makes a function of it, and the kit's colours are all of sRGB. */
const hex: Transform & { name: string } = {
  name: 'resilience-kit/hex',
  type: 'value',
  filter: ({ $type }) => $type === 'color',
  transform: ({ $value }: { $value?: { components: [number, number, number]; alpha?: number } }) => {
    const { components, alpha = 1 } = $value ?? { components: [0, 0, 0] };
    return (
      toHex(components) +
      (alpha < 1
        ? Math.round(alpha * 255)
            .toString(16)
            .padStart(2, '0')
        : '')
    );
  },
};

/** The format knows px and rem; in a page the sizes go by the text of their element, so a number is all that is kept. */
const em: Transform & { name: string } = {
  name: 'resilience-kit/em',
  type: 'value',
  filter: ({ $type }) => $type === 'dimension',
  transform: ({ $value }: { $value?: { value: number } }) => $value?.value ?? 0,
};
