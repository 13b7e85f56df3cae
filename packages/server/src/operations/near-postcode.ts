import { sql, type RawBuilder } from 'kysely';

const METRES_A_DEGREE = 111_320;
const EARTH_RADIUS_METRES = 6_371_008.8;

/**
 * The locations with an address in the postcode; with `metres`, all within that distance of the middle of those
 * addresses. Confidential locations are never found by where they are: their columns hold no coordinates.
 */
export function locationsNear(postcode: string, metres: number | undefined): RawBuilder<unknown> {
  const withPostcode = sql`
    document -> 'addresses' @> ${JSON.stringify([{ postal_code: postcode }])}::jsonb
    and document -> 'confidential' is distinct from 'true'::jsonb
  `;
  if (metres === undefined) return sql`(select id from location where ${withPostcode})`;
  return sql`(
    select location.id
    from location, (
      select avg(latitude) as latitude, avg(longitude) as longitude
      from location where latitude is not null and ${withPostcode}
    ) as middle
    where abs(location.latitude - middle.latitude) <= ${metres / METRES_A_DEGREE}::float8
      and ${distance} <= ${metres}::float8
  )`;
}

/** Great-circle distance (haversine) between `location` and `middle`, metres. */
const distance = sql`
  2 * ${EARTH_RADIUS_METRES}::float8 * asin(least(1, sqrt(
    sin(radians(location.latitude - middle.latitude) / 2) ^ 2
    + cos(radians(middle.latitude)) * cos(radians(location.latitude))
      * sin(radians(location.longitude - middle.longitude) / 2) ^ 2
  )))
`;
