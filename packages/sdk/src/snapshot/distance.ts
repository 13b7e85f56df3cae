export interface Coordinates {
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
}

const EARTH_RADIUS_KILOMETRES = 6371.0088;
/** How much shorter a degree of longitude is than one of latitude in the middle of Ukraine: cos 49°. */
const LONGITUDE_SCALE = 0.6561;

/** Great-circle distance (haversine), kilometres. */
export function kilometresBetween(a: Coordinates, b: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const across = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const along = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const chord = across + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * along;
  return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Degrees of latitude that something is away, about right within Ukraine; what relevance is weighed with. */
export function degreesBetween(a: Coordinates, b: Coordinates): number {
  return Math.hypot((a.longitude - b.longitude) * LONGITUDE_SCALE, a.latitude - b.latitude);
}
