import type { Position } from './sites.ts';

const EARTH_RADIUS = 6371;

/** The great-circle distance between two points, kilometres. */
export function distanceBetween(one: Position, other: Position): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const between =
    half(one.latitude, other.latitude) +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(one.longitude, other.longitude);
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(between));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
