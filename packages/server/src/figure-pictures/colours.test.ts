import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { colours, type Colours } from './colours.ts';

interface Token {
  $value: { hex: string };
  $extensions: { 'resilience-kit.dark': { hex: string } };
}

const file = createRequire(import.meta.url).resolve('@resilience-kit/elements/tokens.json');
const { rk } = JSON.parse(readFileSync(file, 'utf8')) as { rk: { color: Record<string, Token | undefined> } };
const tokenOf: Readonly<Record<keyof Colours, string>> = {
  surface: 'surface',
  border: 'border',
  text: 'text',
  muted: 'text-muted',
  accent: 'accent',
  onAccent: 'on-accent',
  quiet: 'accent-soft',
  notice: 'soon-soft',
  onNotice: 'soon',
};

test.each(Object.entries(tokenOf))('%s is what the elements have as %s', (colour, token) => {
  const name = colour as keyof Colours;
  expect({ light: colours.light[name], dark: colours.dark[name] }).toEqual({
    light: rk.color[token]?.$value.hex,
    dark: rk.color[token]?.$extensions['resilience-kit.dark'].hex,
  });
});
