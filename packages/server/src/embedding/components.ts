import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Encoding, encodingFor, packed } from '../http/compression.ts';
import { pageStyles } from './page-styles.ts';

const tokens = createRequire(import.meta.url).resolve('@resilience-kit/elements/tokens.css');

/** Where the elements' package has the files that the page loads. */
export const builtComponents = fileURLToPath(new URL('../../dist/cdn/', pathToFileURL(tokens)));

/** The name of the page's stylesheet among the files. */
export const PAGE_STYLES = 'intake-page.css';

/** What tells of the files, for those who want to check them, or to know what they do. */
const DESCRIPTIONS = ['manifest.json', 'behaviour.json'] as const;

/** All that the page can load, as it was at one moment. */
export interface Components {
  /** Another one when anything in any file is: it stands in their addresses. */
  version: string;
  names: readonly string[];
  /** A file, packed as the client takes it; undefined when there is none of that name. */
  file(name: string, acceptEncoding: string | undefined): Promise<ComponentFile | undefined>;
  /** What the release says of itself; undefined for a folder that does not say it. */
  release: Release | undefined;
  /** What tells of the files: `manifest.json`, `behaviour.json`. No page loads it. */
  description(name: string, acceptEncoding: string | undefined): Promise<ComponentFile | undefined>;
}

/** The part of `manifest.json` that code for a page is put together from. */
export interface Release {
  /** Of the packages, by semver. */
  readonly version: string;
  /** The name of the loader that never changes under its name. */
  readonly loader: string;
  /** What mends pages whose tags were taken out. */
  readonly mending: readonly string[];
  /** The files of each element, by its tag. */
  readonly elements: Readonly<Record<string, { readonly files: readonly string[] }>>;
  /** Hashes as `integrity` has them. */
  readonly files: Readonly<Record<string, { readonly integrity: string }>>;
}

export interface ComponentFile {
  bytes: Uint8Array;
  mediaType: string;
  encoding: Encoding | undefined;
}

/** Reads the built elements once for all who ask; while they are not built, each asks again. */
export function componentsIn(folder: string = builtComponents): () => Promise<Components | undefined> {
  let reading: Promise<Components | undefined> | undefined;
  return async () => {
    const read = await (reading ??= readComponents(folder));
    if (!read) reading = undefined;
    return read;
  };
}

/**
 * Reads the built elements into memory, where they stay as they were, whatever is built afterwards: a page that has begun to
 * load goes on with files that fit together.
 *
 * @returns undefined when they are not built
 */
async function readComponents(folder: string): Promise<Components | undefined> {
  const files = new Map<string, Buffer>([
    [PAGE_STYLES, Buffer.concat([await readFile(tokens), Buffer.from(pageStyles)])],
  ]);
  try {
    const integrity = JSON.parse(await readFile(join(folder, 'integrity.json'), 'utf8')) as object;
    for (const name of Object.keys(integrity)) files.set(name, await readFile(join(folder, name)));
  } catch {
    return undefined;
  }
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  const descriptions = new Map<string, Buffer>();
  for (const name of DESCRIPTIONS) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (bytes) descriptions.set(name, bytes);
  }
  const shrunk = new Map<string, Promise<Uint8Array>>();
  const from =
    (known: ReadonlyMap<string, Buffer>): Components['file'] =>
    async (name, acceptEncoding) => {
      const plain = known.get(name);
      if (!plain) return undefined;
      const encoding = encodingFor(acceptEncoding, plain.length);
      const key = `${encoding} ${name}`;
      const bytes = encoding === undefined ? plain : (shrunk.get(key) ?? packed(plain, encoding));
      if (encoding !== undefined) shrunk.set(key, Promise.resolve(bytes));
      return { bytes: await bytes, encoding, mediaType: mediaTypeOf(name) };
    };
  return {
    version: hash.digest('base64url').slice(0, 16),
    names: [...files.keys()],
    release: releaseIn(descriptions.get('manifest.json')),
    file: from(files),
    description: from(descriptions),
  };
}

function releaseIn(manifest: Buffer | undefined): Release | undefined {
  const said = JSON.parse(manifest?.toString() ?? '{}') as Partial<Release>;
  return said.loader !== undefined && said.files?.[said.loader] ? (said as Release) : undefined;
}

function mediaTypeOf(name: string): string {
  if (name.endsWith('.json')) return 'application/json';
  return name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
}
