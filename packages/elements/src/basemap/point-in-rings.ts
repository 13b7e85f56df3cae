/** Whether a point is inside an area: within its rings, and in none of its holes. Coordinates of any kind. */
export function isInside(
  point: readonly [number, number],
  rings: readonly (readonly (readonly [number, number])[])[],
): boolean {
  const [x, y] = point;
  let inside = false;
  for (const ring of rings) {
    let [formerX, formerY] = ring.at(-1) ?? [0, 0];
    for (const [nextX, nextY] of ring) {
      if (nextY > y !== formerY > y && x < ((formerX - nextX) * (y - nextY)) / (formerY - nextY) + nextX)
        inside = !inside;
      [formerX, formerY] = [nextX, nextY];
    }
  }
  return inside;
}
