/** A place on the map: longitude and latitude, degrees. */
export type Degrees = readonly [longitude: number, latitude: number];

/**
 * The drawing that the outlines come from (@svg-maps/ukraine) is in the Mercator projection. Where it begins, and how many
 * degrees a unit of it is, was found by fitting it to cities whose position is known; it holds to 0.05 degrees.
 */
const west = 22.11466;
const north = 61.70309;
const across = 0.01806297;
const down = 0.0180376;

/** From the units of the drawing to degrees. */
export function toDegrees(x: number, y: number): Degrees {
  return [west + across * x, fromMercator(north - down * y)];
}

/** From degrees to the units of the drawing. */
export function fromDegrees([longitude, latitude]: Degrees): [x: number, y: number] {
  return [(longitude - west) / across, (north - toMercator(latitude)) / down];
}

/** A latitude from its distance from the equator in the Mercator projection, both in degrees. */
function fromMercator(mercator: number): number {
  return (2 * Math.atan(Math.exp((mercator * Math.PI) / 180)) * 180) / Math.PI - 90;
}

function toMercator(latitude: number): number {
  return (Math.log(Math.tan(((latitude + 90) * Math.PI) / 360)) * 180) / Math.PI;
}
