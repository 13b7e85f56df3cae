import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { keyset as keysetSchema, type Keyset } from '@resilience-kit/contract';
import { identityToRecipient } from 'age-encryption';
import * as z from 'zod/mini';
import { ToldError } from '../problems/told-error.ts';
import { both } from '../spreadsheets/bilingual.ts';
import type { AgeKeyPair } from './age-identity.ts';
import { readIdentityFile, writeIdentityFile } from './identity-file.ts';
import { isSigned } from './keyset-signature.ts';
import { makeSecretFolder, writeSecretFile } from './secret-file.ts';

const TEAM_FILE = /^team-identity(?:-(\d+))?\.txt$/;
const KEYSET_FILE = /^keyset-(\d+)\.json$/;
const SECRET = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/gim;

/** What the newest file of the team says. */
export interface TeamFile {
  path: string;
  /** All keys of the team that the file holds, the newest first; the older ones open what was sent before. */
  secrets: string[];
  recipients: string[];
  organizationId: string | undefined;
  accessKey: string | undefined;
}

/** The folder of one organization’s keys. Nothing in it is ever changed or overwritten: what is new is a new file. */
export function keysetFolder(folder: string) {
  const pathOf = (name: string) => resolve(folder, name);
  const paths = {
    recovery: pathOf('recovery-identity.txt'),
    signingKey: pathOf('signing-key.pem'),
    /** The first one has no number, as in the folder of the demo. */
    team: (serial: number) => pathOf(serial === 1 ? 'team-identity.txt' : `team-identity-${serial}.txt`),
    keyset: (serial: number) => pathOf(`keyset-${serial}.json`),
  };
  return {
    paths,
    make: () => makeSecretFolder(folder),
    names: () => namesIn(folder),

    async writeTeam(
      serial: number,
      file: { pair: AgeKeyPair; older: readonly string[]; organizationId: string; accessKey?: string | undefined },
    ): Promise<string> {
      const { pair, older, organizationId, accessKey } = file;
      const text = writeIdentityFile({
        ...pair,
        organizationId,
        ...(accessKey === undefined ? {} : { accessKey }),
        about: ABOUT_TEAM,
      });
      const before = older.length === 0 ? '' : `# Older keys, which open what was sent before:\n${older.join('\n')}\n`;
      await writeSecretFile(paths.team(serial), text + before);
      return paths.team(serial);
    },
    async writeRecovery(pair: AgeKeyPair, organizationId: string): Promise<string> {
      await writeSecretFile(paths.recovery, writeIdentityFile({ ...pair, organizationId, about: ABOUT_RECOVERY }));
      return paths.recovery;
    },
    async makeSigningKey(): Promise<KeyObject> {
      const { privateKey } = generateKeyPairSync('ed25519');
      await writeSecretFile(paths.signingKey, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
      return privateKey;
    },
    async writeKeyset(keyset: Keyset): Promise<string> {
      await writeSecretFile(paths.keyset(keyset.serial), keysetText(keyset));
      return paths.keyset(keyset.serial);
    },

    /** @throws Error when there is none */
    async signingKey(): Promise<KeyObject> {
      const pem = await readFile(paths.signingKey, 'utf8').catch((cause: unknown) => {
        throw new ToldError(
          both(
            `Ключа підпису ${paths.signingKey} немає: принесіть його звідти, де він зберігається.`,
            `There is no signing key at ${paths.signingKey}: bring it from where you keep it.`,
          ),
          { cause },
        );
      });
      try {
        const key = createPrivateKey(pem);
        if (key.asymmetricKeyType === 'ed25519') return key;
      } catch {
        // Told below: what is wrong in the file helps nobody, and could quote it.
      }
      throw new ToldError(
        both(
          `У файлі ${paths.signingKey} немає приватного ключа Ed25519. Принесіть справжній signing-key.pem.`,
          `${paths.signingKey} holds no Ed25519 private key. Bring the right signing-key.pem.`,
        ),
      );
    },
    /** The newest file of the team; undefined when there is none. */
    async team(): Promise<TeamFile | undefined> {
      const [newest] = (await namesIn(folder))
        .flatMap((name) => {
          const match = TEAM_FILE.exec(name);
          return match ? [{ name, serial: Number(match[1] ?? 1) }] : [];
        })
        .sort((one, other) => other.serial - one.serial);
      return newest && readTeam(join(folder, newest.name));
    },
    /** The keyset with the highest serial that was made here; undefined when there is none. */
    async keyset(): Promise<Keyset | undefined> {
      const serials = (await namesIn(folder)).map((name) => Number(KEYSET_FILE.exec(name)?.[1] ?? 0));
      const highest = Math.max(0, ...serials);
      return highest === 0 ? undefined : readKeyset(paths.keyset(highest));
    },
  };
}

export type KeysetFolder = ReturnType<typeof keysetFolder>;

/** A keyset as it stands in a file and is sent. */
export function keysetText(keyset: Keyset): string {
  return `${JSON.stringify(keyset, null, 2)}\n`;
}

/**
 * Reads a keyset from a file.
 *
 * @throws Error when it is none, or was changed since it was signed
 */
export async function readKeyset(path: string): Promise<Keyset> {
  const read = z.safeParse(keysetSchema, parsed(await readFile(path, 'utf8')));
  if (!read.success) {
    throw new ToldError(
      both(
        `${path} — не набір ключів. Вкажіть файл keyset-N.json, який створили keysets create, rotate чи renew.`,
        `${path} is no keyset. Name the file keyset-N.json that keysets create, rotate or renew has made.`,
      ),
    );
  }
  if (isSigned(read.data)) return read.data;
  throw new ToldError(
    both(
      `${path} змінили після підписання. Не публікуйте його.`,
      `${path} was changed since it was signed. Do not publish it.`,
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

async function readTeam(path: string): Promise<TeamFile> {
  const text = await readFile(path, 'utf8');
  const secrets = (text.match(SECRET) ?? []).map((secret) => secret.toUpperCase());
  try {
    const recipients = await Promise.all(secrets.map((secret) => identityToRecipient(secret)));
    if (recipients.length === 0) throw new Error('none');
    const { organizationId, accessKey } = readIdentityFile(text) ?? {};
    return { path, secrets, recipients, organizationId, accessKey };
  } catch {
    // Without a cause: it could hold the key.
    throw new ToldError(
      both(
        `У файлі ${path} немає ключа age або його змінено. Візьміть копію.`,
        `${path} holds no age identity, or one that was changed. Use your copy of it.`,
      ),
    );
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

const ABOUT_TEAM = [
  'The identity of the team that answers requests for help.',
  'Whoever has this file can read them: keep it secret, and keep a copy. Read requests with:',
  'resilience-kit intakes pull --identity FILE (this file)',
];
const ABOUT_RECOVERY = [
  'The recovery identity: it opens requests for help when the identity of the team is lost.',
  'Keep it off line, in a safe place, away from the other one.',
];
