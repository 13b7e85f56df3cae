import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hxlColumns } from './hxl-columns.ts';
import { figureColumns } from '../../figure-rows/columns.ts';
import { placeCodes } from '../../figure-rows/place-codes.ts';

describe('the columns of the table of figures', () => {
  test.each(['uk', 'en'] as const)('are those that the guide lists, in %s', (language) => {
    const guide = readFileSync(new URL(`../../../../../docs/${language}/figures.md`, import.meta.url), 'utf8');
    const listed = [...guide.matchAll(/^\| `(#[^`]+)` +\| (.+?) +\|$/gm)].map(([, hashtag, heading]) => [
      hashtag,
      heading,
    ]);
    expect(listed).toEqual(hxlColumns.map(({ hashtag, heading }) => [hashtag, heading[language]]));
  });
});

describe('the columns of tables of figures that are read', () => {
  test.each(['uk', 'en'] as const)('are those that the guide lists, with their hashtags, in %s', (language) => {
    const guide = readFileSync(new URL(`../../../../../docs/${language}/figures.md`, import.meta.url), 'utf8');
    const listed = [...guide.matchAll(/^\| ([^`|]+?) +\| (`#[^|]+`) +\|$/gm)].map(([, heading, hashtags = '']) => [
      heading,
      hashtags.split(', ').map((hashtag) => hashtag.replaceAll('`', '')),
    ]);
    const read = Object.entries(figureColumns).filter(([key]) => !/_(?:uk|en)$/.test(key));
    expect(listed).toEqual(read.map(([, { heading, hashtags }]) => [heading[language], hashtags]));
  });
});

describe('P-codes', () => {
  test.each([
    ['UA14000000000091971', ['UA14']],
    ['UA14160000000061982', ['UA14', 'UA1416']],
    ['UA32080070000050759', ['UA32', 'UA3208', 'UA3208007']],
    ['UA32080070010087821', ['UA32', 'UA3208', 'UA3208007', 'UA3208007001']],
    ['UA80000000000093317', ['UA80']],
  ])('of %s reach as far down as the place', (katottg, codes) => {
    expect(placeCodes(katottg)).toEqual(codes);
  });
});
