import { sql, type RawBuilder } from 'kysely';

export interface Coordinates {
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
}

const EARTH_RADIUS_KILOMETRES = 6371.0088;
/** Never more than the shortest degree of latitude, so that the box around a circle holds all of it. */
const KILOMETRES_A_DEGREE = 110.5;
/** How much shorter a degree of longitude is than one of latitude in the middle of Ukraine: cos 49°. */
const LONGITUDE_SCALE = 0.6561;

/** A point of the plane in which the nearest neighbours are looked for; about right within Ukraine. */
export function knnPoint({ latitude, longitude }: Coordinates): string {
  return `(${longitude * LONGITUDE_SCALE},${latitude})`;
}

/** The box of that plane around everything within `kilometres`. */
export function knnBox({ latitude, longitude }: Coordinates, kilometres: number): string {
  const north = Math.min(kilometres / KILOMETRES_A_DEGREE, 90);
  const shrink = Math.cos((Math.min(Math.abs(latitude) + north, 89.9) * Math.PI) / 180);
  const east = Math.min(north / shrink, 360);
  const west = { latitude: latitude - north, longitude: longitude - east };
  return `(${knnPoint(west)},${knnPoint({ latitude: latitude + north, longitude: longitude + east })})`;
}

/** Great-circle distance (haversine), kilometres. */
export function kilometresBetween(a: Coordinates, b: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const across = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const along = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const chord = across + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * along;
  return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The same in SQL, from the columns `latitude` and `longitude` of a row. */
export function kilometresFrom({ latitude, longitude }: Record<keyof Coordinates, unknown>): RawBuilder<number> {
  return sql<number>`(2 * ${EARTH_RADIUS_KILOMETRES}::float8 * asin(least(1, sqrt(
    sin(radians(latitude - ${latitude}::float8) / 2) ^ 2
    + cos(radians(latitude)) * cos(radians(${latitude}::float8)) * sin(radians(longitude - ${longitude}::float8) / 2) ^ 2
  ))))`;
}
