import type { Release } from '../embedding/components.ts';

/** After a failure the kit asks for a file again under another address (`?again=1`); so many of those are in the map. */
const TRIES = 2;

/** The code of one release, for pages on which no byte of it may be another one. */
export interface CheckedRelease {
  version: string;
  /** Where the loader is that never changes. */
  loader: string;
  /** Its hash, as the attribute `integrity` has it. */
  integrity: string;
  /** An import map with the hashes of what the loader loads for the element. */
  importMap: string;
  /** What a content security policy names the map by: `sha256-…`. */
  importMapHash: string;
}

/**
 * @param tag of the element that the page has: hashes of others would only make the map longer
 * @param folder where the files are, without a slash at the end
 * @param sha256 of a text, in base64: pages that are served over plain HTTP have no `crypto.subtle`
 */
export function checkedRelease(
  release: Release,
  tag: string,
  folder: string,
  sha256: (text: string) => string,
): CheckedRelease {
  const { version, loader, mending, elements, files } = release;
  const hashOf = (name: string) => files[name]?.integrity ?? '';
  const scripts = [...new Set([...(elements[tag]?.files ?? []), ...mending])].filter((name) => name.endsWith('.js'));
  const hashes = scripts.flatMap((name) =>
    ['', ...Array.from({ length: TRIES }, (_, index) => `?again=${index + 1}`)].map((again) => [
      `${folder}/${name}${again}`,
      hashOf(name),
    ]),
  );
  const importMap = JSON.stringify({ integrity: Object.fromEntries(hashes) as Record<string, string> }, null, 1)
    // Within a script nothing is written with references.
    .replaceAll('<', '\\u003c');
  return {
    version,
    loader: `${folder}/${loader}`,
    integrity: hashOf(loader),
    importMap,
    importMapHash: `sha256-${sha256(importMap)}`,
  };
}
