import { readFile } from 'node:fs/promises';
import { identityToRecipient } from 'age-encryption';
import { both } from '../../spreadsheets/bilingual.ts';
import { ToldError } from '../../problems/told-error.ts';
import { fileReason } from '../terminal-words/told-text.ts';
import { readIdentityFile } from '../../keysets/identity-file.ts';

export interface ReadIdentity {
  path: string;
  /** The text of the file. */
  text: string;
  /** The first key of the file, `AGE-SECRET-KEY-1…`. */
  secret: string;
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
 * @throws ToldError with one sentence for the person at the terminal; it never holds a key
 */
export async function readIdentity(path: string, overrides: IdentityOverrides): Promise<ReadIdentity> {
  const text = await textOf(path);
  const file = readIdentityFile(text);
  if (!file || !(await isWhole(file.identity))) {
    throw new ToldError(
      both(
        `У файлі ${path} немає ключа age: у ньому має бути рядок, що починається з AGE-SECRET-KEY-1, цілий і без змін.`,
        `${path} holds no age identity: it must have a line that begins with AGE-SECRET-KEY-1, whole and unchanged.`,
      ),
    );
  }
  const organizationId = given(overrides.organizationId) ?? file.organizationId;
  if (organizationId === undefined) {
    throw new ToldError(
      both(
        `Файл ${path} не каже, чий він: додайте --organization з id організації.`,
        `${path} does not say whose it is: add --organization with the id of the organization.`,
      ),
    );
  }
  const accessKey = given(overrides.accessKey) ?? file.accessKey;
  if (accessKey === undefined) {
    throw new ToldError(
      both(
        `У файлі ${path} немає ключа доступу: задайте ключ організації в RK_ACCESS_KEY.`,
        `${path} holds no access key: give the one of the organization in RK_ACCESS_KEY.`,
      ),
    );
  }
  return { path, text, secret: file.identity, organizationId, accessKey };
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
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const reason = fileReason(error);
    throw new ToldError(
      isMissing
        ? both(
            `Файлу з ключем ${path} немає. Перевірте --identity.`,
            `There is no identity file at ${path}. Check --identity.`,
          )
        : both(
            `Файл із ключем ${path} не прочитати: ${reason.uk}.`,
            `The identity file ${path} cannot be read: ${reason.en}.`,
          ),
      { cause: error },
    );
  }
}
