import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** A pair of keys: what is encrypted for the recipient, the identity opens. */
export interface AgeKeyPair {
  /** `AGE-SECRET-KEY-1…`: secret. */
  identity: string;
  /** `age1…`: public. */
  recipient: string;
}

/** Makes a new pair of keys, and does not give it out before it has opened something. */
export async function createAgeKeyPair(): Promise<AgeKeyPair> {
  const identity = await generateX25519Identity();
  const pair = { identity, recipient: await identityToRecipient(identity) };
  await proveDecryption(pair);
  return pair;
}

/**
 * Encrypts a text for the recipient and opens it with the identity.
 *
 * @throws Error when that fails: what people send would be lost
 */
export async function proveDecryption({ identity, recipient }: AgeKeyPair): Promise<void> {
  const probe = `Can this be read again? ${crypto.randomUUID()}`;
  try {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    if ((await decrypter.decrypt(await encrypter.encrypt(probe), 'text')) === probe) return;
  } catch (cause) {
    throw unusable(recipient, cause);
  }
  throw unusable(recipient);
}

function unusable(recipient: string, cause?: unknown): Error {
  return new Error(`The key for ${recipient} does not open what is encrypted for it, so it cannot be used.`, { cause });
}
