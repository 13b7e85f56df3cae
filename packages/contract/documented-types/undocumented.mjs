import ts from 'typescript';

/**
 * Properties of schemas that neither a comment nor a description explains, as `file: constant.property`. What every
 * record has needs no words.
 */
export function undocumentedProperties(sources, described) {
  return sources.flatMap((source) =>
    source.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => [...declarationList.declarations])
      .filter(({ initializer, name }) => initializer && /Shape$/.test(name.getText(source)))
      .flatMap(({ name, initializer }) => {
        const object = ts.isObjectLiteralExpression(initializer) ? initializer.properties : [];
        return object
          .filter(ts.isPropertyAssignment)
          .filter((property) => property.name.text !== 'id' && ts.getJSDocCommentsAndTags(property).length === 0)
          .map((property) => `${name.text}.${property.name.text}`)
          .filter((property) => !described.has(property));
      }),
  );
}
