/**
 * Custom data for HTML in VS Code (format 1.1): `"html.customData": ["./node_modules/@resilience-kit/elements/vscode.html-custom-data.json"]`.
 *
 * @param {import('./element-model.js').ElementModel[]} models
 */
export function vsCodeHtmlData(models) {
  return {
    version: 1.1,
    tags: models.map(({ tag, description, attributes, events, slots }) => ({
      name: tag,
      description: markdown(
        [description, listOf('Events', events), listOf('Slots', slots)].filter(Boolean).join('\n\n'),
      ),
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: markdown(attribute.description),
        // `v` is how the format says that an attribute has no value.
        ...(attribute.kind === 'boolean' && { valueSet: 'v' }),
        ...(attribute.values.length > 0 && { values: attribute.values.map((name) => ({ name })) }),
      })),
    })),
  };
}

/**
 * Custom data for CSS in VS Code (format 1.1): `"css.customData": [".../vscode.css-custom-data.json"]`.
 *
 * @param {import('./css-model.js').CssModel} css
 */
export function vsCodeCssData({ properties, parts }) {
  return {
    version: 1.1,
    properties: properties.map(({ name, description }) => ({ name, description: markdown(description) })),
    pseudoElements: parts.map(({ name, description }) => ({
      name: `::part(${name})`,
      description: markdown(description),
    })),
  };
}

function listOf(title, list) {
  if (list.length === 0) return '';
  return [
    `**${title}**`,
    '',
    ...list.map(({ name, description }) => `- ${name ? `\`${name}\` — ` : ''}${description}`),
  ].join('\n');
}

function markdown(value) {
  return { kind: 'markdown', value };
}
