import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { both } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';

const FILE = 'known-signing-keys.json';

const known = z.record(z.uuid(), z.object({ fingerprint: z.string(), serial: z.number() }));

/** What was seen of an organization’s keysets the last time. */
export interface KnownSigningKey {
  fingerprint: string;
  serial: number;
}

/**
 * The signing keys of other organizations that were used before, in a file beside the identity. A server that later gives out
 * keys of its own in their name is found out.
 */
export function knownSigningKeys(identityPath: string) {
  const path = join(dirname(identityPath), FILE);
  return {
    path,
    of: async (organizationId: string): Promise<KnownSigningKey | undefined> =>
      (await readKnown(path))[organizationId.toLowerCase()],
    async remember(organizationId: string, key: KnownSigningKey): Promise<void> {
      const next = { ...(await readKnown(path)), [organizationId.toLowerCase()]: key };
      await writeFile(path, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 });
    },
  };
}

async function readKnown(path: string): Promise<Record<string, KnownSigningKey>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
  const read = z.safeParse(known, parsed(text));
  if (read.success) return read.data;
  throw new ToldError(
    both(
      `${path} пошкоджено. Погляньте в нього: там записано, які ключі підпису інших організацій ви знаєте.`,
      `${path} cannot be read. Look into it: it tells which signing keys of other organizations you know.`,
    ),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
