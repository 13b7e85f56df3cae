import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AccessKeyScope } from '@resilience-kit/contract';
import { createAccessKey, grantAccess } from '../access-keys/access-keys.ts';
import type { Database } from '../database/database.ts';
import type { KeyFile } from './key-file.ts';

/** Everything but reading what people sent: that is for those to whom they sent it. */
export const OPERATOR_SCOPES: readonly AccessKeyScope[] = [
  'records:read',
  'records:write',
  'figures:write',
  'forms:write',
  'keysets:write',
  'webhooks:write',
  'keys:write',
];

/**
 * The key with which the operator publishes and makes keys for organizations, in a file that nobody else on the machine may
 * read; made when it is not there. Whoever has the file also has the database beside it, so it opens nothing new.
 */
export async function keepOperatorKey(
  database: Database,
  { folder, now }: { folder: string; now: Date },
): Promise<KeyFile> {
  const path = resolve(folder, 'operator-key.txt');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await makeWhole(path, `${createAccessKey()}\n`);
  const accessKey = (await readFile(path, 'utf8')).trim();
  if (!/^rk_[\w-]{43}$/.test(accessKey))
    throw new Error(`${path} holds no access key. Move that file away and start again: a new one is made.`);
  await grantAccess(database, {
    organizationId: undefined,
    accessKey,
    label: 'operator',
    scopes: OPERATOR_SCOPES,
    now,
  });
  return { path };
}

/** Makes a file unless it is there; whoever finds it finds all of it, also when two servers start at once. */
async function makeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
}
