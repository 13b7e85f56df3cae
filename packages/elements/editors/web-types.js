/**
 * Web types for the editors of JetBrains, which find them by `"web-types"` in package.json.
 *
 * @param {import('./element-model.js').ElementModel[]} models
 * @param {import('./css-model.js').CssModel} css
 * @param {{ name: string, version: string }} package_
 */
export function webTypes(models, css, { name, version }) {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: { elements: models.map(elementOf) },
      css: {
        properties: css.properties.map(({ name: property, description }) => ({ name: property, description })),
      },
    },
  };
}

function elementOf({ tag, description, attributes, properties, events, slots, parts, cssProperties }) {
  return {
    name: tag,
    description,
    attributes: attributes.map(attributeOf),
    slots: slots.map(named),
    css: { properties: cssProperties.map(named), parts: parts.map(named) },
    js: {
      properties: properties.map((property) => ({ ...named(property), ...(property.type && { type: property.type }) })),
      events: events.map((event) => ({ ...named(event), ...(event.type && { type: event.type }) })),
    },
  };
}

function attributeOf({ name, description, kind, values, default: given }) {
  const type = kind === 'choice' ? values.map((value) => `"${value}"`).join(' | ') : kind === 'text' ? 'string' : kind;
  return {
    name,
    description,
    ...(given !== undefined && { default: given }),
    value: { type, kind: kind === 'boolean' ? 'no-value' : 'plain' },
  };
}

function named({ name, description }) {
  return { name, description };
}
