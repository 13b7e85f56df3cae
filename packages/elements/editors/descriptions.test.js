import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import tokens from '../src/theme/tokens.json' with { type: 'json' };
import { elementModels } from './element-model.js';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const ukrainian = read('descriptions.uk.json');

/** Every description that Storybook shows, in a line. */
function descriptions() {
  const ofElements = elementModels(read('../custom-elements.json')).flatMap(
    ({ attributes, events, slots, parts, cssProperties }) =>
      [...attributes, ...events, ...slots, ...parts, ...cssProperties].map(({ description }) => description),
  );
  return [...new Set([...ofElements, ...ofTokens(tokens)])].filter(Boolean);
}

function ofTokens(token) {
  if (typeof token !== 'object' || token === null) return [];
  return [token.$description ?? '', ...Object.values(token).flatMap(ofTokens)];
}

describe('the descriptions in Ukrainian', () => {
  it('are there for everything that is described of elements and tokens, and for nothing else', () => {
    const described = descriptions();
    expect(described.filter((english) => !(english in ukrainian))).toEqual([]);
    expect(Object.keys(ukrainian).filter((english) => !described.includes(english))).toEqual([]);
  });

  it('are in Ukrainian, and name the same code', () => {
    const codes = (text) => [...text.matchAll(/`[^`]+`/g)].map(([code]) => code).sort();
    for (const [english, text] of Object.entries(ukrainian)) {
      expect(codes(text), english).toEqual(codes(english));
      if (english !== 'The `z-index`.') expect(text, english).toMatch(/[а-яіїєґ]{3}/i);
    }
  });
});
