import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createAccessKey } from '../access-keys/access-keys.ts';
import { createAgeKeyPair } from './age-identity.ts';
import { readIdentityFile, writeIdentityFile, type IdentityFile } from './identity-file.ts';
import { makeSecretFolder, writeSecretFile } from './secret-file.ts';

const ABOUT_TEAM = [
  'The identity of the team that answers requests for help.',
  'Whoever has this file can read them: keep it secret, and keep a copy. Read requests with:',
  'resilience-kit intakes pull --identity team-identity.txt',
];
const ABOUT_RECOVERY = [
  'The recovery identity: it opens requests for help when the identity of the team is lost.',
  'Keep it off line, in a safe place, away from the other one.',
];

/** The folder with the keys of one organization. A file that is there is read and never changed. */
export function keyFiles(folder: string, organizationId: string) {
  const paths = {
    team: resolve(folder, 'team-identity.txt'),
    recovery: resolve(folder, 'recovery-identity.txt'),
    signingKey: resolve(folder, 'signing-key.pem'),
  };
  return {
    paths,
    readTeam: () => readTeam(paths.team, organizationId),
    readSigningKey: () => readSigningKey(paths.signingKey),

    /** The keys, making those whose file is missing. */
    async readOrMake(): Promise<{ team: TeamIdentity; recovery: Identity; signingKey: KeyObject }> {
      await makeSecretFolder(folder);
      return {
        team: (await readTeam(paths.team, organizationId)) ?? (await makeTeam(paths.team, organizationId)),
        recovery: (await readIdentity(paths.recovery)) ?? (await makeRecovery(paths.recovery, organizationId)),
        signingKey: (await readSigningKey(paths.signingKey)) ?? (await makeSigningKey(paths.signingKey)),
      };
    },
  };
}

type Identity = IdentityFile & { recipient: string };
export type TeamIdentity = Identity & { accessKey: string };

async function makeTeam(path: string, organizationId: string): Promise<TeamIdentity> {
  const team = { ...(await createAgeKeyPair()), organizationId, accessKey: createAccessKey() };
  await writeSecretFile(path, writeIdentityFile({ ...team, about: ABOUT_TEAM }));
  return team;
}

async function makeRecovery(path: string, organizationId: string): Promise<Identity> {
  const recovery = { ...(await createAgeKeyPair()), organizationId };
  await writeSecretFile(path, writeIdentityFile({ ...recovery, about: ABOUT_RECOVERY }));
  return recovery;
}

async function makeSigningKey(path: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeSecretFile(path, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  return privateKey;
}

async function readTeam(path: string, organizationId: string): Promise<TeamIdentity | undefined> {
  const team = await readIdentity(path);
  if (!team) return undefined;
  const { accessKey } = team;
  if (accessKey === undefined || team.organizationId !== organizationId) {
    throw new Error(`${path} is not the identity of the demo organization. ${MOVE_AWAY}`);
  }
  return { ...team, accessKey };
}

async function readIdentity(path: string): Promise<Identity | undefined> {
  const text = await readIfThere(path);
  if (text === undefined) return undefined;
  const file = readIdentityFile(text);
  if (file?.recipient === undefined) throw new Error(`${path} holds no age identity with its public key. ${MOVE_AWAY}`);
  return { ...file, recipient: file.recipient };
}

async function readSigningKey(path: string): Promise<KeyObject | undefined> {
  const pem = await readIfThere(path);
  if (pem === undefined) return undefined;
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told below: what is wrong in the file helps nobody.
  }
  throw new Error(`${path} holds no Ed25519 private key. ${MOVE_AWAY}`);
}

const MOVE_AWAY = 'Move that file away and start again: a new one is made.';

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
