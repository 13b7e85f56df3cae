import ukraine from '@svg-maps/ukraine';
import { format } from 'prettier';
import { encodePoints } from '../ring-encoding.ts';
import { bordersOf, ringOf } from './borders.ts';
import { labelPoint } from './label-point.ts';
import { sevastopol } from './sevastopol.ts';
import { simplify } from './simplify.ts';
import { svgRings } from './svg-rings.ts';

/** What the package holds; its own types refer to a package that there is none of. */
interface Drawing {
  readonly locations: readonly { readonly id: string; readonly path: string }[];
}

/** Of what is left out, the smallest triangle that would be seen, square tenths of the drawing's units (about 0.1 km²). */
const AREA = 50;

/** The source of `outline-data.ts`. */
export async function outlineFile(): Promise<string> {
  const { locations } = ukraine as unknown as Drawing;
  const drawn = locations.map(({ id, path }) => ({ id, rings: svgRings(path) }));
  const crimea = drawn.find(({ id }) => id === 'crimea')?.rings[0] ?? [];
  const { lines, areas } = bordersOf([...drawn.map(({ rings }) => rings), [sevastopol(crimea)]]);
  const simplified = lines.map((line) => simplify(line, AREA));
  const labels = areas.map((rings) => labelPoint(rings.map((ring) => ringOf(ring, simplified))));
  const source = `// Written by \`pnpm run outlines\` from the package @svg-maps/ukraine.
// Map of Ukraine by Olesia Ladanai after MapSVG, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), simplified, encoded, and with Sevastopol added.

/** The borders, each as \`encodePoints\` writes it. */
export const outlineLines = '${simplified.map(encodePoints).join(' ')}';

/** Of each region: its rings, as numbers of lines; a negative number \`n\` is line \`~n\` backwards. */
export const outlineAreas: readonly (readonly (readonly number[])[])[] = ${JSON.stringify(areas)};

/** Where each region's name goes, as \`encodePoints\` writes it. */
export const outlineLabels = '${encodePoints(labels)}';
`;
  return format(source, { parser: 'typescript', printWidth: 120, singleQuote: true });
}
