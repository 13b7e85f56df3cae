import { oblastNames, type OblastName } from './oblast-names.ts';
import { outlineAreas, outlineLabels, outlineLines } from './outline-data.ts';
import { type Degrees, toDegrees } from './projection.ts';
import { decodePoints, type GridPoint } from './ring-encoding.ts';

/** A region with its outline. */
export interface Oblast extends OblastName {
  /** Closed lines without the repeated last point; one inside another is a hole. */
  readonly rings: readonly (readonly Degrees[])[];
  /** Where its name has most room. */
  readonly label: Degrees;
}

/** Who drew the outlines; their licence asks for this to be shown wherever they are. */
export const outlineCredit = {
  makers: 'Olesia Ladanai, MapSVG',
  source: 'https://mapsvg.com/maps/ukraine',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

let known: readonly Oblast[] | undefined;

/** All regions of Ukraine within its borders recognized by the United Nations. */
export function oblasts(): readonly Oblast[] {
  return (known ??= decode());
}

function decode(): Oblast[] {
  const lines = outlineLines.split(' ').map((line) => decodePoints(line).map(degrees));
  const labels = decodePoints(outlineLabels).map(degrees);
  const line = (number: number) => (number < 0 ? [...(lines[~number] ?? [])].reverse() : (lines[number] ?? []));
  return oblastNames.map((name, index) => ({
    ...name,
    rings: (outlineAreas[index] ?? []).map((numbers) => numbers.flatMap((number) => line(number).slice(0, -1))),
    label: labels[index] ?? [0, 0],
  }));
}

function degrees([x, y]: GridPoint): Degrees {
  return toDegrees(x / 10, y / 10);
}
