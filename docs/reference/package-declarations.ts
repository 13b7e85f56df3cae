import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The packages of the workspace whose exports the reference tells of. */
const packages = ['elements', 'sdk', 'server', 'text'] as const;
export type PackageName = (typeof packages)[number];

/** What the reference says of an export, or of a member of one. */
export interface Declared {
  readonly name: string;
  /** The doc comment, with its parameters, result and examples. */
  readonly description: string;
  /** As it is written in the sources, without what it does inside. */
  readonly signature: string;
  readonly members: readonly Declared[];
}

/** An entry of the package with what it exports of its own. */
export interface Entry {
  /** As it is imported: `@resilience-kit/sdk/testing`. */
  readonly specifier: string;
  readonly exports: readonly Declared[];
}

/** Every entry of a package that is code to import and not there for its effect alone, read from the sources. */
export function entriesOf(name: PackageName): readonly Entry[] {
  read ??= readAll();
  return read[name];
}

let read: Readonly<Record<PackageName, readonly Entry[]>> | undefined;

/** All at once: they share most of their sources. */
function readAll(): Readonly<Record<PackageName, readonly Entry[]>> {
  const files = packages.flatMap(entryFiles);
  const program = ts.createProgram(
    files.map(({ file }) => file),
    compilerOptions,
  );
  const checker = program.getTypeChecker();
  const entries = files.map(({ name, specifier, file }) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const isOurs = (declaration: ts.Declaration) =>
      declaration.getSourceFile().fileName.startsWith(`${folderOf(name)}src/`);
    const exports = (module ? checker.getExportsOfModule(module) : [])
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
      .filter((symbol) => symbol.declarations?.some(isOurs))
      .map((symbol) => describe(checker, symbol, isOurs))
      .toSorted((one, other) => one.name.localeCompare(other.name));
    return { name, specifier, exports };
  });
  const of = (name: PackageName) => entries.filter((entry) => entry.name === name);
  return { elements: of('elements'), sdk: of('sdk'), server: of('server'), text: of('text') };
}

function folderOf(name: PackageName): string {
  return fileURLToPath(new URL(`../../packages/${name}/`, import.meta.url));
}

/** The files that `exports` of package.json names: those of code, but for records to try things with. */
function entryFiles(name: PackageName): { name: PackageName; specifier: string; file: string }[] {
  const folder = folderOf(name);
  const { exports } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { exports: Record<string, unknown> };
  return Object.entries(exports).flatMap(([entry, path]) => {
    if (typeof path !== 'string' || !path.endsWith('.ts') || path.includes('/fixtures/')) return [];
    const specifier = `@resilience-kit/${name}${entry.slice(1)}`;
    if (!path.includes('*')) return [{ name, specifier, file: `${folder}${path.slice(2)}` }];
    const [before = '', after = ''] = path.slice(2).split('*');
    return readdirSync(`${folder}${before}`)
      .filter(
        (file) => file.endsWith(after) && !file.includes('.test.') && exportsSomething(`${folder}${before}${file}`),
      )
      .map((file) => ({
        name,
        specifier: specifier.replace('*', file.slice(0, -after.length)),
        file: `${folder}${before}${file}`,
      }));
  });
}

/** Entries that define an element export nothing: the page of the elements tells of them. */
function exportsSomething(file: string): boolean {
  return /^export /m.test(readFileSync(file, 'utf8'));
}

/** What the sources of all packages can be read with; nothing is checked. */
const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  types: [],
  noEmit: true,
};

type IsOurs = (declaration: ts.Declaration) => boolean;

function describe(checker: ts.TypeChecker, symbol: ts.Symbol, isOurs: IsOurs): Declared {
  const declaration = symbol.declarations?.find(isOurs);
  const isType = (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0;
  const members = isType ? checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)) : [];
  return {
    name: symbol.name,
    description: documentation(checker, symbol),
    signature: declaration ? signatureOf(declaration) : '',
    members: members
      .filter((member) => isShown(member, isOurs))
      .map((member) => ({
        name: member.name,
        description: documentation(checker, member),
        signature: member.declarations ? signatureOf(member.declarations[0] as ts.Declaration) : '',
        members: [],
      })),
  };
}

/** What a browser calls on elements; nobody else does. */
const calledByBrowsers = ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'adoptedCallback'];

/** Members that are public, ours, and not names of the language's own. */
function isShown(member: ts.Symbol, isOurs: IsOurs): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const { valueDeclaration, name } = member;
  const isPublic = !valueDeclaration || (ts.getCombinedModifierFlags(valueDeclaration) & hidden) === 0;
  if (calledByBrowsers.includes(name)) return false;
  return isPublic && !name.startsWith('__') && !name.includes('#') && (member.declarations?.some(isOurs) ?? false);
}

function documentation(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  const tags = symbol.getJsDocTags(checker).map(({ name, text }) => {
    const words = ts.displayPartsToString(text);
    if (name === 'param') return words.replace(/^(\S+)\s+-?\s*/, '`$1`: ');
    return name === 'example' ? `\n\n${words}` : `\`@${name}\` ${words}`;
  });
  return [ts.displayPartsToString(symbol.getDocumentationComment(checker)), ...tags].filter(Boolean).join('\n\n');
}

/** A declaration as it is written, up to its body; of classes and interfaces the head alone, as their members follow. */
function signatureOf(declaration: ts.Declaration): string {
  const text = declaration.getText();
  const upTo = (node: ts.Node | undefined) =>
    node ? text.slice(0, node.getStart() - declaration.getStart()).trimEnd() : text;
  if (ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration)) {
    return text.slice(0, headEnd(declaration)).trimEnd().replace(/\{$/, '').trimEnd();
  }
  if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration) || ts.isAccessor(declaration)) {
    return upTo(declaration.body);
  }
  if (ts.isPropertyDeclaration(declaration) && declaration.type) {
    return text.slice(0, declaration.type.getEnd() - declaration.getStart());
  }
  if (ts.isVariableDeclaration(declaration)) return `const ${declaration.name.getText()}${typeAfter(declaration.type)}`;
  return text;
}

function typeAfter(type: ts.TypeNode | undefined): string {
  return type ? `: ${type.getText()}` : '';
}

function headEnd(declaration: ts.ClassDeclaration | ts.InterfaceDeclaration): number {
  const [brace] = declaration.getChildren().filter(({ kind }) => kind === ts.SyntaxKind.OpenBraceToken);
  return (brace?.getStart() ?? declaration.getEnd()) - declaration.getStart();
}
