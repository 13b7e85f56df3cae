import { readFile } from 'node:fs/promises';
import { identityToRecipient } from 'age-encryption';
import { readIdentityFile } from '../../keysets/identity-file.ts';

export interface ReadIdentity {
  path: string;
  /** The text of the file. */
  text: string;
  organizationId: string;
  accessKey: string;
}

/** What the command line or the environment says in place of the file. */
export interface IdentityOverrides {
  accessKey?: string | undefined;
  organizationId?: string | undefined;
}

/**
 * Reads an identity file with whom and by which key it may ask.
 *
 * @throws Error with one sentence for the person at the terminal; it never holds a key
 */
export async function readIdentity(path: string, overrides: IdentityOverrides): Promise<ReadIdentity> {
  const text = await textOf(path);
  const file = readIdentityFile(text);
  if (!file || !(await isWhole(file.identity))) {
    throw new Error(
      `${path} holds no age identity: it must have a line that begins with AGE-SECRET-KEY-1, whole and unchanged.`,
    );
  }
  const organizationId = given(overrides.organizationId) ?? file.organizationId;
  if (organizationId === undefined) {
    throw new Error(`${path} does not say whose it is: add --organization with the id of the organization.`);
  }
  const accessKey = given(overrides.accessKey) ?? file.accessKey;
  if (accessKey === undefined) {
    throw new Error(`${path} holds no access key: give the one of the organization in RK_ACCESS_KEY.`);
  }
  return { path, text, organizationId, accessKey };
}

/** An empty variable of the environment is none. */
function given(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

/** An identity ends with a checksum. What the check throws could hold the key, so it goes no further. */
async function isWhole(identity: string): Promise<boolean> {
  try {
    await identityToRecipient(identity);
    return true;
  } catch {
    return false;
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new Error(`There is no identity file at ${path}. Check --identity.`, { cause: error });
    throw new Error(`The identity file ${path} cannot be read: ${String(code ?? error)}.`, { cause: error });
  }
}
