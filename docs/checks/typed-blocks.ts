import { join } from 'node:path';
import ts from 'typescript';
import { root, type Block } from './documents.ts';

/**
 * What blocks speak of without saying where it is from: what stood in an earlier block of the page, or is the reader's own. Blocks
 * that declare one of these names have their own.
 */
const context = `
import type { ResilienceClient as Client, Middleware as Chain, isUnsupported as asks } from '@resilience-kit/sdk';
import type { FakeApi } from '@resilience-kit/sdk/testing';
import type * as contract from '@resilience-kit/contract';
declare global {
  type Middleware = Chain;
  type Figure = contract.Figure;
  type Service = contract.Service;
  const client: Client;
  const ResilienceClient: typeof import('@resilience-kit/sdk').ResilienceClient;
  const isUnsupported: typeof asks;
  const api: FakeApi & string;
  const baseUrl: string;
  const body: string;
  const fingerprint: string;
  const id: string;
  const identity: string;
  const lastTime: string;
  const organization_id: string;
  const request: Request;
  const secret: string;
  const text: string;
  const record: { name: string; description: string };
  const sealed: import('@resilience-kit/sdk').Intakes extends { seal(...given: never[]): Promise<infer Sealed> } ? Sealed : never;
  const eleventy: { addPassthroughCopy(paths: Record<string, string>): void };
  const hromada: string;
  const setupServer: typeof import('msw/node').setupServer;
  const http: typeof import('msw').http;
  const createReadStream: typeof import('node:fs').createReadStream;
  const readFile: typeof import('node:fs/promises').readFile;
  const writeFile: typeof import('node:fs/promises').writeFile;
  function show(read: number, total: number | undefined): void;
  function store(service: unknown): Promise<void>;
  function remember(...given: unknown[]): Promise<void>;
  function reload(id: string | undefined): Promise<void>;
  function currentTrace(): string;
  function count(...given: unknown[]): void;
}
`;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: [
    'lib.es2024.d.ts',
    'lib.esnext.array.d.ts',
    'lib.esnext.disposable.d.ts',
    'lib.dom.d.ts',
    'lib.dom.iterable.d.ts',
  ],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  types: ['node'],
  typeRoots: [join(root, 'node_modules/@types')],
  strict: true,
  useUnknownInCatchVariables: false,
  allowImportingTsExtensions: true,
  erasableSyntaxOnly: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
};

/** A block may be the inside of a function. */
const RETURN_OUTSIDE = 1108;

/** What the compiler says of blocks of TypeScript and JavaScript, by where they stand, against the packages as they are. */
export function faultsInTyped(blocks: readonly Block[]): Map<string, string[]> {
  const files = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [index, block] of blocks.entries()) {
    // Where the packages that a block imports are found.
    const folder = block.language === 'tsx' ? 'examples/react' : 'docs/checks';
    const name = join(root, folder, `block-${index}.${block.language === 'tsx' ? 'tsx' : 'ts'}`);
    files.set(name, `${block.code}\nexport {};\n`);
    names.set(block.where, name);
  }
  const contextFile = join(root, 'docs/checks/block-context.ts');
  files.set(contextFile, context);
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.fileExists = (file) => files.has(file) || ts.sys.fileExists(file);
  host.readFile = (file) => files.get(file) ?? ts.sys.readFile(file);
  host.getSourceFile = (file, target, ...more) => {
    const text = files.get(file);
    return text === undefined ? read(file, target, ...more) : ts.createSourceFile(file, text, target, true);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const faultsOf = (name: string) => {
    const source = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .filter(({ code }) => code !== RETURN_OUTSIDE)
      .map((diagnostic) => {
        const line = source?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
        return `line ${line + 1}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`;
      });
  };
  const result = new Map(blocks.map(({ where }) => [where, faultsOf(names.get(where) ?? '')]));
  return result.set('context', faultsOf(contextFile));
}
