import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';

/** Stands for a network for one day. */
export type NetworkHash = (network: string, now: Date) => Promise<string>;

/**
 * Hashes networks with a salt that all copies of the server share, that changes every day (UTC) and is then deleted: the
 * same network can be recognized within a day and by nobody later. Addresses themselves are never kept.
 */
export function networkHash(database: Database): NetworkHash {
  let current: { day: string; salt: Promise<Buffer> } | undefined;
  return async (network, now) => {
    const day = now.toISOString().slice(0, 10);
    if (current?.day !== day) {
      const salt = saltOf(database, day).catch(() => {
        // While the database is away each copy counts alone, and asks for the salt again with the next request.
        if (current?.day === day) current = undefined;
        return randomBytes(32);
      });
      current = { day, salt };
    }
    return createHmac('sha256', await current.salt)
      .update(network)
      .digest('base64url')
      .slice(0, 22);
  };
}

async function saltOf(database: Database, day: string): Promise<Buffer> {
  await database
    .insertInto('network_salt')
    .values({ day, salt: randomBytes(32) })
    .onConflict((there) => there.doNothing())
    .execute();
  await database.deleteFrom('network_salt').where('day', '<', day).execute();
  const { salt } = await database
    .selectFrom('network_salt')
    .select('salt')
    .where('day', '=', day)
    .executeTakeFirstOrThrow();
  return Buffer.from(salt);
}
