import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { colorTokens } from './color-tokens.ts';
import { controlColorTokens } from './control-color-tokens.ts';
import { edgesOn, textsOn } from './testing/read-on.ts';
import { type ColorToken, type DesignTokens, type Scheme, themes } from './writing/design-tokens.ts';
import { contrast, resolvedColors } from './writing/resolved-colors.ts';
import { tokenFiles, tokensOf } from './writing/token-files.ts';

const schemes: readonly Scheme[] = ['light', 'dark'];
const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The pairs whose contrast is too low, in words. */
function tooLow(colors: ReadonlyMap<string, ColorToken>, scheme: Scheme): string[] {
  const shown = resolvedColors(colors, scheme);
  const contrastOf = ([one, other]: readonly [string, string]) =>
    contrast(shown.get(one) ?? [0, 0, 0], shown.get(other) ?? [0, 0, 0]);
  const say = (least: number) => (pair: readonly [string, string]) =>
    contrastOf(pair) >= least ? [] : [`${pair.join(' on ')}: ${contrastOf(pair).toFixed(2)}`];
  return [...textsOn.flatMap(say(4.5)), ...edgesOn.flatMap(say(3))];
}

/** The tokens on a page that has set its accent and its surface. */
function branded({ colors }: DesignTokens, accent: string, surface: string): ReadonlyMap<string, ColorToken> {
  return new Map(
    [...colors].map(([name, token]) => {
      if (token.isSurface) return [name, { ...token, hex: surface }];
      return [name, token.isAccent ? { ...token, hex: accent } : token];
    }),
  );
}

describe('the themes', () => {
  it.each(themes.flatMap((theme) => schemes.map((scheme) => [theme, scheme] as const)))(
    'let everything be read: %s, %s',
    async (theme, scheme) => {
      expect(tooLow((await tokensOf(theme, scheme)).colors, scheme)).toEqual([]);
    },
  );
});

describe('whatever accent and surface a page sets', () => {
  const standard: Partial<Record<Scheme, DesignTokens>> = {};
  const color = fc.nat({ max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  const grey = fc.nat({ max: 255 }).map((value) => `#${value.toString(16).padStart(2, '0').repeat(3)}`);

  beforeAll(async () => {
    for (const scheme of schemes) standard[scheme] = await tokensOf('standard', scheme);
  });

  it.each(schemes)('everything can be read, and the edges of controls can be seen: %s', (scheme) => {
    const tokens = standard[scheme];
    if (!tokens) throw new Error('There are no tokens.');
    fc.assert(
      fc.property(fc.oneof(color, grey), fc.oneof(color, grey), (accent, surface) => {
        expect(tooLow(branded(tokens, accent, surface), scheme)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('an accent that can be read stays as it is', () => {
    const shown = resolvedColors(branded(standard.light ?? never(), '#7a1f5c', '#ffffff'), 'light');
    const [red = 0, green = 0, blue = 0] = shown.get('accent') ?? [];
    expect([red, green, blue].map((part) => Math.round(part * 255))).toEqual([0x7a, 0x1f, 0x5c]);
  });
});

describe('the files', () => {
  it('are as the tokens are: `pnpm run tokens` writes them', async () => {
    for (const [name, content] of await tokenFiles()) expect(file(name), name).toBe(content);
  });

  it('have every token in the format of 2025.10', () => {
    const faults = readdirSync(new URL('tokens/', import.meta.url))
      .filter((name) => name.endsWith('.tokens.json'))
      .flatMap((name) => faultsOf(JSON.parse(file(`tokens/${name}`)) as Group, name, undefined));
    expect(faults).toEqual([]);
    expect(faultsOf(JSON.parse(file('tokens.json')) as Group, 'tokens.json', undefined)).toEqual([]);
  });
});

describe('the elements', () => {
  const styles = (readdirSync(new URL('../', import.meta.url), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.styles.ts'))
    .map((name) => [name, file(`../${name}`)] as const);
  const used = (text: string) =>
    [...text.matchAll(/var\(--_rk-([a-z-]+)/g)].flatMap(([, name = '']) => (notColors.includes(name) ? [] : [name]));
  const notColors = ['radius', 'em', 'pin', 'proposals-room'];
  const namesOf = (tokens: string) => tokens.split(',').map((token) => token.split(' ')[0] ?? '');
  const ofFigures = namesOf(colorTokens);
  const ofControls = [...namesOf(controlColorTokens), 'accent-strong', 'accent', 'fill', 'on-fill'];
  const withTints = (names: readonly string[]) => names.flatMap((name) => [name, `${name}-soft`]);

  it('show no colour that there is no token for', () => {
    for (const [name, text] of styles) {
      const isOfFigures = /impact-(counter|panel)/.test(name);
      const declared = withTints(isOfFigures ? ofFigures : [...ofFigures, ...ofControls]);
      expect(declared, name).toEqual(expect.arrayContaining(used(text)));
    }
  });

  it('have no token that none of them shows', () => {
    const all = styles.flatMap(([, text]) => used(text));
    expect([...ofFigures, ...ofControls].filter((name) => !all.includes(name))).toEqual([]);
  });
});

interface Group {
  readonly [name: string]: unknown;
  readonly $type?: string;
  readonly $value?: unknown;
}

/** What of a group is not as the format has it. */
function faultsOf(group: Group, path: string, inherited: string | undefined): string[] {
  const type = group.$type ?? inherited;
  if ('$value' in group) return isValue(type, group.$value) ? [] : [`${path}: ${JSON.stringify(group.$value)}`];
  return Object.entries(group).flatMap(([name, inner]) =>
    name.startsWith('$') ? [] : faultsOf(inner as Group, `${path} ${name}`, type),
  );
}

function isValue(type: string | undefined, value: unknown): boolean {
  if (typeof value === 'string') return /^\{[a-z.-]+\}$/.test(value);
  switch (type) {
    case 'color': {
      const { colorSpace, components, hex } = value as { colorSpace: string; components: number[]; hex: string };
      const fromComponents = components
        .map((part) =>
          Math.round(part * 255)
            .toString(16)
            .padStart(2, '0'),
        )
        .join('');
      return colorSpace === 'srgb' && hex === `#${fromComponents}`;
    }
    case 'dimension': {
      const { value: size, unit } = value as { value: unknown; unit: unknown };
      return typeof size === 'number' && (unit === 'rem' || unit === 'px');
    }
    case 'fontFamily':
      return Array.isArray(value) && value.every((name) => typeof name === 'string');
    case 'number':
      return typeof value === 'number';
    default:
      return false;
  }
}

function never(): never {
  throw new Error('There are no tokens.');
}
