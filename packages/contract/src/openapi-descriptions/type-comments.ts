import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A type of the contract, as far as its comments go. */
export interface CommentedType {
  /** What the comment of a property says, empty without one, and its type; undefined when there is no such property. */
  property(name: string): { comment: string; type: CommentedType } | undefined;
  /** Of a list: the type of what is in it. */
  items(): CommentedType | undefined;
}

/** Reads the exported types of the contract, by name, with the comments that stand in the sources before their properties. */
export function exportedTypes(): (name: string) => CommentedType | undefined {
  const project = fileURLToPath(new URL('../../', import.meta.url));
  const entry = `${project}src/index.ts`;
  const { config } = ts.readConfigFile(`${project}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  const program = ts.createProgram([entry], { ...options, composite: false, incremental: false, noEmit: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  const types = new Map(
    (module ? checker.getExportsOfModule(module) : [])
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
      .filter(({ flags }) => (flags & ts.SymbolFlags.Type) !== 0)
      .map((symbol) => [symbol.name, checker.getDeclaredTypeOfSymbol(symbol)]),
  );
  return (name) => {
    const type = types.get(name);
    return type && commented(type, checker);
  };
}

function commented(type: ts.Type, checker: ts.TypeChecker): CommentedType {
  const present = checker.getNonNullableType(type);
  const members = present.isUnion() ? present.types : [present];
  return {
    property(name) {
      const property = members.map((member) => member.getProperty(name)).find((found) => found !== undefined);
      return (
        property && {
          comment: ts.displayPartsToString(property.getDocumentationComment(checker)),
          type: commented(checker.getTypeOfSymbol(property), checker),
        }
      );
    },
    items() {
      const item = members.map((member) => member.getNumberIndexType()).find((found) => found !== undefined);
      return item && commented(item, checker);
    },
  };
}
