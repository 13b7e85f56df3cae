import { sql } from 'kysely';
import type { Keyset } from '@resilience-kit/contract';
import { grantAccess } from '../access-keys/access-keys.ts';
import type { Database } from '../database/database.ts';
import { DEMO_RECEIVER } from '../demo-data/forms/help-request.ts';
import { createKeyset, type KeysetDraft } from '../keysets/create-keyset.ts';
import { keyFiles } from '../keysets/key-files.ts';
import { publicSigningKey } from '../keysets/keyset-signature.ts';
import { latestKeyset, storeKeyset } from '../keysets/stored-keysets.ts';
import { readDataStatus } from '../settings/settings.ts';
import type { KeyFile } from './key-file.ts';

/** The key of the advisory lock under which keys are made: of several servers that start at once one does it. */
const KEYS_LOCK = 4_010_004;
const DAY = 24 * 60 * 60 * 1000;
/** How long a keyset of the demo lasts, and how long before its end the next one follows it, milliseconds. */
const LASTS = 365 * DAY;
const RENEWED = 30 * DAY;

/**
 * Makes the demo's form answerable: a keyset for its organization whose identities are files in the folder. Keys that are
 * there are kept, a keyset that ends soon is followed by the next. Without demo data nothing is done.
 */
export async function keepDemoKeys(
  database: Database,
  { folder, now }: { folder: string; now: Date },
): Promise<KeyFile | undefined> {
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${KEYS_LOCK})`.execute(transaction);
    if ((await readDataStatus(transaction)) !== 'demo') return undefined;
    const files = keyFiles(folder, DEMO_RECEIVER);
    const latest = await latestKeyset(transaction, DEMO_RECEIVER);
    if (!latest) {
      const { team, recovery, signingKey } = await files.readOrMake();
      const recipients = [
        { role: 'team', recipient: team.recipient },
        { role: 'recovery', recipient: recovery.recipient },
      ] as const;
      await storeKeyset(transaction, demoKeyset({ recipients, serial: 1, signingKey, now }));
    } else if (Date.parse(latest.not_after) - now.getTime() < RENEWED) {
      const signingKey = await files.readSigningKey();
      // Another key would be one that no page has pinned.
      if (signingKey && publicSigningKey(signingKey) === latest.signing_key) {
        const { recipients, serial } = latest;
        await storeKeyset(transaction, demoKeyset({ recipients, serial: serial + 1, signingKey, now }));
      }
    }
    const team = await files.readTeam();
    const opens = latest === undefined || latest.recipients.some(({ recipient }) => recipient === team?.recipient);
    if (!team || !opens) return { missing: madeElsewhere(folder) };
    await grantAccess(transaction, {
      organizationId: DEMO_RECEIVER,
      accessKey: team.accessKey,
      label: 'demo',
      scopes: ['intakes:read', 'intakes:write', 'keysets:write'],
      now,
    });
    return { path: files.paths.team };
  });
}

function demoKeyset({
  now,
  ...draft
}: Pick<KeysetDraft, 'recipients' | 'serial' | 'signingKey'> & { now: Date }): Keyset {
  return createKeyset({
    ...draft,
    organizationId: DEMO_RECEIVER,
    createdAt: now,
    notAfter: new Date(now.getTime() + LASTS),
  });
}

function madeElsewhere(folder: string): string {
  return `the keys of this database are not in ${folder}; bring that folder back to read what was sent with them`;
}
