import { sql, type RawBuilder } from 'kysely';

/** The codes of a place and of all places in it, at any depth. */
export function placesIn(code: string): RawBuilder<unknown> {
  return sql`(select code from place where path @> array[${code}]::text[])`;
}

/** The organizations of a network. */
export function organizationsIn(networkCode: string): RawBuilder<unknown> {
  return sql`(select id from organization where network_codes @> array[${networkCode}]::text[])`;
}
