import ts from 'typescript';

/**
 * What schemas say of their properties, by the name of the constant and the path of the property:
 * `intakeEnvelopeShape.ciphertext`.
 *
 * @param {readonly ts.SourceFile[]} sources of all the schemas, as they take parts from each other
 * @returns {Map<string, string>}
 */
export function describedProperties(sources) {
  const constants = new Map(sources.flatMap(constantsOf));
  const described = new Map();
  for (const [name, value] of constants) {
    const object = objectLiteral(value);
    if (object) describe(object, name, { described, constants });
  }
  return described;
}

function constantsOf(source) {
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(({ name, initializer }) => ts.isIdentifier(name) && initializer)
    .map(({ name, initializer }) => [name.text, initializer]);
}

function describe(object, path, { described, constants }) {
  for (const property of object.properties) {
    const spread = ts.isSpreadAssignment(property) && ts.isIdentifier(property.expression);
    const part = spread && constants.get(property.expression.text);
    if (part && ts.isObjectLiteralExpression(part)) describe(part, path, { described, constants });
    if (!ts.isPropertyAssignment(property)) continue;
    const own = `${path}.${property.name.text}`;
    const description = descriptionOf(property.initializer, constants);
    if (description !== undefined) described.set(own, description);
    const inner = objectLiteral(property.initializer);
    if (inner) describe(inner, own, { described, constants });
  }
}

/** The description of a schema, whatever it is wrapped in; that of a list's items is not that of the list. */
function descriptionOf(schema, constants) {
  if (ts.isIdentifier(schema)) {
    const named = constants.get(schema.text);
    return named && descriptionOf(named, constants);
  }
  if (!ts.isCallExpression(schema)) return undefined;
  const { expression, arguments: given } = schema;
  const called = ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
  if (called === 'check') {
    return (
      given.map((check) => descriptionIn(check, constants)).find(Boolean) ??
      descriptionOf(expression.expression, constants)
    );
  }
  return called !== undefined && wrappers.has(called) && given[0] ? descriptionOf(given[0], constants) : undefined;
}

const wrappers = new Set(['exactOptional', 'optional', '_default', 'readonly', 'nullable']);

/** The description in `z.meta({ description: '…' })`. */
function descriptionIn(check, constants) {
  const isMeta =
    ts.isCallExpression(check) &&
    ts.isPropertyAccessExpression(check.expression) &&
    check.expression.name.text === 'meta';
  const [meta] = isMeta ? check.arguments : [];
  if (!meta || !ts.isObjectLiteralExpression(meta)) return undefined;
  const description = meta.properties.find((one) => one.name?.getText() === 'description');
  return description && ts.isPropertyAssignment(description) ? textOf(description.initializer, constants) : undefined;
}

/** A text as it is written, with the constants in it. */
function textOf(text, constants) {
  if (ts.isStringLiteralLike(text)) return text.text;
  if (!ts.isTemplateExpression(text)) return undefined;
  const spans = text.templateSpans.map(({ expression, literal }) => {
    const named = ts.isIdentifier(expression) ? constants.get(expression.text) : undefined;
    return `${named?.getText() ?? expression.getText()}${literal.text}`;
  });
  return text.head.text + spans.join('');
}

/** The properties of a schema of an object, or of a list of such. */
function objectLiteral(expression) {
  if (ts.isObjectLiteralExpression(expression)) return expression;
  if (!ts.isCallExpression(expression)) return undefined;
  const { expression: callee, arguments: given } = expression;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  if (callee.name.text === 'check') return objectLiteral(callee.expression);
  const [first] = given;
  const holds = callee.name.text === 'object' || callee.name.text === 'array' || wrappers.has(callee.name.text);
  return holds && first ? objectLiteral(first) : undefined;
}
