import { readFileSync } from 'node:fs';

const tokensFile = new URL('../src/theme/tokens.css', import.meta.url);

/**
 * What style sheets of a page can say to the elements: the custom properties and the parts, each once.
 *
 * @typedef {{ properties: { name: string, description: string, default?: string }[], parts: { name: string, description: string }[] }} CssModel
 *
 * @param {import('./element-model.js').ElementModel[]} models
 * @returns {CssModel}
 */
export function cssModel(models) {
  // `--rk-radius: 0.75em; /* Corners of cards. */`
  const declarations = readFileSync(tokensFile, 'utf8').matchAll(/^\s*(--rk-[\w-]+): ([^;]+); \/\* (.*) \*\/$/gm);
  const tokens = [...declarations].map(([, name, value, description]) => ({ name, description, default: value }));
  const ofElements = models.flatMap(({ cssProperties }) => cssProperties);
  const known = new Set(tokens.map(({ name }) => name));
  const others = ofElements.filter(({ name }) => !known.has(name) && known.add(name));
  return {
    properties: [...tokens, ...others].sort((one, other) => (one.name < other.name ? -1 : 1)),
    parts: partsOf(models),
  };
}

/** One part may be there in several elements: what it is in each is told together. */
function partsOf(models) {
  const parts = new Map();
  for (const { tag, parts: own } of models) {
    for (const { name, description } of own) {
      const said = parts.get(name) ?? new Map();
      said.set(description, [...(said.get(description) ?? []), `<${tag}>`]);
      parts.set(name, said);
    }
  }
  return [...parts]
    .map(([name, said]) => ({
      name,
      description: [...said].map(([description, tags]) => `${description} (${tags.join(', ')})`).join(' '),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
