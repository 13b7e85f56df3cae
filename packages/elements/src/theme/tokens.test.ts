import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colorTokens } from './color-tokens.ts';
import { colorDescriptions } from './token-descriptions.ts';
import { tokensCss, tokensJson } from './token-files.ts';

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

const color = (name: string, theme: 0 | 1) => colorTokens[name]?.[theme] ?? '';

/** Contrast of two colours as WCAG counts it. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(color.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const textOn: readonly [text: string, surface: string][] = [
  ['text', 'surface'],
  ['text', 'surface-raised'],
  ['text', 'urgent-soft'],
  ['text-muted', 'surface'],
  ['text-muted', 'surface-raised'],
  ['text-muted', 'urgent-soft'],
  ['accent', 'surface'],
  ['accent', 'surface-raised'],
  ['accent', 'urgent-soft'],
  ['accent-strong', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['open', 'open-soft'],
  ['soon', 'soon-soft'],
  ['alert', 'alert-soft'],
  ['alert', 'surface'],
  ['notice', 'notice-soft'],
  ['on-urgent', 'urgent'],
];

describe('the tokens', () => {
  it.each(textOn.flatMap(([text, surface]) => [[text, surface, 0] as const, [text, surface, 1] as const]))(
    'let %s be read on %s (theme %d)',
    (text, surface, theme) => {
      expect(contrast(color(text, theme), color(surface, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([0, 1] as const)('let controls be seen (theme %d)', (theme) => {
    for (const surface of ['surface', 'surface-raised', 'urgent-soft']) {
      expect(contrast(color('control-border', theme), color(surface, theme))).toBeGreaterThanOrEqual(3);
    }
  });

  it('are all described', () => {
    expect(Object.keys(colorDescriptions)).toEqual(Object.keys(colorTokens));
  });

  it('are in the files as they are in the elements: `pnpm run tokens` writes them', () => {
    expect(file('tokens.css')).toBe(tokensCss());
    expect(file('tokens.json')).toBe(tokensJson());
  });
});
