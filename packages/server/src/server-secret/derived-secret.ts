import { hkdfSync, randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';

/** The setting in which servers without a secret of their own keep one for all copies of them. */
const SETTING = 'server_secret';

/** The secrets that others follow from, the one to use for what is new first. Never none. */
export type ServerSecrets = () => Promise<readonly [Buffer, ...Buffer[]]>;

/**
 * The secret that the server was given, or else one that its copies share in the database. A server that is given a secret
 * later still knows the one from before, so that what was made with that stays good.
 */
export function serverSecrets(database: Database, given: Buffer | undefined): ServerSecrets {
  let kept: Promise<Buffer | undefined> | undefined;
  return async () => {
    kept ??= (given ? readKept(database) : keep(database)).catch((error: unknown) => {
      // While the database is away; the next request asks again.
      kept = undefined;
      throw error;
    });
    const inDatabase = await kept;
    if (given) return inDatabase ? [given, inDatabase] : [given];
    if (!inDatabase) throw new Error('The secret that was kept in the database is gone.');
    return [inDatabase];
  };
}

/** 32 bytes that follow from a secret, for one use. */
export function derivedSecret(secret: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `resilience-kit ${use}`, 32));
}

async function keep(database: Database): Promise<Buffer | undefined> {
  await database
    .insertInto('setting')
    .values({ key: SETTING, value: JSON.stringify(randomBytes(32).toString('base64')) })
    .onConflict((there) => there.doNothing())
    .execute();
  return readKept(database);
}

async function readKept(database: Database): Promise<Buffer | undefined> {
  const row = await database.selectFrom('setting').select('value').where('key', '=', SETTING).executeTakeFirst();
  return row === undefined ? undefined : Buffer.from(String(row.value), 'base64');
}
