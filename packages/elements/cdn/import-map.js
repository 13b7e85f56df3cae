// Prints the import map that has browsers check every file of a release: `node import-map.mjs https://town.example/resilience-kit`.
// It comes with the archive for those who host the kit, and reads `manifest.json` beside it.
import { readFileSync } from 'node:fs';

/** After a failure the kit asks for a file again under another address; so many of those are in the map. */
const TRIES = 2;

/**
 * @param {{ files: Record<string, { integrity: string, immutable: boolean }> }} manifest
 * @param {string} address where the files lie, without a slash at the end
 */
export function importMapOf({ files }, address) {
  const checked = Object.entries(files).filter(([name, { immutable }]) => immutable && name.endsWith('.js'));
  const entries = checked.flatMap(([name, { integrity }]) => [
    [`${address}/${name}`, integrity],
    ...Array.from({ length: TRIES }, (_, index) => [`${address}/${name}?again=${index + 1}`, integrity]),
  ]);
  return { integrity: Object.fromEntries(entries) };
}

const [, program, address] = process.argv;
if (program === import.meta.filename && address) {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', import.meta.url), 'utf8'));
  console.log(JSON.stringify(importMapOf(manifest, address.replace(/\/+$/, ''))));
}
