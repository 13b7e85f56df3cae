// Writes what the schemas say of their properties into the built declarations, where an editor shows it: hovering over
// `service.minimum_age` tells the unit. Runs before the package is packed; the texts stay in one place, the schemas.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describedProperties } from './descriptions.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const sources = globSync('src/**/*.ts', { cwd: project }).filter((file) => !file.includes('.test.'));
const described = describedProperties(sources.map((file) => parse(project + file)));

for (const file of sources) {
  const declarations = project + file.replace(/^src/, 'dist').replace(/\.ts$/, '.d.ts');
  writeFileSync(declarations, documented(parse(declarations)));
}

function parse(path) {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

/** The text of declarations, with a comment before each property that has a description and no comment yet. */
function documented(source) {
  const insertions = [];
  const visit = (node, path) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) path = node.name.text;
    if (ts.isPropertySignature(node)) {
      path = `${path}.${node.name.text}`;
      const description = described.get(path);
      if (description !== undefined && ts.getJSDocCommentsAndTags(node).length === 0) {
        insertions.push({ at: node.getStart(), comment: `/** ${description.replaceAll('*/', '*\\/')} */ ` });
      }
    }
    ts.forEachChild(node, (child) => visit(child, path));
  };
  visit(source, '');
  return insertions
    .sort((one, other) => other.at - one.at)
    .reduce((text, { at, comment }) => text.slice(0, at) + comment + text.slice(at), source.text);
}
