/**
 * The manifest of the elements (`custom-elements.json`) as editors need it: for each element its attributes with the values they
 * take, its properties, events, slots, parts and CSS properties.
 *
 * @typedef {{ name: string, description: string, kind: 'boolean' | 'number' | 'text' | 'choice', values: string[], default?: string, property?: string }} Attribute
 * @typedef {{ name: string, description: string, type?: string, default?: string }} Described
 * @typedef {{ tag: string, className: string, summary: string, description: string, attributes: Attribute[], properties: Described[], events: Described[], slots: Described[], parts: Described[], cssProperties: Described[] }} ElementModel
 *
 * @param {{ modules: { declarations?: object[] }[] }} manifest
 * @returns {ElementModel[]} by their tags
 */
export function elementModels({ modules }) {
  return modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(({ tagName }) => tagName)
    .map(elementModel)
    .sort((one, other) => (one.tag < other.tag ? -1 : 1));
}

function elementModel(declaration) {
  const fields = (declaration.members ?? []).filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const names = new Set(fields.map(({ name }) => name));
  return {
    tag: declaration.tagName,
    className: declaration.name,
    summary: oneLine(declaration.summary),
    description: paragraphs(declaration.description),
    attributes: byName(declaration.attributes ?? []).map((attribute) => attributeModel(attribute, names, fields)),
    properties: byName(fields).map(described),
    events: byName(declaration.events ?? []).map(described),
    slots: (declaration.slots ?? []).map(described),
    parts: (declaration.cssParts ?? []).map(described),
    cssProperties: (declaration.cssProperties ?? []).map(described),
  };
}

function attributeModel(attribute, names, fields) {
  const property = [attribute.fieldName, camel(attribute.name)].find((name) => name && names.has(name));
  const field = fields.find(({ name }) => name === property);
  const type = attribute.type?.text ?? field?.type?.text ?? 'string';
  const values = [...type.matchAll(/'([^']*)'/g)].map(([, value]) => value).filter(Boolean);
  const given = plainDefault(attribute.default);
  return {
    name: attribute.name,
    description: oneLine(attribute.description || field?.description),
    kind: /\bboolean\b/.test(type)
      ? 'boolean'
      : /\bnumber\b/.test(type)
        ? 'number'
        : values.length > 0
          ? 'choice'
          : 'text',
    values,
    ...(given !== undefined && { default: given }),
    ...(property && { property }),
  };
}

function described({ name, description, type, default: value }) {
  const given = plainDefault(value);
  return {
    name: name ?? '',
    description: oneLine(description),
    ...(type?.text && { type: type.text }),
    ...(given !== undefined && { default: given }),
  };
}

/** A default that means something outside of the source: the name of a constant does not. */
function plainDefault(value) {
  if (value === undefined || value === "''" || value === 'undefined') return undefined;
  const text = value.replace(/^'(.*)'$/, '$1');
  return /^[A-Z_]+$|^[a-z]+[A-Z]|[({=]/.test(text) ? undefined : text;
}

/** The manifest repeats what an element has from the class above it. */
function byName(list) {
  return [...new Map(list.map((one) => [one.name, one])).values()];
}

function camel(name) {
  return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

function oneLine(text) {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Lines of a doc comment are broken where they are long; paragraphs by an empty one. */
function paragraphs(text) {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(Boolean)
    .join('\n\n');
}
