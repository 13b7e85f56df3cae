import type { Degrees } from '../../basemap/projection.ts';

/** About as wide as a letter of a name on the map, CSS pixels. */
const LETTER = 7;

/** Whether the name of an area fits into it at a zoom, so that names of small areas wait until there is room. */
export function hasRoom(name: string, rings: readonly (readonly Degrees[])[], zoom: number): boolean {
  const longitudes = rings.flat().map(([longitude]) => longitude);
  const width = ((Math.max(...longitudes) - Math.min(...longitudes)) / 360) * 256 * 2 ** zoom;
  return name.length * LETTER < width;
}
