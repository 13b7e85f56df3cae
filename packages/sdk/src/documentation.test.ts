import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('.', import.meta.url));
const folder = fileURLToPath(new URL('..', import.meta.url));

const { program, checker } = compile();

it('whatever is public says what it is when one points at it', { timeout: 60_000 }, () => {
  const undocumented = new Set<string>();
  for (const entry of entries()) {
    const file = program.getSourceFile(entry);
    const module = file && checker.getSymbolAtLocation(file);
    expect(module, `${entry} is a module`).toBeDefined();
    for (const exported of checker.getExportsOfModule(module as ts.Symbol)) {
      for (const name of undocumentedIn(target(exported))) undocumented.add(name);
    }
  }
  expect([...undocumented].toSorted()).toEqual([]);
});

/** The files that `exports` of package.json names. */
function entries(): string[] {
  const { exports } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { exports: Record<string, string> };
  return Object.values(exports).flatMap((path) => {
    if (!path.includes('*')) return [`${folder}${path.slice(2)}`];
    const [before = '', after = ''] = path.slice(2).split('*');
    return readdirSync(`${folder}${before}`)
      .filter((file) => file.endsWith(after) && !file.includes('.test.'))
      .map((file) => `${folder}${before}${file}`);
  });
}

function compile() {
  const configFile = `${folder}tsconfig.json`;
  const { config } = ts.readConfigFile(configFile, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const compiled = ts.createProgram(entries(), { ...options, composite: false, incremental: false, noEmit: true });
  return { program: compiled, checker: compiled.getTypeChecker() };
}

function target(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function undocumentedIn(symbol: ts.Symbol): string[] {
  const [declaration] = symbol.declarations ?? [];
  // What the contract says is documented there.
  if (!declaration || !isOurs(declaration)) return [];
  const faults = isDocumented(symbol) ? [] : [symbol.name];
  const members = new Map<string, ts.Symbol>();
  if (symbol.flags & ts.SymbolFlags.Type) {
    for (const member of checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))) {
      members.set(member.name, member);
    }
  }
  if (symbol.flags & ts.SymbolFlags.Class) {
    for (const member of checker.getPropertiesOfType(checker.getTypeOfSymbol(symbol))) {
      if (member.name !== 'prototype') members.set(`static ${member.name}`, member);
    }
  }
  if (symbol.flags & ts.SymbolFlags.Function) faults.push(...unnamedParameters(symbol, symbol.name));
  for (const [name, member] of members) {
    const where = `${symbol.name}.${name}`;
    if (!isPublic(member) || !member.declarations?.some(isOurs)) continue;
    // What an error is called is its own name.
    if (name === 'name' && members.has('stack')) continue;
    if (!isDocumented(member)) faults.push(where);
    faults.push(...unnamedParameters(member, where));
  }
  return faults;
}

function isOurs(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.startsWith(source);
}

function isPublic({ name, valueDeclaration }: ts.Symbol): boolean {
  // Names of the language's own, such as `Symbol.asyncIterator`, are explained there.
  if (name.startsWith('__') || name.includes('#')) return false;
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return !valueDeclaration || (ts.getCombinedModifierFlags(valueDeclaration) & hidden) === 0;
}

function isDocumented(symbol: ts.Symbol): boolean {
  return symbol.getDocumentationComment(checker).length > 0;
}

/** Parameters whose type says nothing (a text, a number, a flag) and which the comment does not speak of either. */
function unnamedParameters(symbol: ts.Symbol, where: string): string[] {
  const declaration = symbol.valueDeclaration;
  if (!declaration) return [];
  const words = [
    ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    ...symbol.getJsDocTags(checker).map(({ text }) => ts.displayPartsToString(text)),
  ].join(' ');
  const telling = new Set(words.toLowerCase().match(/[a-z]+/g));
  return checker
    .getTypeOfSymbolAtLocation(symbol, declaration)
    .getCallSignatures()
    .flatMap((signature) => signature.parameters)
    .filter((parameter) => {
      const { flags } = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(parameter, declaration));
      const saysNothing = flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike);
      // `deliveryId` is spoken of as "delivery", `idOrCode` as `id` or `code`.
      const parts = parameter.name.split(/(?=[A-Z])/).map((part) => part.toLowerCase());
      return saysNothing && !parts.some((part) => telling.has(part));
    })
    .map((parameter) => `${where}(${parameter.name})`);
}
