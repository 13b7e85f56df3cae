/**
 * What types for frameworks are made of, as TypeScript: for each tag its class, the attributes as HTML has them, the properties, the
 * events. `types/react.d.ts` and its neighbours make of it what their frameworks want.
 *
 * @param {import('./element-model.js').ElementModel[]} models
 */
export function elementTypes(models) {
  const classes = models.map(({ className }) => className);
  const events = models.flatMap((model) => model.events.map(({ type }) => type));
  const imported = [...new Set([...classes, ...events])].sort();
  return `// Written by \`pnpm run manifest\` from the doc comments of the elements.
import type {
${imported.map((name) => `  ${name},`).join('\n')}
} from '@resilience-kit/elements';

/** By its tag, what an element takes and tells. */
export interface KitElements {
${models.map(entryOf).join('\n')}
}
`;
}

function entryOf(model) {
  const { tag, className, description, attributes, properties, events } = model;
  return `${comment(description, 2)}
  '${tag}': {
    element: ${className};
    attributes: {
${attributes.map((attribute) => `${comment(attribute.description, 6)}\n      '${attribute.name}'?: ${typeOf(attribute)};`).join('\n')}
    };
    properties: {
${properties.map(({ name, description: said }) => `${comment(said, 6)}\n      ${name}: ${className}['${name}'];`).join('\n')}
    };
    events: {
${events.map(({ name, type, description: said }) => `${comment(said, 6)}\n      '${name}': ${type};`).join('\n')}
    };
  };`;
}

function typeOf({ kind, values }) {
  if (kind === 'boolean') return 'boolean';
  if (kind === 'number') return 'number | `${number}`';
  return kind === 'choice' ? values.map((value) => `'${value}'`).join(' | ') : 'string';
}

function comment(text, indentation) {
  const start = ' '.repeat(indentation);
  const lines = text.replaceAll('*/', '*\u2060/').split('\n');
  if (lines.length === 1) return `${start}/** ${lines[0]} */`;
  return [`${start}/**`, ...lines.map((line) => `${start} *${line && ` ${line}`}`), `${start} */`].join('\n');
}
